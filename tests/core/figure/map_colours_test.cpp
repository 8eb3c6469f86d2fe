#include "core/figure/map_colours.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>

namespace acti {
namespace {

constexpr float kNanF = std::numeric_limits<float>::quiet_NaN();
constexpr float kInfF = std::numeric_limits<float>::infinity();

TEST(MapColours, RobustRangeLeavesOutTheOutermostValues) {
    std::vector<float> values(10'001);
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = static_cast<float>(i);
    std::shuffle(values.begin(), values.end(), std::mt19937_64(3));
    EXPECT_EQ(robustRange(values, 0), (Range{0, 10'000}));
    EXPECT_EQ(robustRange(values, 0.01), (Range{100, 9900}));
    values[17] = 1e30F;
    EXPECT_LT(robustRange(values).max, 10'001) << "one wild pixel does not set the scale";
}

TEST(MapColours, RobustRangeCountsFiniteValuesAlone) {
    const std::vector<float> mixed{kNanF, -1, kInfF, 3, -kInfF, kNanF};
    EXPECT_EQ(robustRange(mixed, 0), (Range{-1, 3}));
    EXPECT_EQ(robustRange(std::vector<float>{kNanF, kInfF}), (Range{0, 1}));
    EXPECT_EQ(robustRange({}), (Range{0, 1}));
}

TEST(MapColours, RobustRangeOfAConstantHasALength) {
    for (const float value : {0.0F, 1.0F, -3.5F, 1e-30F, 255.0F}) {
        const Range range = robustRange(std::vector<float>(9, value));
        EXPECT_LT(range.min, static_cast<double>(value));
        EXPECT_GT(range.max, static_cast<double>(value));
    }
}

TEST(MapColours, APlaneIsGreyFromTheTopLeft) {
    const ColourMap& grey = **findColourMap("grey");
    const std::vector<float> plane{0, 1, 2, -5, 99, kNanF};
    const Bitmap bitmap = colourPlane(plane, 3, grey, {0, 2});
    ASSERT_EQ(bitmap.width(), 3U);
    ASSERT_EQ(bitmap.height(), 2U);
    EXPECT_EQ(bitmap.pixels()[0], (Rgb{0, 0, 0}));
    EXPECT_EQ(bitmap.pixels()[1], (Rgb{128, 128, 128}));
    EXPECT_EQ(bitmap.pixels()[2], (Rgb{255, 255, 255}));
    EXPECT_EQ(bitmap.pixels()[3], (Rgb{0, 0, 0}));
    EXPECT_EQ(bitmap.pixels()[4], (Rgb{255, 255, 255}));
    EXPECT_EQ(bitmap.pixels()[5], grey.missing());
}

TEST(MapColours, WinnersTakeTheirColourAndXItsPicture) {
    const std::vector<unsigned char> winners{0, 1, 2, 0, 2};
    const std::vector<float> plane{0.5, 1, 1, kNanF, kInfF};
    const Bitmap bitmap = colourWinners(winners, plane, 5, {0, 1}, 1.0);
    const auto pixels = bitmap.pixels();
    EXPECT_EQ(pixels[0], (Rgb{128, 128, 128}));
    EXPECT_EQ(pixels[1], kTieColour) << "the whole colour over white at full opacity";
    EXPECT_EQ(pixels[2], kConditionColour);
    EXPECT_EQ(pixels[3], (Rgb{128, 128, 128})) << "a NaN is the middle grey";
    EXPECT_EQ(pixels[4], kConditionColour);
}

TEST(MapColours, WithoutOpacityOnlyThePictureIsSeen) {
    const std::vector<unsigned char> winners{0, 1, 2};
    const std::vector<float> plane{0, 0.5, 1};
    const Bitmap bitmap = colourWinners(winners, plane, 3, {0, 1}, 0);
    EXPECT_EQ(bitmap, colourPlane(plane, 3, **findColourMap("grey"), {0, 1}));
}

TEST(MapColours, TheThreeStatesStayApartOverEveryGrey) {
    for (int level = 0; level <= 255; level += 5) {
        const float value = static_cast<float>(level) / 255.0F;
        const std::vector<float> plane(3, value);
        const Bitmap bitmap = colourWinners(std::vector<unsigned char>{0, 1, 2}, plane, 3, {0, 1}, 0.75);
        const auto warmth = [&](std::size_t i) { return bitmap.pixels()[i].r - bitmap.pixels()[i].b; };
        EXPECT_EQ(warmth(0), 0);
        EXPECT_LT(warmth(1), -25) << level;
        EXPECT_GT(warmth(2), 25) << level;
    }
}

} // namespace
} // namespace acti
