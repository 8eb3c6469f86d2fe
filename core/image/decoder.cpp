#include "core/image/decoder.h"

#include "core/base/child_answer.h"
#include "core/base/resources.h"
#include "core/image/decode_protocol.h"
#include "core/image/image_header.h"

#include <cstring>
#include <string>

namespace acti {
namespace {

std::vector<std::string> decoderEnvironment(std::uint8_t fill) {
    return {
        // The C library fills new memory with the complement of this byte, so that a pixel which no file gave is never
        // what the memory was before.
        "MALLOC_PERTURB_=" + std::to_string(0xff ^ fill),
        "LC_ALL=C.UTF-8",
        "OPENCV_IO_MAX_IMAGE_PIXELS=" + std::to_string(kMaxImagePixels), // read when the library loads
        "OPENCV_IO_MAX_IMAGE_WIDTH=" + std::to_string(kMaxImageSide),
        "OPENCV_IO_MAX_IMAGE_HEIGHT=" + std::to_string(kMaxImageSide),
        "OPENCV_IO_ENABLE_OPENEXR=1", // builds differ in their default
        "OPENBLAS_NUM_THREADS=1",     // linked by way of imgcodecs; threads before main otherwise
        "OMP_NUM_THREADS=1",
    };
}

// Channel after channel out of one row of pixels; `planes` begins at the row's place in the first plane.
template<class Sample, class Value>
void spreadRow(std::span<const std::byte> bytes, std::size_t channels, std::span<Value> planes, std::size_t planeSize) {
    const std::size_t columns = bytes.size() / sizeof(Sample) / channels;
    for (std::size_t c = 0; c < channels; ++c)
        for (std::size_t i = 0; i < columns; ++i) {
            Sample sample;
            std::memcpy(&sample, bytes.data() + (i * channels + c) * sizeof(Sample), sizeof(Sample));
            planes[c * planeSize + i] = static_cast<Value>(sample);
        }
}

using RowWriter = std::function<void(std::size_t row, std::span<const std::byte> bytes)>;

template<class Sample, class Value>
RowWriter writerInto(Planes<Value>& planes, const DecodeReply& reply) {
    const Shape shape{1, reply.channels, reply.rows, reply.columns, reply.channels == 1 ? 2 : 3};
    planes = Planes<Value>::uninitialised(shape);
    return [values = planes.mutableValues(), shape](std::size_t row, std::span<const std::byte> bytes) {
        spreadRow<Sample>(bytes, shape.c, values.subspan(row * shape.w), shape.planeSize());
    };
}

// Memory for the picture, and who writes its rows.
RowWriter writerInto(Tensor& values, const DecodeReply& reply) {
    switch (reply.depth) {
    case SampleDepth::UInt8:
        return writerInto<std::uint8_t>(values, reply);
    case SampleDepth::UInt16:
        return writerInto<std::uint16_t>(values, reply);
    case SampleDepth::Float32:
        break;
    }
    return writerInto<float>(values, reply);
}

RowWriter writerInto(StoredInput::Values& values, const DecodeReply& reply) {
    switch (reply.depth) {
    case SampleDepth::UInt8:
        return writerInto<std::uint8_t>(values.emplace<Planes<std::uint8_t>>(), reply);
    case SampleDepth::UInt16:
        return writerInto<std::uint16_t>(values.emplace<Planes<std::uint16_t>>(), reply);
    case SampleDepth::Float32:
        break;
    }
    return writerInto<float>(values.emplace<Tensor>(), reply);
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
    return (reply.channels == 1 || reply.channels == 3) && isDepth &&
           checkImageSize({reply.columns, reply.rows}).has_value();
}

// `Input`: LoadedInput or StoredInput.
template<class Input>
Result<Input> inputOf(ChildAnswer answer) {
    const auto reply = answer.reply<DecodeReply>();
    if (!reply)
        return reply.error();
    if (!isValid(*reply))
        return answer.senseless();
    Input input;
    input.typeMaximum = largestOf(*reply);
    input.channels =
        reply->channels == 1 ? std::vector<std::string>{"Grey"} : std::vector<std::string>{"Red", "Green", "Blue"};
    if (reply->frames > 1)
        input.notes.push_back(std::string("the first of its ") +
                              (reply->frames >= DecodeReply::kMostFrames ? "more than " : "") +
                              std::to_string(reply->frames) + " pictures is read");
    const RowWriter write = writerInto(input.values, *reply);
    std::vector<std::byte> row(std::size_t{reply->columns} * reply->channels * static_cast<std::size_t>(reply->depth));
    for (std::size_t i = 0; i < reply->rows; ++i) {
        if (const auto taken = answer.read(row); !taken)
            return taken.error();
        write(i, row);
    }
    return input;
}

// The decoder's answer to one word: a file, or a question.
Result<ChildAnswer> asked(const std::string& word, const DecoderOptions& options) {
    std::filesystem::path program = options.program;
    if (program.empty()) {
        auto beside = companionProgram("actiscope-decode");
        if (!beside)
            return beside.error();
        program = *beside;
    }
    auto child = ChildProcess::start({program.string(), word}, decoderEnvironment(options.fill));
    if (!child)
        return child.error();
    const AnswerWords words{"decode", "decoded", "the decoder", "the file may be damaged or too large"};
    return ChildAnswer(std::move(*child), words, options.timeout, options.isStopped);
}

template<class Input>
Result<Input> decode(const std::filesystem::path& path, const DecoderOptions& options) {
    std::error_code code;
    const std::filesystem::path absolute = std::filesystem::absolute(path, code);
    if (code)
        return Error{ErrorCode::Unreadable, "cannot be found: " + code.message(), path.string()};
    auto answer = asked(absolute.string(), options);
    if (!answer)
        return answer.error();
    auto input = inputOf<Input>(std::move(*answer));
    if (input)
        return input;
    return Error{input.error().code, input.error().what, path.string()};
}

} // namespace

Result<LoadedInput> decodeImage(const std::filesystem::path& path, const DecoderOptions& options) {
    return decode<LoadedInput>(path, options);
}

Result<bool> areReadersConfined(const DecoderOptions& options) {
    auto answer = asked(kConfinementQuestion, options);
    if (!answer)
        return answer.error();
    const auto reply = answer->reply<DecodeReply>();
    return reply ? Result<bool>(reply->isConfined == 1) : reply.error();
}

Result<StoredInput> decodeStored(const std::filesystem::path& path, const DecoderOptions& options) {
    return decode<StoredInput>(path, options);
}

} // namespace acti
