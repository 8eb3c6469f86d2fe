#include "core/network/onnx_check.h"

#include <algorithm>
#include <map>
#include <set>
#include <span>

namespace acti::detail {
namespace {

Error malformed(std::string what) { return {ErrorCode::Malformed, std::move(what), ""}; }

std::string nameOf(const OnnxNode& node) {
    const std::string& name = !node.name.empty() || node.outputs.empty() ? node.name : node.outputs.front();
    return "the node \"" + name + "\" (" + node.op + ")";
}

// Numbers that become sizes, steps or places.
struct NumberRule {
    std::string_view attribute;
    std::int64_t least;
    std::int64_t most;
    std::size_t mostNumbers;
};

constexpr std::int64_t kLongestAxis = 1 << 20;
constexpr NumberRule kNumberRules[] = {
    {"kernel_shape", 1, 4096, 3},
    {"strides", 1, 4096, 3},
    {"dilations", 1, 4096, 3},
    {"pads", 0, 65535, 16},
    {"output_padding", 0, 65535, 3},
    {"output_shape", 1, kLongestAxis, 8},
    {"group", 1, kLongestAxis, 1},
    {"axis", -8, 7, 1},
    {"axes", -8, 7, 8},
    {"perm", 0, 7, 8},
    {"blocksize", 1, 4096, 1},
    {"split", 0, kLongestAxis, 4096},
    {"num_outputs", 1, 4096, 1},
    {"hidden_size", 1, kLongestAxis, 1},
    {"size", 1, 65535, 1},
    {"keepdims", 0, 1, 1},
    {"batch_axis", 0, 7, 1},
    {"time_axis", 0, 7, 1},
};

// How many inputs an operator takes; those that are not here take at least one.
struct InputRule {
    std::string_view op;
    std::size_t least;
    std::size_t most;
};

constexpr std::size_t kMany = 4096;
constexpr InputRule kInputRules[] = {
    {"Constant", 0, 0},
    {"RandomNormal", 0, 0},
    {"RandomUniform", 0, 0},
    {"Conv", 2, 3},
    {"ConvTranspose", 2, 3},
    {"Gemm", 2, 3},
    {"MatMul", 2, 2},
    {"BatchNormalization", 5, 5},
    {"InstanceNormalization", 3, 3},
    {"LayerNormalization", 2, 3},
    {"PRelu", 2, 2},
    {"Add", 2, 2},
    {"Sub", 2, 2},
    {"Mul", 2, 2},
    {"Div", 2, 2},
    {"Pow", 2, 2},
    {"Less", 2, 2},
    {"Greater", 2, 2},
    {"Equal", 2, 2},
    {"And", 2, 2},
    {"Or", 2, 2},
    {"Where", 3, 3},
    {"Gather", 2, 2},
    {"GatherElements", 2, 2},
    {"Expand", 2, 2},
    {"Tile", 2, 3},
    {"LSTM", 3, 8},
    {"GRU", 3, 6},
    {"RNN", 3, 6},
    {"Relu", 1, 1},
    {"Sigmoid", 1, 1},
    {"Tanh", 1, 1},
    {"Softplus", 1, 1},
    {"Erf", 1, 1},
    {"Exp", 1, 1},
    {"Log", 1, 1},
    {"Identity", 1, 1},
    {"MaxPool", 1, 1},
    {"AveragePool", 1, 1},
    {"GlobalAveragePool", 1, 1},
    {"Transpose", 1, 1},
    {"Flatten", 1, 1},
    {"Upsample", 1, 2},
    {"Resize", 1, 4},
    {"Pad", 1, 4},
    {"Slice", 1, 5},
    {"Clip", 1, 3},
    {"Dropout", 1, 3},
    {"Reshape", 1, 2},
    {"Squeeze", 1, 2},
    {"Unsqueeze", 1, 2},
    {"DequantizeLinear", 2, 3},
    {"QuantizeLinear", 2, 3},
};

Result<void> checkAttributes(const OnnxNode& node) {
    std::set<std::string_view> names;
    for (const OnnxAttribute& attribute : node.attributes) {
        if (!names.insert(attribute.name).second)
            return malformed(nameOf(node) + " has the attribute " + attribute.name + " twice");
        const auto* rule = std::ranges::find(kNumberRules, attribute.name, &NumberRule::attribute);
        if (rule == std::end(kNumberRules))
            continue;
        if (attribute.numbers.size() > rule->mostNumbers)
            return malformed(nameOf(node) + " has " + std::to_string(attribute.numbers.size()) + " numbers for " +
                             attribute.name + ", over the limit of " + std::to_string(rule->mostNumbers));
        const std::int64_t least = node.op == "Pad" ? -rule->most : rule->least; // Pad cuts off too
        for (const std::int64_t number : attribute.numbers)
            if (number < least || number > rule->most)
                return malformed(nameOf(node) + " has " + std::to_string(number) + " for " + attribute.name +
                                 "; it must be from " + std::to_string(least) + " to " + std::to_string(rule->most));
    }
    return {};
}

Result<void> checkCounts(const OnnxNode& node) {
    const auto* rule = std::ranges::find(kInputRules, node.op, &InputRule::op);
    const std::size_t least = rule == std::end(kInputRules) ? 1 : rule->least;
    const std::size_t most = rule == std::end(kInputRules) ? kMany : rule->most;
    if (node.op.empty())
        return malformed(nameOf(node) + " does not say what it does");
    if (node.inputs.size() < least || node.inputs.size() > most)
        return malformed(nameOf(node) + " has " + std::to_string(node.inputs.size()) + " inputs");
    for (std::size_t i = 0; i < least; ++i)
        if (node.inputs[i].empty())
            return malformed(nameOf(node) + " lacks an input");
    if (node.outputs.empty() || node.outputs.size() > kMany || node.outputs.front().empty())
        return malformed(nameOf(node) + " has no output, or too many");
    const bool hasTensor =
        std::ranges::any_of(node.attributes, [](const OnnxAttribute& a) { return a.tensor && a.name == "value"; });
    if (node.op == "Constant" && !hasTensor && node.attributes.size() != 1)
        return malformed(nameOf(node) + " has no value");
    return {};
}

using Shapes = std::map<std::string_view, const std::vector<std::size_t>*>;

const std::vector<std::int64_t>* numbersOf(const OnnxNode& node, std::string_view name) {
    const auto found = std::ranges::find(node.attributes, name, &OnnxAttribute::name);
    return found == node.attributes.end() ? nullptr : &found->numbers;
}

// The shape of the input at `index`, where a file gives its numbers.
const std::vector<std::size_t>* shapeOf(const OnnxNode& node, std::size_t index, const Shapes& shapes) {
    const auto found = index < node.inputs.size() ? shapes.find(node.inputs[index]) : shapes.end();
    return found == shapes.end() ? nullptr : found->second;
}

Result<void> checkConvolution(const OnnxNode& node, const Shapes& shapes) {
    const auto* weights = shapeOf(node, 1, shapes);
    if (weights == nullptr)
        return {}; // computed by the graph: its size is whatever comes out
    const bool isTransposed = node.op == "ConvTranspose";
    if (weights->size() < 3 || weights->size() > 5 || std::ranges::find(*weights, std::size_t{0}) != weights->end())
        return malformed(nameOf(node) + " has weights of " + shapeText(*weights));
    const std::size_t spatial = weights->size() - 2;
    const auto* window = numbersOf(node, "kernel_shape");
    const auto isSide = [](std::int64_t side, std::size_t axis) { return static_cast<std::size_t>(side) == axis; };
    if (window != nullptr && !std::ranges::equal(*window, std::span(*weights).subspan(2), isSide))
        return malformed(nameOf(node) + " has a window that is not its weights' of " + shapeText(*weights));
    for (const auto& [name, wanted] : {std::pair{"strides", spatial}, {"dilations", spatial}, {"pads", 2 * spatial}})
        if (const auto* numbers = numbersOf(node, name); numbers != nullptr && numbers->size() != wanted)
            return malformed(nameOf(node) + " has " + std::to_string(numbers->size()) + " numbers for " + name);
    const auto* group = numbersOf(node, "group");
    const auto groups = group == nullptr || group->empty() ? std::size_t{1} : static_cast<std::size_t>(group->front());
    if ((*weights)[0] % groups != 0)
        return malformed(nameOf(node) + " divides " + std::to_string((*weights)[0]) + " channels into " +
                         std::to_string(groups) + " groups");
    const std::size_t channels = isTransposed ? (*weights)[1] * groups : (*weights)[0];
    const auto* bias = shapeOf(node, 2, shapes);
    if (bias != nullptr && *bias != std::vector<std::size_t>{channels})
        return malformed(nameOf(node) + " has " + std::to_string(channels) + " channels and a bias of " +
                         shapeText(*bias));
    return {};
}

// Scale, bias, mean and variance: one number a channel, all alike.
Result<void> checkNorm(const OnnxNode& node, const Shapes& shapes) {
    const std::vector<std::size_t>* first = nullptr;
    for (std::size_t i = 1; i < node.inputs.size(); ++i) {
        const auto* shape = shapeOf(node, i, shapes);
        if (shape == nullptr)
            continue;
        if (shape->size() != 1 || (first != nullptr && *shape != *first))
            return malformed(nameOf(node) + " has parameters of different lengths");
        first = shape;
    }
    return {};
}

Result<void> checkGemm(const OnnxNode& node, const Shapes& shapes) {
    for (const std::size_t index : {std::size_t{0}, std::size_t{1}})
        if (const auto* shape = shapeOf(node, index, shapes); shape != nullptr && shape->size() != 2)
            return malformed(nameOf(node) + " has weights of " + shapeText(*shape) + "; they must be a matrix");
    return {};
}

Result<void> checkWeights(const OnnxNode& node, const Shapes& shapes) {
    if (node.op == "Conv" || node.op == "ConvTranspose")
        return checkConvolution(node, shapes);
    if (node.op == "BatchNormalization" || node.op == "InstanceNormalization")
        return checkNorm(node, shapes);
    return node.op == "Gemm" ? checkGemm(node, shapes) : Result<void>();
}

// What is there when a node's turn comes.
class Known {
public:
    Result<void> add(const std::string& name) {
        if (!m_names.insert(name).second)
            return malformed("\"" + name + "\" is made twice");
        return {};
    }
    bool has(const std::string& name) const { return name.empty() || m_names.contains(name); }

private:
    std::set<std::string_view> m_names;
};

Result<void> addSources(const OnnxModel& model, Known& known) {
    for (const OnnxValue& input : model.inputs)
        if (auto added = known.add(input.name); !added)
            return added;
    for (const OnnxTensor& tensor : model.initialisers)
        if (auto added = known.add(tensor.name); !added)
            return added;
    return {};
}

Result<void> checkOrder(const OnnxNode& node, Known& known) {
    for (const std::string& input : node.inputs)
        if (!known.has(input))
            return malformed(nameOf(node) + " uses \"" + input +
                             "\" before it is made, or in a circle, or nothing makes it");
    for (const std::string& output : node.outputs)
        if (!output.empty())
            if (auto added = known.add(output); !added)
                return added;
    return {};
}

} // namespace

Result<void> checkOnnxGraph(const OnnxModel& model) {
    Known known;
    Shapes shapes;
    if (auto added = addSources(model, known); !added)
        return added;
    for (const OnnxTensor& tensor : model.initialisers)
        shapes[tensor.name] = &tensor.shape;
    for (const OnnxNode& node : model.nodes) {
        for (const auto& check : {checkCounts(node), checkAttributes(node), checkOrder(node, known)})
            if (!check)
                return check;
        for (const OnnxAttribute& attribute : node.attributes)
            if (attribute.tensor && node.op == "Constant")
                shapes[node.outputs.front()] = &attribute.tensor->shape;
        if (auto checked = checkWeights(node, shapes); !checked)
            return checked;
    }
    for (const OnnxValue& output : model.outputs)
        if (!known.has(output.name) || output.name.empty())
            return malformed("nothing makes the output \"" + output.name + "\"");
    if (model.outputs.empty() || model.inputs.empty())
        return malformed("the graph lacks inputs or outputs");
    return {};
}

} // namespace acti::detail
