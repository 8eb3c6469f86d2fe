#include "core/spatial/correlation.h"

#include "core/numeric/pack.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>

namespace acti {
namespace {

using Index = std::int64_t;

struct Stretch {
    Index begin;
    Index end;
};

// The columns of `stretch` whose pixel `shift` to the right lies in the image.
Stretch insideImage(Stretch stretch, Index shift, Index columns) {
    return {std::max(stretch.begin, -shift), std::min(stretch.end, columns - shift)};
}

// Calls use(k, source row) for each row of the window that lies in the image.
template<class Use>
void forEachWindowRow(const PlaneWindow& view, Index row, Use use) {
    for (int k = 0; k < view.window.rows; ++k) {
        const Index source = row + Index{k - view.window.rows / 2} * view.dilation;
        if (source >= 0 && source < static_cast<Index>(view.rows))
            use(k, view.plane.data() + source * static_cast<Index>(view.columns));
    }
}

// Calls use(k, shift, columns) for each column of the window, with the part of `stretch` for which it lies in the
// image.
template<class Use>
void forEachWindowColumn(const PlaneWindow& view, Stretch stretch, Use use) {
    for (int k = 0; k < view.window.columns; ++k) {
        const Index shift = Index{k - view.window.columns / 2} * view.dilation;
        const Stretch inside = insideImage(stretch, shift, static_cast<Index>(view.columns));
        if (inside.begin < inside.end)
            use(k, shift, inside);
    }
}

// One row of a tile, tap by tap: borders, and what is too narrow for packs.
void correlateRow(const PlaneWindow& view, Index row, Stretch stretch, double* sums) {
    std::fill(sums, sums + (stretch.end - stretch.begin), 0.0);
    forEachWindowRow(view, row, [&](int i, const float* source) {
        forEachWindowColumn(view, stretch, [&](int j, Index shift, Stretch inside) {
            const double weight = view.weights[static_cast<std::size_t>(i * view.window.columns + j)];
            for (Index c = inside.begin; c < inside.end; ++c)
                sums[c - stretch.begin] += weight * static_cast<double>(source[c + shift]);
        });
    });
}

// The taps of some rows and columns whose whole windows lie in the image.
struct Inner {
    const float* source; // the pixel under the first tap of the first sum
    Index rowStep;       // from a row of the image to the next
    Index tapStep;       // from a row of taps to the next
    const double* weights;
    Window window;
    Index dilation;
    double offset;
};

// kRows rows of sums at once, dilation 1: a pixel is loaded and widened once for all the rows that it enters. The
// weights are in registers where there are enough.
template<Index kRows, Index kWindowRows, Index kWindowColumns>
void sumRows(const Inner& in, Index column, double* sums, Index sumStep) {
    std::array<Pack, static_cast<std::size_t>(kRows)> sum;
    sum.fill(Pack(0.0));
#pragma GCC unroll 16
    for (Index s = 0; s < kWindowRows + kRows - 1; ++s)
#pragma GCC unroll 16
        for (Index k = 0; k < kWindowColumns; ++k) {
            const Pack pixels = Pack::load(in.source + s * in.rowStep + column + k);
#pragma GCC unroll 16
            for (Index out = 0; out < kRows; ++out)
                if (const Index tap = s - out; tap >= 0 && tap < kWindowRows)
                    sum[static_cast<std::size_t>(out)] = multiplyAdd(pixels, Pack(in.weights[tap * kWindowColumns + k]),
                                                                     sum[static_cast<std::size_t>(out)]);
        }
    for (Index out = 0; out < kRows; ++out)
        (sum[static_cast<std::size_t>(out)] + Pack(in.offset)).storeWide(sums + out * sumStep);
}

// One row of sums, of any window and dilation.
void sumRow(const Inner& in, Index column, double* sums) {
    Pack sum(0.0);
    const double* weight = in.weights;
    for (Index i = 0; i < in.window.rows; ++i)
        for (Index k = 0; k < in.window.columns; ++k)
            sum = multiplyAdd(Pack::load(in.source + i * in.tapStep + column + k * in.dilation), Pack(*weight++), sum);
    (sum + Pack(in.offset)).storeWide(sums);
}

constexpr auto kLanes = static_cast<Index>(Pack::kSize);

// Calls step(column) for packs that cover `columns`, the last one over the end of the one before.
template<class Step>
void forEachPack(Index columns, Step step) {
    for (Index column = 0; column + kLanes <= columns; column += kLanes)
        step(column);
    if (columns % kLanes != 0)
        step(columns - kLanes);
}

// `rows` rows of sums, each of `columns` >= kLanes.
template<Index kWindowRows, Index kWindowColumns>
void sumInnerOf(Inner in, Index rows, Index columns, double* sums, Index sumStep) {
    constexpr Index kTogether = 4;
    for (; rows >= kTogether; rows -= kTogether) {
        forEachPack(columns, [&](Index column) {
            sumRows<kTogether, kWindowRows, kWindowColumns>(in, column, sums + column, sumStep);
        });
        in.source += kTogether * in.rowStep;
        sums += kTogether * sumStep;
    }
    for (; rows > 0; --rows) {
        forEachPack(columns,
                    [&](Index column) { sumRows<1, kWindowRows, kWindowColumns>(in, column, sums + column, sumStep); });
        in.source += in.rowStep;
        sums += sumStep;
    }
}

void sumInner(Inner in, Index rows, Index columns, double* sums, Index sumStep) {
    if (in.dilation == 1 && in.window == Window{3, 3})
        return sumInnerOf<3, 3>(in, rows, columns, sums, sumStep);
    if (in.dilation == 1 && in.window == Window{5, 5})
        return sumInnerOf<5, 5>(in, rows, columns, sums, sumStep);
    if (in.dilation == 1 && in.window == Window{7, 7})
        return sumInnerOf<7, 7>(in, rows, columns, sums, sumStep);
    if (in.dilation == 1 && in.window == Window{3, 1})
        return sumInnerOf<3, 1>(in, rows, columns, sums, sumStep);
    for (; rows > 0; --rows, in.source += in.rowStep, sums += sumStep)
        forEachPack(columns, [&](Index column) { sumRow(in, column, sums + column); });
}

// [begin, end) without `margin` at either end of [0, size).
Stretch inner(Index begin, Index end, Index margin, Index size) {
    const Index first = std::clamp(margin, begin, end);
    return {first, std::clamp(size - margin, first, end)};
}

} // namespace

void correlateTile(const PlaneWindow& view, const Tile& tile, double offset, std::span<double> sums) {
    const auto width = static_cast<Index>(view.columns);
    const auto top = static_cast<Index>(tile.row), left = static_cast<Index>(tile.column);
    const auto rows = static_cast<Index>(tile.rows), columns = static_cast<Index>(tile.columns);
    const Index up = Index{view.window.rows / 2} * view.dilation,
                aside = Index{view.window.columns / 2} * view.dilation;
    Stretch within = inner(left, left + columns, aside, width);
    if (within.end - within.begin < kLanes)
        within.end = within.begin;
    const Stretch whole =
        within.end == within.begin ? Stretch{top, top} : inner(top, top + rows, up, static_cast<Index>(view.rows));
    const auto byRow = [&](Index row, Stretch stretch) {
        if (stretch.begin == stretch.end)
            return;
        double* to = sums.data() + (row - top) * columns + (stretch.begin - left);
        correlateRow(view, row, stretch, to);
        std::for_each(to, to + (stretch.end - stretch.begin), [offset](double& sum) { sum += offset; });
    };
    for (Index row = top; row < top + rows; ++row) {
        const bool isWhole = row >= whole.begin && row < whole.end;
        byRow(row, {left, isWhole ? within.begin : left + columns});
        if (isWhole)
            byRow(row, {within.end, left + columns});
    }
    if (whole.begin == whole.end)
        return;
    const float* source = view.plane.data() + (whole.begin - up) * width + within.begin - aside;
    sumInner({source, width, width * view.dilation, view.weights.data(), view.window, view.dilation, offset},
             whole.end - whole.begin, within.end - within.begin,
             sums.data() + (whole.begin - top) * columns + (within.begin - left), columns);
}

void maxPoolTile(const PlaneWindow& view, const Tile& tile, std::span<double> largest) {
    std::ranges::fill(largest, -std::numeric_limits<double>::infinity());
    const Stretch stretch{static_cast<Index>(tile.column), static_cast<Index>(tile.column + tile.columns)};
    for (std::size_t row = 0; row < tile.rows; ++row) {
        double* to = largest.data() + row * tile.columns;
        forEachWindowRow(view, static_cast<Index>(tile.row + row), [&](int, const float* source) {
            forEachWindowColumn(view, stretch, [&](int, Index shift, Stretch inside) {
                for (Index c = inside.begin; c < inside.end; ++c) {
                    const auto pixel = static_cast<double>(source[c + shift]);
                    double& most = to[c - stretch.begin];
                    most = pixel > most || pixel != pixel ? pixel : most;
                }
            });
        });
    }
}

std::size_t tapsInside(const PlaneWindow& view, std::size_t row, std::size_t column) {
    const auto count = [&](std::size_t at, std::size_t size, int taps) {
        std::size_t inside = 0;
        for (int k = 0; k < taps; ++k) {
            const Index place = static_cast<Index>(at) + Index{k - taps / 2} * view.dilation;
            inside += place >= 0 && place < static_cast<Index>(size);
        }
        return inside;
    };
    return count(row, view.rows, view.window.rows) * count(column, view.columns, view.window.columns);
}

} // namespace acti
