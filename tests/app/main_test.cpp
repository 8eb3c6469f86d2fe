#include "tests/support/run_program.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

TEST(Main, HelpNamesEveryCommandAndSucceeds) {
    const ProgramRun run = runProgram("actiscope", {"--help"});
    EXPECT_EQ(run.exitCode, 0);
    for (const char* command : {"list", "show", "eval"})
        EXPECT_NE(run.out.find(command), std::string::npos) << command;
    EXPECT_EQ(run.err, "");
}

TEST(Main, SaysItsVersion) {
    const ProgramRun run = runProgram("actiscope", {"--version"});
    EXPECT_EQ(run.exitCode, 0);
    EXPECT_EQ(run.out.substr(0, 10), "actiscope ");
}

TEST(Main, WrongUsageIsTwoWithAMessage) {
    const std::vector<std::vector<std::string>> wrong{
        {"list", "--jsn"}, {"show"}, {"eval", "swish", "--x"}, {"eval", "swish", "extra", "--x", "1"}};
    for (const auto& arguments : wrong) {
        const ProgramRun run = runProgram("actiscope", arguments);
        EXPECT_EQ(run.exitCode, 2) << arguments[0];
        EXPECT_EQ(run.out, "");
        EXPECT_EQ(run.err.substr(0, 11), "actiscope: ") << run.err;
    }
}

} // namespace
} // namespace acti
