// ONNX files made field by field, so that a test can make one that lies.
#pragma once

#include <bit>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <vector>

namespace acti::onnx {

inline std::string varint(std::uint64_t value) {
    std::string bytes;
    for (; value >= 0x80; value >>= 7)
        bytes += static_cast<char>(value | 0x80);
    return bytes += static_cast<char>(value);
}

inline std::string number(unsigned field, std::uint64_t value) { return varint(field << 3) + varint(value); }

inline std::string text(unsigned field, const std::string& bytes) {
    return varint(field << 3 | 2) + varint(bytes.size()) + bytes;
}

inline std::string floats(const std::vector<float>& values) {
    return {reinterpret_cast<const char*>(values.data()), values.size() * sizeof(float)};
}

inline std::string dims(const std::vector<std::int64_t>& shape) {
    std::string bytes;
    for (const std::int64_t axis : shape)
        bytes += number(1, static_cast<std::uint64_t>(axis));
    return bytes;
}

// A float32 tensor with its numbers in raw_data.
inline std::string tensor(const std::string& name, const std::vector<std::int64_t>& shape, const std::string& raw,
                          std::uint64_t type = 1) {
    return dims(shape) + number(2, type) + text(8, name) + text(9, raw);
}

inline std::string numbers(const std::string& name, const std::vector<std::int64_t>& values) {
    std::string bytes = text(1, name) + number(20, 7);
    for (const std::int64_t value : values)
        bytes += number(8, static_cast<std::uint64_t>(value));
    return bytes;
}

inline std::string integer(const std::string& name, std::int64_t value) {
    return text(1, name) + number(3, static_cast<std::uint64_t>(value)) + number(20, 2);
}

struct Node {
    std::string op;
    std::vector<std::string> inputs;
    std::vector<std::string> outputs;
    std::vector<std::string> attributes = {};
    std::string name = outputs.empty() ? "" : "/" + outputs.front();

    std::string bytes() const {
        std::string all = text(3, name) + text(4, op);
        for (const std::string& input : inputs)
            all += text(1, input);
        for (const std::string& output : outputs)
            all += text(2, output);
        for (const std::string& attribute : attributes)
            all += text(5, attribute);
        return all;
    }
};

// An axis of -1 is one by name.
inline std::string value(const std::string& name, const std::vector<std::int64_t>& axes) {
    std::string shape;
    for (const std::int64_t axis : axes)
        shape += text(1, axis < 0 ? text(2, "any") : number(1, static_cast<std::uint64_t>(axis)));
    return text(1, name) + text(2, text(1, number(1, 1) + text(2, shape)));
}

struct Graph {
    std::vector<Node> nodes;
    std::vector<std::string> tensors;
    std::vector<std::string> inputs = {value("x", {1, 3, -1, -1})};
    std::vector<std::string> outputs = {value("y", {1, 3, -1, -1})};
    std::string more = {};

    std::string bytes() const {
        std::string all;
        for (const Node& node : nodes)
            all += text(1, node.bytes());
        all += text(2, "graph");
        for (const std::string& one : tensors)
            all += text(5, one);
        for (const std::string& input : inputs)
            all += text(11, input);
        for (const std::string& output : outputs)
            all += text(12, output);
        return all + more;
    }
};

inline std::string model(const std::string& graph, const std::string& more = {}) {
    return number(1, 7) + text(2, "test") + text(7, graph) + text(8, number(2, 13)) + more;
}

inline std::string model(const Graph& graph, const std::string& more = {}) { return model(graph.bytes(), more); }

// y = max(x, T(x)) with T a depthwise 3 x 3 of `weights` on 3 channels: FReLU as it is exported.
inline Graph frelu(const std::vector<float>& weights = std::vector<float>(27, 0.125F)) {
    return {.nodes = {{.op = "Conv",
                       .inputs = {"x", "w", "b"},
                       .outputs = {"t"},
                       .attributes = {numbers("kernel_shape", {3, 3}), numbers("pads", {1, 1, 1, 1}),
                                      numbers("strides", {1, 1}), numbers("dilations", {1, 1}), integer("group", 3)}},
                      {.op = "Max", .inputs = {"x", "t"}, .outputs = {"y"}}},
            .tensors = {tensor("w", {3, 1, 3, 3}, floats(weights)), tensor("b", {3}, floats({0, 0.5F, -0.5F}))}};
}

} // namespace acti::onnx
