// Sums under a window, several rows at once in packs, and what lies around them pixel by pixel. Internal to
// core/spatial.
#pragma once

#include "core/numeric/pack_row.h"
#include "core/spatial/border.h"
#include "core/spatial/correlation.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace acti::detail {

using Index = std::int64_t;

constexpr auto kLanes = static_cast<Index>(Pack::kSize);
constexpr auto kRowsTogether = static_cast<Index>(acti::kRowsTogether);

// [begin, end).
struct Stretch {
    Index begin;
    Index end;

    Index size() const { return end - begin; }
};

// The rows and columns of a tile whose whole windows lie in the image, in columns enough for a pack; or nothing.
struct InnerPart {
    Stretch rows;
    Stretch columns;

    bool isEmpty() const { return rows.size() == 0; }
};

inline InnerPart innerPart(const PlaneWindow& view, const Tile& tile) {
    const auto without = [](Index begin, Index end, Index margin, std::size_t size) {
        const Index first = std::clamp(margin, begin, end);
        return Stretch{first, std::clamp(static_cast<Index>(size) - margin, first, end)};
    };
    const auto top = static_cast<Index>(tile.row), left = static_cast<Index>(tile.column);
    const Stretch columns = without(left, left + static_cast<Index>(tile.columns),
                                    Index{view.window.columns / 2} * view.dilation, view.columns);
    const Stretch rows =
        without(top, top + static_cast<Index>(tile.rows), Index{view.window.rows / 2} * view.dilation, view.rows);
    return columns.size() < kLanes || rows.size() == 0 ? InnerPart{{top, top}, {left, left}} : InnerPart{rows, columns};
}

// Those taps of a window's side whose pixel lies in the image: pixels origin + tap * dilation of [0, pixels).
inline Stretch tapsInImage(Index origin, Index dilation, Index taps, Index pixels) {
    Stretch inside{0, taps};
    while (inside.begin < taps && origin + inside.begin * dilation < 0)
        ++inside.begin;
    while (inside.end > inside.begin && origin + (inside.end - 1) * dilation >= pixels)
        --inside.end;
    return inside;
}

// Calls use(tap, pixel) for each tap of the window at (row, column), with the value that stands there; the border has
// pixels.
template<class Use>
void forEachTap(const PlaneWindow& view, Index row, Index column, Use use) {
    const auto rows = static_cast<Index>(view.rows), columns = static_cast<Index>(view.columns);
    std::size_t tap = 0;
    for (Index i = 0; i < view.window.rows; ++i) {
        const Index from = sourceOf(row + (i - view.window.rows / 2) * view.dilation, rows, view.border);
        const float* line = view.plane.data() + from * columns;
        for (Index j = 0; j < view.window.columns; ++j)
            use(tap++, line[sourceOf(column + (j - view.window.columns / 2) * view.dilation, columns, view.border)]);
    }
}

inline double sumOverBorder(const PlaneWindow& view, Index row, Index column) {
    double sum = 0;
    forEachTap(view, row, column,
               [&](std::size_t tap, float pixel) { sum += view.weights[tap] * static_cast<double>(pixel); });
    return sum;
}

// The definition at one pixel, without the offset.
inline double sumAt(const PlaneWindow& view, Index row, Index column) {
    if (view.border != Border::Zeros)
        return sumOverBorder(view, row, column);
    const Index dilation = view.dilation, rowStep = static_cast<Index>(view.columns);
    const Index top = row - Index{view.window.rows / 2} * dilation;
    const Index left = column - Index{view.window.columns / 2} * dilation;
    const Stretch rows = tapsInImage(top, dilation, view.window.rows, static_cast<Index>(view.rows));
    const Stretch columns = tapsInImage(left, dilation, view.window.columns, rowStep);
    double sum = 0;
    for (Index i = rows.begin; i < rows.end; ++i) {
        const double* weights = view.weights.data() + i * view.window.columns;
        const float* pixels = view.plane.data() + (top + i * dilation) * rowStep;
        for (Index j = columns.begin; j < columns.end; ++j)
            sum += weights[j] * static_cast<double>(pixels[left + j * dilation]);
    }
    return sum;
}

// The taps of an inner part.
struct Inner {
    const float* source; // the pixel under the first tap of the first sum
    Index rowStep;       // from a row of the image to the next
    Index tapStep;       // from a row of taps to the next
    const double* weights;
    Window window;
    Index dilation;

    Inner(const PlaneWindow& view, const InnerPart& part)
        : source(view.plane.data() +
                 (part.rows.begin - Index{view.window.rows / 2} * view.dilation) * static_cast<Index>(view.columns) +
                 part.columns.begin - Index{view.window.columns / 2} * view.dilation),
          rowStep(static_cast<Index>(view.columns)), tapStep(rowStep * view.dilation), weights(view.weights.data()),
          window(view.window), dilation(view.dilation) {}
};

// Asks for the line of a float that will be read soon; any address will do.
inline void prefetch(const float* base, Index floatsAhead) {
    __builtin_prefetch(reinterpret_cast<const void*>(reinterpret_cast<std::uintptr_t>(base) +
                                                     static_cast<std::uintptr_t>(floatsAhead) * sizeof(float)));
}

