#include "core/spatial/spec_json.h"

#include "core/base/atomic_file.h"
#include "core/spatial/weights.h"
#include "core/tensor/npy.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace acti {
namespace {

using nlohmann::json;
namespace fs = std::filesystem;

Result<FunnelSpec> parse(const std::string& text, const fs::path& folder = {}) {
    return funnelSpecFromJson(json::parse(text), folder);
}

// A document with one branch, or the error that it gives as "path: ...".
Result<FunnelSpec> withBranch(const std::string& members, const std::string& more = "", const fs::path& folder = {}) {
    return parse(R"({"format": "actiscope.frelu", "version": 1, "condition": {"branches": [{)" + members + "}]}" +
                     more + "}",
                 folder);
}

std::vector<FunnelSpec> variousSpecs() {
    std::vector<FunnelSpec> specs(9);
    specs[1].scale = Scale::ImageNet;
    specs[1].branch().weights = NamedWeights{"sobel_x"};
    specs[1].branch().norm = {};
    specs[2].branch().window = {1, 3};
    specs[2].branch().dilation = 4;
    specs[2].branch().weights = ExplicitWeights{{0.1F, -2, 3e-20F, 4, 5, 6}};
    specs[2].branch().bias = {0.3F, 0.7F};
    specs[3].branch().norm = {.kind = NormKind::Batch,
                              .mode = NormMode::Running,
                              .eps = 1e-3,
                              .gamma = {1, 2},
                              .beta = {3},
                              .mean = {4},
                              .var = {5}};
    specs[4].branch().weights = ExplicitWeights{{1, 2, 3, 4, 5, 6, 7, 8, 9}};
    specs[4].branch().weights = GaussianWeights{.mean = 0.5, .std = 2, .seed = 18446744073709551615ULL};
    FunnelLayer& layer = specs[5].layer;
    layer.condition.pool = Pool::Average;
    layer.condition.countsPadding = false;
    layer.condition.border = Border::Reflect;
    layer.condition.merge = Merge::Max;
    layer.condition.branches.resize(3);
    layer.condition.branches[1].weights = SeededWeights{"pytorch", 3};
    layer.condition.branches[2].norm = {
        .kind = NormKind::Group, .groups = 4, .gamma = {}, .beta = {}, .mean = {}, .var = {}};
    layer.condition.norm.kind = NormKind::Layer;
    layer.condition.norm.over = NormOver::Channels;
    layer.combine = Combine::Smooth;
    layer.beta = -2.5;
    specs[5].upstream = {{2, 1}, {1, 2.5F}};
    specs[6].layer.condition.norm = {
        .kind = NormKind::Instance, .mode = NormMode::Batch, .gamma = {}, .beta = {}, .mean = {}, .var = {}};
    specs[6].layer.combine = Combine::Condition;
    specs[6].branch().window = {1, 1};
    specs[6].branch().weights = ExplicitWeights{{1, 2, 3}, 4};
    specs[7].branch().window = {1, 3};
    specs[7].branch().weights = ExplicitWeights{{1, 2, 3}, 3};
    specs[7].upstream = {{}, {0.5F}};
    specs[8].branch().window = {1, 3};
    specs[8].branch().weights = ExplicitWeights{{1, 2, 3}, 4};
    return specs;
}

TEST(SpecJson, WhatIsWrittenReadsBackEqual) {
    for (const FunnelSpec& spec : variousSpecs()) {
        const std::string text = toJson(spec).dump();
        const auto back = parse(text);
        ASSERT_TRUE(back) << message(back.error()) << '\n' << text;
        EXPECT_EQ(*back, spec) << text;
    }
}

TEST(SpecJson, WritesFloatsWithTheFewestDigits) {
    FunnelSpec spec;
    spec.branch().bias = {0.1F};
    EXPECT_NE(toJson(spec).dump().find("\"bias\":[0.1]"), std::string::npos) << toJson(spec).dump();
}

TEST(SpecJson, TheShortestDocumentIsTheDefault) {
    EXPECT_EQ(*parse(R"({"format": "actiscope.frelu", "version": 1})"), FunnelSpec{});
}

TEST(SpecJson, TakesTheWholeDocumentOfTheDescription) {
    const auto spec = parse(R"({"format": "actiscope.frelu", "version": 1, "scale": "unit",
        "condition": {"pool": "parametric", "count_padding": true, "merge": "sum",
          "branches": [{"window": [3, 3], "dilation": 1, "weights": {"preset": "gaussian", "mean": 0, "std": 0.01, "seed": 7},
                        "bias": null, "norm": {"kind": "none"}}],
          "norm": {"kind": "batch", "mode": "batch", "over": "chw", "groups": 1, "eps": 1e-5, "gamma": [2]}},
        "combine": "max", "beta": 1.0})");
    ASSERT_TRUE(spec) << message(spec.error());
    EXPECT_EQ(spec->branch().norm, Norm());
    EXPECT_EQ(spec->layer.condition.norm.mode, NormMode::Batch);
    EXPECT_EQ(spec->layer.condition.norm.gamma, std::vector<float>{2});
}

