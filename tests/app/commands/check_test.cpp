#include "core/base/atomic_file.h"
#include "core/base/sha256.h"
#include "core/session/session_json.h"
#include "core/tensor/npy.h"
#include "tests/support/run_program.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

class Check : public testing::Test {
protected:
    const std::filesystem::path& folder() const { return m_folder.path(); }
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

TEST_F(Check, KeysThatAreNotKnownAreNamedAndNoError) {
    const std::string later = stored("later.actiscope", R"("content": {"kind": "curves", "curvs": []})");
    const std::string before = readFile(later, 10'000).value();
    const ProgramRun run = runProgram("actiscope", {"check", later});
    EXPECT_EQ(run.exitCode, 0) << run.err;
    EXPECT_EQ(run.out, later + ": sound, 1 figure, 0 inputs\n" + later +
                           ": holds a key that this version does not know, and keeps it: figures[0].content.curvs (did "
                           "you mean \"curves\"?)\n");
    EXPECT_EQ(readFile(later, 10'000).value(), before);
}

TEST_F(Check, InputsThatChangedAreNamed) {
    const auto waves = folder() / "waves.npy";
    ASSERT_TRUE(
        writeNpy(waves, std::span<const float>(std::vector<float>{1, 2, 3, 4}), std::vector<std::size_t>{2, 2}));
    Session session;
    session.assets = {{"waves", waves.string(), {}, sha256OfFile(waves).value()}};
    const auto path = folder() / "a.actiscope";
    ASSERT_TRUE(writeSession(session, path));
    EXPECT_EQ(runProgram("actiscope", {"check", path.string()}).out, path.string() + ": sound, 0 figures, 1 input\n");
    ASSERT_TRUE(
        writeNpy(waves, std::span<const float>(std::vector<float>{1, 2, 3, 5}), std::vector<std::size_t>{2, 2}));
    const ProgramRun run = runProgram("actiscope", {"check", path.string()});
    EXPECT_EQ(run.exitCode, 0);
    EXPECT_NE(run.out.find("asset waves: " + waves.string() + " has changed since the session was saved"),
              std::string::npos)
        << run.out;
}

// A stranger's session may not bring other files of this machine into an export.
TEST_F(Check, AFileOutsideTheSessionsFolderIsReadOnlyWhenItIsAllowed) {
    const auto waves = folder() / "waves.npy", own = folder() / "own";
    ASSERT_TRUE(
        writeNpy(waves, std::span<const float>(std::vector<float>{1, 2, 3, 4}), std::vector<std::size_t>{2, 2}));
    std::filesystem::create_directories(own);
    Session session;
    session.assets = {{"waves", waves.string(), {}, {}}};
    const std::string path = (own / "a.actiscope").string(), out = (folder() / "out").string();
    ASSERT_TRUE(writeSession(session, path));
    const std::vector<std::vector<std::string>> commands{{"check", path}, {"render", path, "--out", out}};
    for (std::vector<std::string> command : commands) {
        const ProgramRun refused = runProgram("actiscope", command);
        EXPECT_EQ(refused.exitCode, 1) << refused.out;
        EXPECT_NE(refused.err.find(waves.string()), std::string::npos) << refused.err;
        EXPECT_NE(refused.err.find("--allow-outside"), std::string::npos) << refused.err;
        command.push_back("--allow-outside");
        const ProgramRun allowed = runProgram("actiscope", command);
        EXPECT_EQ(allowed.exitCode, 0) << allowed.err;
    }
}

TEST_F(Check, ANewerVersionIsRefusedAndNotTouched) {
    const auto path = folder() / "newer.actiscope";
    const std::string text = R"({"format": "actiscope.session", "version": 2, "figures": "of another kind"})";
    ASSERT_TRUE(writeAtomically(path, text));
    const auto time = std::filesystem::last_write_time(path);
    const ProgramRun run = runProgram("actiscope", {"check", path.string()});
    EXPECT_EQ(run.exitCode, 1);
    EXPECT_NE(run.err.find("newer Actiscope (version 2; this one reads up to 1); nothing was changed"),
              std::string::npos)
        << run.err;
    EXPECT_EQ(readFile(path, 10'000).value(), text);
    EXPECT_EQ(std::filesystem::last_write_time(path), time);
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
