// y = max(x, T) in one pass over memory, for one parametric window whose norms are affine. Internal to core/spatial.
#pragma once

#include "core/spatial/correlation.h"
#include "core/spatial/norm.h"

#include <array>
#include <cstddef>
#include <span>

namespace acti {

struct FusedPlane {
    PlaneWindow view;
    double bias = 0;
    std::array<ChannelNorm, 2> norms; // applied in this order
    std::size_t normCount = 0;
};

// y of the rows [rowBegin, rowEnd) and of no others, the same numbers as correlateTile, the norms and combineRow give.
// Past the caches if `isStreamed`: then streamFence() is the caller's.
void fuseRows(const FusedPlane& plane, std::size_t rowBegin, std::size_t rowEnd, std::span<float> y, bool isStreamed);

} // namespace acti
