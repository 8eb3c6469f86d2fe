#include "core/base/atomic_file.h"

#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <array>
#include <chrono>
#include <csignal>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <fcntl.h>
#include <grp.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <unistd.h>

namespace acti {
namespace {

namespace fs = std::filesystem;

std::size_t entriesIn(const fs::path& folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

// No file may grow past `bytes` while this lives: write() then fails as on a full disk.
class FileSizeLimit {
public:
    explicit FileSizeLimit(rlim_t bytes) {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }

private:
    rlimit m_before{};
    void (*m_handler)(int) = SIG_DFL;
};

TEST(AtomicFile, WritesAndReadsBack) {
    const TemporaryFolder folder;
    const fs::path path = folder.path() / "figure.svg";
    ASSERT_TRUE(writeAtomically(path, std::string_view("first")));
    ASSERT_TRUE(writeAtomically(path, std::string_view("second, longer")));
    EXPECT_EQ(readFile(path, 100).value(), "second, longer");
    EXPECT_EQ(entriesIn(folder.path()), 1u);
}

TEST(AtomicFile, KeepsTheOldFileWhenTheDiskIsFull) {
    const TemporaryFolder folder;
    const fs::path path = folder.path() / "session.json";
    ASSERT_TRUE(writeAtomically(path, std::string_view("old")));
    const std::string large(200'000, 'x');
    Result<void> result;
    {
        const FileSizeLimit limit(64 * 1024);
        result = writeAtomically(path, std::string_view(large));
    }
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::WriteFailed);
    EXPECT_EQ(result.error().where, path.string());
    EXPECT_EQ(readFile(path, 100).value(), "old");
    EXPECT_EQ(entriesIn(folder.path()), 1u) << "debris was left";
}

TEST(AtomicFile, WritesThroughALink) {
    const TemporaryFolder folder;
    const fs::path target = folder.path() / "target.txt";
    const fs::path link = folder.path() / "link.txt";
    ASSERT_TRUE(writeAtomically(target, std::string_view("old")));
    fs::create_symlink("target.txt", link);
    ASSERT_TRUE(writeAtomically(link, std::string_view("new")));
    EXPECT_TRUE(fs::is_symlink(link));
    EXPECT_EQ(readFile(target, 100).value(), "new");
}

TEST(AtomicFile, ADanglingLinkGetsItsTarget) {
    const TemporaryFolder folder;
    fs::create_directory(folder.path() / "inner");
    fs::create_symlink("inner/second", folder.path() / "first");
    fs::create_symlink("target.txt", folder.path() / "inner" / "second");
    ASSERT_TRUE(writeAtomically(folder.path() / "first", std::string_view("new")));
    EXPECT_TRUE(fs::is_symlink(folder.path() / "first"));
    EXPECT_TRUE(fs::is_symlink(folder.path() / "inner" / "second"));
    EXPECT_EQ(readFile(folder.path() / "inner" / "target.txt", 100).value(), "new");
}

TEST(AtomicFile, LinksInACircleAreAnError) {
    const TemporaryFolder folder;
    fs::create_symlink("b", folder.path() / "a");
    fs::create_symlink("a", folder.path() / "b");
    EXPECT_FALSE(writeAtomically(folder.path() / "a", std::string_view("x")));
    EXPECT_EQ(entriesIn(folder.path()), 2u);
}

TEST(AtomicFile, APipeIsWrittenToAndStaysAPipe) {
    const TemporaryFolder folder;
    const fs::path pipe = folder.path() / "pipe";
    ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
    const auto unread = writeAtomically(pipe, std::string_view("x"));
    ASSERT_FALSE(unread);
    EXPECT_NE(unread.error().what.find("nobody reads"), std::string::npos) << unread.error().what;
    const int reader = ::open(pipe.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    ASSERT_GE(reader, 0);
    EXPECT_TRUE(writeAtomically(pipe, std::string_view("text")));
    char got[16] = {};
    EXPECT_EQ(::read(reader, got, sizeof got), 4);
    EXPECT_STREQ(got, "text");
    ::close(reader);
    EXPECT_TRUE(fs::is_fifo(pipe));
    EXPECT_EQ(entriesIn(folder.path()), 1u);
}

TEST(AtomicFile, AnOpenDescriptorIsWrittenToWhereItStands) {
    const TemporaryFolder folder;
    const fs::path path = folder.path() / "log.txt";
    const int fd = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    ASSERT_EQ(::write(fd, "before ", 7), 7);
    const std::string number = std::to_string(fd);
    EXPECT_TRUE(writeAtomically("/dev/fd/" + number, std::string_view("one ")));
    EXPECT_TRUE(writeAtomically("/proc/self/fd/" + number, std::string_view("two ")));
    fs::create_symlink("/proc/self/fd/" + number, folder.path() / "out");
    EXPECT_TRUE(writeAtomically(folder.path() / "out", std::string_view("three")));
    EXPECT_EQ(readFile(path, 100).value(), "before one two three");
    ::close(fd);
    EXPECT_EQ(entriesIn(folder.path()), 2u);
}

TEST(AtomicFile, KeepsPermissions) {
    const TemporaryFolder folder;
    const fs::path path = folder.path() / "private.json";
    ASSERT_TRUE(writeAtomically(path, std::string_view("old")));
    ::chmod(path.c_str(), 0600);
    ASSERT_TRUE(writeAtomically(path, std::string_view("new")));
    EXPECT_EQ(fs::status(path).permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

TEST(AtomicFile, KeepsTheGroupAndNeverWhatRunsAsAnother) {
    const TemporaryFolder folder;
    const fs::path path = folder.path() / "shared.json";
    ASSERT_TRUE(writeAtomically(path, std::string_view("old")));
    const bool isRoot = ::geteuid() == 0;
    if (isRoot) {
        ASSERT_EQ(::chown(path.c_str(), 1234, 4321), 0);
    }
    ASSERT_EQ(::chmod(path.c_str(), 06775), 0);
    ASSERT_TRUE(writeAtomically(path, std::string_view("new")));
    struct stat status {};
    ASSERT_EQ(::stat(path.c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 07777, 0775U);
    if (isRoot) {
        EXPECT_EQ(status.st_uid, 1234U);
        EXPECT_EQ(status.st_gid, 4321U);
    }
}

// By another user, who may write the file but is not of its group.
TEST(AtomicFile, WhereTheGroupCannotBeKeptTheNewOneGetsNoMoreThanEverybody) {
    if (::geteuid() != 0)
        GTEST_SKIP() << "needs to become another user";
    const TemporaryFolder folder;
    const fs::path path = folder.path() / "shared.json";
    ASSERT_TRUE(writeAtomically(path, std::string_view("old")));
    ASSERT_EQ(::chown(path.c_str(), 1234, 4321), 0);
    ASSERT_EQ(::chmod(path.c_str(), 0674), 0);
    ASSERT_EQ(::chown(folder.path().c_str(), 1234, 1234), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        if (::setgroups(0, nullptr) != 0 || ::setgid(1234) != 0 || ::setuid(1234) != 0)
            ::_exit(2);
        ::_exit(writeAtomically(path, std::string_view("new")) ? 0 : 1);
    }
    int end = -1;
    ::waitpid(child, &end, 0);
    EXPECT_EQ(end, 0);
    struct stat status {};
    ASSERT_EQ(::stat(path.c_str(), &status), 0);
    EXPECT_EQ(status.st_gid, 1234U);
    EXPECT_EQ(status.st_mode & 07777, 0644U);
}

TEST(AtomicFile, KeepsTheUsersOwnAttributes) {
    const TemporaryFolder folder;
    const fs::path path = folder.path() / "tagged.svg";
    ASSERT_TRUE(writeAtomically(path, std::string_view("old")));
    if (::setxattr(path.c_str(), "user.actiscope.test", "seen", 4, 0) != 0)
        GTEST_SKIP() << "this disk has no attributes";
    ASSERT_TRUE(writeAtomically(path, std::string_view("new")));
    std::array<char, 16> value{};
    EXPECT_EQ(::getxattr(path.c_str(), "user.actiscope.test", value.data(), value.size()), 4);
    EXPECT_STREQ(value.data(), "seen");
}

TEST(AtomicFile, KeepsTheAccessList) {
    struct Entry {
        std::uint16_t tag, permissions;
        std::uint32_t id;
    };
    struct List {
        std::uint32_t version = 2;
        std::array<Entry, 5> entries{{{1, 6, ~0U},
                                      {2, 4, 4321},
                                      {4, 4, ~0U},
                                      {16, 4, ~0U},
                                      {32, 0, ~0U}}}; // rw-, user 4321 r--, r--, mask r--, ---
    };
    const TemporaryFolder folder;
    const fs::path path = folder.path() / "listed.json";
    ASSERT_TRUE(writeAtomically(path, std::string_view("old")));
    const List list;
    if (::setxattr(path.c_str(), "system.posix_acl_access", &list, sizeof list, 0) != 0)
        GTEST_SKIP() << "this disk has no access lists";
    ASSERT_TRUE(writeAtomically(path, std::string_view("new")));
    List kept;
    ASSERT_EQ(::getxattr(path.c_str(), "system.posix_acl_access", &kept, sizeof kept),
              static_cast<ssize_t>(sizeof kept));
    EXPECT_EQ(std::memcmp(&kept, &list, sizeof list), 0);
}

TEST(AtomicFile, ANumberBeyondTheDescriptorsIsNone) {
    EXPECT_FALSE(writeAtomically("/dev/fd/4294967297", std::string_view("x"))) << "it is not descriptor 1";
    EXPECT_FALSE(writeAtomically("/dev/fd/-1", std::string_view("x")));
}

// The mode of a new file made under `mask`, by a process that is killed if it so much as asks for its umask: the asking
// changes it, for all threads at once.
mode_t modeMadeUnder(mode_t mask, const fs::path& path) {
    const pid_t child = ::fork();
    if (child == 0) {
        ::umask(mask);
        sock_filter filter[] = {BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
                                BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_umask, 0, 1),
                                BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
                                BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW)};
        const sock_fprog program{std::size(filter), filter};
        ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
        ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0);
        ::_exit(writeAtomically(path, std::string_view("x")) ? 0 : 1);
    }
    int status = -1;
    ::waitpid(child, &status, 0);
    EXPECT_EQ(status, 0);
    struct stat made {};
    EXPECT_EQ(::stat(path.c_str(), &made), 0);
    return made.st_mode & 07777;
}

TEST(AtomicFile, ANewFileObeysTheUmaskWithoutTouchingIt) {
    const TemporaryFolder folder;
    EXPECT_EQ(modeMadeUnder(027, folder.path() / "a"), 0640u);
    EXPECT_EQ(modeMadeUnder(0, folder.path() / "b"), 0666u);
}

TEST(AtomicFile, NamesTheMissingFolder) {
    const TemporaryFolder folder;
    const Result<void> result = writeAtomically(folder.path() / "absent" / "a.png", std::string_view("x"));
    ASSERT_FALSE(result);
    EXPECT_NE(message(result.error()).find("absent"), std::string::npos);
}

TEST(AtomicFile, RefusesToReplaceAFolder) {
    const TemporaryFolder folder;
    fs::create_directory(folder.path() / "inner");
    EXPECT_FALSE(writeAtomically(folder.path() / "inner", std::string_view("x")));
    EXPECT_TRUE(fs::is_directory(folder.path() / "inner"));
}

TEST(ReadFile, BoundsWhatItReads) {
    const TemporaryFolder folder;
    const fs::path path = folder.path() / "large.json";
    ASSERT_TRUE(writeAtomically(path, std::string_view("0123456789")));
    EXPECT_EQ(readFile(path, 9).error().code, ErrorCode::TooLarge);
    EXPECT_EQ(readFile(folder.path() / "none", 9).error().code, ErrorCode::NotFound);
    EXPECT_EQ(readFile(folder.path(), 9).error().code, ErrorCode::Unreadable);
    EXPECT_EQ(readFile("/dev/zero", 9).error().code, ErrorCode::Unreadable);
}

TEST(AtomicFilePieces, AppearTogetherOrNotAtAll) {
    const TemporaryFolder folder;
    const auto bytes = [](std::string_view text) { return std::as_bytes(std::span(text)); };
    ASSERT_TRUE(writeAtomically(folder.path() / "a", "old"));
    {
        auto file = AtomicFile::create(folder.path() / "a");
        ASSERT_TRUE(file);
        ASSERT_TRUE(file->append(bytes("lost")));
    }
    EXPECT_EQ(readFile(folder.path() / "a", 100).value(), "old") << "never committed";
    auto file = AtomicFile::create(folder.path() / "a");
    ASSERT_TRUE(file);
    ASSERT_TRUE(file->append(bytes("one ")));
    ASSERT_TRUE(file->append(bytes("two")));
    EXPECT_EQ(readFile(folder.path() / "a", 100).value(), "old") << "not yet committed";
    ASSERT_TRUE(file->commit());
    EXPECT_EQ(readFile(folder.path() / "a", 100).value(), "one two");
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 1) << "no debris";
}

TEST(AtomicFile, WhatKilledProcessesLeftIsSweptAfterAnHour) {
    const TemporaryFolder folder;
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(0);
    ASSERT_EQ(::waitpid(child, nullptr, 0), child);
    const auto put = [&](const std::string& name, std::chrono::minutes age) {
        ASSERT_TRUE(writeAtomically(folder.path() / name, std::string_view("x")));
        fs::last_write_time(folder.path() / name, fs::file_time_type::clock::now() - age);
    };
    const std::string gone = ".actiscope-" + std::to_string(child), here = ".actiscope-" + std::to_string(::getpid());
    put(gone + "-17-0-", std::chrono::minutes(61));
    put(gone + "-18-0-", std::chrono::minutes(30));
    put(here + "-17-0-", std::chrono::minutes(61));
    put(".actiscope-notes", std::chrono::minutes(61));
    put(".actiscope--", std::chrono::minutes(61));
    put(gone + "-backup-", std::chrono::minutes(61));
    put(gone + "-17-", std::chrono::minutes(61));
    put(gone + "-17-0", std::chrono::minutes(61));
    sweepUnfinished(folder.path());
    EXPECT_FALSE(fs::exists(folder.path() / (gone + "-17-0-")));
    EXPECT_EQ(entriesIn(folder.path()), 7U);
    sweepUnfinished(folder.path() / "missing");
}

// The name of a file that a process began and left when it was killed.
fs::path leftBehindIn(const fs::path& folder) {
    const pid_t child = ::fork();
    if (child == 0) {
        const auto file = AtomicFile::create(folder / "figure.svg");
        ::kill(::getpid(), SIGKILL);
    }
    ::waitpid(child, nullptr, 0);
    for (const auto& entry : fs::directory_iterator(folder))
        return entry.path();
    return {};
}

TEST(AtomicFile, WhatAKilledProcessOfThisMachineLeftIsSweptAtOnce) {
    const TemporaryFolder folder;
    ASSERT_NE(leftBehindIn(folder.path()), fs::path());
    auto begun = AtomicFile::create(folder.path() / "mine.svg");
    ASSERT_TRUE(begun);
    sweepUnfinished(folder.path());
    EXPECT_EQ(entriesIn(folder.path()), 1U) << "what this process is writing stays";
    EXPECT_TRUE(begun->commit());
}

TEST(AtomicFile, WhatAProcessOfAnotherMachineLeftIsKeptForAnHour) {
    const TemporaryFolder folder;
    const fs::path left = leftBehindIn(folder.path());
    std::string name = left.filename().string();
    name = name.substr(0, name.rfind('-', name.size() - 2)) + "-12345-";
    fs::rename(left, folder.path() / name);
    sweepUnfinished(folder.path());
    EXPECT_EQ(entriesIn(folder.path()), 1U);
    fs::last_write_time(folder.path() / name, fs::file_time_type::clock::now() - std::chrono::minutes(61));
    sweepUnfinished(folder.path());
    EXPECT_EQ(entriesIn(folder.path()), 0U);
}

} // namespace
} // namespace acti
