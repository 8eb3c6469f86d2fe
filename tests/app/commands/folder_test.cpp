// The commands with an INPUT, on a folder, as a user runs them.
#include "core/base/atomic_file.h"
#include "core/tensor/npy.h"
#include "tests/support/run_program.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

namespace fs = std::filesystem;

class Folder : public testing::Test {
protected:
    Folder() {
        fs::create_directories(in() / "deep");
        store("a.pgm", "P5 2 2 255\nabcd");
        store("a.png", "P2 2 2 255\n1 2 3 4\n");
        store("deep/c.pgm", "P5 2 2 255\nefgh");
        store("notes.txt", "hello");
    }
    fs::path in() const { return m_folder.path() / "in"; }
    fs::path out() const { return m_folder.path() / "out"; }
    void store(const std::string& name, const std::string& bytes) const {
        EXPECT_TRUE(writeAtomically(in() / name, bytes));
    }
    ProgramRun run(std::vector<std::string> words) const {
        words.insert(words.end(), {"--out", out().string()});
        return runProgram("actiscope", words);
    }

private:
    TemporaryFolder m_folder;
};

TEST_F(Folder, FreluMakesAFolderEachInput) {
    const ProgramRun run = this->run({"frelu", in().string(), "--save", "y", "--recursive"});
    EXPECT_EQ(run.exitCode, 0) << run.err;
    EXPECT_EQ(run.err, "actiscope: 3 done, 0 failed, 1 of unknown kind passed over\n");
    for (const char* name : {"a.pgm", "a.png", "deep/c.pgm"}) {
        EXPECT_TRUE(fs::exists(out() / name / "y.npy")) << name;
        EXPECT_TRUE(fs::exists(out() / name / "summary.json")) << name;
    }
}

TEST_F(Folder, ApplyMakesAFileEachInput) {
    store("b.pgm", "P5 2 2 255\nabc");
    const ProgramRun run = this->run({"apply", "relu", in().string()});
    EXPECT_EQ(run.exitCode, 1);
    EXPECT_NE(run.err.find("b.pgm: is no valid PNM: it ends before its 4 numbers\n"), std::string::npos) << run.err;
    EXPECT_TRUE(run.err.ends_with("actiscope: 2 done, 1 failed, 1 of unknown kind passed over\n")) << run.err;
    const auto y = readNpy(out() / "a.png.npy");
    ASSERT_TRUE(y) << message(y.error());
    EXPECT_EQ(y->asDoubles(), (std::vector<double>{1, 2, 3, 4}));
    EXPECT_FALSE(fs::exists(out() / "deep"));
}

TEST_F(Folder, AResumedRunBeginsNothingAnew) {
    EXPECT_EQ(run({"frelu", in().string(), "--save", "y"}).exitCode, 0);
    const auto first = fs::last_write_time(out() / "a.pgm" / "y.npy");
    const ProgramRun again = run({"frelu", in().string(), "--save", "y", "--resume"});
    EXPECT_EQ(again.exitCode, 0);
    EXPECT_NE(again.err.find("2 done before"), std::string::npos) << again.err;
    EXPECT_EQ(fs::last_write_time(out() / "a.pgm" / "y.npy"), first);
}

TEST_F(Folder, WithoutInputsItFails) {
    fs::remove_all(in());
    fs::create_directories(in());
    const ProgramRun run = this->run({"frelu", in().string()});
    EXPECT_EQ(run.exitCode, 1);
    EXPECT_NE(run.err.find("holds no picture"), std::string::npos) << run.err;
}

} // namespace
} // namespace acti
