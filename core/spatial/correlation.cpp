#include "core/spatial/correlation.h"

#include "core/spatial/window_sums.h"

#include <algorithm>
#include <cstdint>
#include <limits>

namespace acti {
namespace {

using detail::Index;
using detail::Stretch;

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

// A stretch of one row, tap by tap: where windows leave the image.
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

} // namespace

void correlateTile(const PlaneWindow& view, const Tile& tile, double offset, std::span<double> sums) {
    const auto top = static_cast<Index>(tile.row), left = static_cast<Index>(tile.column);
    const auto columns = static_cast<Index>(tile.columns);
    const detail::InnerPart part = detail::innerPart(view, tile);
    const auto around = [&](Index row, Stretch stretch) {
        double* to = sums.data() + (row - top) * columns + (stretch.begin - left);
        if (stretch.size() < detail::kLanes || view.border != Border::Zeros)
            for (Index column = stretch.begin; column < stretch.end; ++column)
                *to++ = detail::sumAt(view, row, column) + offset;
        else {
            correlateRow(view, row, stretch, to);
            std::for_each(to, to + stretch.size(), [offset](double& sum) { sum += offset; });
        }
    };
    for (Index row = top; row < top + static_cast<Index>(tile.rows); ++row) {
        if (row < part.rows.begin || row >= part.rows.end) {
            around(row, {left, left + columns});
            continue;
        }
        around(row, {left, part.columns.begin});
        around(row, {part.columns.end, left + columns});
    }
    if (part.isEmpty())
        return;
    double* to = sums.data() + (part.rows.begin - top) * columns + (part.columns.begin - left);
    detail::sumInner(view, part, 0, [&](Index row, Index column, const Pack& sum) {
        (sum + Pack(offset)).storeWide(to + row * columns + column);
    });
}

namespace {

double largerOf(double most, float pixel) {
    const auto value = static_cast<double>(pixel);
    return value > most || value != value ? value : most;
}

// Pixel by pixel: where the border has pixels of its own.
void maxOverBorder(const PlaneWindow& view, const Tile& tile, std::span<double> largest) {
    for (std::size_t i = 0; i < tile.size(); ++i)
        detail::forEachTap(view, static_cast<Index>(tile.row + i / tile.columns),
                           static_cast<Index>(tile.column + i % tile.columns),
                           [&](std::size_t, float pixel) { largest[i] = largerOf(largest[i], pixel); });
}

} // namespace

void maxPoolTile(const PlaneWindow& view, const Tile& tile, std::span<double> largest) {
    std::ranges::fill(largest, -std::numeric_limits<double>::infinity());
    if (view.border != Border::Zeros)
        return maxOverBorder(view, tile, largest);
    const Stretch stretch{static_cast<Index>(tile.column), static_cast<Index>(tile.column + tile.columns)};
    for (std::size_t row = 0; row < tile.rows; ++row) {
        double* to = largest.data() + row * tile.columns;
        forEachWindowRow(view, static_cast<Index>(tile.row + row), [&](int, const float* source) {
            forEachWindowColumn(view, stretch, [&](int, Index shift, Stretch inside) {
                for (Index c = inside.begin; c < inside.end; ++c) {
                    double& most = to[c - stretch.begin];
                    most = largerOf(most, source[c + shift]);
                }
            });
        });
    }
}

std::size_t tapsWithPixel(const PlaneWindow& view, std::size_t row, std::size_t column) {
    if (view.border != Border::Zeros)
        return static_cast<std::size_t>(view.window.rows * view.window.columns);
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
