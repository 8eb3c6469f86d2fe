#include "core/spatial/window_sums.h"

#include "tests/support/random_values.h"

#include <gtest/gtest.h>

#include <vector>

namespace acti::detail {
namespace {

TEST(WindowSums, TheInnerPartIsWhereWholeWindowsLie) {
    const PlaneWindow view{{}, 20, 100, {}, {3, 5}, 2};
    const InnerPart all = innerPart(view, {0, 20, 0, 100});
    EXPECT_EQ(all.rows.begin, 2);
    EXPECT_EQ(all.rows.end, 18);
    EXPECT_EQ(all.columns.begin, 4);
    EXPECT_EQ(all.columns.end, 96);
    const InnerPart some = innerPart(view, {5, 3, 50, 50});
    EXPECT_EQ(some.rows.begin, 5);
    EXPECT_EQ(some.rows.end, 8);
    EXPECT_EQ(some.columns.begin, 50);
    EXPECT_EQ(some.columns.end, 96);
}

TEST(WindowSums, APartTooNarrowForAPackIsNone) {
    EXPECT_TRUE(innerPart({{}, 20, 3, {}, {3, 3}, 1}, {0, 20, 0, 3}).isEmpty());
    EXPECT_TRUE(innerPart({{}, 2, 100, {}, {3, 3}, 1}, {0, 2, 0, 100}).isEmpty()) << "no row has a whole window";
    EXPECT_TRUE(innerPart({{}, 20, 100, {}, {3, 3}, 1}, {0, 1, 0, 100}).isEmpty()) << "the first row has none";
}

TEST(WindowSums, EverySumOfTheInnerPartComesAndIsTheDefinitions) {
    constexpr std::size_t kRows = 13, kColumns = 61;
    const std::vector<float> plane = test::randomFloats(kRows * kColumns, 11);
    for (const Window window : {Window{1, 1}, Window{3, 3}, Window{5, 5}, Window{7, 7}, Window{3, 1}, Window{5, 3}})
        for (const int dilation : {1, 2}) {
            const std::vector<float> narrow =
                test::randomFloats(static_cast<std::size_t>(window.rows * window.columns), 12);
            const std::vector<double> weights(narrow.begin(), narrow.end());
            const PlaneWindow view{plane, kRows, kColumns, weights, window, dilation};
            const InnerPart part = innerPart(view, {0, kRows, 0, kColumns});
            if (part.isEmpty())
                continue;
            for (const Index phase : {Index{0}, Index{1}, kLanes - 1}) {
                std::vector<int> seen(kRows * kColumns);
                sumInner(view, part, phase, [&](Index row, Index column, const Pack& sum) {
                    const auto lanes = sum.lanes();
                    for (Index lane = 0; lane < kLanes; ++lane) {
                        const Index r = part.rows.begin + row, c = part.columns.begin + column + lane;
                        ASSERT_EQ(lanes[static_cast<std::size_t>(lane)], sumAt(view, r, c)) << r << ' ' << c;
                        ++seen[static_cast<std::size_t>(r) * kColumns + static_cast<std::size_t>(c)];
                    }
                });
                for (Index r = part.rows.begin; r < part.rows.end; ++r)
                    for (Index c = part.columns.begin; c < part.columns.end; ++c)
                        EXPECT_GE(seen[static_cast<std::size_t>(r) * kColumns + static_cast<std::size_t>(c)], 1);
            }
        }
}

} // namespace
} // namespace acti::detail
