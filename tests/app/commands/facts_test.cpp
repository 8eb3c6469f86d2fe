#include "core/activations/catalogue.h"
#include "tests/support/run_program.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace acti {
namespace {

TEST(FactsCommand, IsATableOfWhatWasAskedFor) {
    const ProgramRun run =
        runProgram("actiscope", {"facts", "relu", "acon_c:p1=1.5,beta=2", "--formula", "a = 0.1; max(x, a * x)"});
    ASSERT_EQ(run.exitCode, 0) << run.err;
    EXPECT_EQ(std::ranges::count(run.out, '\n'), 4);
    for (const char* part : {"name,formula,infimum,", "\nReLU,", "p₁ = 1.5, p₂ = −0.8, β = 2", "max(x, a·x), a = 0.1"})
        EXPECT_NE(run.out.find(part), std::string::npos) << part << "\n" << run.out;
    const ProgramRun latex = runProgram("actiscope", {"facts", "relu", "gelu", "swish", "--format", "latex"});
    EXPECT_EQ(latex.exitCode, 0) << latex.err;
    EXPECT_NE(latex.out.find(" & ReLU & GELU & Swish \\\\"), std::string::npos) << latex.out;
}

TEST(FactsCommand, ServesTheWholeCatalogueBothWays) {
    const ProgramRun csv = runProgram("actiscope", {"facts", "--all"});
    EXPECT_EQ(csv.exitCode, 0) << csv.err;
    EXPECT_EQ(static_cast<std::size_t>(std::ranges::count(csv.out, '\n')), catalogue().size() + 1);
    EXPECT_EQ(runProgram("actiscope", {"facts", "--all", "--format", "latex"}).exitCode, 0);
}

TEST(FactsCommand, MistakesNameWhatIsWrong) {
    const auto complaint = [](std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), "facts");
        const ProgramRun run = runProgram("actiscope", arguments);
        EXPECT_EQ(run.exitCode, 2);
        EXPECT_EQ(run.out, "");
        return run.err;
    };
    EXPECT_NE(complaint({"swisch"}).find("swish"), std::string::npos);
    EXPECT_NE(complaint({"swish:gamma=2"}).find("swish:gamma=2"), std::string::npos);
    EXPECT_NE(complaint({"swish:2"}).find("as in swish:beta=2"), std::string::npos);
    EXPECT_NE(complaint({"--formula", "max(x, )"}).find("column 8"), std::string::npos);
    EXPECT_NE(complaint({}).find("needs an ID"), std::string::npos);
}

} // namespace
} // namespace acti
