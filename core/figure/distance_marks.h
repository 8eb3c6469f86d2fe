// The largest distance of two curves, marked in the panel of their difference.
#pragma once

#include "core/figure/curve_difference.h"
#include "core/figure/scene.h"
#include "core/numeric/range.h"

namespace acti {

// A dot at each place, and the words beside the first one, on the side of it that has more room in `x`.
struct DistanceMarks {
    Points dots;
    Text words; // "largest |Δf| = 0.000473236 at x = ±2.69894"
};
DistanceMarks distanceMarks(const Distance& distance, const ResolvedCurve& first, const ResolvedCurve& second, Range x);

} // namespace acti
