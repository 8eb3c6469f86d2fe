#include "core/network/onnx_check.h"

#include "tests/support/hostile.h"

#include <gtest/gtest.h>

#include <functional>

namespace acti::detail {
namespace {

using Axes = std::vector<std::optional<std::size_t>>;

// x -> Conv (w, b) -> t -> Max (x, t) -> y, beside a Constant.
OnnxModel sound() {
    OnnxModel model;
    model.inputs = {{"x", Axes{1, 4, std::nullopt, std::nullopt}}};
    model.outputs = {{"y", std::nullopt}};
    model.initialisers = {{.name = "w", .type = {}, .shape = {4, 1, 3, 3}, .storage = {}, .parts = {}},
                          {.name = "b", .type = {}, .shape = {4}, .storage = {}, .parts = {}}};
    const auto numbers = [](std::string name, std::vector<std::int64_t> values) {
        return OnnxAttribute{std::move(name), std::move(values), std::nullopt};
    };
    model.nodes = {{"Conv",
                    "conv",
                    "",
                    {"x", "w", "b"},
                    {"t"},
                    {numbers("kernel_shape", {3, 3}), numbers("group", {4}), numbers("pads", {1, 1, 1, 1})}},
                   {"Max", "max", "", {"x", "t"}, {"y"}, {}}};
    return model;
}

TEST(OnnxCheck, ASoundGraphPasses) {
    const auto checked = checkOnnxGraph(sound());
    EXPECT_TRUE(checked) << message(checked.error());
}

TEST(OnnxCheck, LiesAreRefused) {
    using Change = std::function<void(OnnxModel&)>;
    const auto attribute = [](std::string name, std::vector<std::int64_t> values) -> Change {
        return [name, values](OnnxModel& m) {
            std::erase_if(m.nodes[0].attributes, [&](const OnnxAttribute& a) { return a.name == name; });
            m.nodes[0].attributes.push_back({name, values, std::nullopt});
        };
    };
    const std::vector<std::pair<std::string, Change>> lies{
        {"no input",
         [](auto& m) {
             m.inputs.clear();
             m.nodes[0].inputs[0] = m.nodes[1].inputs[0] = "w";
         }},
        {"no output", [](auto& m) { m.outputs.clear(); }},
        {"an output that nothing makes", [](auto& m) { m.outputs[0].name = "z"; }},
        {"an input that nothing makes", [](auto& m) { m.nodes[0].inputs[0] = "z"; }},
        {"a circle", [](auto& m) { m.nodes[0].inputs[0] = "y"; }},
        {"itself", [](auto& m) { m.nodes[0].inputs[0] = "t"; }},
        {"the wrong order", [](auto& m) { std::swap(m.nodes[0], m.nodes[1]); }},
        {"one name made twice", [](auto& m) { m.nodes[1].outputs[0] = "t"; }},
        {"a weight made again", [](auto& m) { m.nodes[1].outputs[0] = "w"; }},
        {"two weights of one name", [](auto& m) { m.initialisers[1].name = "w"; }},
        {"no operator", [](auto& m) { m.nodes[1].op = ""; }},
        {"a convolution of one input", [](auto& m) { m.nodes[0].inputs = {"x"}; }},
        {"a convolution without weights", [](auto& m) { m.nodes[0].inputs[1] = ""; }},
        {"a node of no input", [](auto& m) { m.nodes[1].inputs.clear(); }},
        {"a node of no output", [](auto& m) { m.nodes[1].outputs.clear(); }},
        {"a window that is not the weights'", attribute("kernel_shape", {5, 5})},
        {"a window of no size", attribute("kernel_shape", {0, 0})},
        {"a window of less than none", attribute("kernel_shape", {-3, -3})},
        {"a window of a million", attribute("kernel_shape", {1 << 20, 3})},
        {"a step of none", attribute("strides", {0, 1})},
        {"one step", attribute("strides", {1})},
        {"a dilation of a million", attribute("dilations", {1 << 20, 1})},
        {"a negative edge", attribute("pads", {-1, 0, 0, 0})},
        {"five edges", attribute("pads", {1, 1, 1, 1, 1})},
        {"no group", attribute("group", {0})},
        {"groups that do not divide", attribute("group", {3})},
        {"two numbers of groups", attribute("group", {2, 2})},
        {"an axis of 100", attribute("axis", {100})},
        {"an order of axes with -1", attribute("perm", {0, -1})},
        {"an attribute twice", [](auto& m) { m.nodes[0].attributes.push_back(m.nodes[0].attributes[0]); }},
        {"weights of two axes",
         [](auto& m) {
             m.initialisers[0].shape = {4, 9};
         }},
        {"weights of no channels",
         [](auto& m) {
             m.initialisers[0].shape = {0, 1, 3, 3};
         }},
        {"a bias for others", [](auto& m) { m.initialisers[1].shape = {5}; }},
        {"a bias of two axes",
         [](auto& m) {
             m.initialisers[1].shape = {4, 1};
         }},
        {"a norm of different lengths",
         [](auto& m) {
             m.initialisers.push_back({.name = "v", .type = {}, .shape = {5}, .storage = {}, .parts = {}});
             m.nodes[1] = {"BatchNormalization", "bn", "", {"t", "b", "b", "b", "v"}, {"y"}, {}};
         }},
        {"a product with weights of four axes",
         [](auto& m) {
             m.nodes[1] = {"Gemm", "fc", "", {"t", "w"}, {"y"}, {}};
         }},
        {"a constant without a value", [](auto& m) { m.nodes[1] = {"Constant", "c", "", {}, {"y"}, {}}; }},
    };
    for (const auto& [name, change] : lies) {
        OnnxModel model = sound();
        change(model);
        expectRefused(name, [&] { return checkOnnxGraph(model); });
    }
}

} // namespace
} // namespace acti::detail
