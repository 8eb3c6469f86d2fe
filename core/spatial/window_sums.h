// Sums under a window, kRowsTogether rows at once in packs, and what lies around them pixel by pixel. Internal to
// core/spatial.
#pragma once

#include "core/numeric/pack.h"
#include "core/spatial/correlation.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

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

// The definition at one pixel, without the offset.
inline double sumAt(const PlaneWindow& view, Index row, Index column) {
    double sum = 0;
    for (int i = 0; i < view.window.rows; ++i) {
        const Index r = row + Index{i - view.window.rows / 2} * view.dilation;
        if (r < 0 || r >= static_cast<Index>(view.rows))
            continue;
        for (int j = 0; j < view.window.columns; ++j) {
            const Index c = column + Index{j - view.window.columns / 2} * view.dilation;
            if (c >= 0 && c < static_cast<Index>(view.columns))
                sum += view.weights[static_cast<std::size_t>(i * view.window.columns + j)] *
                       static_cast<double>(
                           view.plane[static_cast<std::size_t>(r) * view.columns + static_cast<std::size_t>(c)]);
        }
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

// kRows rows of sums from `row` on, dilation 1: a pixel is loaded and widened once for all the rows that it enters.
// Calls emit(row, column, sum).
template<Index kRows, Index kWindowRows, Index kWindowColumns, class Emit>
void sumRows(const Inner& in, Index row, Index column, const Emit& emit) {
    std::array<Pack, static_cast<std::size_t>(kRows)> sum;
    sum.fill(Pack(0.0));
    const float* source = in.source + row * in.rowStep + column;
    if constexpr (kRows > 1) // short rows end before the processor has seen that there is a pattern
        for (Index next = 0; next < kRows; ++next)
            prefetch(source, (kWindowRows + kRows - 1 + next) * in.rowStep);
#pragma GCC unroll 16
    for (Index s = 0; s < kWindowRows + kRows - 1; ++s)
#pragma GCC unroll 16
        for (Index k = 0; k < kWindowColumns; ++k) {
            const Pack pixels = Pack::load(source + s * in.rowStep + k);
#pragma GCC unroll 16
            for (Index out = 0; out < kRows; ++out)
                if (const Index tap = s - out; tap >= 0 && tap < kWindowRows)
                    sum[static_cast<std::size_t>(out)] = multiplyAdd(pixels, Pack(in.weights[tap * kWindowColumns + k]),
                                                                     sum[static_cast<std::size_t>(out)]);
        }
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

// Calls step(column) for packs that cover [0, columns), columns >= kLanes; the last one over the end of the one before.
template<class Step>
void forEachPack(Index columns, Step step) {
    for (Index column = 0; column + kLanes <= columns; column += kLanes)
        step(column);
    if (columns % kLanes != 0)
        step(columns - kLanes);
}

template<Index kWindowRows, Index kWindowColumns, class Emit>
void sumInnerOf(const Inner& in, const InnerPart& part, const Emit& emit) {
    const Index rows = part.rows.size();
    Index row = 0;
    for (; row + kRowsTogether <= rows; row += kRowsTogether)
        forEachPack(part.columns.size(),
                    [&](Index column) { sumRows<kRowsTogether, kWindowRows, kWindowColumns>(in, row, column, emit); });
    for (; row < rows; ++row)
        forEachPack(part.columns.size(),
                    [&](Index column) { sumRows<1, kWindowRows, kWindowColumns>(in, row, column, emit); });
}

// Calls emit(row, column, sum) for packs of sums, without the offset, over a part that is not empty; both counted from
// the part's first. Some columns come twice, with the same sums.
template<class Emit>
void sumInner(const PlaneWindow& view, const InnerPart& part, const Emit& emit) {
    const Inner in(view, part);
    if (view.dilation == 1 && view.window == Window{3, 3})
        return sumInnerOf<3, 3>(in, part, emit);
    if (view.dilation == 1 && view.window == Window{5, 5})
        return sumInnerOf<5, 5>(in, part, emit);
    if (view.dilation == 1 && view.window == Window{7, 7})
        return sumInnerOf<7, 7>(in, part, emit);
    if (view.dilation == 1 && view.window == Window{3, 1})
        return sumInnerOf<3, 1>(in, part, emit);
    for (Index row = 0; row < part.rows.size(); ++row)
        forEachPack(part.columns.size(), [&](Index column) { sumRow(in, row, column, emit); });
}

} // namespace acti::detail
