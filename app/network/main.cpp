// actiscope-network: runs one network on one input, as core/network/network_protocol.h says. Started by
// core/network/feature_maps, which has read the model with bounds before.
#include "app/confine/answer.h"
#include "app/confine/confine.h"
#include "app/network/request.h"

#include <opencv2/core.hpp>
#include <opencv2/core/utils/logger.hpp>
#include <opencv2/dnn.hpp>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace acti {
namespace {

Result<std::span<const char>> mappedInput() {
    struct stat status {};
    if (::fstat(STDIN_FILENO, &status) != 0 || status.st_size <= 0)
        return Error{ErrorCode::Unreadable, "there is no request", ""};
    const auto size = static_cast<std::size_t>(status.st_size);
    void* const begin = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, STDIN_FILENO, 0);
    if (begin == MAP_FAILED)
        return Error{ErrorCode::Unreadable, "there is no request", ""};
    return std::span(static_cast<const char*>(begin), size);
}

// The first line of what the library says, in printable characters.
std::string shortened(std::string text) {
    constexpr std::size_t kMost = 200;
    text.resize(std::min({text.size(), text.find('\n'), kMost}));
    std::ranges::replace_if(
        text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) > 0x7e; }, ' ');
    return text;
}

cv::dnn::Net loaded(const RequestParts& request) {
    cv::dnn::Net net = cv::dnn::readNetFromONNX(request.model.data(), request.model.size());
    net.setPreferableBackend(cv::dnn::DNN_BACKEND_OPENCV);
    net.setPreferableTarget(cv::dnn::DNN_TARGET_CPU);
    net.enableFusion(false); // each layer's own output is wanted
    return net;
}

Result<NetworkReply> describe(const cv::Mat& output) {
    NetworkReply reply;
    if (output.empty() || output.type() != CV_32F || !output.isContinuous())
        return Error{ErrorCode::Unsupported, "has a layer whose output is no array of floats", ""};
    if (output.dims > 4)
        return Error{ErrorCode::Unsupported,
                     "has a layer whose output has " + std::to_string(output.dims) + " axes; at most 4 can be read",
                     ""};
    reply.axes = static_cast<std::uint32_t>(output.dims);
    for (int i = 0; i < output.dims; ++i)
        reply.shape[static_cast<std::size_t>(i)] = static_cast<std::uint32_t>(output.size[i]);
    return reply;
}

bool sendOutputs(const RequestParts& request, const std::vector<std::vector<cv::Mat>>& outputs, bool isConfined) {
    for (std::size_t i = 0; i < request.layers.size(); ++i) {
        if (i >= outputs.size() || request.layers[i].output >= outputs[i].size())
            return sendError<NetworkReply>({ErrorCode::Unsupported, "has a layer with fewer outputs than it says", ""});
        const cv::Mat& output = outputs[i][request.layers[i].output];
        auto reply = describe(output);
        if (!reply)
            return sendError<NetworkReply>(reply.error());
        reply->isConfined = isConfined;
        if (!send(&*reply, sizeof *reply) || !send(output.data, output.total() * output.elemSize()))
            return false;
    }
    return true;
}

bool run() {
    const auto bytes = mappedInput();
    if (!bytes)
        return sendError<NetworkReply>(bytes.error());
    const auto request = parseRequest(*bytes);
    if (!request)
        return sendError<NetworkReply>(request.error());
    const NetworkRequest& head = request->head;
    cv::setNumThreads(static_cast<int>(std::clamp(head.threads, 1U, 64U)));
    const bool isConfined =
        confine({.memoryBytes = head.memoryBytes, .cpuSeconds = head.cpuSeconds, .hasThreads = true});
    cv::dnn::Net net = loaded(*request);
    std::vector<cv::String> names;
    for (const RequestedLayer& layer : request->layers) {
        if (net.getLayerId(layer.name) < 0)
            return sendError<NetworkReply>({ErrorCode::Unsupported,
                                            "has a layer that OpenCV merges with others or computes in advance: \"" +
                                                layer.name.substr(layer.name.find('!') + 1) + "\"",
                                            ""});
        names.push_back(layer.name);
    }
    const std::vector<int> sizes(head.shape.begin(), head.shape.end());
    // The library takes no const memory; it copies its input.
    const cv::Mat input(sizes, CV_32F, const_cast<float*>(request->values.data()));
    net.setInput(input, request->inputName);
    std::vector<std::vector<cv::Mat>> outputs;
    net.forward(outputs, names);
    return sendOutputs(*request, outputs, isConfined);
}

bool runGuarded() {
    try {
        return run();
    } catch (const cv::Exception& exception) {
        if (exception.code == cv::Error::StsNoMem)
            return sendError<NetworkReply>({ErrorCode::TooLarge, "needs more memory than a network may have", ""});
        return sendError<NetworkReply>(
            {ErrorCode::Unsupported, "cannot be run by OpenCV: " + shortened(exception.err), ""});
    } catch (const std::bad_alloc&) {
        return sendError<NetworkReply>({ErrorCode::TooLarge, "needs more memory than a network may have", ""});
    } catch (const std::exception& exception) {
        return sendError<NetworkReply>(
            {ErrorCode::Unsupported, "cannot be run by OpenCV: " + shortened(exception.what()), ""});
    }
}

} // namespace
} // namespace acti

int main(int count, char**) {
    if (count != 1) {
        std::fputs("usage: actiscope-network   (a part of actiscope: reads a request from standard input)\n", stderr);
        return 2;
    }
    cv::utils::logging::setLogLevel(cv::utils::logging::LOG_LEVEL_SILENT);
    std::setvbuf(stdout, nullptr, _IOFBF, 1 << 20);
    const bool isSent = acti::runGuarded() && std::fflush(stdout) == 0;
    ::_exit(isSent ? 0 : 1); // no exit code of libraries is needed
}
