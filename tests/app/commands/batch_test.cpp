#include "app/commands/batch.h"

#include "core/base/atomic_file.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

namespace acti {
namespace {

namespace fs = std::filesystem;

class Batch : public testing::Test {
protected:
    fs::path in() const { return m_folder.path() / "in"; }
    fs::path out() const { return m_folder.path() / "out"; }
    void store(const fs::path& path, const std::string& bytes) const {
        fs::create_directories(path.parent_path());
        EXPECT_TRUE(writeAtomically(path, bytes));
    }
    void storeGrey(const std::string& name, char value) const {
        store(in() / name, std::string("P5 1 1 255\n") + value);
    }
    // Writes the first value of an input as text.
    static Result<void> writeFirst(const StoredInput& input, const BatchItem& item) {
        return writeAtomically(
            item.target, std::to_string(static_cast<int>(std::get<Planes<std::uint8_t>>(input.values).values()[0])));
    }
    std::string written(const std::string& name) const {
        const auto text = readFile(out() / name, 100);
        return text ? *text : "absent";
    }
    BatchPlan plan() const { return {in(), out(), ".txt", "", {}}; }

private:
    TemporaryFolder m_folder;
};

TEST_F(Batch, AFileGoesToTheTargetItself) {
    storeGrey("a.pgm", 7);
    ASSERT_TRUE(runBatch({in() / "a.pgm", in() / "result", ".txt", "", {}}, writeFirst));
    EXPECT_EQ(readFile(in() / "result", 10).value(), "7");
}

TEST_F(Batch, AFolderGoesToAFolderInTheOrderOfNames) {
    storeGrey("b.pgm", 2);
    storeGrey("a.pgm", 1);
    storeGrey("a.png", 3); // names that differ by extension only
    storeGrey("deep/c.pgm", 4);
    std::vector<std::string> order;
    BatchPlan everything = plan();
    everything.options.isRecursive = true;
    ASSERT_TRUE(runBatch(everything, [&](const StoredInput& input, const BatchItem& item) {
        order.push_back(item.input.filename());
        return writeFirst(input, item);
    }));
    EXPECT_EQ(order, (std::vector<std::string>{"a.pgm", "a.png", "b.pgm", "c.pgm"}));
    EXPECT_EQ(written("a.pgm.txt"), "1");
    EXPECT_EQ(written("a.png.txt"), "3");
    EXPECT_EQ(written("deep/c.pgm.txt"), "4");
}

TEST_F(Batch, ABrokenFileFailsAloneAndIsNamed) {
    storeGrey("a.pgm", 1);
    store(in() / "b\nbroken.pgm", "P5 9 9 255\na");
    storeGrey("c.pgm", 3);
    store(in() / "notes.txt", "hello");
    testing::internal::CaptureStderr();
    const auto done = runBatch(plan(), writeFirst);
    const std::string said = testing::internal::GetCapturedStderr();
    ASSERT_FALSE(done);
    EXPECT_EQ(message(done.error()), "2 done, 1 failed, 1 of unknown kind passed over");
    EXPECT_EQ(said.find("actiscope: " + in().string() + "/b?broken.pgm: is no valid PNM"), 0u) << said;
    EXPECT_EQ(std::ranges::count(said, '\n'), 1) << "a name cannot make a line of its own";
    EXPECT_EQ(written("a.pgm.txt"), "1");
    EXPECT_EQ(written("c.pgm.txt"), "3");
    EXPECT_EQ(written("b\nbroken.pgm.txt"), "absent");
}

TEST_F(Batch, WorkThatFailsIsCountedToo) {
    storeGrey("a.pgm", 1);
    storeGrey("b.pgm", 2);
    testing::internal::CaptureStderr();
    const auto done = runBatch(plan(), [](const StoredInput& input, const BatchItem& item) -> Result<void> {
        if (std::get<Planes<std::uint8_t>>(input.values).values()[0] == 1)
            return Error{ErrorCode::Unsupported, "is one", item.input.string()};
        return writeFirst(input, item);
    });
    EXPECT_NE(testing::internal::GetCapturedStderr().find("a.pgm: is one"), std::string::npos);
    ASSERT_FALSE(done);
    EXPECT_EQ(message(done.error()), "1 done, 1 failed");
}

TEST_F(Batch, AnEmptyFolderIsAnError) {
    fs::create_directories(in());
    store(in() / "notes.txt", "hello");
    const auto done = runBatch(plan(), writeFirst);
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::NotFound);
    EXPECT_EQ(done.error().where, in().string());
}

TEST_F(Batch, AStopEndsAfterTheFileThatIsBegun) {
    for (const char* name : {"a.pgm", "b.pgm", "c.pgm"})
        storeGrey(name, 5);
    const auto done = runBatch(plan(), [](const StoredInput& input, const BatchItem& item) {
        EXPECT_FALSE(item.isStopped());
        std::raise(SIGINT);
        EXPECT_TRUE(item.isStopped());
        return writeFirst(input, item);
    });
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(message(done.error()), "stopped: 1 done, 0 failed, 2 not begun");
    EXPECT_EQ(written("a.pgm.txt"), "5");
    EXPECT_EQ(written("b.pgm.txt"), "absent");
}

TEST_F(Batch, WorkersShareAFolder) {
    for (const char* name : {"a.pgm", "b.pgm", "c.pgm", "d.pgm", "e.pgm"})
        storeGrey(name, 5);
    std::vector<std::string> done;
    for (const char* part : {"1/2", "2/2"}) {
        BatchPlan share = plan();
        share.options.part = part;
        ASSERT_TRUE(checkBatch(share));
        ASSERT_TRUE(runBatch(share, [&](const StoredInput&, const BatchItem& item) {
            done.push_back(item.input.filename());
            return Result<void>();
        }));
    }
    EXPECT_EQ(done, (std::vector<std::string>{"a.pgm", "c.pgm", "e.pgm", "b.pgm", "d.pgm"}));
    BatchPlan idle = plan();
    idle.options.part = "9/9";
    EXPECT_TRUE(runBatch(idle, writeFirst)) << "more workers than files";
}

TEST_F(Batch, APartThatIsNoneIsWrongUsage) {
    for (const char* part : {"0/2", "3/2", "1", "1/2/3", "a/b", "1/0", "-1/2"}) {
        BatchPlan share = plan();
        share.options.part = part;
        EXPECT_FALSE(checkBatch(share)) << part;
    }
}

TEST_F(Batch, AResumedRunDoesWhatIsLeft) {
    storeGrey("a.pgm", 1);
    storeGrey("b.pgm", 2);
    storeGrey("c.pgm", 3);
    store(out() / "a.pgm.txt", "kept");
    store(out() / "b.pgm.txt", "older than its input");
    fs::last_write_time(out() / "b.pgm.txt", fs::last_write_time(in() / "b.pgm") - std::chrono::hours(1));
    BatchPlan resumed = plan();
    resumed.options.isResumed = true;
    testing::internal::CaptureStderr();
    ASSERT_TRUE(runBatch(resumed, writeFirst));
    EXPECT_EQ(testing::internal::GetCapturedStderr(), "actiscope: 2 done, 0 failed, 1 done before\n");
    EXPECT_EQ(written("a.pgm.txt"), "kept");
    EXPECT_EQ(written("b.pgm.txt"), "2");
    EXPECT_EQ(written("c.pgm.txt"), "3");
}

TEST_F(Batch, AFolderOfResultsIsCompleteOnceItsLastFileIsThere) {
    storeGrey("a.pgm", 1);
    store(out() / "a.pgm" / "last", "of an earlier run");
    BatchPlan folders{in(), out(), "", "last", {}};
    const auto interrupted = runBatch(folders, [](const StoredInput&, const BatchItem&) -> Result<void> {
        return Error{ErrorCode::Cancelled, "stopped", ""};
    });
    ASSERT_FALSE(interrupted);
    EXPECT_EQ(written("a.pgm/last"), "of an earlier run") << "it stays until the new one takes its place";
}

// A run that was killed had replaced some of the files, and not yet the last one.
TEST_F(Batch, AFolderThatARunWasKilledInIsNotComplete) {
    storeGrey("a.pgm", 1);
    storeGrey("b.pgm", 2);
    for (const char* name : {"a.pgm", "b.pgm"}) {
        store(out() / name / "y.npy", "old");
        store(out() / name / "last", "old");
    }
    const auto earlier = fs::last_write_time(out() / "a.pgm" / "last");
    fs::last_write_time(out() / "a.pgm" / "y.npy", earlier + std::chrono::seconds(1));
    BatchPlan resumed{in(), out(), "", "last", {}};
    resumed.options.isResumed = true;
    std::vector<std::string> done;
    ASSERT_TRUE(runBatch(resumed, [&](const StoredInput&, const BatchItem& item) {
        done.push_back(item.input.filename());
        return Result<void>();
    }));
    EXPECT_EQ(done, std::vector<std::string>{"a.pgm"});
}

TEST_F(Batch, WhatKilledRunsLeftIsSweptByTheNext) {
    storeGrey("a.pgm", 1);
    fs::create_directories(out());
    const pid_t child = ::fork();
    if (child == 0) {
        const auto begun = AtomicFile::create(out() / "a.pgm.txt");
        ::kill(::getpid(), SIGKILL);
    }
    ::waitpid(child, nullptr, 0);
    ASSERT_FALSE(fs::is_empty(out()));
    ASSERT_TRUE(runBatch(plan(), writeFirst));
    EXPECT_EQ(std::distance(fs::directory_iterator(out()), fs::directory_iterator()), 1);
    EXPECT_EQ(written("a.pgm.txt"), "1");
}

TEST_F(Batch, ALinkAmongTheResultsIsNotFollowed) {
    storeGrey("a.pgm", 1);
    fs::create_directories(out());
    fs::create_symlink(in() / "stolen", out() / "a.pgm.txt");
    testing::internal::CaptureStderr();
    EXPECT_FALSE(runBatch(plan(), writeFirst));
    EXPECT_NE(testing::internal::GetCapturedStderr().find("is a link"), std::string::npos);
    EXPECT_FALSE(fs::exists(in() / "stolen"));
}

TEST_F(Batch, ResultsAmongTheInputsAreWrongUsage) {
    storeGrey("a.pgm", 1);
    EXPECT_FALSE(checkBatch({in(), in() / ".", ".txt", "", {}}));
    EXPECT_TRUE(checkBatch({in(), out(), ".txt", "", {}}));
    EXPECT_TRUE(checkBatch({in() / "a.pgm", in(), ".txt", "", {}}));
}

} // namespace
} // namespace acti
