#include "core/base/atomic_file.h"
#include "tests/support/run_program.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

class Check : public testing::Test {
protected:
    // A session with one figure whose members are these.
    std::string stored(const std::string& name, const std::string& figure) {
        const auto path = m_folder.path() / name;
        EXPECT_TRUE(writeAtomically(
            path, R"({"format": "actiscope.session", "version": 1, "figures": [{"id": "one", )" + figure + "}]}"));
        return path.string();
    }

private:
    TemporaryFolder m_folder;
};

TEST_F(Check, CountsInWords) {
    const std::string sound = stored("sound.actiscope", R"("content": {"kind": "curves"})");
    const ProgramRun run = runProgram("actiscope", {"check", sound});
    EXPECT_EQ(run.exitCode, 0) << run.err;
    EXPECT_EQ(run.out, sound + ": sound, 1 figure, 0 inputs\n");
}

TEST_F(Check, RefusesWhatRenderRefuses) {
    const std::string curves = R"("content": {"kind": "curves"}, "size_mm": )";
    const std::vector<std::string> bad{stored("a.actiscope", curves + R"({"width": 1e9, "height": 90})"),
                                       stored("b.actiscope", curves + R"({"width": 90, "height": -10})"),
                                       stored("c.actiscope", curves + R"({"width": "nan", "height": 90})"),
                                       stored("d.actiscope", R"("content": {"kind": "map", "tiles": []})"),
                                       stored("e.actiscope", R"("content": {"kind": "map", "winner_opacity": 5})")};
    for (const std::string& path : bad) {
        const ProgramRun run = runProgram("actiscope", {"check", path});
        EXPECT_EQ(run.exitCode, 1) << path;
        EXPECT_NE(run.err.find(path + ": figure one: "), std::string::npos) << run.err;
        EXPECT_NE(run.err.find("1 of 1 session is not sound"), std::string::npos) << run.err;
    }
    std::vector<std::string> all{"check"};
    all.insert(all.end(), bad.begin(), bad.end());
    EXPECT_NE(runProgram("actiscope", all).err.find("5 of 5 sessions are not sound"), std::string::npos);
}

} // namespace
} // namespace acti
