#include "core/network/feature_maps.h"

#include "core/base/atomic_file.h"
#include "core/base/child_answer.h"
#include "core/base/foreign_file.h"
#include "core/base/memory_file.h"
#include "core/base/resources.h"
#include "core/base/text.h"
#include "core/network/network_protocol.h"

#include <algorithm>
#include <limits>
#include <map>
#include <thread>

namespace acti {

struct Network::Content {
    std::string bytes;
    OnnxModel model;
};

namespace {

std::span<const std::byte> bytesOf(std::string_view text) { return std::as_bytes(std::span(text)); }

// A layer as OpenCV calls it (ONNX importer, extractNodeName), and which of its outputs.
struct Layer {
    std::string name;
    std::uint32_t output = 0;
};

Layer layerOf(const OnnxNode& node, std::size_t output) {
    if (!node.name.empty())
        return {"onnx_node!" + node.name, static_cast<std::uint32_t>(output)};
    const auto named = std::ranges::find_if(node.outputs, [](const std::string& name) { return !name.empty(); });
    return {"onnx_node_output_" + std::to_string(named - node.outputs.begin()) + "!" + *named,
            static_cast<std::uint32_t>(output)};
}

Result<Layer> findLayer(const Network& network, const std::string& wanted) {
    for (const OnnxNode& node : network.model().nodes)
        for (std::size_t i = 0; i < node.outputs.size(); ++i)
            if (!wanted.empty() && (node.outputs[i] == wanted || node.name == wanted))
                return layerOf(node, node.outputs[i] == wanted ? i : 0);
    std::vector<std::string> names;
    for (const LayerInfo& layer : network.layers())
        names.insert(names.end(), {layer.name, layer.output});
    const std::string near = nearest(wanted, names);
    return Error{ErrorCode::NotFound,
                 "has no layer \"" + wanted.substr(0, 100) + "\"" +
                     (near.empty() ? "" : "; did you mean \"" + near + "\"?"),
                 ""};
}

std::string axesText(const std::vector<std::optional<std::size_t>>& axes) {
    std::string text;
    for (const auto& axis : axes)
        text += (text.empty() ? "" : " x ") + (axis ? std::to_string(*axis) : std::string("any"));
    return text;
}

std::string inputText(const OnnxModel& model, const Shape& shape) {
    return "takes an input of " + axesText(*model.inputs.front().axes) + " (N x C x H x W), and this one is " +
           shapeText(std::vector<std::size_t>{shape.n, shape.c, shape.h, shape.w});
}

// Channels must be the network's. Height and width need not: most networks slide over an image of any size, and for the
// others the library says so.
Result<void> checkInput(const OnnxModel& model, const Shape& shape) {
    if (model.inputs.size() != 1)
        return Error{ErrorCode::Unsupported,
                     "takes " + std::to_string(model.inputs.size()) + " inputs; only networks of one image can be run",
                     ""};
    const auto& axes = model.inputs.front().axes;
    if (axes && axes->size() != 4)
        return Error{ErrorCode::Unsupported,
                     "takes an input of " + axesText(*axes) + "; only those of N x C x H x W can be run", ""};
    if (axes && (*axes)[1] && (*axes)[1] != shape.c)
        return Error{ErrorCode::InvalidArgument, inputText(model, shape), ""};
    return {};
}

bool isOfOtherSize(const OnnxModel& model, const Shape& shape) {
    const auto& axes = model.inputs.front().axes;
    return axes && axes->size() == 4 &&
           ((*axes)[0].value_or(shape.n) != shape.n || (*axes)[2].value_or(shape.h) != shape.h ||
            (*axes)[3].value_or(shape.w) != shape.w);
}

// The parts of a request, each from a multiple of the alignment on.
std::string padded(std::string bytes) {
    bytes.resize((bytes.size() + NetworkRequest::kAlignment - 1) / NetworkRequest::kAlignment *
                 NetworkRequest::kAlignment);
    return bytes;
}

template<class T>
std::string_view raw(const T& value) {
    return {reinterpret_cast<const char*>(&value), sizeof value};
}

struct Request {
    std::string head; // the request, the layers and the input's name
    std::string modelPadding;
};

Request requestFor(const Network& network, const Shape& shape, const std::vector<Layer>& layers,
                   const NetworkOptions& options) {
    std::string names;
    for (const Layer& layer : layers) {
        names += raw(layer.output);
        names += raw(static_cast<std::uint32_t>(layer.name.size()));
        names += layer.name;
    }
    const std::string& input = network.model().inputs.front().name;
    NetworkRequest request;
    const unsigned threads = std::max(1U, std::thread::hardware_concurrency());
    const auto seconds = static_cast<std::uint64_t>(options.timeout.count() / 1000 + 1);
    request.memoryBytes = options.memoryBytes;
    request.threads = threads;
    request.cpuSeconds = static_cast<std::uint32_t>(std::min<std::uint64_t>(seconds * threads, 1'000'000));
    request.layers = static_cast<std::uint32_t>(layers.size());
    request.layerBytes = static_cast<std::uint32_t>(names.size());
    request.inputNameBytes = static_cast<std::uint32_t>(input.size());
    request.shape = {static_cast<std::uint32_t>(shape.n), static_cast<std::uint32_t>(shape.c),
                     static_cast<std::uint32_t>(shape.h), static_cast<std::uint32_t>(shape.w)};
    request.modelBytes = network.bytes().size();
    const std::size_t tail = padded(std::string(network.bytes().size() % NetworkRequest::kAlignment, ' ')).size() -
                             network.bytes().size() % NetworkRequest::kAlignment;
    return {std::string(raw(request)) + padded(names) + padded(input), std::string(tail, '\0')};
}

Shape shapeOf(const NetworkReply& reply) {
    Shape shape{1, 1, 1, 1, static_cast<int>(std::max(reply.axes, 2U))};
    std::size_t* const places[] = {&shape.n, &shape.c, &shape.h, &shape.w};
    for (std::size_t i = 0; i < reply.axes; ++i)
        *places[4 - reply.axes + i] = reply.shape[i];
    return shape;
}

bool isValid(const NetworkReply& reply) {
    constexpr std::uint64_t kMostValues = std::uint64_t{1} << 32;
    std::uint64_t count = 1;
    if (reply.axes < 1 || reply.axes > 4)
        return false;
    for (std::size_t i = 0; i < reply.axes; ++i) {
        count *= reply.shape[i];
        if (reply.shape[i] == 0 || count > kMostValues)
            return false;
    }
    return true;
}

Result<Tensor> nextTensor(ChildAnswer& answer) {
    const auto reply = answer.reply<NetworkReply>();
    if (!reply)
        return reply.error();
    if (!isValid(*reply))
        return answer.senseless();
    Tensor tensor = Tensor::uninitialised(shapeOf(*reply));
    if (const auto taken = answer.read(std::as_writable_bytes(tensor.mutableValues())); !taken)
        return taken.error();
    return tensor;
}

Result<std::vector<Tensor>> tensorsOf(ChildAnswer answer, std::size_t count) {
    std::vector<Tensor> tensors;
    while (tensors.size() < count) {
        auto tensor = nextTensor(answer);
        if (!tensor)
            return tensor.error();
        tensors.push_back(std::move(*tensor));
    }
    return tensors;
}

Result<ChildProcess> startProgram(const NetworkOptions& options, const MemoryFile& input) {
    std::filesystem::path program = options.program;
    if (program.empty()) {
        auto beside = companionProgram("actiscope-network");
        if (!beside)
            return beside.error();
        program = *beside;
    }
    return ChildProcess::start({program.string()},
                               {"LC_ALL=C.UTF-8", "OPENCV_OPENCL_RUNTIME=disabled", "OPENBLAS_NUM_THREADS=1",
                                "OMP_NUM_THREADS=1", "OPENCV_LOG_LEVEL=SILENT"},
                               input.descriptor());
}

Result<std::vector<Tensor>> run(const Network& network, const Tensor& input, const std::vector<std::string>& names,
                                const NetworkOptions& options) {
    std::vector<Layer> layers;
    for (const std::string& name : names) {
        auto layer = findLayer(network, name);
        if (!layer)
            return layer.error();
        layers.push_back(std::move(*layer));
    }
    if (const auto checked = checkInput(network.model(), input.shape()); !checked)
        return checked.error();
    const Request request = requestFor(network, input.shape(), layers, options);
    const auto file = MemoryFile::of(
        {bytesOf(request.head), bytesOf(network.bytes()), bytesOf(request.modelPadding), std::as_bytes(input.values())},
        options.isStopped);
    if (!file)
        return file.error();
    auto child = startProgram(options, *file);
    if (!child)
        return child.error();
    const AnswerWords words{"run", "run", "actiscope-network", "the network may be damaged, or need too much memory"};
    return tensorsOf(ChildAnswer(std::move(*child), words, options.timeout, options.isStopped), layers.size());
}

} // namespace

Result<Network> Network::open(const std::filesystem::path& path) {
    auto bytes = readFile(path, kLargestOnnxFile);
    if (!bytes)
        return bytes.error();
    const auto content = std::make_shared<Content>(Content{std::move(*bytes), {}});
    auto model = parseOnnx(content->bytes);
    if (!model) {
        if (const auto foreign = foreignFile(std::string_view(content->bytes).substr(0, kForeignFileBytes)))
            return Error{ErrorCode::Unsupported, *foreign, path.string()};
        return Error{model.error().code, model.error().what, path.string()};
    }
    content->model = std::move(*model);
    return Network(path, content);
}

const OnnxModel& Network::model() const { return m_content->model; }

std::string_view Network::bytes() const { return m_content->bytes; }

std::vector<LayerInfo> Network::layers() const {
    std::map<std::string_view, const OnnxValue*> values;
    for (const auto* list : {&model().values, &model().outputs})
        for (const OnnxValue& value : *list)
            values.emplace(value.name, &value);
    std::vector<LayerInfo> layers;
    for (const OnnxNode& node : model().nodes) {
        if (node.op == "Constant")
            continue;
        const std::string& output = node.outputs.front();
        const auto value = values.find(output);
        layers.push_back({node.name.empty() ? output : node.name, node.op, output,
                          value == values.end() ? std::nullopt : value->second->axes});
    }
    return layers;
}

Result<std::vector<Tensor>> runNetwork(const Network& network, const Tensor& input,
                                       const std::vector<std::string>& layers, const NetworkOptions& options) {
    if (layers.empty() || input.empty())
        return Error{ErrorCode::InvalidArgument, "needs an input and the name of a layer", network.path().string()};
    auto tensors = run(network, input, layers, options);
    if (tensors)
        return tensors;
    Error error = tensors.error();
    if (error.what.starts_with("cannot be run") && isOfOtherSize(network.model(), input.shape()))
        error.what += "; it " + inputText(network.model(), input.shape());
    // A missing program is named itself.
    return Error{error.code, error.what, error.where.empty() ? network.path().string() : error.where};
}

} // namespace acti
