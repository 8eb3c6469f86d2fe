#include "core/spatial/layer_json.h"

#include <gtest/gtest.h>

namespace acti::detail {
namespace {

TEST(LayerJson, ReadsWhatItWritesAndLeavesOtherKeysAlone) {
    FunnelLayer layer;
    layer.combine = Combine::Relu;
    layer.condition.branches.push_back({.window = {1, 3},
                                        .dilation = 2,
                                        .weights = ExplicitWeights{{0.5F, 1e-20F, -3}},
                                        .bias = {1},
                                        .norm = plainNorm(NormKind::Instance)});
    nlohmann::json object = toJson(layer);
    object["name"] = "second";
    JsonReader reader({});
    EXPECT_EQ(readLayer(reader, {&object, "layers[1]"}), layer);
    EXPECT_FALSE(reader.error());
}

TEST(LayerJson, PlacesBeginWhereTheLayerLies) {
    const auto object = nlohmann::json::parse(R"({"condition": {"branches": [{"window": [2, 2]}]}})");
    JsonReader reader({});
    readLayer(reader, {&object, "layers[1]"});
    ASSERT_TRUE(reader.error());
    EXPECT_EQ(reader.error()->where, "layers[1].condition.branches[0].window");
}

TEST(LayerJson, ANormLeftOutIsNone) {
    const auto object = nlohmann::json::parse(R"({"condition": {"branches": [{}]}})");
    JsonReader reader({});
    EXPECT_EQ(readLayer(reader, {&object, ""}).condition.branches[0].norm, Norm());
    const nlohmann::json none;
    EXPECT_EQ(readNorm(reader, {&none, "norm"}), Norm());
}

TEST(LayerJson, NumbersHaveTheFewestDigits) {
    EXPECT_EQ(numbersToJson({0.1F, 16777216.0F, -0.0F}).dump(), "[0.1,16777216.0,-0.0]");
}

} // namespace
} // namespace acti::detail
