#include "core/numeric/range.h"

#include <gtest/gtest.h>

#include <limits>

namespace acti {
namespace {

TEST(Range, HoldsItsEnds) {
    const Range range{-1, 3};
    EXPECT_TRUE(range.contains(-1) && range.contains(3) && range.contains(0));
    EXPECT_FALSE(range.contains(3.5) || range.contains(std::numeric_limits<double>::quiet_NaN()));
    EXPECT_EQ(range.length(), 4);
    EXPECT_EQ(range.centre(), 1);
}

TEST(Range, MayBeInfinite) {
    const Range range{0, std::numeric_limits<double>::infinity()};
    EXPECT_TRUE(range.contains(1e308));
    EXPECT_FALSE(range.contains(-1e-300));
}

TEST(Range, AFractionIsOfTheLengthOrOfTheDecades) {
    EXPECT_EQ(fractionOf({-1, 3}, 0, false), 0.25);
    EXPECT_NEAR(fractionOf({0.1, 1000}, 1, true), 0.25, 1e-15);
    EXPECT_EQ(fractionOf({2, 5}, 2, true), 0);
    EXPECT_EQ(fractionOf({2, 5}, 5, true), 1);
}

} // namespace
} // namespace acti
