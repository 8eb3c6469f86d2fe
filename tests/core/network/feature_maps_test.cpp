#include "core/network/feature_maps.h"

#include "core/base/atomic_file.h"
#include "core/image/load.h"
#include "core/spatial/funnel.h"
#include "core/spatial/spec_json.h"
#include "tests/support/onnx_builder.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cmath>

namespace acti {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

const fs::path kSamples = ACTI_SOURCE_ROOT "/resources/samples";
const fs::path kModels = kSamples / "models";

NetworkOptions options() { return {.program = ACTI_BINARY_DIRECTORY "/actiscope-network"}; }

Network denoiser(const std::string& name = "denoiser_frelu.onnx") { return Network::open(kModels / name).value(); }

Tensor astronaut() {
    const auto input = loadInput(kSamples / "astronaut.png");
    return scaleInput(input.value(), Scale::Unit).value();
}

// Smooth, with a different face in each channel.
Tensor pattern(Shape shape) {
    std::vector<float> values(shape.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = 0.5F + 0.5F * std::sin(0.37F * static_cast<float>(i));
    return Tensor(shape, std::move(values));
}

float largestDistance(const Tensor& a, const Tensor& b) {
    float largest = 0;
    for (std::size_t i = 0; i < a.values().size(); ++i)
        largest = std::max(largest, std::abs(a.values()[i] - b.values()[i]));
    return largest;
}

TEST(FeatureMaps, ListsTheLayersOfAFunnel) {
    const auto layers = denoiser().layers();
    const auto max = std::ranges::find(layers, "/act1/Max", &LayerInfo::name);
    ASSERT_NE(max, layers.end());
    EXPECT_EQ(max->op, "Max");
    EXPECT_EQ(max->output, "/act1/Max_output_0");
    EXPECT_EQ(layers.front().name, "/conv1/Conv");
}

TEST(FeatureMaps, AMaximumIsThatOfItsInputs) {
    const Tensor image = astronaut();
    const auto maps =
        runNetwork(denoiser(), image, {"/conv1/Conv", "/act1/funnel/Conv", "/act1/Max_output_0"}, options());
    ASSERT_TRUE(maps) << message(maps.error());
    const Tensor &x = maps->at(0), &t = maps->at(1), &y = maps->at(2);
    EXPECT_EQ(x.shape(), (Shape{1, 16, 512, 512, 4}));
    ASSERT_EQ(y.shape(), x.shape());
    for (std::size_t i = 0; i < y.values().size(); ++i)
        ASSERT_EQ(y.values()[i], std::max(x.values()[i], t.values()[i])) << i;
}

nlohmann::json weightsOf(const std::string& name) { return {{"file", "denoiser_frelu_weights.npz"}, {"name", name}}; }

// The layer's funnel as it was trained: weights, and the norm that was folded into them for the file.
TEST(FeatureMaps, TheUnfoldedFunnelGivesTheSameLayer) {
    const auto maps = runNetwork(denoiser(), astronaut(), {"/conv2/Conv", "/act2/funnel/Conv", "/act2/Max"}, options());
    ASSERT_TRUE(maps) << message(maps.error());
    const nlohmann::json document{{"format", "actiscope.frelu"},
                                  {"version", 1},
                                  {"scale", "raw"},
                                  {"condition",
                                   {{"branches",
                                     {{{"weights", weightsOf("act2_funnel_weight")},
                                       {"norm",
                                        {{"kind", "batch"},
                                         {"mode", "running"},
                                         {"gamma", weightsOf("act2_bn_weight")},
                                         {"beta", weightsOf("act2_bn_bias")},
                                         {"mean", weightsOf("act2_bn_running_mean")},
                                         {"var", weightsOf("act2_bn_running_var")}}}}}}}}};
    const auto spec = funnelSpecFromJson(document, kModels);
    ASSERT_TRUE(spec) << message(spec.error());
    const auto funnel = runFunnel(maps->at(0), spec->layer);
    ASSERT_TRUE(funnel) << message(funnel.error());
    EXPECT_LT(largestDistance(funnel->t, maps->at(1)), 1e-4F);
    EXPECT_LT(largestDistance(funnel->y, maps->at(2)), 1e-4F);
}

TEST(FeatureMaps, AnySizeOfImageRuns) {
    for (const char* name : {"denoiser_frelu.onnx", "denoiser_relu.onnx"})
        for (const Shape& shape : {Shape{1, 3, 37, 53, 3}, Shape{1, 3, 1, 1, 3}, Shape{1, 3, 1, 200, 3}}) {
            const Network network = denoiser(name);
            const auto maps = runNetwork(network, pattern(shape), {network.layers().back().name}, options());
            ASSERT_TRUE(maps) << message(maps.error());
            EXPECT_EQ(maps->at(0).shape().h, shape.h);
            EXPECT_EQ(maps->at(0).shape().w, shape.w);
        }
}

TEST(FeatureMaps, AnInputThatDoesNotFitIsRefusedWithTheShapes) {
    const auto grey = runNetwork(denoiser(), pattern({1, 1, 8, 8, 2}), {"/act1/Max"}, options());
    ASSERT_FALSE(grey);
    EXPECT_NE(grey.error().what.find("1 x 3 x 256 x 256 (N x C x H x W), and this one is 1 x 1 x 8 x 8"),
              std::string::npos)
        << grey.error().what;
    EXPECT_EQ(grey.error().where, denoiser().path().string());
}

TEST(FeatureMaps, AMissingLayerIsAnsweredWithTheNearest) {
    const auto maps = runNetwork(denoiser(), pattern({1, 3, 8, 8, 3}), {"/act1/Mux"}, options());
    ASSERT_FALSE(maps);
    EXPECT_EQ(maps.error().what, "has no layer \"/act1/Mux\"; did you mean \"/act1/Max\"?");
}

class FeatureMapsOf : public testing::Test {
protected:
    Network network(const onnx::Graph& graph) const {
        const auto path = m_folder.path() / "net.onnx";
        EXPECT_TRUE(writeAtomically(path, onnx::model(graph)));
        return Network::open(path).value();
    }
    NetworkOptions withScript(const std::string& script) const {
        const fs::path program = m_folder.path() / "network";
        EXPECT_TRUE(writeAtomically(program, "#!/bin/sh\n" + script + "\n"));
        fs::permissions(program, fs::perms::owner_all);
        return {.program = program, .timeout = 20s};
    }
    TemporaryFolder m_folder;
};

TEST_F(FeatureMapsOf, AFunnelOfOneWeightIsExact) {
    std::vector<float> weights(27, 0);
    weights[4] = weights[13] = weights[22] = 2;
    const Tensor x({1, 3, 1, 2, 3}, {1, -1, 1, -1, 1, -1});
    const auto y = runNetwork(network(onnx::frelu(weights)), x, {"y", "t"}, options());
    ASSERT_TRUE(y) << message(y.error());
    EXPECT_EQ(y->at(0), Tensor({1, 3, 1, 2, 4}, {2, -1, 2.5F, -1, 1.5F, -1}));
    EXPECT_EQ(y->at(1), Tensor({1, 3, 1, 2, 4}, {2, -2, 2.5F, -1.5F, 1.5F, -2.5F}));
}

TEST_F(FeatureMapsOf, WhatOpenCvCannotRunIsASentence) {
    onnx::Graph graph = onnx::frelu();
    graph.nodes.push_back({"NoSuchOperator", {"y"}, {"z"}});
    const auto maps = runNetwork(network(graph), pattern({1, 3, 8, 8, 3}), {"z"}, options());
    ASSERT_FALSE(maps);
    EXPECT_EQ(maps.error().code, ErrorCode::Unsupported);
    EXPECT_NE(maps.error().what.find("OpenCV"), std::string::npos) << maps.error().what;
}

TEST_F(FeatureMapsOf, TooMuchMemoryIsASentence) {
    NetworkOptions little = options();
    little.memoryBytes = 200 << 20;
    const auto maps = runNetwork(denoiser(), pattern({1, 3, 2000, 2000, 3}), {"/act1/Max"}, little);
    ASSERT_FALSE(maps);
    EXPECT_NE(maps.error().what.find("memory"), std::string::npos) << maps.error().what;
}

TEST_F(FeatureMapsOf, WhateverTheProcessDoesIsAnError) {
    const Network funnel = network(onnx::frelu());
    const Tensor x = pattern({1, 3, 4, 4, 3});
    const auto crash = runNetwork(funnel, x, {"y"}, withScript("kill -SEGV $$"));
    EXPECT_NE(crash.error().what.find("SIGSEGV"), std::string::npos) << crash.error().what;
    EXPECT_FALSE(runNetwork(funnel, x, {"y"}, withScript("exit 0")));
    EXPECT_FALSE(runNetwork(funnel, x, {"y"}, withScript("head -c 400 /dev/zero")));
    EXPECT_FALSE(runNetwork(funnel, x, {"y"}, withScript("head -c 400 /dev/urandom")));
    NetworkOptions slow = withScript("sleep 60");
    slow.timeout = 100ms;
    EXPECT_NE(runNetwork(funnel, x, {"y"}, slow).error().what.find("took longer"), std::string::npos);
    NetworkOptions stopped = withScript("sleep 60");
    int asked = 0;
    stopped.isStopped = [&] { return ++asked > 5; };
    EXPECT_EQ(runNetwork(funnel, x, {"y"}, stopped).error().code, ErrorCode::Cancelled);
    EXPECT_EQ(runNetwork(funnel, x, {"y"}, {.program = "/no/such/program"}).error().where, "/no/such/program");
}

TEST_F(FeatureMapsOf, AFileThatLiesNeverReachesTheLibrary) {
    onnx::Graph graph = onnx::frelu();
    graph.tensors[0] = onnx::tensor("w", {3, 1, 1000, 1000}, std::string(16, 'x'));
    const auto path = m_folder.path() / "lie.onnx";
    ASSERT_TRUE(writeAtomically(path, onnx::model(graph)));
    const auto opened = Network::open(path);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().where, path.string());
}

} // namespace
} // namespace acti
