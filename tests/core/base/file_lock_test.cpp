#include "core/base/file_lock.h"

#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <csignal>
#include <fstream>
#include <optional>
#include <sys/stat.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace acti {
namespace {

TEST(FileLock, IsHeldByOneAndGivenBackWithItsFile) {
    const TemporaryFolder folder;
    const auto path = folder.path() / "a.lock";
    {
        Result<FileLock> first = FileLock::take(path);
        ASSERT_TRUE(first) << message(first.error());
        struct stat status {};
        ASSERT_EQ(::stat(path.c_str(), &status), 0);
        EXPECT_EQ(status.st_mode & 07777, 0600U);
        const auto second = FileLock::take(path);
        ASSERT_FALSE(second);
        EXPECT_EQ(second.error().code, ErrorCode::Unsupported);
        const FileLock moved = *std::move(first);
        EXPECT_FALSE(FileLock::take(path));
    }
    EXPECT_FALSE(std::filesystem::exists(path));
    EXPECT_TRUE(FileLock::take(path));
    EXPECT_EQ(FileLock::take(folder.path() / "none" / "a.lock").error().code, ErrorCode::WriteFailed);
}

TEST(FileLock, OfAProcessThatWasKilledIsFree) {
    const TemporaryFolder folder;
    const auto path = folder.path() / "a.lock";
    int ready[2] = {};
    ASSERT_EQ(::pipe(ready), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        const auto lock = FileLock::take(path);
        [[maybe_unused]] const auto told = ::write(ready[1], lock ? "y" : "n", 1);
        ::pause();
    }
    char isHeld = 0;
    ASSERT_EQ(::read(ready[0], &isHeld, 1), 1);
    EXPECT_EQ(isHeld, 'y');
    EXPECT_FALSE(FileLock::take(path));
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    EXPECT_TRUE(std::filesystem::exists(path)) << "it is left";
    EXPECT_TRUE(FileLock::take(path)) << "but nobody's";
    const auto held = FileLock::take(folder.path() / "held.lock");
    std::ofstream(folder.path() / "left.lock");
    std::ofstream(folder.path() / "other");
    FileLock::sweep(folder.path());
    EXPECT_TRUE(std::filesystem::exists(folder.path() / "held.lock"));
    EXPECT_FALSE(std::filesystem::exists(folder.path() / "left.lock"));
    EXPECT_TRUE(std::filesystem::exists(folder.path() / "other"));
    FileLock::sweep(folder.path() / "none");
    ::close(ready[0]);
    ::close(ready[1]);
}

TEST(FileLock, OneThatIsHeldForAMomentIsWaitedFor) {
    const TemporaryFolder folder;
    const auto path = folder.path() / "a.lock";
    std::optional<FileLock> swept(*FileLock::take(path)); // as a sweep of another process does
    EXPECT_EQ(FileLock::take(path).error().code, ErrorCode::Unsupported) << "not for ever";
    std::thread other([&] { swept.reset(); });
    const auto taken = FileLock::take(path, std::chrono::hours(1));
    other.join();
    EXPECT_TRUE(taken);
}

TEST(FileLock, ASweepOfAFolderThatCannotBeListedEnds) {
    const TemporaryFolder folder;
    std::ofstream(folder.path() / "file");
    FileLock::sweep(folder.path() / "file");
    FileLock::sweep(folder.path() / "missing");
    EXPECT_TRUE(std::filesystem::exists(folder.path() / "file"));
}

} // namespace
} // namespace acti
