// Cuts what lies far outside a panel, so that no device is ever handed a coordinate it cannot draw.
#pragma once

#include "core/figure/scene.h"

namespace acti {

// The parts of `line` within `heights` and a tenth more on either side, cut exactly at those limits; gaps (NaN) between
// the parts. Infinite values count as far outside.
Polyline clipToHeights(const Polyline& line, const Range& heights);

} // namespace acti
