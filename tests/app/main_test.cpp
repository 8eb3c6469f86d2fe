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
    EXPECT_NE(run.out.find("\nthe reader of pictures is "), std::string::npos) << run.out;
}

TEST(Main, WrongUsageIsTwoWithAMessage) {
    const std::vector<std::vector<std::string>> wrong{{"list", "--jsn"},
                                                      {"show"},
                                                      {"facts"},
                                                      {"facts", "relu", "--format", "xml"},
                                                      {"eval", "swish", "--x"},
                                                      {"eval", "swish", "extra", "--x", "1"}};
    for (const auto& arguments : wrong) {
        const ProgramRun run = runProgram("actiscope", arguments);
        EXPECT_EQ(run.exitCode, 2) << arguments[0];
        EXPECT_EQ(run.out, "");
        EXPECT_EQ(run.err.substr(0, 11), "actiscope: ") << run.err;
    }
}

TEST(Main, WrongUsageSaysWhereTheUsageIs) {
    const std::vector<std::pair<std::vector<std::string>, std::string>> wrong{
        {{"show"}, "see `actiscope show --help`"},
        {{"frelu", "a.png"}, "see `actiscope frelu --help`"},
        {{"list", "--jsn"}, "see `actiscope list --help`"},
        {{"--bogus"}, "see `actiscope --help`"}};
    for (const auto& [arguments, remedy] : wrong)
        EXPECT_NE(runProgram("actiscope", arguments).err.find(remedy), std::string::npos)
            << runProgram("actiscope", arguments).err;
}

TEST(Main, AWordThatIsNoCommandIsAnsweredWithTheNearest) {
    const ProgramRun run = runProgram("actiscope", {"evla"});
    EXPECT_EQ(run.exitCode, 2);
    EXPECT_EQ(run.err, "actiscope: evla: is neither a command nor a file; did you mean \"eval\"?; see `actiscope "
                       "--help`\n");
    const ProgramRun file = runProgram("actiscope", {"no/such.png"});
    EXPECT_EQ(file.exitCode, 1);
    EXPECT_EQ(file.err, "actiscope: no/such.png: there is no such file\n");
}

} // namespace
} // namespace acti
