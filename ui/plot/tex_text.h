// Words as TeX: whatever stands in them is set as text, and nothing of it is a command.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace acti::plot {

// Greek letters, signs and indices become mathematics, letters with accents their base with an accent; what pdfTeX has
// no letter for is \actichar{1F408}, as texCharacter() defines it. Control characters become spaces. What is longer
// than `most` characters is cut, since TeX has no line of more than a few metres; long words may break.
std::string texText(std::string_view utf8, std::size_t most = 300);

// The same, with "^(...)" raised as mathematics has it (raised_text.h).
std::string texRaised(const std::string& utf8, std::size_t most = 300);

// The same for names of quantities: single letters are italic. "∂f/∂β".
std::string texMath(std::string_view utf8);

// xelatex and lualatex take the letter from the first of some fonts that has it; pdflatex prints its number.
std::string texCharacter();

} // namespace acti::plot
