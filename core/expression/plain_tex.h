// Formulas in TeX as a line of text, for captions.
#pragma once

#include <string>
#include <string_view>

namespace acti {

// Of the TeX that formulas here are written in: "x·σ(β·x)", "(x + 1)/2", "x if x > 0, α·x if x ≤ 0". A command that is
// not known is its name.
std::string plainFromTex(std::string_view tex);

} // namespace acti