TEST(SpecJson, WeightsHaveTwoToFourAxesAndMayDecideTheWindow) {
    EXPECT_EQ(withBranch(R"("weights": [[1, 2, 3]])")->branch().window, (Window{1, 3}));
    const auto four = withBranch(R"("weights": [[[[1], [2], [3]]], [[[4], [5], [6]]]])");
    ASSERT_TRUE(four) << message(four.error());
    EXPECT_EQ(four->branch().window, (Window{3, 1}));
    EXPECT_EQ(four->branch().weights, Weights(ExplicitWeights{{1, 2, 3, 4, 5, 6}, 4}));
    EXPECT_FALSE(withBranch(R"("window": [3, 3], "weights": [[1, 2, 3]])"));
    const auto axesOf = [](const char* weights) {
        const auto spec = withBranch("\"weights\": " + std::string(weights));
        return shapeOf(std::get<ExplicitWeights>(spec.value().branch().weights), spec->branch().window).size();
    };
    EXPECT_EQ(axesOf("[[1, 2, 3]]"), 2u);
    EXPECT_EQ(axesOf("[[[1, 2, 3]]]"), 3u);
    EXPECT_EQ(axesOf("[[[[1, 2, 3]]]]"), 4u);
    EXPECT_EQ(axesOf("[[[1]], [[2]]]"), 3u);
}

TEST(SpecJson, EveryErrorNamesTheKeysPath) {
    struct Wrong {
        const char* branch;
        const char* path;
        ErrorCode code;
    };
    for (const Wrong& wrong :
         {Wrong{R"("window": [2, 3])", "condition.branches[0].window", ErrorCode::OutOfRange},
          Wrong{R"("window": 3)", "condition.branches[0].window", ErrorCode::Malformed},
          Wrong{R"("window": [3, "x"])", "condition.branches[0].window[1]", ErrorCode::Malformed},
          Wrong{R"("windwo": [3, 3])", "condition.branches[0].windwo", ErrorCode::NotFound},
          Wrong{R"("dilation": 0)", "condition.branches[0].dilation", ErrorCode::OutOfRange},
          Wrong{R"("dilation": 1.5)", "condition.branches[0].dilation", ErrorCode::Malformed},
          Wrong{R"("weights": {"preset": "sobel"})", "condition.branches[0].weights.preset", ErrorCode::NotFound},
          Wrong{R"("weights": {"std": 1})", "condition.branches[0].weights.preset", ErrorCode::Malformed},
          Wrong{R"("weights": {"preset": "box", "std": 1})", "condition.branches[0].weights.std", ErrorCode::NotFound},
          Wrong{R"("weights": {"preset": "gaussian", "seed": -1})", "condition.branches[0].weights.seed",
                ErrorCode::Malformed},
          Wrong{R"("weights": [[1, 2], [3]])", "condition.branches[0].weights", ErrorCode::Malformed},
          Wrong{R"("weights": [1, [2]])", "condition.branches[0].weights", ErrorCode::Malformed},
          Wrong{R"("weights": [[1e300]])", "condition.branches[0].weights", ErrorCode::OutOfRange},
          Wrong{R"("weights": true)", "condition.branches[0].weights", ErrorCode::Malformed},
          Wrong{R"("norm": {"kind": "group", "groups": 0})", "condition.branches[0].norm.groups",
                ErrorCode::OutOfRange},
          Wrong{R"("norm": {"kind": "layer", "over": "hw"})", "condition.branches[0].norm.over", ErrorCode::NotFound},
          Wrong{R"("weights": {"preset": "msra", "std": 1})", "condition.branches[0].weights.std", ErrorCode::NotFound},
          Wrong{R"("norm": {"kind": "batchnorm"})", "condition.branches[0].norm.kind", ErrorCode::NotFound},
          Wrong{R"("norm": {"kind": "batch", "gamma": [null]})", "condition.branches[0].norm.gamma",
                ErrorCode::Malformed},
          Wrong{R"("norm": {"eps": 0.1})", "condition.branches[0].norm.kind", ErrorCode::Malformed},
          Wrong{R"("norm": {"kind": "batch", "eps": -1})", "condition.branches[0].norm.eps", ErrorCode::OutOfRange},
          Wrong{R"("norm": {"kind": "batch", "var": [1, -1]})", "condition.branches[0].norm.var",
                ErrorCode::OutOfRange},
          Wrong{R"("norm": {"kind": "batch", "mean": [[1, 2], [3, 4]]})", "condition.branches[0].norm.mean",
                ErrorCode::InvalidArgument},
          Wrong{R"("bias": [[1, 2], [3, 4]])", "condition.branches[0].bias", ErrorCode::InvalidArgument},
          Wrong{R"("weights": {"preset": "gaussian", "std": -1})", "condition.branches[0].weights.std",
                ErrorCode::OutOfRange},
          Wrong{R"("window": [1, 1], "weights": {"preset": "sobel_x"})", "condition.branches[0].weights",
                ErrorCode::InvalidArgument},
          Wrong{R"("norm": 3)", "condition.branches[0].norm", ErrorCode::Malformed}}) {
        const auto spec = withBranch(wrong.branch);
        ASSERT_FALSE(spec) << wrong.branch;
        EXPECT_EQ(spec.error().where, wrong.path) << wrong.branch;
        EXPECT_EQ(spec.error().code, wrong.code) << wrong.branch;
    }
}

