// A figure in words, for the text below it: what is drawn, its formulas and its parameters.
#pragma once

#include "core/figure/figure.h"

#include <span>
#include <string>

namespace acti {

inline constexpr std::size_t kMostCaptionFormula = 240; // characters; a longer formula is left out

// "ReLU: f(x) = max(x, 0). Swish: f(x) = x·σ(β·x), β = 2." The title first, if there is one; of a sheet its figures by
// their letters. What a figure names and does not exist is left out.
std::string captionOf(const Figure& figure, std::span<const Figure> figures = {});

} // namespace acti
