#include "ui/plot/ticks.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>

namespace acti::plot {
namespace {

TEST(Ticks, LinearOnesAreRoundNumbers) {
    EXPECT_EQ(ticksOf({0, 1}, false, 5), (std::vector<double>{0, 0.2, 0.4, 0.6, 0.8, 1}));
    EXPECT_EQ(ticksOf({-3, 7}, false, 5), (std::vector<double>{-2, 0, 2, 4, 6}));
    EXPECT_EQ(ticksOf({0, 0.3}, false, 3), (std::vector<double>{0, 0.1, 0.2, 0.3}));
}

TEST(Ticks, LogarithmicOnesArePowersOfTenAndWhatFitsBetween) {
    EXPECT_EQ(ticksOf({0.1, 20}, true, 5), (std::vector<double>{0.1, 0.2, 0.5, 1, 2, 5, 10, 20}));
    EXPECT_EQ(ticksOf({1e-6, 1e6}, true, 5), (std::vector<double>{1e-6, 1e-4, 0.01, 1, 100, 1e4, 1e6}));
    EXPECT_EQ(ticksOf({2, 8}, true, 3), (std::vector<double>{2, 4, 6, 8})) << "less than a decade and a half";
}

TEST(Ticks, AreFewAndInsideWhateverTheRange) {
    const double huge = std::numeric_limits<double>::max();
    for (const Range& range : {Range{-1e-300, 1e-300}, Range{1e100, 1e100 + 1e90}, Range{-1e100, 1e100}, Range{3, 3},
                               Range{5, -5}, Range{-huge, huge}, Range{1e-300, 1e300}, Range{5e-324, 1}})
        for (const bool isLogarithmic : {false, true}) {
            const auto ticks = ticksOf(range, isLogarithmic && range.min > 0, 5);
            EXPECT_LE(ticks.size(), 30U) << range.min;
            EXPECT_TRUE(std::ranges::is_sorted(ticks));
            for (const double tick : ticks)
                EXPECT_TRUE(tick >= range.min - 1e-6 * range.length() && tick <= range.max + 1e-6 * range.length());
        }
}

} // namespace
} // namespace acti::plot