TEST(SpecJson, ErrorsBesideTheBranchesNameTheirKeys) {
    const auto whereOf = [](const std::string& members) {
        const auto spec = parse(R"({"format": "actiscope.frelu", "version": 1, )" + members + "}");
        return spec ? "none" : spec.error().where;
    };
    EXPECT_EQ(whereOf(R"("combine": "smoothly")"), "combine");
    EXPECT_EQ(whereOf(R"("beta": "1")"), "beta");
    EXPECT_EQ(whereOf(R"("upstream": {})"), "upstream");
    EXPECT_EQ(whereOf(R"("upstream": [])"), "upstream");
    EXPECT_EQ(whereOf(R"("upstream": null)"), "none");
    EXPECT_EQ(whereOf(R"("condition": {"pool": "max", "branches": [{"window": [1, 1],
                         "weights": {"preset": "sobel_x"}}]})"),
              "none")
        << "a maximum has no weights";
    EXPECT_EQ(whereOf(R"("condition": {"pool": "min", "branches": [{}]})"), "condition.pool");
    EXPECT_EQ(whereOf(R"("condition": {"count_padding": 1, "branches": [{}]})"), "condition.count_padding");
    EXPECT_EQ(whereOf(R"("condition": {"branches": []})"), "condition.branches");
    EXPECT_EQ(whereOf(R"("condition": {"merge": "mean", "branches": [{}, {}]})"), "condition.merge");
    EXPECT_EQ(whereOf(R"("condition": {"branches": [{}, {"dilation": 0}]})"), "condition.branches[1].dilation");
    EXPECT_EQ(whereOf(R"("condition": {"branches": [{}], "norm": {"kind": 3}})"), "condition.norm.kind");
}

TEST(SpecJson, RefusesAnotherFormat) {
    EXPECT_EQ(parse(R"({"version": 1})").error().where, "format");
    EXPECT_EQ(parse(R"({"format": "actiscope.session", "version": 1})").error().where, "format");
    EXPECT_EQ(parse(R"({"format": "actiscope.frelu", "version": 2})").error().where, "version");
    EXPECT_FALSE(parse("[]"));
    EXPECT_FALSE(parse("3"));
}

