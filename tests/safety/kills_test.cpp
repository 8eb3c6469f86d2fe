// Programs killed while they save: whatever the moment, the file is the old one or the new one.
#include "core/base/atomic_file.h"
#include "core/session/journal.h"
#include "core/session/session_json.h"
#include "tests/support/random_session.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <csignal>
#include <fstream>
#include <functional>
#include <iostream>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace acti {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

Session sessionOf(std::uint64_t seed) { return largeSession(seed, 30, 200'000); }

// Writes one of two contents.
using Save = std::function<void(const fs::path&, std::size_t which)>;

struct Outcome {
    std::size_t ofEach[2] = {0, 0};
    std::size_t broken = 0; // neither
    std::size_t midway = 0; // a save was under way, by what it left beside the file
};

// A process that saves the one and the other in turn, until it is killed at a random moment of its first few saves.
void runAndKill(const fs::path& path, const Save& save, std::chrono::microseconds life) {
    int ready[2] = {};
    ASSERT_EQ(::pipe(ready), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        [[maybe_unused]] const auto told = ::write(ready[1], "y", 1);
        for (std::size_t i = 1;; ++i)
            save(path, i % 2);
    }
    char isReady = 0;
    ASSERT_EQ(::read(ready[0], &isReady, 1), 1);
    const auto end = Clock::now() + life;
    while (Clock::now() < end) {
    }
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    ::close(ready[0]);
    ::close(ready[1]);
}

Outcome kill(std::size_t times, const Save& save) {
    const TemporaryFolder folder;
    const fs::path path = folder.path() / "a.actiscope";
    std::string texts[2];
    for (const std::size_t which : {1U, 0U}) {
        save(path, which);
        texts[which] = readFile(path, 10'000'000).value();
    }
    const auto begin = Clock::now();
    save(path, 0);
    const auto longest = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - begin) * 3;
    std::mt19937_64 random(times);
    Outcome outcome;
    for (std::size_t i = 0; i < times; ++i) {
        runAndKill(path, save, std::chrono::microseconds(random() % static_cast<std::uint64_t>(longest.count() + 1)));
        const auto text = readFile(path, 10'000'000);
        if (text && (*text == texts[0] || *text == texts[1]))
            ++outcome.ofEach[*text == texts[1] ? 1 : 0];
        else
            ++outcome.broken;
        for (const auto& entry : fs::directory_iterator(folder.path()))
            if (entry.path() != path) {
                ++outcome.midway;
                fs::remove(entry.path());
            }
    }
    std::cout << times << " kills: " << outcome.ofEach[0] << " times the one, " << outcome.ofEach[1]
              << " times the other, " << outcome.broken << " broken; " << outcome.midway
              << " while a file was being written\n";
    return outcome;
}

TEST(Kills, LeaveEverySessionOldOrNew) {
    const Session sessions[2] = {sessionOf(1), sessionOf(2)};
    const Outcome outcome = kill(1500, [&](const fs::path& path, std::size_t which) {
        if (!writeSession(sessions[which], path))
            ::_exit(1);
    });
    EXPECT_EQ(outcome.broken, 0U);
    // Kills come before, in and after the first saves, on a machine that does other things besides.
    EXPECT_GT(outcome.ofEach[0], 20U);
    EXPECT_GT(outcome.ofEach[1], 20U);
    EXPECT_GT(outcome.midway, 20U);
}

TEST(Kills, LeaveEveryJournalOldOrNew) {
    const Session sessions[2] = {sessionOf(3), sessionOf(4)};
    const Outcome outcome = kill(500, [&](const fs::path& path, std::size_t which) {
        if (!writeJournal({"/a", sessions[which]}, path))
            ::_exit(1);
    });
    EXPECT_EQ(outcome.broken, 0U);
    EXPECT_GT(outcome.midway, 10U);
}

// What the test can see: the same with a writer that opens its target and writes.
TEST(Kills, OfAPlainWriterLeaveBrokenFiles) {
    const std::string texts[2] = {printSession(sessionOf(1)), printSession(sessionOf(2))};
    const Outcome outcome = kill(500, [&](const fs::path& path, std::size_t which) {
        std::ofstream(path, std::ios::binary | std::ios::trunc) << texts[which];
    });
    EXPECT_GT(outcome.broken, 0U);
}

} // namespace
} // namespace acti
