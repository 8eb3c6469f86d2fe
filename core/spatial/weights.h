// The window weights of parametric pooling: drawn from a seed, named, or given.
#pragma once

#include "core/base/error.h"
#include "core/spatial/funnel_spec.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace acti {

// At most this many rows or columns in a window, and this dilation.
inline constexpr int kMaxWindowSide = 255;
inline constexpr int kMaxDilation = 4096;

// The names NamedWeights knows. For a window of odd sides:
//   identity       1 in the centre
//   box            1 / (rows * columns)
//   sobel_x        binomial smoothing down, first difference across (right minus left); needs 3 or more columns
//   sobel_y        its transpose (lower minus upper); needs 3 or more rows
//   laplace        the second differences of the centre's neighbours, summed over the axes with 3 or more
//   gaussian_blur  binomial in both directions, of sum 1
std::vector<std::string_view> namedWeights();
// The names SeededWeights knows.
std::vector<std::string_view> seededWeights();

// The seed that the weights are drawn from; null where they are not drawn.
std::uint64_t* seedOf(Weights& weights);
const std::uint64_t* seedOf(const Weights& weights);

// The shape the values have: rows x columns, C x rows x columns or C x 1 x rows x columns. One axis for values that
// fill no whole windows.
std::vector<std::size_t> shapeOf(const ExplicitWeights& weights, Window window);

// Errors: a side that is even, below 1 or above kMaxWindowSide.
Result<void> checkWindow(Window window);

// C x rows x columns values. Errors: a window that is even, empty or too large; explicit values that are neither
// rows * columns nor C times as many; an unknown name, or one that has no meaning for the window.
Result<std::vector<float>> makeWeights(const Weights& weights, Window window, std::size_t channels);

// `count` normal deviates, the same on every machine: SplitMix64 gives 53-bit uniforms, Marsaglia's polar method turns
// pairs of them into pairs of deviates; the logarithm is a series of + - * / only, and sqrt is exact by IEEE 754.
std::vector<double> normalDeviates(std::uint64_t seed, std::size_t count);

} // namespace acti