TEST(SpecJson, ArraysComeFromFilesThatLieInTheFolder) {
    const TemporaryFolder folder;
    fs::create_directories(folder.path() / "inner" / "deeper");
    ASSERT_TRUE(writeNpy(folder.path() / "secret.npy", std::vector<float>{1}, std::vector<std::size_t>{1, 1}));
    ASSERT_TRUE(
        writeNpy(folder.path() / "inner" / "deeper" / "w.npy", std::vector<float>{5}, std::vector<std::size_t>{1, 1}));
    fs::create_symlink(folder.path() / "secret.npy", folder.path() / "inner" / "link.npy");
    const fs::path inner = folder.path() / "inner";
    const auto spec = withBranch(R"("weights": "deeper/w.npy")", "", inner);
    ASSERT_TRUE(spec) << message(spec.error());
    EXPECT_EQ(spec->branch().weights, Weights(ExplicitWeights{{5}}));
    const std::string absolute = folder.path() / "secret.npy";
    for (const std::string& name :
         {std::string("../secret.npy"), std::string("deeper/../../secret.npy"), std::string("link.npy"),
          std::string("absent.npy"), std::string("w.txt"), std::string(), absolute})
        EXPECT_FALSE(withBranch("\"weights\": \"" + name + "\"", "", inner)) << name;
}

TEST(SpecJson, ASettingChangesOneKey) {
    const json before = toJson(FunnelSpec{});
    const auto set = [&](const char* setting) {
        const auto document = withSetting(before, setting);
        EXPECT_TRUE(document) << setting;
        return funnelSpecFromJson(*document, {});
    };
    EXPECT_EQ(set("scale=raw")->scale, Scale::Raw);
    EXPECT_EQ(set("condition.branches.0.norm.mode=running")->branch().norm.mode, NormMode::Running);
    EXPECT_EQ(set("condition.branches[0].weights.std=1")->branch().weights,
              Weights(GaussianWeights{.mean = 0, .std = 1, .seed = 7}));
    EXPECT_EQ(set("condition.branches.0.weights.preset=box")->branch().weights, Weights(NamedWeights{"box"}));
    EXPECT_EQ(set("condition.branches.0.bias=[0.5]")->branch().bias, std::vector<float>{0.5F});
    EXPECT_EQ(set("condition.branches.0.colour=red").error().where, "condition.branches[0].colour");
    for (const char* bad :
         {"scale", "=3", "condition.branches.7.window=[1,1]", "scale.deeper=1", "condition..pool=max"})
        EXPECT_FALSE(withSetting(before, bad)) << bad;
}

TEST(SpecJson, ABrokenFileIsNamedWithItsPlace) {
    const TemporaryFolder folder;
    ASSERT_TRUE(writeAtomically(folder.path() / "spec.json", "{\"format\": \n oops}"));
    const auto document = readJsonFile(folder.path() / "spec.json");
    ASSERT_FALSE(document);
    EXPECT_NE(document.error().what.find("line 2"), std::string::npos) << document.error().what;
    EXPECT_EQ(document.error().where, (folder.path() / "spec.json").string());
}

TEST(SpecJson, DeepNestingIsAnErrorAndNoCrash) {
    const TemporaryFolder folder;
    const std::string deep = std::string(200'000, '[') + std::string(200'000, ']');
    const fs::path path = folder.path() / "spec.json";
    ASSERT_TRUE(writeAtomically(path, R"({"format": "actiscope.frelu", "version": 1, "scale": )" + deep + "}"));
    const auto read = readJsonFile(path);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::TooLarge);
    EXPECT_EQ(read.error().where, path.string());

    const json empty = json::object();
    EXPECT_EQ(withSetting(empty, "scale=" + deep).error().code, ErrorCode::TooLarge);
    std::string steps = "scale";
    for (int i = 0; i < 50'000; ++i)
        steps += ".a";
    EXPECT_EQ(withSetting(empty, steps + "=1").error().code, ErrorCode::TooLarge);
    EXPECT_EQ(withSetting(empty, "scale=[raw")->at("scale"), "[raw") << "what is not JSON is a word";
}

TEST(SpecJson, EvenWindowsAreRefusedWhereTheyStand) {
    const auto weights = withBranch(R"("weights": [[1, 2], [3, 4]])");
    ASSERT_FALSE(weights);
    EXPECT_EQ(weights.error().where, "condition.branches[0].weights");
    EXPECT_NE(weights.error().what.find("2 x 2"), std::string::npos) << weights.error().what;
    EXPECT_EQ(withBranch(R"("window": [2, 3])").error().where, "condition.branches[0].window");
}

} // namespace
} // namespace acti
