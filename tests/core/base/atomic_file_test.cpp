#include "core/base/atomic_file.h"

#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

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

TEST(AtomicFile, KeepsPermissions) {
    const TemporaryFolder folder;
    const fs::path path = folder.path() / "private.json";
    ASSERT_TRUE(writeAtomically(path, std::string_view("old")));
    ::chmod(path.c_str(), 0600);
    ASSERT_TRUE(writeAtomically(path, std::string_view("new")));
    EXPECT_EQ(fs::status(path).permissions(), fs::perms::owner_read | fs::perms::owner_write);
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

} // namespace
} // namespace acti
