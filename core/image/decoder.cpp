#include "core/image/decoder.h"

#include "core/base/resources.h"
#include "core/image/child_process.h"
#include "core/image/decode_protocol.h"
#include "core/image/image_header.h"

#include <cstring>
#include <string>
#include <sys/wait.h>

namespace acti {
namespace {

using detail::ChildProcess;

std::vector<std::string> decoderEnvironment() {
    return {
        "LC_ALL=C.UTF-8",
        "OPENCV_IO_MAX_IMAGE_PIXELS=" + std::to_string(kMaxImagePixels), // read when the library loads
        "OPENCV_IO_MAX_IMAGE_WIDTH=" + std::to_string(kMaxImageSide),
        "OPENCV_IO_MAX_IMAGE_HEIGHT=" + std::to_string(kMaxImageSide),
        "OPENCV_IO_ENABLE_OPENEXR=1", // builds differ in their default
        "OPENBLAS_NUM_THREADS=1",     // linked by way of imgcodecs; threads before main otherwise
        "OMP_NUM_THREADS=1",
    };
}

template<class Sample>
void spreadRow(std::span<const std::byte> bytes, std::size_t channels, std::span<float> planes, std::size_t planeSize) {
    const std::size_t columns = bytes.size() / sizeof(Sample) / channels;
    for (std::size_t c = 0; c < channels; ++c)
        for (std::size_t i = 0; i < columns; ++i) {
            Sample sample;
            std::memcpy(&sample, bytes.data() + (i * channels + c) * sizeof(Sample), sizeof(Sample));
            planes[c * planeSize + i] = static_cast<float>(sample);
        }
}

// `planes` begins at the row's place in the first plane.
void spread(const DecodeReply& reply, std::span<const std::byte> row, std::span<float> planes) {
    const std::size_t planeSize = std::size_t{reply.rows} * reply.columns;
    switch (reply.depth) {
    case SampleDepth::UInt8:
        return spreadRow<std::uint8_t>(row, reply.channels, planes, planeSize);
    case SampleDepth::UInt16:
        return spreadRow<std::uint16_t>(row, reply.channels, planes, planeSize);
    case SampleDepth::Float32:
        return spreadRow<float>(row, reply.channels, planes, planeSize);
    }
}

// Of the depth, or below it where the file says so: 10 bits in 16, a PNM's own maximum.
double largestOf(const DecodeReply& reply) {
    if (reply.depth == SampleDepth::Float32)
        return 1;
    const double full = reply.depth == SampleDepth::UInt8 ? 255 : 65535;
    return reply.typeMaximum >= 1 && reply.typeMaximum <= full ? static_cast<double>(reply.typeMaximum) : full;
}

bool isValid(const DecodeReply& reply) {
    const bool isDepth =
        reply.depth == SampleDepth::UInt8 || reply.depth == SampleDepth::UInt16 || reply.depth == SampleDepth::Float32;
    return reply.magic == DecodeReply::kMagic && (reply.channels == 1 || reply.channels == 3) && isDepth &&
           checkImageSize({reply.columns, reply.rows}).has_value();
}

LoadedInput emptyInput(const DecodeReply& reply) {
    LoadedInput input;
    const int rank = reply.channels == 1 ? 2 : 3;
    input.values = Tensor::uninitialised({1, reply.channels, reply.rows, reply.columns, rank});
    input.typeMaximum = largestOf(reply);
    input.channels =
        reply.channels == 1 ? std::vector<std::string>{"Grey"} : std::vector<std::string>{"Red", "Green", "Blue"};
    return input;
}

// The talk with one decoder.
class Conversation {
public:
    Conversation(ChildProcess child, const DecoderOptions& options)
        : m_child(std::move(child)), m_options(options), m_deadline(ChildProcess::Clock::now() + options.timeout) {}

    Result<LoadedInput> run() {
        DecodeReply reply;
        if (const auto end = read(std::as_writable_bytes(std::span(&reply, 1))); end != kFull)
            return brokenOff(end);
        if (reply.magic == DecodeReply::kMagic && reply.error != 0)
            return reported(reply);
        if (!isValid(reply))
            return Error{ErrorCode::Malformed, "could not be decoded: the decoder's answer makes no sense", ""};
        LoadedInput input = emptyInput(reply);
        const std::span<float> planes = input.values.mutableValues();
        std::vector<std::byte> row(std::size_t{reply.columns} * reply.channels * static_cast<std::size_t>(reply.depth));
        for (std::size_t i = 0; i < reply.rows; ++i) {
            if (const auto end = read(row); end != kFull)
                return brokenOff(end);
            spread(reply, row, planes.subspan(i * reply.columns));
        }
        return input;
    }

private:
    static constexpr auto kFull = ChildProcess::ReadEnd::Full;

    ChildProcess::ReadEnd read(std::span<std::byte> bytes) {
        return m_child.read(bytes, m_deadline, m_options.isStopped);
    }

    Error reported(const DecodeReply& reply) {
        std::string text(std::min(reply.textBytes, DecodeReply::kMaxTextBytes), '\0');
        const auto end = read(std::as_writable_bytes(std::span(text)));
        const auto last = static_cast<std::uint32_t>(ErrorCode::Cancelled);
        if (end != kFull || text.empty() || reply.error - 1 > last)
            return brokenOff(end);
        return {static_cast<ErrorCode>(reply.error - 1), text, ""};
    }

    Error brokenOff(ChildProcess::ReadEnd end) {
        if (end == ChildProcess::ReadEnd::Stopped)
            return {ErrorCode::Cancelled, "stopped", ""};
        if (end == ChildProcess::ReadEnd::Timeout)
            return {ErrorCode::TooLarge,
                    "took longer than " + std::to_string((m_options.timeout.count() + 999) / 1000) +
                        " s to decode and was given up",
                    ""};
        const int status = m_child.finish(m_deadline);
        const std::string how = status != -1 && WIFSIGNALED(status)
                                    ? "the decoder was stopped by the system (" + signalName(WTERMSIG(status)) + ")"
                                    : std::string("the decoder ended early");
        return {ErrorCode::Malformed, "could not be decoded: " + how + "; the file may be damaged or too large", ""};
    }

    static std::string signalName(int number) {
        const char* name = ::sigabbrev_np(number);
        return name ? "SIG" + std::string(name) : "signal " + std::to_string(number);
    }

    ChildProcess m_child;
    const DecoderOptions& m_options;
    ChildProcess::Clock::time_point m_deadline;
};

} // namespace

Result<LoadedInput> decodeImage(const std::filesystem::path& path, const DecoderOptions& options) {
    std::filesystem::path program = options.program;
    if (program.empty()) {
        auto beside = companionProgram("actiscope-decode");
        if (!beside)
            return beside.error();
        program = *beside;
    }
    std::error_code code;
    const std::filesystem::path absolute = std::filesystem::absolute(path, code);
    auto child = ChildProcess::start({program.string(), absolute.string()}, decoderEnvironment());
    if (!child)
        return child.error();
    auto input = Conversation(std::move(*child), options).run();
    if (input)
        return input;
    return Error{input.error().code, input.error().what, path.string()};
}

} // namespace acti
