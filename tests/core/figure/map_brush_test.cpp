#include "core/figure/map_brush.h"

#include <gtest/gtest.h>

#include <cmath>

namespace acti {
namespace {

TEST(MapBrush, TakesAllThatIsANumber) {
    const MapBrush all;
    EXPECT_TRUE(all.contains(3, -4));
    EXPECT_TRUE(all.contains(0, INFINITY));
    EXPECT_FALSE(all.contains(0, NAN));
}

TEST(MapBrush, ARangeOfTheMarginHasItsEnds) {
    MapBrush brush;
    brush.margin = {0, 0.5};
    EXPECT_TRUE(brush.contains(1, 1));
    EXPECT_TRUE(brush.contains(1, 1.5F));
    EXPECT_FALSE(brush.contains(1, 1.5001F));
    EXPECT_FALSE(brush.contains(1, 0.9999F));
}

TEST(MapBrush, ABoxIsOfBoth) {
    MapBrush brush;
    brush.x = {-1, 1};
    brush.t = {2, 3};
    EXPECT_TRUE(brush.contains(0, 2.5F));
    EXPECT_FALSE(brush.contains(2, 2.5F));
    EXPECT_FALSE(brush.contains(0, 0));
}

TEST(MapBrush, CountsWhatItTakes) {
    const std::size_t size = 200'001; // more than one stretch, and no whole number of them
    std::vector<float> x(size), t(size, 0.0F);
    for (std::size_t i = 0; i < size; ++i)
        x[i] = static_cast<float>(i);
    MapBrush brush;
    brush.x = {10, 100'009};
    const auto pixels = brushed(x, t, brush);
    ASSERT_TRUE(pixels);
    EXPECT_EQ(pixels->chosen, 100'000U);
    EXPECT_EQ(pixels->outside[9], 1);
    EXPECT_EQ(pixels->outside[10], 0);
    EXPECT_EQ(pixels->outside[100'009], 0);
    EXPECT_EQ(pixels->outside[200'000], 1);
}

TEST(MapBrush, StopsWhenItIsTold) {
    const std::vector<float> plane(300'000);
    EXPECT_FALSE(brushed(plane, plane, {}, [] { return true; }));
}

} // namespace
} // namespace acti
