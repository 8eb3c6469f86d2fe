// The numbers that an axis or a colour bar is labelled with.
#pragma once

#include "core/numeric/range.h"

#include <vector>

namespace acti::plot {

// About `wanted` numbers in `range`, rising. Linear: multiples of 1, 2 or 5 times a power of ten. Logarithmic (a
// positive range): powers of ten, with their double and fivefold where there is room; within less than a decade and a
// half as linear.
std::vector<double> ticksOf(const Range& range, bool isLogarithmic, int wanted);

} // namespace acti::plot
