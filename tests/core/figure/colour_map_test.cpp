#include "core/figure/colour_map.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace acti {
namespace {

const ColourMap& map(std::string_view id) { return **findColourMap(id); }

TEST(ColourMap, SequentialMapsGrowLighterAllTheWay) {
    for (const char* id : {"grey", "viridis", "cividis"})
        for (int i = 1; i < 256; ++i) {
            const double before = luminance(map(id).at((i - 1) / 255.0));
            const double here = luminance(map(id).at(i / 255.0));
            // A step of one 8-bit level may be lost to rounding, never more.
            EXPECT_GE(here, before - 0.002) << id << " at " << i;
            if (i >= 8) {
                EXPECT_GT(here, luminance(map(id).at((i - 8) / 255.0))) << id << " at " << i;
            }
        }
}

TEST(ColourMap, TheDivergingMapIsLightestInTheMiddleAndAlikeOnBothSides) {
    const ColourMap& diverging = map("blue_orange");
    const double middle = luminance(diverging.at(0.5));
    for (int i = 1; i <= 127; ++i) {
        const double distance = i / 254.0;
        const double left = luminance(diverging.at(0.5 - distance));
        const double right = luminance(diverging.at(0.5 + distance));
        EXPECT_LT(left, middle);
        EXPECT_LT(right, middle);
        EXPECT_NEAR(std::cbrt(left), std::cbrt(right), 0.13) << "at ±" << distance;
    }
}

TEST(ColourMap, EndsAreItsFirstAndLastStopAndBeyondThemToo) {
    const ColourMap two("two", {{10, 20, 30}, {200, 100, 0}});
    EXPECT_EQ(two.at(0), (Rgb{10, 20, 30}));
    EXPECT_EQ(two.at(1), (Rgb{200, 100, 0}));
    EXPECT_EQ(two.at(-1e300), two.at(0));
    EXPECT_EQ(two.at(std::numeric_limits<double>::infinity()), two.at(1));
    EXPECT_EQ(map("grey").at(0), (Rgb{0, 0, 0}));
    EXPECT_EQ(map("grey").at(1), (Rgb{255, 255, 255}));
    for (int i = 0; i < 256; ++i)
        EXPECT_EQ(map("grey").at(i / 255.0).g, i);
}

TEST(ColourMap, NanHasAColourThatNoValueHas) {
    for (const ColourMap& map : colourMaps()) {
        EXPECT_EQ(map.at(std::numeric_limits<double>::quiet_NaN()), map.missing());
        for (int i = 0; i < 256; ++i) {
            const Rgb colour = map.at(i / 255.0);
            const int distance = std::abs(colour.r - map.missing().r) + std::abs(colour.g - map.missing().g) +
                                 std::abs(colour.b - map.missing().b);
            EXPECT_GT(distance, 60) << map.id() << " at " << i;
        }
    }
}

TEST(ColourMap, IsFoundByItsId) {
    for (const ColourMap& map : colourMaps())
        EXPECT_EQ(*findColourMap(map.id()), &map);
    const auto wrong = findColourMap("virdis");
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().code, ErrorCode::NotFound);
    EXPECT_EQ(wrong.error().where, "virdis");
    EXPECT_NE(wrong.error().what.find("viridis"), std::string::npos);
}

TEST(ColourMap, LuminanceIsThatOfSrgb) {
    EXPECT_DOUBLE_EQ(luminance({0, 0, 0}), 0);
    EXPECT_DOUBLE_EQ(luminance({255, 255, 255}), 1);
    EXPECT_DOUBLE_EQ(luminance({255, 0, 0}), 0.2126);
    EXPECT_NEAR(luminance({119, 119, 119}), 0.1845, 5e-4); // the grey of 50 % lightness (CIE L*)
}

} // namespace
} // namespace acti
