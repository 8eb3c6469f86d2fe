// A funnel over a plane too large for its results to be kept: any part of them, as runFunnel would find it.
#pragma once

#include "core/spatial/funnel.h"

#include <cstddef>

namespace acti {

struct PixelRect {
    std::size_t row = 0;
    std::size_t column = 0;
    std::size_t rows = 0;
    std::size_t columns = 0;
    bool operator==(const PixelRect&) const = default;
};

// How far the windows of a condition reach beyond a pixel.
struct Reach {
    std::size_t rows = 0;
    std::size_t columns = 0;
};
Reach reachOf(const Condition& condition);

// x, T, y and winner within `rect` of a plane `x` (1 x 1 x H x W), 1 x 1 x rows x columns: bit by bit what runFunnel
// finds there. `totals`: of a run of the layer over the whole of x. The rectangle lies in the plane and is not empty.
// Errors: Cancelled; TooLarge where memory is short.
Result<FunnelResult> runFunnelPart(const Tensor& x, const FunnelLayer& layer, const FunnelTotals& totals,
                                   const PixelRect& rect, const RunOptions& options = {});

} // namespace acti
