#include "app/commands/meta_acon.h"

#include "tests/app/commands/command_folder.h"

#include <CLI/CLI.hpp>

#include <cmath>

namespace acti {
namespace {

namespace fs = std::filesystem;

using Shape4 = std::vector<std::size_t>;

class MetaAconCommand : public CommandFolder {
protected:
    MetaAconArguments onTwoChannels(const std::string& more) const {
        auto arguments = onArray<MetaAconArguments>({2, 1, 2}, {1, 3, -1, 1});
        arguments.spec = written(
            R"({"format": "actiscope.meta_acon", "version": 1, "scale": "raw", "p1": [1, 2], "p2": 0)" + more + "}");
        return arguments;
    }
};

double sigmoidOf(double x) { return 1 / (1 + std::exp(-x)); }

// BUG: pixels that are no numbers were counted by no command but frelu.
TEST_F(MetaAconCommand, NamesPixelsThatAreNotNumbers) {
    auto arguments = onArray<MetaAconArguments>({2, 1, 2}, {1, NAN, -1, 1});
    arguments.spec =
        written(R"({"format": "actiscope.meta_acon", "version": 1, "scale": "raw", "p1": [1, 2], "p2": 0})");
    const auto done = runMetaAcon(arguments);
    ASSERT_TRUE(done) << message(done.error());
    EXPECT_EQ(summary().at("undefined"), 1);
    EXPECT_NE(summary().at("warnings").dump().find("x is not a finite number at 1 of 2 pixels of the channel "),
              std::string::npos)
        << summary().at("warnings").dump();
}

TEST_F(MetaAconCommand, WritesYAndBetaWithTheAxesOfTheInput) {
    const auto arguments = onTwoChannels(R"(, "fc1": {"weight": [[1, 0], [0, 1]]},
                                            "fc2": {"weight": [[1, 0], [0, 1]], "bias": [0, 1]})");
    const auto done = runMetaAcon(arguments);
    ASSERT_TRUE(done) << message(done.error());
    EXPECT_EQ(result("beta").shape, (Shape4{2, 1, 1}));
    EXPECT_EQ(result("y").shape, (Shape4{2, 1, 2}));
    const auto beta = result("beta").asDoubles(), y = result("y").asDoubles();
    EXPECT_NEAR(beta[0], sigmoidOf(2), 1e-7); // the mean of 1 and 3
    EXPECT_NEAR(beta[1], sigmoidOf(1), 1e-7); // the mean 0, and the bias
    EXPECT_NEAR(y[1], 3 * sigmoidOf(sigmoidOf(2) * 3), 1e-6);
    EXPECT_NEAR(y[2], -2 * sigmoidOf(sigmoidOf(1) * -2), 1e-6);
    EXPECT_NEAR(summary().at("beta").at("max").get<double>(), beta[0], 1e-12);
    EXPECT_NEAR(summary().at("channels").at(1).at("beta").at("mean").get<double>(), beta[1], 1e-12);
    EXPECT_EQ(summary().at("spec").at("p1"), (std::vector<double>{1, 2}));
}

TEST_F(MetaAconCommand, RunsFromTheFilesOfANetwork) {
    fs::copy(fs::path(ACTI_TEST_DATA) / "meta_acon" / "meta_zh_c16", folder(), fs::copy_options::recursive);
    const auto wantBeta = readNpy(folder() / "beta.npy").value(), wantY = readNpy(folder() / "y.npy").value();
    MetaAconArguments arguments;
    arguments.input = folder() / "x.npy";
    arguments.out = folder() / "out" / "deep";
    arguments.spec = written(R"({"format": "actiscope.meta_acon", "version": 1, "scale": "raw", "design": "channel",
        "p1": "p1.npy", "p2": "p2.npy", "fc1": {"weight": "fc1_weight.npy", "bias": "fc1_bias.npy"}, "bn1": null,
        "fc2": {"weight": "fc2_weight.npy", "bias": "fc2_bias.npy"}, "bn2": null})");
    const auto done = runMetaAcon(arguments);
    ASSERT_TRUE(done) << message(done.error());
    EXPECT_EQ(result("beta").shape, wantBeta.shape);
    EXPECT_EQ(result("y").shape, wantY.shape);
    const auto expectNear = [](const std::vector<double>& got, const std::vector<double>& want) {
        ASSERT_EQ(got.size(), want.size());
        for (std::size_t i = 0; i < want.size(); ++i)
            EXPECT_NEAR(got[i], want[i], 1e-7 * (1 + std::abs(want[i]))) << i;
    };
    expectNear(result("beta").asDoubles(), wantBeta.asDoubles());
    expectNear(result("y").asDoubles(), wantY.asDoubles());
}

TEST_F(MetaAconCommand, DesignsAreASettingAway) {
    auto arguments = onTwoChannels("");
    arguments.settings = {"design=layer"};
    ASSERT_TRUE(runMetaAcon(arguments));
    EXPECT_EQ(result("beta").shape, (Shape4{1, 1, 1}));
    EXPECT_NEAR(result("beta").asDoubles()[0], sigmoidOf(1), 1e-7);
    EXPECT_FALSE(summary().contains("channels"));
    arguments.settings = {"design=pixel"};
    arguments.hasPictures = true;
    ASSERT_TRUE(runMetaAcon(arguments));
    EXPECT_EQ(result("beta").shape, (Shape4{2, 1, 2}));
    EXPECT_TRUE(fs::exists(arguments.out / "beta_1.png"));
    EXPECT_TRUE(fs::exists(arguments.out / "y_0.png"));
}

TEST_F(MetaAconCommand, ASpecThatNamesNothingRunsTheOfficialStart) {
    auto arguments = onArray<MetaAconArguments>({4, 5}, std::vector<float>(20, 2));
    arguments.spec = written(R"({"format": "actiscope.meta_acon", "version": 1, "bn1": {"kind": "batch"}})");
    arguments.save = {"beta"};
    ASSERT_TRUE(runMetaAcon(arguments));
    EXPECT_EQ(result("beta").shape, (Shape4{1, 1}));
    EXPECT_FALSE(fs::exists(arguments.out / "y.npy"));
    EXPECT_EQ(summary().at("warnings").size(), 2U) << "beta's range, and bn1 before training";
}

TEST_F(MetaAconCommand, NamesWhatIsWrongAndWritesNothing) {
    const auto errorOf = [&](const std::string& more, std::vector<std::string> settings = {}) {
        auto arguments = onTwoChannels(more);
        arguments.settings = std::move(settings);
        const auto checked = checkMetaAcon(arguments);
        const auto done = checked ? runMetaAcon(arguments) : checked;
        EXPECT_FALSE(fs::exists(arguments.out));
        return done ? std::string("none") : message(done.error());
    };
    const std::string spec = (folder() / "spec.json").string();
    EXPECT_EQ(errorOf(R"(, "fc1": {"weight": [[1, 2, 3]]})"), spec + ": fc1.weight: is 1 x 3; 1 x 2 is needed");
    EXPECT_EQ(errorOf(R"(, "bn2": {"kind": "batch", "mode": "batch"})").find(spec + ": bn2: batch statistics need"),
              0U);
    EXPECT_EQ(errorOf("", {"bn1.kind=batch", "bn1.gamma=[1,2,3]"}).find(spec + ": bn1.gamma: has 3 values"), 0U);
    EXPECT_EQ(errorOf("", {"desing=layer"}), "--set desing: is no known key; did you mean \"design\"?");
    auto arguments = onTwoChannels("");
    arguments.save = {"x"};
    EXPECT_EQ(message(checkMetaAcon(arguments).error()), "x: is no quantity of Meta-ACON; y and beta are");
}

TEST_F(MetaAconCommand, TheCommandLineFillsTheArguments) {
    CLI::App program;
    MetaAconArguments arguments;
    addMetaAcon(program, arguments);
    program.parse("meta-acon a.png --spec s.json --set scale=raw --out o --save beta --png", false);
    EXPECT_EQ(arguments.input, "a.png");
    EXPECT_EQ(arguments.spec, "s.json");
    EXPECT_EQ(arguments.settings, std::vector<std::string>{"scale=raw"});
    EXPECT_EQ(arguments.save, std::vector<std::string>{"beta"});
    EXPECT_TRUE(arguments.hasPictures);
    EXPECT_THROW(program.parse("meta-acon a.png --out o", false), CLI::RequiredError);
}

} // namespace
} // namespace acti
