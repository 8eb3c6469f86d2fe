#include "app/commands/progress_line.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

TEST(ProgressLine, SaysHowFarHowFastAndHowLong) {
    EXPECT_EQ(progressText(12, 340, 4, "a/b.png", 80), "12/340  3/s  1:49 left  a/b.png");
    EXPECT_EQ(progressText(1, 7201, 1, "x", 80), "1/7201  1/s  2:00:00 left  x");
    EXPECT_EQ(progressText(0, 3, 0.2, "x", 80), "0/3  x") << "no rate before the first";
}

TEST(ProgressLine, IsCutToTheTerminal) { EXPECT_EQ(progressText(0, 3, 0, std::string(300, 'x'), 20).size(), 20u); }

TEST(ProgressLine, ANameCannotCommandTheTerminal) {
    EXPECT_EQ(progressText(0, 3, 0, "a\x1b[2Jb\nc\u202Ed\xff", 80), "0/3  a?[2Jb?c\\u{202e}d\\xff");
}

TEST(ProgressLine, WithoutATerminalOnlyLinesAreWritten) {
    testing::internal::CaptureStderr();
    {
        ProgressLine line(3);
        line.show(1, "a.png");
        line.print("actiscope: a.png: is empty");
        line.show(2, "b.png");
    }
    EXPECT_EQ(testing::internal::GetCapturedStderr(), "actiscope: a.png: is empty\n");
}

} // namespace
} // namespace acti
