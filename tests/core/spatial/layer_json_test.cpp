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
    nlohmann::json object = toJson(layer, 1000);
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
    EXPECT_EQ(vectorToJson({0.1F, 16777216.0F, -0.0F}, 3).dump(), "[0.1,16777216.0,-0.0]");
}

TEST(LayerJson, ManyValuesAreWrittenAsTheirShape) {
    const std::vector<float> six{1, 2, 3, 4, 5, 6};
    EXPECT_EQ(arrayToJson(six, {2, 1, 3}, 6).dump(), "[[[1.0,2.0,3.0]],[[4.0,5.0,6.0]]]");
    EXPECT_EQ(arrayToJson(six, {2, 1, 3}, 5).dump(), R"({"shape":[2,1,3]})");
    EXPECT_EQ(arrayToJson(six, {2, 2}, 6).dump(), "[1.0,2.0,3.0,4.0,5.0,6.0]") << "not their shape";
    EXPECT_EQ(arrayToJson({}, {0}, 5).dump(), "[]");
    EXPECT_EQ(arrayToJson(std::vector<float>{7}, {}, 5).dump(), "7.0");
}

TEST(LayerJson, ANormThatIsThereHasAKind) {
    for (const char* text : {"{}", R"({"mode": "batch"})"}) {
        const auto norm = nlohmann::json::parse(text);
        JsonReader reader({});
        readNorm(reader, {&norm, "norm"});
        ASSERT_TRUE(reader.error()) << text;
        EXPECT_EQ(reader.error()->where, "norm.kind");
        EXPECT_EQ(reader.error()->what.find("is missing"), 0u) << reader.error()->what;
    }
}

} // namespace
} // namespace acti::detail
