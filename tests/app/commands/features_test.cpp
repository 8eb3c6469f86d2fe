#include "app/commands/features.h"

#include "core/base/atomic_file.h"
#include "core/tensor/npy.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace acti {
namespace {

namespace fs = std::filesystem;

class Features : public testing::Test {
protected:
    FeaturesArguments onAstronaut() const {
        return {.network = models() / "denoiser_frelu.onnx",
                .input = fs::path(ACTI_SOURCE_ROOT "/resources/samples/astronaut.png"),
                .layers = {"/act1/Max", "/act1/funnel/Conv"},
                .out = m_folder.path() / "maps"};
    }
    static fs::path models() { return ACTI_SOURCE_ROOT "/resources/samples/models"; }
    TemporaryFolder m_folder;
};

TEST_F(Features, ListsTheLayers) {
    FeaturesArguments arguments{.network = models() / "denoiser_frelu.onnx"};
    ASSERT_TRUE(checkFeatures(arguments));
    const std::string lines = listedFeatures(arguments).value();
    EXPECT_NE(lines.find("/act1/funnel/Conv  Conv"), std::string::npos) << lines;
    arguments.isJson = true;
    const auto json = nlohmann::json::parse(listedFeatures(arguments).value());
    const auto max = std::ranges::find_if(json, [](const auto& layer) { return layer.at("name") == "/act1/Max"; });
    ASSERT_NE(max, json.end());
    EXPECT_EQ(max->at("op"), "Max");
}

TEST_F(Features, WritesTheLayersThatAreNamed) {
    FeaturesArguments arguments = onAstronaut();
    arguments.hasPictures = true;
    ASSERT_TRUE(checkFeatures(arguments));
    const auto done = runFeatures(arguments);
    ASSERT_TRUE(done) << message(done.error());
    EXPECT_EQ(readNpy(arguments.out / "act1_Max.npy")->shape, (std::vector<std::size_t>{1, 16, 512, 512}));
    EXPECT_TRUE(fs::exists(arguments.out / "act1_funnel_Conv.npy"));
    EXPECT_TRUE(fs::exists(arguments.out / "act1_Max_15.png"));
    const auto summary = nlohmann::json::parse(readFile(arguments.out / "summary.json", 1 << 20).value());
    EXPECT_EQ(summary.at("layers").at(0).at("file"), "act1_Max.npy");
    EXPECT_EQ(summary.at("input"), "astronaut.png");
    EXPECT_GE(summary.at("layers").at(0).at("max"), summary.at("layers").at(1).at("max"));
}

TEST_F(Features, AFailureWritesNothing) {
    FeaturesArguments arguments = onAstronaut();
    arguments.layers = {"/act1/Mix"};
    EXPECT_NE(runFeatures(arguments).error().what.find("did you mean \"/act1/Max\"?"), std::string::npos);
    arguments.input = ACTI_SOURCE_ROOT "/resources/samples/brick.png"; // grey
    arguments.layers = {"/act1/Max"};
    EXPECT_EQ(runFeatures(arguments).error().code, ErrorCode::InvalidArgument);
    EXPECT_FALSE(fs::exists(arguments.out));
}

TEST_F(Features, WhatDoesNotGoTogetherIsWrongUsage) {
    const FeaturesArguments good = onAstronaut();
    FeaturesArguments noInput = good, noLayer = good, noOut = good, scale = good, json = good;
    noInput.input.clear();
    noLayer.layers.clear();
    noOut.out.clear();
    scale.scale = "bright";
    json.isJson = true;
    EXPECT_TRUE(checkFeatures(good));
    for (const FeaturesArguments& wrong : {noInput, noLayer, noOut, scale, json})
        EXPECT_FALSE(checkFeatures(wrong));
}

TEST(FileNameOf, CannotLeaveTheFolder) {
    EXPECT_EQ(fileNameOf("/act1/Max"), "act1_Max");
    EXPECT_EQ(fileNameOf("../../etc/passwd"), "etc_passwd");
    EXPECT_EQ(fileNameOf(".."), "layer");
    EXPECT_EQ(fileNameOf("a:b c\xff"), "a_b_c_");
    EXPECT_EQ(fileNameOf(std::string(5000, 'x')).size(), 150u);
}

} // namespace
} // namespace acti
