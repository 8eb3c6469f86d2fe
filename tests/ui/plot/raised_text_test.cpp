#include "ui/plot/raised_text.h"

#include <gtest/gtest.h>

namespace acti::plot {
namespace {

using Runs = std::vector<TextRun>;

TEST(RaisedText, PowersAreRaisedWithoutTheirSigns) {
    EXPECT_EQ(raisedRuns("e^(−β·x) + x^4"), (Runs{{"e"}, {"−β·x", true}, {" + x"}, {"4", true}}));
    EXPECT_EQ(raisedRuns("(1 + e^(−(x + 1)))²"), (Runs{{"(1 + e"}, {"−(x + 1)", true}, {")²"}}));
    EXPECT_EQ(raisedRuns("2^10·x^n"), (Runs{{"2"}, {"10", true}, {"·x"}, {"n", true}}));
}

TEST(RaisedText, WhatIsNoPowerStays) {
    for (const char* text : {"", "ReLU", "a ^ b", "^", "e^(x", "e^()", "x^", "^^", "e^(\xff"})
        for (const TextRun& run : raisedRuns(text))
            EXPECT_FALSE(run.isRaised) << text;
    std::string all;
    for (const TextRun& run : raisedRuns("e^(x and more"))
        all += run.text;
    EXPECT_EQ(all, "e^(x and more");
}

TEST(RaisedText, APartKeepsWhatIsRaisedInIt) {
    const RaisedWords words = raisedWords("a^(bcd)e^2");
    EXPECT_EQ(words.text, QStringLiteral("abcde2"));
    const RaisedWords part = partOf(words, 2, 3);
    EXPECT_EQ(part.text, QStringLiteral("cde"));
    ASSERT_EQ(part.formats.size(), 1);
    EXPECT_EQ(part.formats[0].start, 0);
    EXPECT_EQ(part.formats[0].length, 2);
}

} // namespace
} // namespace acti::plot
