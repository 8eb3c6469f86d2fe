// An ONNX file as a value: its graph, its initialisers, and where their numbers lie. Nothing of it is run here.
// Format: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto
#pragma once

#include "core/base/error.h"
#include "core/tensor/numbers.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace acti {

inline constexpr std::size_t kLargestOnnxFile = std::size_t{512} << 20; // bytes

// A tensor in the file. Its numbers stay there: `parts` point into the bytes that were parsed.
struct OnnxTensor {
    enum class Storage { Raw, Fixed32, Fixed64, Varints };
    std::string name;
    NumberType type = NumberType::Float32;
    std::vector<std::size_t> shape;
    Storage storage = Storage::Raw;
    std::vector<std::string_view> parts;
};

// "i" and "ints" both as numbers. Texts and floats are not kept.
struct OnnxAttribute {
    std::string name;
    std::vector<std::int64_t> numbers;
    std::optional<OnnxTensor> tensor;
};

struct OnnxNode {
    std::string op;
    std::string name; // may be empty
    std::string domain;
    std::vector<std::string> inputs; // empty: left out
    std::vector<std::string> outputs;
    std::vector<OnnxAttribute> attributes;
};

// An input, an output or a value between; an axis without a number is any.
struct OnnxValue {
    std::string name;
    std::optional<std::vector<std::optional<std::size_t>>> axes; // none: nothing is said
};

struct OnnxModel {
    std::int64_t opset = 0;
    std::string producer;
    std::vector<OnnxValue> inputs; // those that are no initialisers
    std::vector<OnnxValue> outputs;
    std::vector<OnnxValue> values; // what the file says of those between
    std::vector<OnnxTensor> initialisers;
    std::vector<OnnxNode> nodes;
};

// `bytes` must outlive the model. A model has passed all of these: every length lies in the file; a tensor has exactly
// the bytes that its shape and type say, in one place; names are short and of printable characters; nodes stand in an
// order in which each input is there before it is used, and nothing is made twice; numbers that a runtime takes for
// sizes (windows, strides, groups, axes) are small and fit the weights. Errors: Malformed; TooLarge for more than
// 50000 nodes or 200000 parts; Unsupported for weights in other files, graphs within nodes, functions, sparse and
// quantised tensors.
Result<OnnxModel> parseOnnx(std::string_view bytes);

// The numbers of one of its tensors, as floats.
Result<FloatArray> floatsOf(const OnnxTensor& tensor, std::size_t valueLimit);

} // namespace acti
