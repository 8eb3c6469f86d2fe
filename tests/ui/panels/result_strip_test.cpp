#include "ui/panels/result_strip.h"

#include <gtest/gtest.h>

namespace acti::ui {
namespace {

TEST(ResultStrip, SharesAreRoundedToATenth) {
    EXPECT_EQ(shareText(485, 1000), QStringLiteral("48.5 %"));
    EXPECT_EQ(shareText(1000, 1000), QStringLiteral("100.0 %"));
    EXPECT_EQ(shareText(0, 1000), QStringLiteral("0"));
    EXPECT_EQ(shareText(0, 0), QStringLiteral("0"));
}

TEST(ResultStrip, AFewAreNotNoneAndNearlyAllAreNotAll) {
    EXPECT_EQ(shareText(1, 1'000'000), QStringLiteral("< 0.1 %"));
    EXPECT_EQ(shareText(999'999, 1'000'000), QStringLiteral("> 99.9 %"));
}

TEST(ResultStrip, ABrushIsSaidInWords) {
    MapBrush brush;
    EXPECT_EQ(brushText(brush), QStringLiteral("everything"));
    brush.margin = {-0.5, 1.5};
    EXPECT_EQ(brushText(brush), QStringLiteral("T − x from −0.5 to 1.5"));
    brush.margin = {0, kEverything.max};
    EXPECT_EQ(brushText(brush), QStringLiteral("T − x from 0 up"));
    brush = {};
    brush.x = {kEverything.min, 2};
    brush.t = {1, 2};
    EXPECT_EQ(brushText(brush), QStringLiteral("x up to 2, T from 1 to 2"));
}

} // namespace
} // namespace acti::ui
