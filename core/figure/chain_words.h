// What is written into the panel of a product of slopes: the chain, and where a curve has no line since its product is
// 0.
#pragma once

#include "core/figure/curve_panels.h"
#include "core/figure/slope_chain.h"

#include <string>
#include <vector>

namespace acti {

std::string chainWords(const SlopeChain& chain); // "10 layers, weight 1"

// At the bottom of the panel, in the colour of the curve: "ReLU: 0 for x ≤ 0" for each gap, "0 at x = −1.278" for each
// single zero.
std::vector<Text> zeroWords(const DrawnCurve& drawn, const ChainLine& line, Range x, double bottom);

} // namespace acti
