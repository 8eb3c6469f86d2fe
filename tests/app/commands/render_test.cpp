#include "core/base/atomic_file.h"
#include "tests/support/run_program.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

TEST(Render, AFigureThatTheSessionLacksIsWrongUsage) {
    const TemporaryFolder folder;
    const std::string session = (folder.path() / "a.actiscope").string();
    const std::string out = (folder.path() / "out").string();
    ASSERT_TRUE(writeAtomically(session, R"({"format": "actiscope.session", "version": 1,
        "figures": [{"id": "curves", "content": {"kind": "curves"}}]})"));
    const ProgramRun wrong = runProgram("actiscope", {"render", session, "--figure", "curvs", "--out", out});
    EXPECT_EQ(wrong.exitCode, 2);
    EXPECT_EQ(wrong.err,
              "actiscope: --figure curvs: no figure of " + session + " has this id; did you mean \"curves\"?\n");
    EXPECT_FALSE(std::filesystem::exists(out));

    const ProgramRun unread = runProgram("actiscope", {"render", session + "x", "--figure", "curves", "--out", out});
    EXPECT_EQ(unread.exitCode, 1) << unread.err;
    const ProgramRun done =
        runProgram("actiscope", {"render", session, "--figure", "curves", "--out", out, "--format", "svg"});
    EXPECT_EQ(done.exitCode, 0) << done.err;
    EXPECT_EQ(done.out, out + "/curves.svg\n");
}

} // namespace
} // namespace acti
