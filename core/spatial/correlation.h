// The sum under a window of weights, in double, for a tile of a plane.
#pragma once

#include "core/spatial/funnel_spec.h"

#include <cstddef>
#include <span>

namespace acti {

// One plane seen through one window; spans are not owned.
struct PlaneWindow {
    std::span<const float> plane; // rows x columns of the image
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::span<const double> weights; // the window's, in row-major order
    Window window;
    int dilation = 1;
    Border border = Border::Zeros;
};

// Some rows and columns of a plane, inside it.
struct Tile {
    std::size_t row = 0;
    std::size_t rows = 0;
    std::size_t column = 0;
    std::size_t columns = 0;

    std::size_t size() const { return rows * columns; }
};

// A tile of so many rows is summed fastest: their sums and the weights of a 3 x 3 window fit into the registers.
inline constexpr std::size_t kRowsTogether = 8;

// sums[i * tile.columns + j] = offset + sum over the taps that have a pixel of weight * pixel, for the tile's row i and
// column j; added in the window's row-major order starting from 0, the offset last. A product of two floats is exact in
// double, so only the additions round, and a fused multiply-add gives the same.
void correlateTile(const PlaneWindow& view, const Tile& tile, double offset, std::span<double> sums);

// The largest pixel that the window sees; NaN where one is NaN (torch.max_pool2d). Weights are not looked at.
void maxPoolTile(const PlaneWindow& view, const Tile& tile, std::span<double> largest);

// How many taps of the window at (row, column) have a pixel: those inside the image, or all where the border has some.
std::size_t tapsWithPixel(const PlaneWindow& view, std::size_t row, std::size_t column);

} // namespace acti
