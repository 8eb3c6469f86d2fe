#include "core/spatial/correlation.h"

#include <gtest/gtest.h>

#include <random>
#include <vector>

namespace acti {
namespace {

std::vector<float> randomFloats(std::size_t count, unsigned seed) {
    std::mt19937 bits(seed);
    std::vector<float> values(count);
    for (float& value : values)
        value = static_cast<float>(bits() >> 8) * 0x1p-23F - 1.0F;
    return values;
}

// The definition, one pixel at a time.
double sumAt(const PlaneWindow& view, long row, long column) {
    double sum = 0;
    for (int i = 0; i < view.window.rows; ++i)
        for (int j = 0; j < view.window.columns; ++j) {
            const long r = row + (i - view.window.rows / 2) * view.dilation;
            const long c = column + (j - view.window.columns / 2) * view.dilation;
            if (r >= 0 && c >= 0 && r < static_cast<long>(view.rows) && c < static_cast<long>(view.columns))
                sum += static_cast<double>(view.weights[static_cast<std::size_t>(i * view.window.columns + j)]) *
                       static_cast<double>(
                           view.plane[static_cast<std::size_t>(r) * view.columns + static_cast<std::size_t>(c)]);
        }
    return sum;
}

TEST(Correlation, EqualsItsDefinitionForAnyWindowDilationAndTile) {
    for (const std::size_t columns : {1, 2, 3, 7, 20})
        for (const Window window : {Window{1, 1}, Window{3, 3}, Window{1, 3}, Window{3, 1}, Window{5, 3}, Window{7, 7}})
            for (const int dilation : {1, 2, 9})
                for (const std::size_t tile : {1, 4, 32}) {
                    const std::vector<float> plane = randomFloats(6 * columns, 1);
                    const std::vector<float> weights =
                        randomFloats(static_cast<std::size_t>(window.rows * window.columns), 2);
                    const PlaneWindow view{plane, 6, columns, weights, window, dilation};
                    for (std::size_t row = 0; row < 6; ++row)
                        for (std::size_t begin = 0; begin < columns; begin += tile) {
                            std::vector<double> sums(std::min(tile, columns - begin));
                            correlateRow(view, row, begin, sums);
                            for (std::size_t j = 0; j < sums.size(); ++j)
                                ASSERT_EQ(sums[j], sumAt(view, static_cast<long>(row), static_cast<long>(begin + j)))
                                    << columns << " columns, window " << window.rows << " x " << window.columns
                                    << ", dilation " << dilation << ", row " << row << ", column " << begin + j;
                        }
                }
}

} // namespace
} // namespace acti
