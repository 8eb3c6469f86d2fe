#include "core/spatial/funnel_part.h"

#include "core/base/short_memory.h"
#include "core/spatial/border.h"

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

// A rectangle and what the windows see around it.
struct Surroundings {
    Tensor x;        // 1 x 1 x rows x columns
    std::size_t row; // of the rectangle in it
    std::size_t column;
};

// Where it ends inside the plane, no window reaches further; where it ends with the plane, there are zeros as there are
// for the whole.
Surroundings clipped(const Tensor& x, const PixelRect& rect, const Reach& reach) {
    const std::size_t above = std::min(rect.row, reach.rows), before = std::min(rect.column, reach.columns);
    const std::size_t row = rect.row - above, column = rect.column - before;
    return {cropped(x, {row, column, std::min(x.shape().h, rect.row + rect.rows + reach.rows) - row,
                        std::min(x.shape().w, rect.column + rect.columns + reach.columns) - column}),
            above, before};
}

// With the border's own pixels, so that no window that is asked for reaches beyond.
Surroundings bordered(const Tensor& x, const PixelRect& rect, const Reach& reach, Border border) {
    const auto height = static_cast<std::int64_t>(x.shape().h), width = static_cast<std::int64_t>(x.shape().w);
    Tensor around = Tensor::uninitialised({1, 1, rect.rows + 2 * reach.rows, rect.columns + 2 * reach.columns, 2});
    const auto from = x.plane(0, 0);
    const auto to = around.mutableValues();
    const Shape& shape = around.shape();
    for (std::size_t i = 0; i < shape.size(); ++i) {
        const auto row = static_cast<std::int64_t>(rect.row + i / shape.w) - static_cast<std::int64_t>(reach.rows);
        const auto column =
            static_cast<std::int64_t>(rect.column + i % shape.w) - static_cast<std::int64_t>(reach.columns);
        to[i] = from[static_cast<std::size_t>(sourceOf(row, height, border) * width + sourceOf(column, width, border))];
    }
    return {std::move(around), reach.rows, reach.columns};
}

Surroundings surroundings(const Tensor& x, const PixelRect& rect, const Condition& condition) {
    const Reach reach = reachOf(condition);
    return condition.border == Border::Zeros ? clipped(x, rect, reach) : bordered(x, rect, reach, condition.border);
}

// What lies within `rect` of what was found around it.
FunnelResult within(FunnelResult&& outer, const PixelRect& rect) {
    if (outer.x.shape().h == rect.rows && outer.x.shape().w == rect.columns)
        return std::move(outer);
    outer.x = cropped(outer.x, rect);
    outer.t = cropped(outer.t, rect);
    outer.y = cropped(outer.y, rect);
    outer.winner = cropped(outer.winner, rect);
    return std::move(outer);
}

Result<FunnelResult> runChecked(const Tensor& x, const FunnelLayer& layer, const FunnelTotals& totals,
                                const PixelRect& rect, const RunOptions& options) {
    const Surroundings around = surroundings(x, rect, layer.condition);
    Result<FunnelResult> result = runFitted(around.x, layer, totals, options);
    return result ? within(*std::move(result), {around.row, around.column, rect.rows, rect.columns})
                  : std::move(result);
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

} // namespace acti
