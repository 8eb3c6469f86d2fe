#include "core/figure/sheet_edits.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

std::vector<std::string> ids(std::size_t count) {
    std::vector<std::string> all;
    for (std::size_t i = 0; i < count; ++i)
        all.push_back("figure " + std::to_string(i));
    return all;
}

TEST(SheetEdits, ANewSheetHasRoomForItsFiguresAndNoEmptyRow) {
    EXPECT_EQ(sheetOf(ids(2)), (SheetFigure{ids(2), 2, 1, true, 4}));
    EXPECT_EQ(sheetOf(ids(3)), (SheetFigure{ids(3), 3, 1, true, 4}));
    EXPECT_EQ(sheetOf(ids(4)), (SheetFigure{ids(4), 2, 2, true, 4}));
    EXPECT_EQ(sheetOf(ids(5)), (SheetFigure{ids(5), 2, 3, true, 4}));
    for (std::size_t count = 1; count <= kMostSheetSide * kMostSheetSide; ++count) {
        const SheetFigure sheet = sheetOf(ids(count));
        EXPECT_TRUE(checkSheet(sheet)) << count;
        EXPECT_GT(count, (sheet.rows - 1) * sheet.columns) << count;
    }
}

TEST(SheetEdits, EveryEditOfASoundSheetIsSound) {
    for (std::size_t count = 1; count <= kMostSheetSide * kMostSheetSide; count += 3)
        for (std::size_t side = 0; side <= kMostSheetSide + 1; ++side) {
            const SheetFigure sheet = sheetOf(ids(count));
            EXPECT_TRUE(checkSheet(withRows(sheet, side))) << count << " " << side;
            EXPECT_TRUE(checkSheet(withColumns(sheet, side))) << count << " " << side;
            EXPECT_TRUE(checkSheet(withFigures(withColumns(sheet, side), ids(1 + 5 * side)))) << count << " " << side;
        }
}

TEST(SheetEdits, TheOtherSideFollowsWhereItMust) {
    EXPECT_EQ(withColumns(sheetOf(ids(4)), 1).rows, 4U);
    EXPECT_EQ(withRows(sheetOf(ids(4)), 1).columns, 4U);
    EXPECT_EQ(withRows(sheetOf(ids(4)), 3).columns, 2U); // there is room
}

TEST(SheetEdits, RowsComeAndGoWithFiguresButEmptyOnesThatWereAskedForStay) {
    const SheetFigure four = sheetOf(ids(4));
    EXPECT_EQ(withFigures(four, ids(5)).rows, 3U);
    EXPECT_EQ(withFigures(four, ids(2)).rows, 1U);
    EXPECT_EQ(withFigures(withRows(four, 5), ids(2)).rows, 5U);
}

TEST(SheetEdits, AMarginStaysWithinItsLimits) {
    EXPECT_EQ(withMargin(sheetOf(ids(2)), 12.5).marginMm, 12.5);
    EXPECT_EQ(withMargin(sheetOf(ids(2)), 1e9).marginMm, kSheetMarginsMm.max);
    EXPECT_TRUE(checkSheet(withMargin(sheetOf(ids(2)), -3)));
    EXPECT_TRUE(withSharedLegend(sheetOf(ids(2)), true).sharesLegend);
}

} // namespace
} // namespace acti
