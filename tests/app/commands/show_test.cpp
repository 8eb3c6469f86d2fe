#include "core/activations/catalogue.h"
#include "tests/support/run_program.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace acti {
namespace {

TEST(Show, TellsTheFactsOfSwish) {
    const ProgramRun run = runProgram("actiscope", {"show", "swish"});
    ASSERT_EQ(run.exitCode, 0) << run.err;
    for (const char* fact : {"Swish (swish), Gated", "beta = 1", "-0.2784645428 at x = -1.278464543",
                             "1.09983932 at x = 2.399357281", "not monotone", "C-infinity", "0.206620964"})
        EXPECT_NE(run.out.find(fact), std::string::npos) << fact << "\n" << run.out;
}

TEST(Show, JsonHasNumbersAndNamesForWhatIsNotFinite) {
    const ProgramRun run = runProgram(
        "actiscope", {"show", "acon_c", "--set", "p1=1.5", "--set", "p2=-0.5", "--set", "beta=-1", "--json"});
    ASSERT_EQ(run.exitCode, 0) << run.err;
    const auto json = nlohmann::json::parse(run.out);
    EXPECT_EQ(json["params"]["p1"], 1.5);
    EXPECT_EQ(json["limit_plus"]["f"], "-inf");
    EXPECT_EQ(json["limit_plus"]["f1"], -0.5);
    EXPECT_EQ(json["limit_minus"]["d_p1"], "-inf");
    EXPECT_NEAR(json["slope_supremum"]["value"].get<double>(), 0.5 + 2 * 0.599839320128866917, 1e-15);
    EXPECT_NEAR(json["slope_supremum"]["x"].get<double>(), -2.39935728051546767 / 2, 1e-15);
    EXPECT_EQ(json["monotone"], false);
}

TEST(Show, TellsWhatFrameworksReportAtKinks) {
    const ProgramRun run = runProgram("actiscope", {"show", "hard_swish", "--json"});
    ASSERT_EQ(run.exitCode, 0) << run.err;
    const auto conventions = nlohmann::json::parse(run.out).at("kink_conventions");
    EXPECT_EQ(conventions.at(0).at("framework"), "PyTorch");
    EXPECT_EQ(conventions.at(0).at("versions"), "1.13 to 2.6");
    EXPECT_EQ(conventions.at(0).at("x"), -3);
    EXPECT_EQ(conventions.at(0).at("f1"), -0.5);
    EXPECT_EQ(conventions.at(0).at("followed"), true);
    EXPECT_EQ(conventions.at(1).at("f1"), 0);
    const ProgramRun text = runProgram("actiscope", {"show", "relu"});
    EXPECT_NE(text.out.find("f'(0) = 0.5  PyTorch torch.maximum"), std::string::npos) << text.out;
    const auto smooth = nlohmann::json::parse(runProgram("actiscope", {"show", "swish", "--json"}).out);
    EXPECT_FALSE(smooth.contains("kink_conventions"));
}

TEST(Show, ServesEveryActivationBothWays) {
    for (const Entry& entry : catalogue()) {
        const std::string id(entry.id());
        EXPECT_EQ(runProgram("actiscope", {"show", id}).exitCode, 0) << id;
        const ProgramRun json = runProgram("actiscope", {"show", id, "--json"});
        EXPECT_EQ(json.exitCode, 0) << id;
        EXPECT_EQ(nlohmann::json::parse(json.out)["id"], id);
    }
}

TEST(Show, PrintsTheFormulaAsCode) {
    const ProgramRun cpp = runProgram("actiscope", {"show", "swish", "--set", "beta=2", "--as", "pytorch"});
    EXPECT_EQ(cpp.out, "import torch\n\n\ndef swish(x, beta=2.0):\n    return x * torch.sigmoid(beta * x)\n");
    const ProgramRun json = runProgram("actiscope", {"show", "elu", "--json"});
    const auto code = nlohmann::json::parse(json.out)["code"];
    EXPECT_EQ(code["latex"], nlohmann::json::parse(json.out)["formula"]);
    for (const char* id : {"pytorch", "numpy", "cpp"})
        EXPECT_NE(code[id].get<std::string>().find("elu("), std::string::npos) << id;
    EXPECT_EQ(runProgram("actiscope", {"show", "elu", "--as", "fortran"}).exitCode, 2);
}

TEST(Show, TakesAFormulaInsteadOfAnId) {
    const ProgramRun run = runProgram("actiscope", {"show", "--formula", "c = 2 in [0, 4]; min(max(x, 0), c)"});
    ASSERT_EQ(run.exitCode, 0) << run.err;
    for (const char* fact : {"Custom (custom), Custom", "c = 2", "0 (f' jumps), 2 (f' jumps)", "C0"})
        EXPECT_NE(run.out.find(fact), std::string::npos) << fact << "\n" << run.out;
    const ProgramRun wrong = runProgram("actiscope", {"show", "--formula", "x * (1"});
    EXPECT_EQ(wrong.exitCode, 2);
    EXPECT_EQ(wrong.err, "actiscope: --formula, column 7: \")\" is expected, not the end\n");
    EXPECT_EQ(runProgram("actiscope", {"show", "elu", "--formula", "x"}).exitCode, 2);
    EXPECT_EQ(runProgram("actiscope", {"show"}).exitCode, 2);
}

} // namespace
} // namespace acti
