#include "app/commands/frelu.h"

#include "core/base/resources.h"
#include "tests/app/commands/command_folder.h"

#include <CLI/CLI.hpp>

#include <cmath>
#include <map>

namespace acti {
namespace {

namespace fs = std::filesystem;

class Frelu : public CommandFolder {
protected:
    FreluArguments onArray(std::vector<std::size_t> shape, const std::vector<float>& values) const {
        return CommandFolder::onArray<FreluArguments>(std::move(shape), values);
    }
};

TEST_F(Frelu, WritesItsQuantitiesInTheShapeOfTheInput) {
    FreluArguments arguments = onArray({1, 4}, {1, 2, 3, 4});
    arguments.settings = {"scale=raw", "condition.branches.0.norm.kind=none", "condition.branches.0.window=[1,3]",
                          "condition.branches[0].weights=[[0,0,1]]"};
    const auto done = runFrelu(arguments);
    ASSERT_TRUE(done) << message(done.error());
    EXPECT_EQ(result("x").shape, (std::vector<std::size_t>{1, 4}));
    EXPECT_EQ(result("x").asDoubles(), (std::vector<double>{1, 2, 3, 4}));
    EXPECT_EQ(result("t").asDoubles(), (std::vector<double>{2, 3, 4, 0}));
    EXPECT_EQ(result("y").asDoubles(), (std::vector<double>{2, 3, 4, 4}));
    EXPECT_EQ(result("margin").asDoubles(), (std::vector<double>{1, 1, 1, -4}));
    EXPECT_EQ(result("winner").asDoubles(), (std::vector<double>{2, 2, 2, 0}));
    EXPECT_TRUE(std::holds_alternative<std::vector<std::uint8_t>>(result("winner").values));
    EXPECT_EQ(summary().at("win_rate"), 0.75);
    EXPECT_EQ(summary().at("tie_rate"), 0);
    EXPECT_EQ(summary().at("channels").at(0).at("win_rate"), 0.75);
}

TEST_F(Frelu, RunsOnAPhotograph) {
    FreluArguments arguments;
    arguments.input = dataFolder() / "samples" / "chelsea.png";
    arguments.out = folder() / "out" / "deep";
    arguments.save = {"winner"};
    const auto done = runFrelu(arguments);
    ASSERT_TRUE(done) << message(done.error());
    EXPECT_EQ(result("winner").shape, (std::vector<std::size_t>{3, 300, 451}));
    EXPECT_FALSE(fs::exists(arguments.out / "y.npy"));
    EXPECT_EQ(summary().at("channels").at(2).at("name"), "Blue");
    EXPECT_GT(summary().at("win_rate").get<double>(), 0.1);
    EXPECT_TRUE(summary().at("warnings").empty());
}

TEST_F(Frelu, WritesGradientsInTheShapeOfWhatTheyBelongTo) {
    FreluArguments arguments = onArray({2, 1, 3}, {1, 2, 3, 4, 5, 6});
    ASSERT_TRUE(
        writeNpy(folder() / "w.npy", std::vector<float>{1, 2, 3, 4, 5, 6}, std::vector<std::size_t>{2, 1, 1, 3}));
    arguments.spec = folder() / "spec.json";
    ASSERT_TRUE(writeAtomically(arguments.spec, R"({"format": "actiscope.frelu", "version": 1, "scale": "raw",
        "condition": {"branches": [{"weights": "w.npy", "bias": 0.5, "norm": {"kind": "batch", "gamma": [1, 2]}},
                                   {"weights": [[2]]}]}, "combine": "condition", "upstream": [[[1, 0, 0]], [[0, 1, 0]]]})"));
    arguments.save = {"grad_x",     "grad_weights0", "grad_bias0", "grad_gamma0",
                      "grad_beta0", "grad_weights1", "grad_bias1"};
    const auto done = runFrelu(arguments);
    ASSERT_TRUE(done) << message(done.error());
    EXPECT_EQ(result("grad_x").shape, (std::vector<std::size_t>{2, 1, 3}));
    EXPECT_EQ(result("grad_weights0").shape, (std::vector<std::size_t>{2, 1, 1, 3}));
    EXPECT_EQ(result("grad_bias0").shape, (std::vector<std::size_t>{1}));
    EXPECT_EQ(result("grad_gamma0").shape, (std::vector<std::size_t>{2}));
    EXPECT_EQ(result("grad_weights1").shape, (std::vector<std::size_t>{1, 1}));
    EXPECT_EQ(result("grad_weights1").asDoubles(), (std::vector<double>{1 + 5}));
    EXPECT_EQ(result("grad_bias1").asDoubles(), (std::vector<double>{1, 1}));
    const double scale = 1 / std::sqrt(1 + 1e-5);
    EXPECT_NEAR(result("grad_bias0").asDoubles()[0], 3 * scale, 1e-15);
    EXPECT_NEAR(result("grad_weights0").asDoubles()[3], 2 * scale * 4, 1e-14);
    EXPECT_FALSE(fs::exists(arguments.out / "y.npy"));
}

TEST_F(Frelu, GradientsKeepTheAxesOfTheWeights) {
    FreluArguments arguments = onArray({1, 1, 3}, {1, 2, 3});
    arguments.spec = folder() / "spec.json";
    ASSERT_TRUE(writeAtomically(arguments.spec, R"({"format": "actiscope.frelu", "version": 1, "scale": "raw",
        "condition": {"branches": [{"weights": [[1, 2, 3]]}, {"weights": [[[1, 2, 3]]]},
                                   {"weights": [[[[1, 2, 3]]]]}, {"window": [1, 3]}]}})"));
    arguments.save = {"grad_weights0", "grad_weights1", "grad_weights2", "grad_weights3"};
    const auto done = runFrelu(arguments);
    ASSERT_TRUE(done) << message(done.error());
    EXPECT_EQ(result("grad_weights0").shape, (std::vector<std::size_t>{1, 3}));
    EXPECT_EQ(result("grad_weights1").shape, (std::vector<std::size_t>{1, 1, 3}));
    EXPECT_EQ(result("grad_weights2").shape, (std::vector<std::size_t>{1, 1, 1, 3}));
    EXPECT_EQ(result("grad_weights3").shape, (std::vector<std::size_t>{1, 1, 3}));
}

TEST_F(Frelu, TheSummaryShowsLargeArraysByTheirShape) {
    FreluArguments arguments = onArray({1, 4}, {1, 2, 3, 4});
    ASSERT_TRUE(
        writeNpy(folder() / "w.npy", std::vector<float>(33 * 33, 0.5F), std::vector<std::size_t>{1, 1, 33, 33}));
    arguments.settings = {"condition.branches.0.weights=[[2]]", "condition.branches.0.window=[1,1]",
                          "upstream=[[1,2,3,4]]"};
    ASSERT_TRUE(runFrelu(arguments));
    EXPECT_EQ(summary().at("spec").at("condition").at("branches").at(0).at("weights").dump(), "[[2.0]]");
    EXPECT_FALSE(summary().at("spec").contains("upstream"));
    arguments.settings.clear();
    arguments.spec = folder() / "spec.json";
    ASSERT_TRUE(writeAtomically(arguments.spec, R"({"format": "actiscope.frelu", "version": 1, "scale": "raw",
        "condition": {"branches": [{"weights": "w.npy"}]}})"));
    ASSERT_TRUE(runFrelu(arguments));
    EXPECT_EQ(summary().at("spec").at("condition").at("branches").at(0).at("weights").dump(),
              R"({"shape":[1,1,33,33]})");
}

TEST_F(Frelu, AnUpstreamInAnotherShapeIsRefused) {
    FreluArguments arguments = onArray({2, 3}, {1, 2, 3, 4, 5, 6});
    arguments.save = {"grad_x"};
    arguments.settings = {"upstream=[[1,2],[3,4],[5,6]]"};
    const auto turned = runFrelu(arguments);
    ASSERT_FALSE(turned);
    EXPECT_EQ(message(turned.error()).find("upstream: is 3 x 2"), 0u) << message(turned.error());
    EXPECT_FALSE(fs::exists(arguments.out));
    arguments.settings = {"upstream=[[[1,2,3],[4,5,6]]]"};
    EXPECT_TRUE(runFrelu(arguments));
}

TEST_F(Frelu, ASettingOutOfItsRangeIsWrongUsage) {
    FreluArguments arguments = onArray({1, 4}, {1, 2, 3, 4});
    for (const char* key : {"norm.eps=-1", "norm.var=[-1]", "weights.std=-1", "norm={}"}) {
        arguments.settings = {std::string("condition.branches.0.") + key};
        EXPECT_FALSE(checkFrelu(arguments)) << key;
    }
}

TEST_F(Frelu, ReadsASpecWithArraysBesideIt) {
    FreluArguments arguments = onArray({2, 1, 2}, {1, 2, 3, 4});
    ASSERT_TRUE(writeNpy(folder() / "w.npy", std::vector<float>{2, -1}, std::vector<std::size_t>{2, 1, 1, 1}));
    arguments.spec = folder() / "spec.json";
    ASSERT_TRUE(writeAtomically(arguments.spec, R"({"format": "actiscope.frelu", "version": 1, "scale": "raw",
        "condition": {"branches": [{"window": [1, 1], "weights": "w.npy", "bias": [0.5, 0]}]}, "combine": "max"})"));
    const auto done = runFrelu(arguments);
    ASSERT_TRUE(done) << message(done.error());
    EXPECT_EQ(result("t").asDoubles(), (std::vector<double>{2.5, 4.5, -3, -4}));
    EXPECT_EQ(summary().at("channels").at(1).at("win_rate"), 0);
}

// Every file of a folder, by its name.
std::map<std::string, std::string> filesOf(const fs::path& folder) {
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::directory_iterator(folder))
        if (entry.path().extension() != ".png")
            files[entry.path().filename()] = readFile(entry.path(), 10'000'000).value();
    return files;
}

TEST_F(Frelu, PlaneByPlaneItWritesTheSameBytesAsAllAtOnce) {
    std::vector<float> values(3 * 50 * 61);
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = std::sin(static_cast<float>(i) * 0.7F) + static_cast<float>(i % 11);
    const std::string norm = "condition.branches.0.norm=", second = "condition.branches=[{\"window\": [1, 3]}, ";
    const std::vector<std::vector<std::string>> specs{
        {},
        {"scale=imagenet", "condition.branches.0.weights.preset=pytorch", "condition.branches.0.bias=[1,2,3]"},
        {norm + R"({"kind": "batch", "mode": "running", "mean": [1, 2, 3], "var": [4, 5, 6], "gamma": [1, 0, 2]})",
         "combine=smooth"},
        {norm + R"({"kind": "instance"})", "condition.norm={\"kind\": \"batch\", \"mode\": \"batch\"}", "combine=sum"},
        {second + R"({"window": [3, 1], "dilation": 2, "weights": {"preset": "msra"}}])", "condition.merge=max"},
        {"condition.pool=max", "combine=condition", "scale=raw"},
        {"condition.pool=average", "combine=relu"},
        {norm + R"({"kind": "layer"})"},
        {norm + R"({"kind": "layer", "over": "channels"})"},
    };
    for (const std::vector<std::size_t>& shape : {std::vector<std::size_t>{3, 50, 61}, {1, 3, 50, 61}})
        for (const auto& spec : specs) {
            FreluArguments arguments = onArray(shape, values);
            arguments.settings = spec;
            arguments.out = folder() / "planes";
            const auto done = runFrelu(arguments);
            ASSERT_TRUE(done) << message(done.error());
            arguments.out = folder() / "whole";
            arguments.hasPictures = true; // which needs all of it
            ASSERT_TRUE(runFrelu(arguments));
            const auto planes = filesOf(folder() / "planes"), whole = filesOf(folder() / "whole");
            EXPECT_EQ(planes.size(), 6u);
            for (const auto& [name, bytes] : whole)
                EXPECT_TRUE(planes.contains(name) && planes.at(name) == bytes)
                    << name << ' ' << testing::PrintToString(spec);
        }
}

TEST_F(Frelu, AFailureHalfWayLeavesNoFile) {
    FreluArguments arguments = onArray({3, 1, 2}, {1, 2, 5, 5, 3, 4});
    arguments.settings = {"scale=raw", "condition.branches.0.norm.eps=0", "condition.branches.0.window=[1,1]",
                          "condition.branches.0.weights=[[1]]"};
    const auto alone = runFrelu(arguments);
    ASSERT_FALSE(alone) << "the second channel is constant";
    const std::string text = message(alone.error());
    EXPECT_NE(text.find("branches[0].norm.eps: must be positive, since a variance is 0 in channel 1"),
              std::string::npos)
        << text;
    EXPECT_TRUE(filesOf(arguments.out).empty());
    arguments.hasPictures = true;
    EXPECT_EQ(message(runFrelu(arguments).error()), text);
}

TEST_F(Frelu, AFileThatCannotBeWrittenNamesItself) {
    FreluArguments arguments = onArray({3, 1, 2}, {1, 2, 5, 5, 3, 4});
    fs::create_directories(arguments.out / "y.npy"); // a folder in its place
    const auto done = runFrelu(arguments);
    ASSERT_FALSE(done);
    EXPECT_EQ(message(done.error()).find((arguments.out / "y.npy").string() + ": "), 0u) << message(done.error());
    EXPECT_FALSE(fs::exists(arguments.out / "x.npy"));
}

TEST_F(Frelu, KeepsItsInput) {
    FreluArguments arguments = onArray({1, 2}, {1, 2});
    arguments.out = arguments.input.parent_path();
    arguments.save = {arguments.input.stem().string() == "x" ? "x" : "y"};
    fs::rename(arguments.input, arguments.out / (arguments.save[0] + ".npy"));
    arguments.input = arguments.out / (arguments.save[0] + ".npy");
    const auto checked = checkFrelu(arguments);
    ASSERT_FALSE(checked);
    EXPECT_NE(checked.error().what.find("would be written over INPUT"), std::string::npos);
    arguments.save = {"winner"};
    EXPECT_TRUE(checkFrelu(arguments));
}

TEST_F(Frelu, WarnsOfATrivialMap) {
    FreluArguments arguments = onArray({1, 2}, {1, 2});
    arguments.settings = {"condition.branches.0.weights.preset=identity", "condition.branches.0.norm.kind=none"};
    ASSERT_TRUE(runFrelu(arguments));
    EXPECT_EQ(summary().at("warnings").size(), 1u);
    EXPECT_EQ(summary().at("tie_rate"), 1);
}

TEST_F(Frelu, NamesWhatIsWrongAndWritesNothing) {
    FreluArguments arguments = onArray({1, 4}, {1, 2, 3, 4});
    const auto errorOf = [&](auto change) {
        FreluArguments changed = arguments;
        change(changed);
        const auto checked = checkFrelu(changed); // as the command does, before it runs
        const auto done = checked ? runFrelu(changed) : checked;
        EXPECT_FALSE(fs::exists(arguments.out));
        return done ? std::string("none") : message(done.error());
    };
    const auto contains = [](const std::string& text, const std::string& part) {
        return text.find(part) != std::string::npos;
    };
    EXPECT_PRED2(
        contains, errorOf([](auto& a) { a.save = {"grad_gamma"}; }),
        "grad_gamma: this condition has no such gradient; it has grad_x, grad_weights0, grad_bias0, grad_gamma0");
    EXPECT_PRED2(contains, errorOf([](auto& a) { a.save = {"grad_weight0"}; }), "did you mean \"grad_weights0\"");
    EXPECT_PRED2(contains, errorOf([](auto& a) { a.save = {"winer"}; }), "did you mean \"winner\"");
    EXPECT_PRED2(contains, errorOf([](auto& a) { a.settings = {"sclae=raw"}; }),
                 "sclae: is no known key; did you mean \"scale\"");
    EXPECT_PRED2(contains, errorOf([](auto& a) { a.settings = {"scale=imagenet"}; }), "scale: ImageNet scaling needs");
    EXPECT_PRED2(contains, errorOf([](auto& a) { a.settings = {"condition.branches.0.bias=[1,2]"}; }),
                 "condition.branches[0].bias");
    EXPECT_PRED2(contains, errorOf([](auto& a) { a.input = "no-such.png"; }), "no-such.png: there is no such file");
    EXPECT_PRED2(contains, errorOf([](auto& a) { a.spec = "no-such.json"; }), "no-such.json");
}

TEST_F(Frelu, TheCommandLineFillsTheArguments) {
    CLI::App program;
    FreluArguments arguments;
    addFrelu(program, arguments);
    program.parse("frelu a.png --set scale=raw --set combine=max --out o --save t,winner", false);
    EXPECT_EQ(arguments.input, "a.png");
    EXPECT_EQ(arguments.settings, (std::vector<std::string>{"scale=raw", "combine=max"}));
    EXPECT_EQ(arguments.save, (std::vector<std::string>{"t", "winner"}));
    EXPECT_EQ(arguments.out, "o");
}

TEST_F(Frelu, SettingsAtFaultAreWrongUsage) {
    FreluArguments arguments = onArray({1, 4}, {1, 2, 3, 4});
    const auto wrong = [&](std::vector<std::string> settings) {
        arguments.settings = std::move(settings);
        const auto checked = checkFrelu(arguments);
        return checked ? std::string("none") : message(checked.error());
    };
    EXPECT_EQ(wrong({"foo=1"}), "--set foo: is no known key");
    EXPECT_EQ(wrong({"scale"}), "--set scale: must be KEY=VALUE, as scale=raw");
    EXPECT_EQ(wrong({"scale=raw", "condition.branches.0.window=[2,3]"}),
              "--set condition.branches.0.window: each side must be odd, from 1 to 255; got 2");
    EXPECT_EQ(wrong({"condition.branches.0.dilation.x=1"}),
              "--set condition.branches.0.dilation.x: leads to nothing that can be set");
    EXPECT_EQ(wrong({"condition.branches.0={\"dilation\": 0}"}).substr(0, 60),
              "--set condition.branches.0: condition.branches[0].dilation: ");
    EXPECT_EQ(wrong({"condition.branches.0.window=[1,3]", "condition.branches.0.weights=[[0,0,1]]"}), "none");
}

TEST_F(Frelu, AFaultInTheSpecIsNoneOfTheSettings) {
    FreluArguments arguments = onArray({1, 4}, {1, 2, 3, 4});
    arguments.spec = folder() / "spec.json";
    arguments.settings = {"scale=raw"};
    const std::string head = R"({"format": "actiscope.frelu", "version": 1, "condition": {"branches": [)";
    ASSERT_TRUE(writeAtomically(arguments.spec, head + R"({"weights": [[1, 2], [3, 4]]}]}})"));
    EXPECT_TRUE(checkFrelu(arguments));
    EXPECT_EQ(message(runFrelu(arguments).error()).find(arguments.spec.string() + ": condition.branches[0].weights: "),
              0u);
    ASSERT_TRUE(writeAtomically(arguments.spec, head + R"({"bias": [1, 2]}]}})"));
    EXPECT_EQ(message(runFrelu(arguments).error()).find(arguments.spec.string() + ": condition.branches[0].bias: "),
              0u);
}

} // namespace
} // namespace acti
