#include "core/network/onnx_model.h"

#include "core/base/atomic_file.h"
#include "tests/support/hostile.h"
#include "tests/support/onnx_builder.h"

#include <gtest/gtest.h>

#include <random>

namespace acti {
namespace {

using namespace onnx;

TEST(OnnxModel, ReadsAFunnelAsItIsExported) {
    const std::string bytes = model(frelu());
    const auto read = parseOnnx(bytes);
    ASSERT_TRUE(read) << message(read.error());
    EXPECT_EQ(read->opset, 13);
    EXPECT_EQ(read->producer, "test");
    ASSERT_EQ(read->nodes.size(), 2u);
    EXPECT_EQ(read->nodes[0].op, "Conv");
    EXPECT_EQ(read->nodes[0].attributes[0].numbers, (std::vector<std::int64_t>{3, 3}));
    EXPECT_EQ(read->nodes[1].inputs, (std::vector<std::string>{"x", "t"}));
    ASSERT_EQ(read->inputs.size(), 1u);
    EXPECT_EQ(read->inputs[0].axes->at(1), 3u);
    EXPECT_FALSE(read->inputs[0].axes->at(2));
    EXPECT_EQ(floatsOf(read->initialisers[1], 100).value(), (FloatArray{{3}, {0, 0.5F, -0.5F}}));
}

TEST(OnnxModel, WeightsThatAreListedAmongTheInputsAreNone) {
    Graph graph = frelu();
    graph.inputs.push_back(value("w", {3, 1, 3, 3}));
    const std::string bytes = model(graph);
    EXPECT_EQ(parseOnnx(bytes)->inputs.size(), 1u);
}

TEST(OnnxModel, ReadsTheBundledNetworks) {
    for (const char* name : {"denoiser_frelu.onnx", "denoiser_relu.onnx"}) {
        const auto bytes =
            readFile(std::filesystem::path(ACTI_SOURCE_ROOT "/resources/samples/models") / name, 1 << 20);
        ASSERT_TRUE(bytes) << message(bytes.error());
        const auto read = parseOnnx(*bytes);
        ASSERT_TRUE(read) << message(read.error());
        EXPECT_EQ(read->inputs.at(0).name, "image");
        EXPECT_GT(read->nodes.size(), 7u);
    }
}

std::string withTensor(const std::string& tensor) {
    Graph graph = frelu();
    graph.tensors[0] = tensor;
    return model(graph);
}

std::string withAttribute(const std::string& attribute) {
    Graph graph = frelu();
    graph.nodes[1].attributes.push_back(attribute);
    return model(graph);
}

std::string nested(int depth) {
    std::string inner = frelu().bytes();
    for (int i = 0; i < depth; ++i) {
        Graph graph = frelu();
        graph.nodes[1].attributes.push_back(text(1, "then_branch") + text(6, inner));
        inner = graph.bytes();
    }
    return inner;
}

TEST(OnnxModel, LiesAreRefused) {
    const std::string good = model(frelu());
    std::string manyNodes, manyInputs;
    for (int i = 0; i < 1'000'100; ++i)
        manyNodes += text(1, "");
    for (int i = 0; i < 1'000'100; ++i)
        manyInputs += text(1, "");
    Graph two = frelu();
    two.more = text(12, value("z", {1}));
    const std::vector<std::pair<std::string, std::string>> lies{
        {"empty", ""},
        {"no model", "hello, world"},
        {"no graph", number(1, 7)},
        {"an empty graph", model(std::string())},
        {"cut off", good.substr(0, good.size() / 2)},
        {"two graphs", good + text(7, frelu().bytes())},
        {"weights of 3x1x1000x1000 in 16 bytes", withTensor(tensor("w", {3, 1, 1000, 1000}, std::string(16, 'x')))},
        {"weights of 360 GB in 16 bytes", withTensor(tensor("w", {3, 300, 10'000, 10'000}, std::string(16, 'x')))},
        {"weights with a negative axis", withTensor(tensor("w", {-3, 1, 3, 3}, std::string(108, 'x')))},
        {"weights in another file", withTensor(tensor("w", {3, 1, 3, 3}, "") + text(13, text(1, "location")))},
        {"weights for another window", withTensor(tensor("w", {3, 1, 5, 5}, std::string(300, 'x')))},
        {"a constant that lies", withAttribute(text(1, "value") + text(5, tensor("", {1000, 1000}, "x")))},
        {"a constant in another file", withAttribute(text(1, "value") + text(5, number(14, 1)))},
        {"two tensors in an attribute", withAttribute(text(1, "value") + text(5, tensor("", {1}, floats({1}))) +
                                                      text(5, tensor("", {1}, floats({1}))))},
        {"a list of tensors", withAttribute(text(1, "values") + text(10, tensor("", {1}, floats({1}))))},
        {"a sparse tensor in an attribute", withAttribute(text(1, "value") + text(22, ""))},
        {"a graph within a node", model(nested(1))},
        {"graphs within each other", model(nested(200))},
        {"a list of graphs", withAttribute(text(1, "branches") + text(11, frelu().bytes()))},
        {"a function", good + text(25, text(1, "f"))},
        {"training", good + text(20, "")},
        {"sparse weights", model(frelu().bytes() + text(15, ""))},
        {"quantised", model(frelu().bytes() + text(14, ""))},
        {"an output that nothing makes", model(two)},
        {"a value of less than nothing",
         model(frelu().bytes() +
               text(13, value("t", {1, -1}).append(text(2, text(1, text(2, text(1, number(1, ~0ULL))))))))},
        {"a value of 2^62", model(frelu().bytes() + text(13, value("t", {std::int64_t{1} << 62})))},
        {"a value of nine axes", model(frelu().bytes() + text(13, value("t", {1, 1, 1, 1, 1, 1, 1, 1, 1})))},
        {"an input that is a list", model(frelu().bytes() + text(11, text(1, "s") + text(2, text(4, ""))))},
        {"a million nodes", model(manyNodes)},
        {"a million inputs", model(text(1, manyInputs))},
        {"a name of controls", model(frelu().bytes() + text(11, value("a\nb", {1})))},
        {"a number for a name", model(frelu().bytes() + text(1, number(3, 7)))},
        {"operators of version 2^60", good + text(8, number(2, 1ULL << 60))},
        {"a group", model(frelu().bytes() + varint(1 << 3 | 3) + varint(1 << 3 | 4))},
        {"a length of 2^63", model(frelu().bytes() + varint(5 << 3 | 2) + varint(1ULL << 63))},
    };
    for (const auto& [name, bytes] : lies)
        expectRefused(name, [&] { return parseOnnx(bytes); });
}

TEST(OnnxModel, EveryCutIsRefused) {
    const std::string good = number(1, 7) + text(8, number(2, 13)) + text(7, frelu().bytes());
    ASSERT_TRUE(parseOnnx(good));
    for (std::size_t length = 0; length < good.size(); ++length)
        EXPECT_FALSE(parseOnnx(std::string_view(good).substr(0, length))) << length;
}

TEST(OnnxModel, DamageIsSurvived) {
    const std::string good = model(frelu());
    std::mt19937 random(7);
    for (int i = 0; i < 20'000; ++i) {
        std::string bytes = good;
        for (int k = 0; k < 3; ++k)
            bytes[random() % bytes.size()] = static_cast<char>(random());
        const auto read = parseOnnx(bytes);
        for (const OnnxTensor& tensor : read ? read->initialisers : std::vector<OnnxTensor>()) {
            EXPECT_EQ(floatsOf(tensor, 1000)->values.size(), valueCount(tensor.shape));
        }
    }
}

} // namespace
} // namespace acti
