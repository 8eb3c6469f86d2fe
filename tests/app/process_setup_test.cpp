// The program where the process it is started in lacks something: descriptors, a reader, room in a file.
#include "core/base/atomic_file.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <array>
#include <csignal>
#include <fcntl.h>
#include <functional>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace acti {
namespace {

namespace fs = std::filesystem;

struct End {
    int status = -1; // of waitpid
    std::string said;
};

// Runs actiscope with its messages into a file of `folder`, after `prepare` in the child.
End runPrepared(const fs::path& folder, std::vector<std::string> words, const std::function<void()>& prepare,
                const std::function<void()>& meanwhile = {}) {
    words.insert(words.begin(), ACTI_BINARY_DIRECTORY "/actiscope");
    std::vector<char*> argv;
    for (std::string& word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);
    const fs::path messages = folder / "messages";
    const pid_t child = ::fork();
    if (child == 0) {
        const int file = ::open(messages.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
        ::dup2(file, STDERR_FILENO);
        ::signal(SIGPIPE, SIG_DFL);
        ::signal(SIGXFSZ, SIG_DFL);
        prepare();
        ::execv(argv[0], argv.data());
        ::_exit(127);
    }
    if (meanwhile)
        meanwhile();
    End end;
    ::waitpid(child, &end.status, 0);
    end.said = readFile(messages, 1 << 20).value();
    return end;
}

bool failedWithASentence(const End& end) { return WIFEXITED(end.status) && WEXITSTATUS(end.status) == 1; }

std::vector<std::string> tableOf(const fs::path& folder, const fs::path& out) {
    std::string points;
    for (int i = 0; i < 50'000; ++i)
        points += std::to_string(i) + "\n";
    EXPECT_TRUE(writeAtomically(folder / "points.csv", "x\n" + points));
    return {"eval", "swish", "--points", (folder / "points.csv").string(), "--out", out.string()};
}

TEST(ProcessSetup, WithClosedStandardFilesNothingIsWrittenIntoAnother) {
    const TemporaryFolder folder;
    const fs::path session = folder.path() / "a.actiscope", out = folder.path() / "out";
    ASSERT_TRUE(writeAtomically(session, R"({"format": "actiscope.session", "version": 1, "figures":
        [{"id": "one", "content": {"kind": "curves", "curves": [{"activation": "relu"}]}}]})"));
    const auto rendered = [&](const fs::path& into, const std::function<void()>& prepare) {
        return runPrepared(folder.path(), {"render", session.string(), "--out", into.string(), "--format", "svg,csv"},
                           prepare);
    };
    const End usual = rendered(out / "usual", [] { ::dup2(STDERR_FILENO, STDOUT_FILENO); });
    ASSERT_EQ(usual.status, 0) << usual.said;
    const End closed = rendered(out / "closed", [] {
        ::close(STDIN_FILENO);
        ::close(STDOUT_FILENO);
    });
    EXPECT_TRUE(failedWithASentence(closed)) << "the names of the files could not be said";
    EXPECT_NE(closed.said.find("standard output"), std::string::npos) << closed.said;
    const fs::path first = out / "closed" / "one.svg";
    EXPECT_EQ(readFile(first, 1 << 20).value(), readFile(out / "usual" / "one.svg", 1 << 20).value());
}

TEST(ProcessSetup, APipeWhoseReaderEndsIsAnError) {
    const TemporaryFolder folder;
    const fs::path pipe = folder.path() / "pipe";
    const auto words = tableOf(folder.path(), pipe);
    ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
    const int reader = ::open(pipe.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    const End end = runPrepared(
        folder.path(), words, [] {},
        [&] {
            std::array<char, 1> first{};
            while (::read(reader, first.data(), first.size()) != 1)
                ::usleep(1000);
            ::close(reader);
        });
    EXPECT_TRUE(failedWithASentence(end)) << end.status;
    EXPECT_NE(end.said.find("Broken pipe"), std::string::npos) << end.said;
}

TEST(ProcessSetup, AFileThatMayNotGrowIsAnErrorAndLeavesNothing) {
    const TemporaryFolder folder;
    const fs::path out = folder.path() / "out";
    fs::create_directory(out);
    const End end = runPrepared(folder.path(), tableOf(folder.path(), out / "table.csv"), [] {
        const rlimit limit{64 * 1024, 64 * 1024};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    });
    EXPECT_TRUE(failedWithASentence(end)) << end.status;
    EXPECT_NE(end.said.find("File too large"), std::string::npos) << end.said;
    EXPECT_TRUE(fs::is_empty(out));
}

// As every command of a pipeline.
TEST(ProcessSetup, StandardOutputWhoseReaderHasEnoughEndsQuietly) {
    const TemporaryFolder folder;
    int ends[2] = {};
    ASSERT_EQ(::pipe2(ends, O_CLOEXEC), 0);
    const End end = runPrepared(
        folder.path(), {"list"},
        [&] {
            ::close(ends[0]);
            ::dup2(ends[1], STDOUT_FILENO);
        },
        [&] {
            ::close(ends[0]);
            ::close(ends[1]);
        });
    EXPECT_TRUE((WIFSIGNALED(end.status) && WTERMSIG(end.status) == SIGPIPE) || end.status == 0) << end.status;
    EXPECT_EQ(end.said, "");
}

} // namespace
} // namespace acti
