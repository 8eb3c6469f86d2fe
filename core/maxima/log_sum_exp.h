// The two smooth maxima that stand beside S_beta for comparison: LogSumExp, above the maximum, and mellowmax, below it.
// Both are monotone in every input, and convex for beta > 0.
#pragma once

#include "core/maxima/smooth_maximum.h"

namespace acti {

// ln(sum e^(beta x_i)) / beta: at most ln(n)/beta above max(x). The gradient is softmax(beta x). For beta = 0 value
// and dBeta are NaN (the limits from both sides are infinities of opposite signs), but for n = 1, where it is x.
// beta = +-inf, infinite x and NaN as smoothMaximum; errors too.
SmoothMaximum logSumExp(std::span<const double> x, double beta);

// ln(mean e^(beta x_i)) / beta (Asadi and Littman 2017, arXiv:1612.05628): at most ln(n)/beta below max(x); the mean
// for beta = 0, with half the population variance as dBeta. An x without weight still counts in n.
SmoothMaximum mellowmax(std::span<const double> x, double beta);

} // namespace acti
