// Lines without the points that nobody could see are missing: what takes time to draw is their number.
#pragma once

#include "core/figure/scene.h"

namespace acti {

// The line without points whose absence moves it by at most `tolerance` in y anywhere. Ends of pieces stay, and so do
// gaps (NaN), infinite values and the points beside them.
Polyline thinned(const Polyline& line, double tolerance);

} // namespace acti
