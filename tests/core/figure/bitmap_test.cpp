#include "core/figure/bitmap.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

TEST(Bitmap, BeginsBlackAndRowMajor) {
    Bitmap bitmap(3, 2);
    ASSERT_EQ(bitmap.pixels().size(), 6U);
    EXPECT_EQ(bitmap.pixels()[5], (Rgb{0, 0, 0}));
    bitmap.freshPixels()[3] = {1, 2, 3};
    EXPECT_EQ(bitmap.pixels()[3], (Rgb{1, 2, 3}));
    EXPECT_EQ(sizeof(Rgb), 3U) << "images take rows of three bytes a pixel";
}

TEST(Bitmap, ComparesByWhatItShows) {
    Bitmap a(2, 2);
    Bitmap b(2, 2);
    EXPECT_EQ(a, b);
    EXPECT_EQ(a, Bitmap(a));
    b.freshPixels()[1] = {0, 0, 1};
    EXPECT_FALSE(a == b);
    EXPECT_FALSE(Bitmap(4, 1) == a) << "the same pixels in another shape";
}

TEST(Bitmap, WithoutPixelsIsEmpty) {
    const Bitmap none;
    EXPECT_TRUE(none.empty());
    EXPECT_TRUE(none.pixels().empty());
    EXPECT_EQ(none, Bitmap());
    EXPECT_TRUE(Bitmap(0, 5).empty());
    EXPECT_FALSE(Bitmap(0, 5) == none);
    EXPECT_FALSE(Bitmap(1, 1).empty());
}

} // namespace
} // namespace acti
