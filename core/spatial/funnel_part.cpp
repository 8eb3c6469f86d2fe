#include "core/spatial/funnel_part.h"

#include "core/base/short_memory.h"

#include <algorithm>

namespace acti {
namespace {

template<class T>
Planes<T> cropped(const Planes<T>& planes, const PixelRect& rect) {
    Planes<T> crop = Planes<T>::uninitialised({1, 1, rect.rows, rect.columns, 2});
    const auto from = planes.plane(0, 0);
    const auto to = crop.mutableValues();
    for (std::size_t row = 0; row < rect.rows; ++row)
        std::ranges::copy(from.subspan((rect.row + row) * planes.shape().w + rect.column, rect.columns),
                          to.begin() + static_cast<std::ptrdiff_t>(row * rect.columns));
    return crop;
}

// The rectangle and what the windows see around it. Where that ends inside the plane, no window reaches further; where
// it ends with the plane, there are zeros as there are for the whole.
PixelRect surroundings(const PixelRect& rect, const Reach& reach, const Shape& shape) {
    const std::size_t row = rect.row - std::min(rect.row, reach.rows);
    const std::size_t column = rect.column - std::min(rect.column, reach.columns);
    return {row, column, std::min(shape.h, rect.row + rect.rows + reach.rows) - row,
            std::min(shape.w, rect.column + rect.columns + reach.columns) - column};
}

// What lies within `inner` of what was found on `outer`, which holds it.
FunnelResult within(FunnelResult&& outer, const PixelRect& outerRect, const PixelRect& inner) {
    if (outerRect == inner)
        return std::move(outer);
    const PixelRect rect{inner.row - outerRect.row, inner.column - outerRect.column, inner.rows, inner.columns};
    outer.x = cropped(outer.x, rect);
    outer.t = cropped(outer.t, rect);
    outer.y = cropped(outer.y, rect);
    outer.winner = cropped(outer.winner, rect);
    return std::move(outer);
}

Result<FunnelResult> runChecked(const Tensor& x, const FunnelLayer& layer, const FunnelTotals& totals,
                                const PixelRect& rect, const RunOptions& options) {
    const PixelRect outer = surroundings(rect, reachOf(layer.condition), x.shape());
    Result<FunnelResult> result = runFitted(cropped(x, outer), layer, totals, options);
    return result ? within(*std::move(result), outer, rect) : std::move(result);
}

} // namespace

Reach reachOf(const Condition& condition) {
    Reach reach;
    for (const Branch& branch : condition.branches) {
        reach.rows = std::max(reach.rows, static_cast<std::size_t>(branch.window.rows / 2 * branch.dilation));
        reach.columns = std::max(reach.columns, static_cast<std::size_t>(branch.window.columns / 2 * branch.dilation));
    }
    return reach;
}

Result<FunnelResult> runFunnelPart(const Tensor& x, const FunnelLayer& layer, const FunnelTotals& totals,
                                   const PixelRect& rect, const RunOptions& options) {
    const Shape& shape = x.shape();
    ACTI_EXPECT(shape.planes() == 1 && rect.rows > 0 && rect.columns > 0);
    ACTI_EXPECT(rect.row + rect.rows <= shape.h && rect.column + rect.columns <= shape.w);
    return orTooLarge("input", [&] { return runChecked(x, layer, totals, rect, options); });
}

PixelTrace tracePart(const Tensor& x, const FunnelLayer& layer, const FunnelTotals& totals, std::size_t row,
                     std::size_t column) {
    const PixelRect around = surroundings({row, column, 1, 1}, reachOf(layer.condition), x.shape());
    const Result<FunnelResult> result = runFitted(cropped(x, around), layer, totals, {.threads = 1});
    ACTI_EXPECT(result.has_value()); // a few pixels, and nothing cancels it
    PixelTrace trace = tracePixel(*result, layer, 0, 0, row - around.row, column - around.column);
    for (PixelTrace::Branch& branch : trace.branches)
        for (PixelTrace::Tap& tap : branch.taps) {
            tap.row += static_cast<int>(around.row);
            tap.column += static_cast<int>(around.column);
        }
    return trace;
}

} // namespace acti
