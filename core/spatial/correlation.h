// The sum under a window of weights, in double, for a stretch of one row.
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
    std::span<const float> weights; // the window's, in row-major order
    Window window;
    int dilation = 1;
};

// sums[j] = sum over the taps inside the image of weight * pixel, at (row, begin + j), added in the window's row-major
// order starting from 0. A product of two floats is exact in double, so only the additions round.
void correlateRow(const PlaneWindow& view, std::size_t row, std::size_t begin, std::span<double> sums);

} // namespace acti