// kRows rows of sums from `row` on, dilation 1: a pixel is widened once for all the sums that it enters.
// Calls emit(row, column, sum).
template<Index kRows, Index kWindowRows, Index kWindowColumns, class Emit>
void sumRows(const Inner& in, Index row, Index column, const Emit& emit) {
    std::array<Pack, static_cast<std::size_t>(kRows)> sum;
    sum.fill(Pack(0.0));
    const float* source = in.source + row * in.rowStep + column;
    if constexpr (kRows > 1) // short rows end before the processor has seen that there is a pattern
        for (Index next = 0; next < kRows; ++next)
            prefetch(source, (kWindowRows + kRows - 1 + next) * in.rowStep);
    const auto add = [&]<std::size_t k>(const PackRow<kWindowColumns - 1>& pixels, Index s) {
        const Pack shifted = pixels.template from<k>();
#pragma GCC unroll 16
        for (Index out = 0; out < kRows; ++out)
            if (const Index tap = s - out; tap >= 0 && tap < kWindowRows)
                sum[static_cast<std::size_t>(out)] =
                    multiplyAdd(shifted, Pack(in.weights[tap * kWindowColumns + static_cast<Index>(k)]),
                                sum[static_cast<std::size_t>(out)]);
    };
#pragma GCC unroll 16
    for (Index s = 0; s < kWindowRows + kRows - 1; ++s) {
        const PackRow<kWindowColumns - 1> pixels(source + s * in.rowStep);
        [&]<std::size_t... k>(std::index_sequence<k...>) { (add.template operator()<k>(pixels, s), ...); }
        (std::make_index_sequence<kWindowColumns>());
    }
#pragma GCC unroll 16
    for (Index out = 0; out < kRows; ++out)
        emit(row + out, column, sum[static_cast<std::size_t>(out)]);
}

// One row of sums, of any window and dilation.
template<class Emit>
void sumRow(const Inner& in, Index row, Index column, const Emit& emit) {
    Pack sum(0.0);
    const double* weight = in.weights;
    const float* source = in.source + row * in.rowStep + column;
    for (Index i = 0; i < in.window.rows; ++i)
        for (Index k = 0; k < in.window.columns; ++k)
            sum = multiplyAdd(Pack::load(source + i * in.tapStep + k * in.dilation), Pack(*weight++), sum);
    emit(row, column, sum);
}

// Calls step(column) for packs that cover [0, columns), columns >= kLanes: at 0, then from `phase` < kLanes on one
// beside the other, the last one over the end of the one before.
template<class Step>
void forEachPack(Index columns, Index phase, Step step) {
    const Index last = columns - kLanes;
    for (Index column = 0, next = phase == 0 ? kLanes : phase;; next += kLanes) {
        step(column); // at one place alone: it is long, and is to be inlined
        if (column == last)
            return;
        column = std::min(next, last);
    }
}

// As sumInner, of a window that is known here; rows >= kRows.
template<Index kRows, Index kWindowRows, Index kWindowColumns, class Emit>
void sumInnerOf(const Inner& in, const InnerPart& part, Index phase, const Emit& emit) {
    const Index last = part.rows.size() - kRows;
    for (Index row = 0;; row = std::min(row + kRows, last)) {
        forEachPack(part.columns.size(), phase,
                    [&](Index column) { sumRows<kRows, kWindowRows, kWindowColumns>(in, row, column, emit); });
        if (row == last)
            return;
    }
}

// As sumInnerOf, as many rows together as there are, up to kMost.
template<Index kMost, Index kWindowRows, Index kWindowColumns, class Emit>
void sumInnerUpTo(const Inner& in, const InnerPart& part, Index phase, const Emit& emit) {
    if (part.rows.size() >= kMost)
        sumInnerOf<kMost, kWindowRows, kWindowColumns>(in, part, phase, emit);
    else if (part.rows.size() >= 2)
        sumInnerOf<2, kWindowRows, kWindowColumns>(in, part, phase, emit);
    else
        sumInnerOf<1, kWindowRows, kWindowColumns>(in, part, phase, emit);
}

// Calls emit(row, column, sum) for packs of sums, without the offset, over a part that is not empty; both counted from
// the part's first; `phase` as forEachPack. Some come twice, with the same sums.
template<class Emit>
void sumInner(const PlaneWindow& view, const InnerPart& part, Index phase, const Emit& emit) {
    const Inner in(view, part);
    if (view.dilation == 1 && view.window == Window{3, 3})
        return sumInnerUpTo<kRowsTogether, 3, 3>(in, part, phase, emit);
    if (view.dilation == 1 && view.window == Window{5, 5})
        return sumInnerUpTo<kRowsTogether, 5, 5>(in, part, phase, emit);
    if (view.dilation == 1 && view.window == Window{7, 7})
        return sumInnerUpTo<kRowsTogether, 7, 7>(in, part, phase, emit);
    if (view.dilation == 1 && view.window == Window{3, 1})
        return sumInnerUpTo<kRowsTogether, 3, 1>(in, part, phase, emit);
    for (Index row = 0; row < part.rows.size(); ++row)
        forEachPack(part.columns.size(), phase, [&](Index column) { sumRow(in, row, column, emit); });
}

} // namespace acti::detail
