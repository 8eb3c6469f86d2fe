#include "core/figure/halvings.h"

#include "core/figure/map_colours.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace acti {
namespace {

const ColourMap& map() { return **findColourMap("blue_orange"); }
constexpr Range kScale{-1, 1};

// Equal or the next of the map's 256 colours.
void expectNear(Rgb colour, double value) {
    const double place = (value + 1) / 2;
    EXPECT_TRUE(colour == map().at(place - 1.0 / 255) || colour == map().at(place) ||
                colour == map().at(place + 1.0 / 255))
        << int{colour.r} << ' ' << int{colour.g} << ' ' << int{colour.b} << " for " << value;
}

// The mean of their colours is neither blue nor orange, and not the colour of 0 either.
TEST(Halvings, PlusAndMinusBesideEachOtherAreZero) {
    std::vector<float> values(128 * 128);
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = (i + i / 128) % 2 == 0 ? 0.8F : -0.8F;
    for (const Bitmap& half : halvings(colourPlane(values, 128, map(), kScale), map()))
        for (const Rgb pixel : half.pixels())
            expectNear(pixel, 0);
}

TEST(Halvings, EachIsTheMeanOfTheValuesBelowIt) {
    constexpr std::size_t kWidth = 200, kHeight = 130;
    std::vector<float> values(kWidth * kHeight);
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = static_cast<float>(std::sin(0.7 * static_cast<double>(i)));
    const auto smaller = halvings(colourPlane(values, kWidth, map(), kScale), map());
    ASSERT_EQ(smaller.size(), 2U);
    std::size_t side = 1;
    for (const Bitmap& half : smaller) {
        side *= 2;
        ASSERT_EQ(half.width(), kWidth / side);
        ASSERT_EQ(half.height(), kHeight / side);
        for (std::size_t row = 0; row < half.height(); ++row)
            for (std::size_t column = 0; column < half.width(); ++column) {
                double sum = 0;
                for (std::size_t i = 0; i < side * side; ++i)
                    sum += static_cast<double>(values[(row * side + i / side) * kWidth + column * side + i % side]);
                expectNear(half.pixels()[row * half.width() + column], sum / static_cast<double>(side * side));
            }
    }
}

TEST(Halvings, WhatIsMissingDoesNotCountUnlessAllIs) {
    const float nan = std::nanf("");
    std::vector<float> values(128 * 4, 0.5F);
    for (std::size_t row = 0; row < 4; ++row)
        values[row * 128] = nan;
    values[1] = nan;
    const auto smaller = halvings(colourPlane(values, 128, map(), kScale), map());
    ASSERT_EQ(smaller.size(), 1U);
    expectNear(smaller[0].pixels()[0], 0.5);
    expectNear(smaller[0].pixels()[64], 0.5);
    values[129] = nan;
    EXPECT_EQ(halvings(colourPlane(values, 128, map(), kScale), map())[0].pixels()[0], map().missing());
}

TEST(Shrunk, APixelIsTheMeanOfWhatItCovers) {
    constexpr std::size_t kWidth = 60, kHeight = 45, kNewWidth = 37, kNewHeight = 32;
    std::vector<float> values(kWidth * kHeight);
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = static_cast<float>(std::sin(0.7 * static_cast<double>(i)));
    const Bitmap small = shrunk(colourPlane(values, kWidth, map(), kScale), map(), kNewWidth, kNewHeight);
    ASSERT_EQ(small.width(), kNewWidth);
    ASSERT_EQ(small.height(), kNewHeight);
    const auto overlap = [](double aBegin, double aEnd, double bBegin, double bEnd) {
        return std::max(0.0, std::min(aEnd, bEnd) - std::max(aBegin, bBegin));
    };
    for (std::size_t row = 0; row < kNewHeight; ++row)
        for (std::size_t column = 0; column < kNewWidth; ++column) {
            double sum = 0, area = 0;
            for (std::size_t i = 0; i < values.size(); ++i) {
                const auto x = static_cast<double>(i % kWidth), y = static_cast<double>(i / kWidth);
                const double share = overlap(x / kWidth, (x + 1) / kWidth, static_cast<double>(column) / kNewWidth,
                                             static_cast<double>(column + 1) / kNewWidth) *
                                     overlap(y / kHeight, (y + 1) / kHeight, static_cast<double>(row) / kNewHeight,
                                             static_cast<double>(row + 1) / kNewHeight);
                sum += share * static_cast<double>(values[i]);
                area += share;
            }
            expectNear(small.pixels()[row * kNewWidth + column], sum / area);
        }
}

TEST(Shrunk, ToItsOwnSizeAndToOnePixel) {
    const std::vector<float> values{-1, 1, 0.5F, 0.5F, 1, -1};
    const Bitmap bitmap = colourPlane(values, 3, map(), kScale);
    EXPECT_EQ(shrunk(bitmap, map(), 3, 2), bitmap);
    expectNear(shrunk(bitmap, map(), 1, 1).pixels()[0], 1.0 / 6);
}

TEST(Halvings, ThinPicturesAndSmallOnes) {
    EXPECT_TRUE(halvings(colourPlane(std::vector<float>(64 * 3), 64, map(), kScale), map()).empty());
    const auto thin = halvings(colourPlane(std::vector<float>(1000), 1, map(), kScale), map());
    ASSERT_EQ(thin.size(), 4U);
    EXPECT_EQ(thin.back().width(), 1U);
    EXPECT_EQ(thin.back().height(), 62U);
}

} // namespace
} // namespace acti
