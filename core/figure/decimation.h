// Fewer points that draw the same line: what a device is handed never outgrows what it can show.
#pragma once

#include "core/figure/scene.h"

#include <cstddef>

namespace acti {

inline constexpr std::size_t kLargestSeries = 200'000; // points of one line on a device

// The line itself where it has at most `atMost` points (>= 5). Else at most `atMost` of its own points in their own
// order: of every run of neighbours the first, the last, the lowest, the highest and a gap if it has one, so that no
// peak, end or gap is lost.
Polyline decimated(Polyline line, std::size_t atMost);

} // namespace acti
