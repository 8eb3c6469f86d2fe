// What a network makes of an image, layer by layer: an ONNX file run in a process of its own, `actiscope-network`.
#pragma once

#include "core/base/error.h"
#include "core/network/onnx_model.h"
#include "core/tensor/tensor.h"

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace acti {

struct LayerInfo {
    std::string name;   // of the node; its first output's where the node has none
    std::string op;     // "Conv"
    std::string output; // the name of its first output
    std::optional<std::vector<std::optional<std::size_t>>> axes; // as far as the file says
    bool operator==(const LayerInfo&) const = default;
};

// A file that our own reader has passed, with the bytes that it saw: the name of the file is not used again. Copies are
// cheap.
class Network {
public:
    // At most kLargestOnnxFile. Errors: NotFound, Unreadable, and those of parseOnnx; `where` is the path.
    static Result<Network> open(const std::filesystem::path& path);

    const OnnxModel& model() const;
    const std::filesystem::path& path() const { return m_path; }
    std::string_view bytes() const;
    std::vector<LayerInfo> layers() const; // in the order in which they run, without constants

private:
    struct Content;
    Network(std::filesystem::path path, std::shared_ptr<const Content> content)
        : m_path(std::move(path)), m_content(std::move(content)) {}

    std::filesystem::path m_path;
    std::shared_ptr<const Content> m_content;
};

struct NetworkOptions {
    std::filesystem::path program; // empty: actiscope-network beside this program
    std::chrono::milliseconds timeout = std::chrono::minutes(2);
    std::uint64_t memoryBytes = std::uint64_t{8} << 30;
    std::function<bool()> isStopped = {}; // once it says so, the call ends at once with Cancelled
};

// The output of each of `layers` (a node's name or that of any of its outputs), in their order. `input`: the values
// that the network wants, usually RGB from 0 to 1, with the channels that it asks for, of any height and width that it
// can do; each output has at most 4 axes. The process has the memory, the time and the confinement of docs/safety.md,
// and never outlives the call. Errors: NotFound for a layer with the nearest name, InvalidArgument for an input that
// does not fit, Unsupported for what OpenCV cannot run, TooLarge, Cancelled; `where` is the file.
Result<std::vector<Tensor>> runNetwork(const Network& network, const Tensor& input,
                                       const std::vector<std::string>& layers, const NetworkOptions& options = {});

} // namespace acti
