#include "core/base/atomic_file.h"
#include "core/base/resources.h"
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

std::string curvesSession(const std::string& id) {
    return R"({"format": "actiscope.session", "version": 1, "figures": [{"id": ")" + id +
           R"(", "size_mm": {"width": 40, "height": 30}, "content": {"kind": "curves", "curves": [{"activation": "relu"}]}}]})";
}

std::string bytesOf(const std::filesystem::path& path) {
    const auto bytes = readFile(path, 10'000'000);
    EXPECT_TRUE(bytes) << path;
    return bytes ? *bytes : "";
}

TEST(Render, EveryFormatIsWrittenAndTwiceTheSame) {
    const TemporaryFolder folder;
    const auto session = dataFolder() / "samples" / "sessions" / "swish_over_beta.actiscope";
    const std::string formats = "png,svg,pdf,tikz,csv,gif,frames,npy";
    for (const char* out : {"a", "b"}) {
        const ProgramRun run =
            runProgram("actiscope", {"render", session.string(), "--out", (folder.path() / out).string(), "--format",
                                     formats, "--dpi", "40", "--caption"});
        EXPECT_EQ(run.exitCode, 0) << run.err;
        EXPECT_EQ(run.err, "actiscope: passed over: figure swish: has no maps; csv holds its numbers\n");
    }
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder.path() / "a")) {
        ++files;
        EXPECT_EQ(bytesOf(entry.path()), bytesOf(folder.path() / "b" / entry.path().filename())) << entry.path();
    }
    EXPECT_EQ(files, 6U + 60U);
}

TEST(Render, AFormatThatAnAskedForFigureHasNotIsAnError) {
    const TemporaryFolder folder;
    const std::string session = (folder.path() / "a.actiscope").string(), out = (folder.path() / "out").string();
    ASSERT_TRUE(writeAtomically(session, curvesSession("c")));
    const ProgramRun run =
        runProgram("actiscope", {"render", session, "--figure", "c", "--format", "gif", "--out", out});
    EXPECT_EQ(run.exitCode, 1);
    EXPECT_EQ(run.err,
              "actiscope: " + session + ": figure c: has no parameter that can run; gif is for figures that move\n");
}

TEST(Render, CurvesMoveByTheParameterThatIsNamed) {
    const TemporaryFolder folder;
    const std::string session = (folder.path() / "a.actiscope").string(), out = (folder.path() / "out").string();
    std::string text = curvesSession("c");
    text.replace(text.find("relu"), 4, "swish");
    ASSERT_TRUE(writeAtomically(session, text));
    const auto render = [&](std::vector<std::string> more) {
        std::vector<std::string> words{"render", session, "--figure", "c",        "--format", "gif,webp",  "--out",
                                       out,      "--dpi", "30",       "--frames", "3",        "--seconds", "1"};
        words.insert(words.end(), more.begin(), more.end());
        return runProgram("actiscope", words);
    };
    EXPECT_NE(render({}).err.find("--play"), std::string::npos);
    EXPECT_NE(render({"--play", "swish.alpha"}).err.find("1.beta"), std::string::npos);
    const ProgramRun run = render({"--play", "swish.beta=0:4"});
    EXPECT_EQ(run.exitCode, 0) << run.err;
    EXPECT_EQ(run.out, out + "/c.gif\n" + out + "/c.webp\n");
}

// BUG: an option that named nothing, and formats that no figure has, were a success without a file.
TEST(Render, WhatComesToNothingIsAnError) {
    const TemporaryFolder folder;
    const std::string session = (folder.path() / "a.actiscope").string(), out = (folder.path() / "out").string();
    std::string text = curvesSession("c");
    text.replace(text.find("relu"), 4, "swish");
    ASSERT_TRUE(writeAtomically(session, text));
    const auto render = [&](std::vector<std::string> more) {
        std::vector<std::string> words{"render", session, "--out", out, "--frames", "3", "--seconds", "1"};
        words.insert(words.end(), more.begin(), more.end());
        return runProgram("actiscope", words);
    };
    const ProgramRun mistyped = render({"--format", "png,gif", "--play", "zzz", "--dpi", "30"});
    EXPECT_EQ(mistyped.exitCode, 1);
    EXPECT_NE(mistyped.err.find("--play: "), std::string::npos) << mistyped.err;
    const ProgramRun nothing = render({"--format", "gif"});
    EXPECT_EQ(nothing.exitCode, 1);
    EXPECT_NE(nothing.err.find("nothing was written: "), std::string::npos) << nothing.err;
    EXPECT_EQ(render({"--format", "png,gif", "--dpi", "30"}).exitCode, 0) << "one of two formats is there";
}

