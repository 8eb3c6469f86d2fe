// Curves that lie so near each other that one hides the other: the upper one is dashed, so that both are seen.
#pragma once

#include "core/figure/curve_panels.h"

#include <vector>

namespace acti {

// Gives each of the visible curves its dash: its own, or a dash where it would hide an earlier curve from end to end
// of `x`.
void showCovered(std::vector<DrawnCurve>& visible, Range x);

} // namespace acti
