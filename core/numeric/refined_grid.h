// A grid fine enough for a curve of which nothing is known beforehand.
#pragma once

#include "core/numeric/landmarks.h"

#include <optional>
#include <vector>

namespace acti {

// `grid` with points between, until on each interval f' in the middle is what f and f' at both ends foretell (a cubic)
// to a twentieth, or its change is below 1e-12 of the steepest slope within 16 of the origin. Intervals on which a
// break lies inside, an end has no finite value, or that were halved 40 times (a kink, a pole) are left. Nothing if
// more than `most` points would be needed: the curve oscillates beyond what can be resolved.
std::optional<std::vector<double>> refinedGrid(const CurveFunction& curve, std::span<const double> grid,
                                               std::span<const Break> breaks, std::size_t most);

} // namespace acti