TEST(Render, NamesCannotLeaveTheFolderNorTakeEachOthersPlace) {
    const TemporaryFolder folder;
    const std::string session = (folder.path() / "a.actiscope").string(),
                      out = (folder.path() / "deep" / "out").string();
    ASSERT_TRUE(writeAtomically(session, R"({"format": "actiscope.session", "version": 1, "figures": [
        {"id": "../../x", "content": {"kind": "curves"}}, {"id": ".._.._x", "content": {"kind": "curves"}},
        {"id": "/etc/y", "content": {"kind": "curves"}}]})"));
    const ProgramRun run = runProgram("actiscope", {"render", session, "--format", "csv", "--out", out});
    EXPECT_EQ(run.exitCode, 0) << run.err;
    EXPECT_EQ(run.out, out + "/_.._.._x.csv\n" + out + "/_.._.._x_2.csv\n" + out + "/_etc_y.csv\n");
}

// Files beside a figure's own, too: the first one's stay as they are.
TEST(Render, NoFileOfOneFigureReplacesThatOfAnother) {
    const TemporaryFolder folder;
    const std::string session = (folder.path() / "a.actiscope").string(), out = (folder.path() / "out").string();
    ASSERT_TRUE(writeAtomically(session, R"({"format": "actiscope.session", "version": 1, "figures": [
        {"id": "a", "content": {"kind": "sweep"}}, {"id": "a_001", "content": {"kind": "sweep"}}]})"));
    const ProgramRun run = runProgram(
        "actiscope", {"render", session, "--format", "frames,png", "--dpi", "20", "--size", "20x20", "--out", out});
    EXPECT_EQ(run.exitCode, 1);
    EXPECT_NE(run.err.find("figure a_001: would replace a_001.png"), std::string::npos) << run.err;
    const std::string alone = (folder.path() / "alone").string();
    ASSERT_EQ(runProgram("actiscope", {"render", session, "--figure", "a", "--format", "frames,frames", "--dpi", "20",
                                       "--size", "20x20", "--out", alone})
                  .exitCode,
              0);
    EXPECT_EQ(readFile(out + "/a_001.png", 1'000'000).value(), readFile(alone + "/a_001.png", 1'000'000).value());
}

TEST(Render, OfAFolderOneBadSessionFailsAlone) {
    const TemporaryFolder folder;
    const auto in = folder.path() / "in", out = folder.path() / "out";
    std::filesystem::create_directories(in / "deep");
    ASSERT_TRUE(writeAtomically(in / "a.actiscope", curvesSession("curves")));
    ASSERT_TRUE(writeAtomically(in / "b.actiscope", std::string_view("{")));
    ASSERT_TRUE(writeAtomically(in / "deep" / "c.actiscope", curvesSession("curves")));
    ASSERT_TRUE(writeAtomically(in / "notes.txt", std::string_view("no session")));
    const ProgramRun run =
        runProgram("actiscope", {"render", in.string(), "--recursive", "--format", "svg", "--out", out.string()});
    EXPECT_EQ(run.exitCode, 1);
    EXPECT_TRUE(run.err.starts_with("actiscope: " + (in / "b.actiscope").string())) << run.err;
    EXPECT_TRUE(run.err.ends_with("actiscope: 2 done, 1 failed\n")) << run.err;
    EXPECT_EQ(run.out,
              (out / "a" / "curves.svg").string() + "\n" + (out / "deep" / "c" / "curves.svg").string() + "\n");
    const ProgramRun none = runProgram("actiscope", {"render", out.string(), "--out", in.string()});
    EXPECT_EQ(none.exitCode, 1);
    EXPECT_NE(none.err.find("holds no session"), std::string::npos);
}

TEST(Render, ASheetIsDrawnWithTheFiguresItNames) {
    const TemporaryFolder folder;
    const auto session = dataFolder() / "samples" / "sessions" / "activations_2022_sheet.actiscope";
    const ProgramRun run = runProgram("actiscope", {"render", session.string(), "--figure", "sheet", "--format",
                                                    "svg,csv", "--out", folder.path().string()});
    EXPECT_EQ(run.exitCode, 0) << run.err;
    const std::string svg = bytesOf(folder.path() / "sheet.svg");
    for (const char* title : {"aria-label=\"ReLU\"", "aria-label=\"Mish\"", "aria-label=\"t\""})
        EXPECT_NE(svg.find(title), std::string::npos) << title;
    EXPECT_TRUE(bytesOf(folder.path() / "sheet.csv").starts_with("\"a: x\""));
}

} // namespace
} // namespace acti
