#include "core/spatial/correlation.h"

#include "tests/support/random_values.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

namespace acti {
namespace {

// The definition, one pixel at a time.
double sumAt(const PlaneWindow& view, long row, long column) {
    double sum = 0;
    for (int i = 0; i < view.window.rows; ++i)
        for (int j = 0; j < view.window.columns; ++j) {
            const long r = row + (i - view.window.rows / 2) * view.dilation;
            const long c = column + (j - view.window.columns / 2) * view.dilation;
            if (r >= 0 && c >= 0 && r < static_cast<long>(view.rows) && c < static_cast<long>(view.columns))
                sum += view.weights[static_cast<std::size_t>(i * view.window.columns + j)] *
                       static_cast<double>(
                           view.plane[static_cast<std::size_t>(r) * view.columns + static_cast<std::size_t>(c)]);
        }
    return sum;
}

// Every window of `kWindows` over a plane, in tiles of several sizes; `check(view, tile)`.
template<class Check>
void forEachTile(std::size_t columns, Check check) {
    constexpr std::size_t kRows = 9;
    const std::vector<float> plane = test::randomFloats(kRows * columns, 1);
    for (const Window window :
         {Window{1, 1}, Window{3, 3}, Window{1, 3}, Window{3, 1}, Window{5, 3}, Window{5, 5}, Window{7, 7}})
        for (const int dilation : {1, 2, 9}) {
            const std::vector<float> narrow =
                test::randomFloats(static_cast<std::size_t>(window.rows * window.columns), 2);
            const std::vector<double> weights(narrow.begin(), narrow.end());
            const PlaneWindow view{plane, kRows, columns, weights, window, dilation};
            for (const Tile size : {Tile{0, 1, 0, 7}, Tile{0, 4, 0, 40}, Tile{0, 9, 0, 1000}})
                for (std::size_t row = 0; row < kRows; row += size.rows)
                    for (std::size_t column = 0; column < columns; column += size.columns)
                        check(view, Tile{row, std::min(size.rows, kRows - row), column,
                                         std::min(size.columns, columns - column)});
        }
}

std::string described(const PlaneWindow& view, std::size_t row, std::size_t column) {
    return std::to_string(view.columns) + " columns, window " + std::to_string(view.window.rows) + " x " +
           std::to_string(view.window.columns) + ", dilation " + std::to_string(view.dilation) + ", row " +
           std::to_string(row) + ", column " + std::to_string(column);
}

TEST(Correlation, EqualsItsDefinitionForAnyWindowDilationAndTile) {
    for (const std::size_t columns : {1, 2, 3, 7, 20, 60, 150})
        forEachTile(columns, [](const PlaneWindow& view, const Tile& tile) {
            std::vector<double> sums(tile.size());
            correlateTile(view, tile, 0.25, sums);
            for (std::size_t i = 0; i < tile.size(); ++i) {
                const std::size_t row = tile.row + i / tile.columns, column = tile.column + i % tile.columns;
                ASSERT_EQ(sums[i], sumAt(view, static_cast<long>(row), static_cast<long>(column)) + 0.25)
                    << described(view, row, column);
            }
        });
}

TEST(Correlation, TheLargestIsOverTheTapsInsideTheImage) {
    for (const std::size_t columns : {1, 7, 60})
        forEachTile(columns, [](const PlaneWindow& view, const Tile& tile) {
            std::vector<double> largest(tile.size());
            maxPoolTile(view, tile, largest);
            for (std::size_t i = 0; i < tile.size(); ++i) {
                const std::size_t row = tile.row + i / tile.columns, column = tile.column + i % tile.columns;
                double most = -2;
                std::size_t count = 0;
                for (long r = 0; r < static_cast<long>(view.rows); ++r)
                    for (long c = 0; c < static_cast<long>(view.columns); ++c) {
                        const long down = std::abs(r - static_cast<long>(row)),
                                   across = std::abs(c - static_cast<long>(column));
                        if (down % view.dilation != 0 || across % view.dilation != 0 ||
                            down / view.dilation > view.window.rows / 2 ||
                            across / view.dilation > view.window.columns / 2)
                            continue;
                        most = std::max(
                            most,
                            static_cast<double>(
                                view.plane[static_cast<std::size_t>(r) * view.columns + static_cast<std::size_t>(c)]));
                        ++count;
                    }
                ASSERT_EQ(largest[i], most) << described(view, row, column);
                ASSERT_EQ(tapsWithPixel(view, row, column), count) << described(view, row, column);
            }
        });
}

TEST(Correlation, NanIsTheLargest) {
    const std::vector<float> plane{1, std::nanf(""), 3, 4};
    const PlaneWindow view{plane, 1, 4, {}, {1, 3}, 1};
    std::vector<double> largest(4);
    maxPoolTile(view, {0, 1, 0, 4}, largest);
    EXPECT_TRUE(std::isnan(largest[0]) && std::isnan(largest[1]) && std::isnan(largest[2]));
    EXPECT_EQ(largest[3], 4);
}

} // namespace
} // namespace acti
