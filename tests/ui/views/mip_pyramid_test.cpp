#include "ui/views/mip_pyramid.h"

#include <gtest/gtest.h>

namespace acti::ui {
namespace {

Bitmap checkered(std::size_t width, std::size_t height) {
    Bitmap bitmap(width, height);
    for (std::size_t i = 0; i < bitmap.pixels().size(); ++i)
        bitmap.freshPixels()[i] = (i % width + i / width) % 2 == 0 ? Rgb{200, 100, 0} : Rgb{0, 20, 40};
    return bitmap;
}

TEST(MipPyramid, TheFirstLevelIsTheBitmap) {
    const MipPyramid pyramid(checkered(5, 3));
    EXPECT_EQ(pyramid.size(), QSize(5, 3));
    EXPECT_EQ(pyramid.pixel({0, 0}), qRgb(200, 100, 0));
    EXPECT_EQ(pyramid.pixel({1, 0}), qRgb(0, 20, 40));
    EXPECT_EQ(pyramid.levelCount(), 1U);
}

TEST(MipPyramid, AHalvingIsTheMeanOfFourPixels) {
    const MipPyramid pyramid(checkered(200, 128));
    ASSERT_EQ(pyramid.levelCount(), 3U);
    const QImage& half = pyramid.levelFor(0.5);
    EXPECT_EQ(half.size(), QSize(100, 64));
    EXPECT_EQ(half.pixel(17, 33), qRgb(100, 60, 20));
}

TEST(MipPyramid, TheLevelIsNeverMagnified) {
    const MipPyramid pyramid(checkered(256, 256));
    EXPECT_EQ(pyramid.levelFor(3).width(), 256);
    EXPECT_EQ(pyramid.levelFor(0.51).width(), 256);
    EXPECT_EQ(pyramid.levelFor(0.5).width(), 128);
    EXPECT_EQ(pyramid.levelFor(0.2).width(), 64);
    EXPECT_EQ(pyramid.levelFor(0.001).width(), 64);
}

// A large picture keeps its bytes unconverted; what is drawn must not depend on that.
TEST(MipPyramid, LargePicturesLookTheSame) {
    const MipPyramid pyramid(checkered(2500, 1700));
    EXPECT_EQ(pyramid.pixel({0, 0}), qRgb(200, 100, 0));
    EXPECT_EQ(pyramid.pixel({2499, 1699}), qRgb(200, 100, 0));
    EXPECT_EQ(pyramid.levelFor(0.5).pixel(1249, 849), qRgb(100, 60, 20));
}

} // namespace
} // namespace acti::ui
