#include "app/commands/folder_tally.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

const Error kBad{ErrorCode::Malformed, "is no session", "in/bad"};

TEST(FolderTally, FailuresAreToldOnceAndSummedUp) {
    FolderTally tally(3);
    testing::internal::CaptureStderr();
    tally.count({}, "in/a");
    tally.count(kBad, "in/bad");
    tally.count(Error{ErrorCode::Malformed, "is no session", ""}, "in/c\n");
    EXPECT_EQ(testing::internal::GetCapturedStderr(),
              "actiscope: in/bad: is no session\nactiscope: in/c?: is no session\n");
    const auto end = tally.end(", 1 more");
    ASSERT_FALSE(end);
    EXPECT_EQ(end.error().what, "1 done, 2 failed, 1 more");
}

TEST(FolderTally, WhatWasNotBegunIsCounted) {
    FolderTally tally(3);
    tally.count({}, "a");
    tally.count(cancelledError(), "b");
    EXPECT_EQ(tally.end("").error(), (Error{ErrorCode::Cancelled, "stopped: 1 done, 0 failed, 2 not begun", ""}));
}

TEST(FolderTally, AllDoneIsNoError) {
    FolderTally tally(1);
    tally.count({}, "a");
    testing::internal::CaptureStderr();
    EXPECT_TRUE(tally.end(""));
    EXPECT_EQ(testing::internal::GetCapturedStderr(), "actiscope: 1 done, 0 failed\n");
}

} // namespace
} // namespace acti
