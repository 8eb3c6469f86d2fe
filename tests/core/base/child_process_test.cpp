#include "core/base/child_process.h"

#include <gtest/gtest.h>

#include <sys/wait.h>

namespace acti {
namespace {

using namespace std::chrono_literals;
using Clock = ChildProcess::Clock;

Result<ChildProcess> shell(const std::string& script) {
    return ChildProcess::start({"/bin/sh", "-c", script}, {"WORD=seven"});
}

std::string readUpTo(ChildProcess& child, std::size_t count, ChildProcess::ReadEnd wanted) {
    std::string text(count, '.');
    EXPECT_EQ(child.read(std::as_writable_bytes(std::span(text)), Clock::now() + 20s), wanted);
    return text;
}

TEST(ChildProcess, ItsOutputIsReadAndItsStatusKept) {
    auto child = shell("printf \"$WORD\"; exit 3");
    ASSERT_TRUE(child);
    EXPECT_EQ(readUpTo(*child, 5, ChildProcess::ReadEnd::Full), "seven");
    EXPECT_EQ(readUpTo(*child, 1, ChildProcess::ReadEnd::EndOfFile), ".");
    const int status = child->finish(Clock::now() + 20s);
    EXPECT_TRUE(WIFEXITED(status));
    EXPECT_EQ(WEXITSTATUS(status), 3);
}

TEST(ChildProcess, SeesNoOtherFileOfOurs) {
    int ends[2];
    ASSERT_EQ(::pipe(ends), 0);
    auto child = shell(
        "for f in 3 4 5 6 7 8 9; do [ -e /proc/self/fd/$f ] && [ -p /proc/self/fd/$f ] && printf $f; done; printf .");
    ASSERT_TRUE(child);
    EXPECT_EQ(readUpTo(*child, 1, ChildProcess::ReadEnd::Full), ".");
}

TEST(ChildProcess, AtTheDeadlineItIsKilledAndReaped) {
    auto child = shell("exec sleep infinity"); // were it waited for, this test would not end
    ASSERT_TRUE(child);
    std::byte byte{};
    EXPECT_EQ(child->read(std::span(&byte, 1), Clock::now() + 50ms), ChildProcess::ReadEnd::Timeout);
    const int status = child->finish(Clock::now() + 20ms);
    EXPECT_TRUE(WIFSIGNALED(status));
}

TEST(ChildProcess, WaitingEndsWhenItIsStopped) {
    auto child = shell("exec sleep infinity"); // were it waited for, this test would not end
    ASSERT_TRUE(child);
    std::byte byte{};
    int asked = 0;
    const auto isStopped = [&] { return ++asked > 3; };
    EXPECT_EQ(child->read(std::span(&byte, 1), Clock::now() + 24h, isStopped), ChildProcess::ReadEnd::Stopped);
    EXPECT_EQ(asked, 4);
}

TEST(ChildProcess, AMissingProgramIsNamed) {
    const auto child = ChildProcess::start({"/no/such/program"}, {});
    ASSERT_FALSE(child);
    EXPECT_EQ(child.error().where, "/no/such/program");
}

} // namespace
} // namespace acti
