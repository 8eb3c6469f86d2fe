// Every bomb and lie is refused with its sentence, at once, and without memory. ACTI_PRINT_COSTS=1 prints what each
// took.
#include "core/base/atomic_file.h"
#include "core/base/text.h"
#include "core/image/load.h"
#include "tests/core/image/hostile_files.h"
#include "tests/support/peak_memory.h"
#include "tests/support/slack.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <set>

namespace acti {
namespace {

namespace fs = std::filesystem;

// Of work: a hundred times what any of them takes, and far below what a bomb does.
constexpr double kMostMs = 1000 * kSlack;
constexpr double kMostMb = 64 * kSlack;

double milliseconds(const timeval& time) {
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
}

struct Usage {
    double cpuMs = 0;
    double peakMb = 0;
};
Usage usageOf(int who) {
    rusage usage{};
    ::getrusage(who, &usage);
    return {milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime), static_cast<double>(usage.ru_maxrss) / 1024};
}

struct Cost {
    double wallMs = 0;
    double ownMs = 0;     // CPU of this process
    double decoderMs = 0; // CPU of the decoder, its start included; 0: it was not started
    double grownMb = 0;   // of this process, at the worst moment
};

struct Refusal {
    Result<LoadedInput> input;
    Cost cost;
};

Refusal refuse(const fs::path& path) {
    forgetPeakMemory();
    const double before = heldMemory();
    const Usage own = usageOf(RUSAGE_SELF), children = usageOf(RUSAGE_CHILDREN);
    const auto start = std::chrono::steady_clock::now();
    Refusal refusal{loadInput(path), {}};
    refusal.cost.wallMs = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
    refusal.cost.ownMs = usageOf(RUSAGE_SELF).cpuMs - own.cpuMs;
    refusal.cost.decoderMs = usageOf(RUSAGE_CHILDREN).cpuMs - children.cpuMs;
    refusal.cost.grownMb = (peakMemory() - before) / (1 << 20);
    return refusal;
}

std::string printed(const std::string& name, const Refusal& refusal) {
    const Cost& cost = refusal.cost;
    return name + ": " + (refusal.input ? "READ" : refusal.input.error().what) + " [" + fixed(cost.ownMs, 2) +
           " ms own, " + fixed(cost.decoderMs, 1) + " ms decoder, " + fixed(cost.wallMs, 1) + " ms in all, " +
           fixed(cost.grownMb, 1) + " MB]";
}

void expectRefused(const std::string& name, const Refusal& refusal, ErrorCode code, const std::string& word) {
    if (std::getenv("ACTI_PRINT_COSTS") != nullptr)
        std::printf("%s\n", printed(name, refusal).c_str());
    ASSERT_FALSE(refusal.input) << name << " was read";
    EXPECT_EQ(refusal.input.error().code, code) << printed(name, refusal);
    EXPECT_NE(refusal.input.error().what.find(word), std::string::npos) << printed(name, refusal);
    EXPECT_LE(refusal.cost.ownMs, kMostMs) << printed(name, refusal);
    EXPECT_LE(refusal.cost.grownMb, kMostMb) << printed(name, refusal);
}

// What starting the decoder costs by itself: the least of a few refusals that it reaches and that take no work.
double decoderStartMs(const fs::path& folder) {
    EXPECT_TRUE(writeAtomically(folder / "start", "P5 2 1 0\nab"));
    double least = 1e9;
    for (int i = 0; i < 5; ++i)
        least = std::min(least, refuse(folder / "start").cost.decoderMs);
    return least;
}

TEST(HostileFiles, AreManyAndEachHasItsName) {
    std::set<std::string> names;
    for (const HostileFile& file : hostileFiles())
        EXPECT_TRUE(names.insert(file.name).second) << file.name;
    EXPECT_GE(names.size(), 60u);
}

TEST(HostileFiles, AreRefusedWithTheirSentenceAtOnceAndWithoutMemory) {
    const TemporaryFolder folder;
    const double start = decoderStartMs(folder.path());
    double most = 0;
    for (const HostileFile& file : hostileFiles()) {
        const fs::path path = folder.path() / file.fileName;
        ASSERT_TRUE(writeAtomically(path, file.bytes()));
        const Refusal refusal = refuse(path);
        expectRefused(file.name, refusal, file.code, file.word);
        // The work that a file causes in the decoder counts as ours too; the start of its process does not.
        EXPECT_LE(refusal.cost.decoderMs - start, kMostMs) << printed(file.name, refusal);
        most = std::max(most, refusal.cost.decoderMs);
        EXPECT_EQ(refusal.input ? "" : refusal.input.error().where, path.string());
    }
    if (std::getenv("ACTI_PRINT_COSTS") != nullptr)
        std::printf("start of the decoder: %.1f ms CPU; the most with its work: %.1f ms; its peak: %.1f MB\n", start,
                    most, usageOf(RUSAGE_CHILDREN).peakMb);
}

TEST(HostileFiles, PlacesThatAreNoFilesAreRefusedToo) {
    const TemporaryFolder folder;
    for (const HostilePlace& place : hostilePlaces())
        expectRefused(place.name, refuse(place.make(folder.path())), place.code, place.word);
}

TEST(HostileFiles, AFileThatMayNotBeReadIsNamed) {
    if (::geteuid() == 0)
        GTEST_SKIP() << "root may read everything";
    const TemporaryFolder folder;
    ASSERT_TRUE(writeAtomically(folder.path() / "secret.png", "P5 1 1 255\na"));
    ::chmod((folder.path() / "secret.png").c_str(), 0);
    expectRefused("no permission", refuse(folder.path() / "secret.png"), ErrorCode::Unreadable, "opened");
}

} // namespace
} // namespace acti
