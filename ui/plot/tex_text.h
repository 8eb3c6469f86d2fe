// Words as TeX: whatever stands in them is set as text, and nothing of it is a command.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace acti::plot {

// Greek letters, signs and indices become mathematics, letters with accents their base with an accent; what pdfTeX has
// no letter for is \actichar{1F408}, as kTexCharacter defines it. Control characters become spaces. What is longer
// than `most` characters is cut, since TeX has no line of more than a few metres; long words may break.
std::string texText(std::string_view utf8, std::size_t most = 300);

// The same for names of quantities: single letters are italic. "∂f/∂β".
std::string texMath(std::string_view utf8);

inline constexpr const char* kTexCharacter =
    "\\providecommand\\actichar[1]{\\ifdefined\\Umathchar\\char\"#1 \\else\\texttt{U+#1}\\fi}\n";

} // namespace acti::plot
