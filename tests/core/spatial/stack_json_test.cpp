#include "core/spatial/stack_json.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace acti {
namespace {

using nlohmann::json;

Result<FunnelStack> parseStack(const std::string& more) {
    return funnelStackFromJson(json::parse(R"({"format": "actiscope.stack", "version": 1)" + more + "}"), {});
}

TEST(StackJson, WhatIsWrittenReadsBack) {
    FunnelStack stack;
    EXPECT_EQ(funnelStackFromJson(toJson(stack), {}).value(), stack);
    stack.scale = Scale::Unit;
    stack.layers.resize(3);
    stack.layers[0].combine = Combine::Smooth;
    stack.layers[0].beta = 2.5;
    stack.layers[1].condition.branches.resize(2);
    stack.layers[1].condition.branches[1].window = {1, 5};
    stack.layers[1].condition.merge = Merge::Max;
    stack.layers[2].condition.pool = Pool::Average;
    const auto back = funnelStackFromJson(json::parse(toJson(stack).dump()), {});
    ASSERT_TRUE(back) << message(back.error());
    EXPECT_EQ(*back, stack);
}

TEST(StackJson, ErrorsNameTheKey) {
    const auto whereOf = [](const std::string& more) {
        const auto stack = parseStack(more);
        return stack ? "nothing" : stack.error().where;
    };
    EXPECT_EQ(whereOf(R"(, "layers": [{}])"), "nothing");
    EXPECT_EQ(whereOf(""), "layers");
    EXPECT_EQ(whereOf(R"(, "layers": [])"), "layers");
    EXPECT_EQ(whereOf(R"(, "layers": {"condition": {}})"), "layers");
    EXPECT_EQ(whereOf(R"(, "layer": [{}])"), "layer");
    EXPECT_EQ(whereOf(R"(, "layers": [{}, 3])"), "layers[1]");
    EXPECT_EQ(whereOf(R"(, "layers": [{"scale": "raw"}])"), "layers[0].scale");
    EXPECT_EQ(whereOf(R"(, "layers": [{}, {"combine": "min"}])"), "layers[1].combine");
    EXPECT_EQ(whereOf(R"(, "layers": [{}, {"condition": {"branches": [{"window": [2, 3]}]}}])"),
              "layers[1].condition.branches[0].window");
    json many = toJson(FunnelStack{});
    for (std::size_t i = 0; i < kMaxLayers; ++i)
        many["layers"].push_back(json::object());
    EXPECT_EQ(funnelStackFromJson(many, {}).error().where, "layers");
}

} // namespace
} // namespace acti
