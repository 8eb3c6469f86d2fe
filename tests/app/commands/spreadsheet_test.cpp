#include "app/commands/spreadsheet.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

std::string utf16(std::u16string_view text, bool isBigEndian) {
    std::string bytes = isBigEndian ? "\xFE\xFF" : "\xFF\xFE";
    for (const char16_t unit : text) {
        const char high = static_cast<char>(unit >> 8), low = static_cast<char>(unit & 0xFF);
        bytes += isBigEndian ? high : low;
        bytes += isBigEndian ? low : high;
    }
    return bytes;
}

TEST(Spreadsheet, PlainCsvStaysAsItIs) {
    for (const char* text : {"", "x,y\n-1.5,2\n", "x,y\r\n-1.5,2\r\n", "\"a;b\",x\n1,2\n", "0.5\n-1\n"})
        EXPECT_EQ(plainTable(text).text, text);
    EXPECT_EQ(plainTable("\xEF\xBB\xBFx,y\n1,2\n").text, "x,y\n1,2\n");
}

TEST(Spreadsheet, SemicolonsAndTabsPartCellsWithDecimalCommas) {
    EXPECT_EQ(plainTable("x;y\n-1,5;2\n0,25;3").text, "x,y\n-1.5,2\n0.25,3\n");
    EXPECT_EQ(plainTable("x\ty\n-1.5\t2\n").text, "x,y\n-1.5,2\n\n");
    EXPECT_EQ(plainTable("\nx;name\n1;\"a, b\"\n").text, "\nx,name\n1,\"a, b\"\n\n");
    EXPECT_EQ(plainTable("x;y\n1,234,567;2").text, "x,y\n\"1,234,567\",2\n") << "no number: kept, to be named";
}

// BUG: 1,234 of a table with points was 1.234 without a word.
TEST(Spreadsheet, CommasAreDecimalOnlyWhereNoNumberHasAPoint) {
    const PlainTable thousands = plainTable("x\ty\n1,234\t0.5\n");
    EXPECT_EQ(thousands.text, "x,y\n\"1,234\",0.5\n\n") << "kept, to be named";
    EXPECT_EQ(thousands.decimalComma, "");
    const PlainTable german = plainTable("x\ty\n1,234\t0,5\n");
    EXPECT_EQ(german.text, "x,y\n1.234,0.5\n\n");
    EXPECT_EQ(german.decimalComma, "1,234") << "which is said";
}

TEST(Spreadsheet, LinesOfOldMacsEndInCarriageReturns) { EXPECT_EQ(plainTable("x,y\r-1.5,2\r").text, "x,y\n-1.5,2\n"); }

TEST(Spreadsheet, Utf16IsReadInEitherOrder) {
    for (const bool isBigEndian : {false, true}) {
        EXPECT_EQ(plainTable(utf16(u"x,y\n-1.5,2\n", isBigEndian)).text, "x,y\n-1.5,2\n");
        EXPECT_EQ(plainTable(utf16(u"x;\u03B2 \u4E00 \U0001F525\n1;2", isBigEndian)).text, "x,β 一 🔥\n1,2\n");
    }
    EXPECT_EQ(plainTable(utf16(u"\xD800x", false)).text, "?x") << "half of a pair";
    EXPECT_EQ(plainTable("\xFF\xFEx").text, "") << "half of a unit";
}

} // namespace
} // namespace acti
