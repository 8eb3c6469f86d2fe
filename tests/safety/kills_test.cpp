// Programs killed while they save: whatever the moment, the file is the old one or the new one.
#include "core/base/atomic_file.h"
#include "core/session/journal.h"
#include "core/session/session_json.h"
#include "tests/safety/failing_disk.h"
#include "tests/support/random_session.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <functional>
#include <iostream>
#include <random>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace acti {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

Session sessionOf(std::uint64_t seed) { return largeSession(seed, 30, 200'000); }

// Writes one of two contents; false: it failed.
using Save = std::function<bool(const fs::path&, std::size_t which)>;

void expectKilled(pid_t child) {
    ::kill(child, SIGKILL);
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    EXPECT_TRUE(WIFSIGNALED(status)) << "a save failed before: the process ended with " << WEXITSTATUS(status);
}

// A process that saves the second content is killed at its place n. False: it has no such place, and was done.
bool wasKilledAt(const fs::path& path, const Save& save, std::size_t n) {
    const pid_t child = ::fork();
    if (child == 0) {
        const FailingDisk disk = FailingDisk::stopping(path.parent_path(), n);
        ::_exit(save(path, 1) ? 0 : 1);
    }
    int status = 0;
    EXPECT_EQ(::waitpid(child, &status, WUNTRACED), child);
    if (!WIFSTOPPED(status)) {
        EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0) << "a save failed at place " << n;
        return false;
    }
    expectKilled(child);
    return true;
}

// A process that saves the one and the other in turn is killed at a random moment of its first few saves.
void killWithin(const fs::path& path, const Save& save, std::chrono::microseconds life) {
    int ready[2] = {};
    ASSERT_EQ(::pipe(ready), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        [[maybe_unused]] const auto told = ::write(ready[1], "y", 1);
        for (std::size_t i = 1; save(path, i % 2);)
            ++i;
        ::_exit(1);
    }
    char isReady = 0;
    ASSERT_EQ(::read(ready[0], &isReady, 1), 1);
    const auto end = Clock::now() + life;
    while (Clock::now() < end) {
    }
    expectKilled(child);
    ::close(ready[0]);
    ::close(ready[1]);
}

struct Outcome {
    std::size_t ofEach[2] = {0, 0};
    std::size_t broken = 0; // neither
    std::size_t midway = 0; // a save was under way, by what it left beside the file
    std::size_t kills() const { return ofEach[0] + ofEach[1] + broken; }
};

// A file that holds the first content, and what became of it.
class Target {
public:
    explicit Target(Save save) : m_save(std::move(save)) {
        for (const std::size_t which : {1U, 0U}) {
            EXPECT_TRUE(m_save(m_path, which));
            m_texts[which] = readFile(m_path, 10'000'000).value();
        }
        EXPECT_NE(m_texts[0], m_texts[1]);
    }

    const fs::path& path() const { return m_path; }
    const Save& save() const { return m_save; }
    void restore() { EXPECT_TRUE(m_save(m_path, 0)); }
    void count(Outcome& outcome) {
        const auto text = readFile(m_path, 10'000'000);
        if (text && (*text == m_texts[0] || *text == m_texts[1]))
            ++outcome.ofEach[*text == m_texts[1] ? 1 : 0];
        else
            ++outcome.broken;
        std::vector<fs::path> left;
        for (const auto& entry : fs::directory_iterator(m_folder.path()))
            if (entry.path() != m_path)
                left.push_back(entry.path());
        outcome.midway += left.size();
        for (const fs::path& file : left)
            fs::remove(file);
    }

private:
    TemporaryFolder m_folder;
    fs::path m_path = m_folder.path() / "a.actiscope";
    Save m_save;
    std::string m_texts[2];
};

// At every place there is, in turn.
Outcome killEverywhere(const Save& save) {
    Target target(save);
    Outcome outcome;
    for (std::size_t n = 0; wasKilledAt(target.path(), target.save(), n) && !testing::Test::HasFailure(); ++n) {
        target.count(outcome);
        target.restore();
    }
    return outcome;
}

Outcome killAnywhere(std::size_t times, const Save& save) {
    Target target(save);
    const auto begin = Clock::now();
    target.restore();
    const auto longest = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - begin) * 3;
    std::mt19937_64 random(times);
    Outcome outcome;
    for (std::size_t i = 0; i < times && !testing::Test::HasFailure(); ++i) {
        killWithin(target.path(), save,
                   std::chrono::microseconds(random() % static_cast<std::uint64_t>(longest.count() + 1)));
        target.count(outcome);
    }
    return outcome;
}

// The first content before the new file is in the old one's place, the second from then on; at all places but the first
// and the last ones the new file is there beside it, unfinished.
void expectOldOrNew(const Save& save) {
    const Outcome certain = killEverywhere(save);
    EXPECT_EQ(certain.broken, 0U);
    EXPECT_GE(certain.ofEach[0], 8U) << "in and around writing, permissions, flushing, closing, and before the rename";
    EXPECT_GE(certain.ofEach[1], 1U) << "after the rename";
    EXPECT_EQ(certain.midway, certain.ofEach[0]) << "the new file is begun before its first place";
    std::cout << certain.kills() << " places: " << certain.ofEach[0] << " leave the old file, " << certain.ofEach[1]
              << " the new one\n";
    const Outcome random = killAnywhere(200, save);
    EXPECT_EQ(random.broken, 0U);
    std::cout << random.kills() << " random kills: " << random.midway << " while a file was being written\n";
}

TEST(Kills, LeaveEverySessionOldOrNew) {
    const Session sessions[2] = {sessionOf(1), sessionOf(2)};
    expectOldOrNew(
        [&](const fs::path& path, std::size_t which) { return writeSession(sessions[which], path).has_value(); });
}

TEST(Kills, LeaveEveryJournalOldOrNew) {
    const Session sessions[2] = {sessionOf(3), sessionOf(4)};
    expectOldOrNew([&](const fs::path& path, std::size_t which) {
        return writeJournal({"/a", sessions[which]}, path).has_value();
    });
}

TEST(Kills, LeaveAFileThatIsWrittenInPiecesOldOrNew) {
    expectOldOrNew([](const fs::path& path, std::size_t which) {
        auto file = AtomicFile::create(path);
        const std::string piece(20'000, which == 0 ? 'a' : 'b');
        for (int i = 0; file && i < 3; ++i)
            if (!file->append(std::as_bytes(std::span(piece))))
                return false;
        return file && file->commit();
    });
}

// What these tests can see: a writer that opens its target and writes breaks it at certain places.
TEST(Kills, OfAPlainWriterLeaveBrokenFiles) {
    const Outcome outcome = killEverywhere([](const fs::path& path, std::size_t which) {
        const std::string text(20'000, which == 0 ? 'a' : 'b');
        const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
        std::size_t done = 0;
        for (ssize_t taken = 1; taken > 0 && done < text.size();
             done += static_cast<std::size_t>(std::max<ssize_t>(taken, 0)))
            taken = ::write(file, text.data() + done, text.size() - done);
        return ::close(file) == 0 && done == text.size();
    });
    EXPECT_GE(outcome.broken, 2U) << "emptied, and half written";
    EXPECT_GE(outcome.ofEach[1], 2U) << "around closing";
}

} // namespace
} // namespace acti
