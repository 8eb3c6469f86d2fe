// actiscope-decode FILE: one picture to standard output, as core/image/decode_protocol.h says. Started by
// core/image/decoder.
#include "app/decode/confine.h"
#include "app/decode/jpeg_end.h"
#include "app/decode/message_trap.h"
#include "core/image/decode_protocol.h"
#include "core/image/image_header.h"

#include <opencv2/core.hpp>
#include <opencv2/core/utils/logger.hpp>
#include <opencv2/imgcodecs.hpp>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <unistd.h>

namespace acti {
namespace {

Error damaged(ImageFormat format, const std::string& how) {
    return {ErrorCode::Malformed, "is no valid " + std::string(formatName(format)) + ": " + how, ""};
}

Result<ImageHeader> headerOf(const std::string& path) {
    std::error_code code;
    const auto fileSize = std::filesystem::file_size(path, code);
    std::ifstream file(path, std::ios::binary);
    if (code || !file)
        return Error{ErrorCode::Unreadable, "cannot be opened for reading", ""};
    std::string start(std::min<std::uintmax_t>(fileSize, kImageHeaderBytes), '\0');
    file.read(start.data(), static_cast<std::streamsize>(start.size()));
    start.resize(static_cast<std::size_t>(file.gcount()));
    return readImageHeader(start, fileSize);
}

// libjpeg goes on after these and leaves grey or smeared blocks; stray bytes between segments do no harm.
bool tellsOfDamage(const std::string& text) {
    return text.find("Premature end") != std::string::npos ||
           (text.find("Corrupt JPEG data") != std::string::npos && text.find("extraneous bytes") == std::string::npos);
}

// Colour as 3 channels without alpha, grey as 1, the file's depth, EXIF orientation applied. Never IMREAD_LOAD_GDAL: it
// follows references to other files.
Result<cv::Mat> decoded(const std::string& path, const ImageHeader& header) {
    MessageTrap trap;
    cv::Mat image = cv::imread(path, cv::IMREAD_ANYCOLOR | cv::IMREAD_ANYDEPTH);
    const std::string messages = trap.takeText();
    if (image.empty())
        return damaged(header.format, "the picture cannot be decoded; the file may be cut off or damaged");
    if (header.format == ImageFormat::Jpeg && (!reachesEndOfImage(path) || tellsOfDamage(messages)))
        return damaged(header.format, "the file is cut off or damaged, so that pixels are missing");
    if (header.isGrey && image.channels() == 3)
        cv::extractChannel(cv::Mat(image), image, 0); // grey with alpha comes as three equal channels
    return image;
}

Result<DecodeReply> describe(const cv::Mat& image) {
    DecodeReply reply;
    if (image.depth() == CV_8U)
        reply.depth = SampleDepth::UInt8;
    else if (image.depth() == CV_16U)
        reply.depth = SampleDepth::UInt16;
    else if (image.depth() == CV_32F)
        reply.depth = SampleDepth::Float32;
    else
        return Error{ErrorCode::Unsupported, "has a depth of pixels that cannot be read; 8 and 16 bit and float can",
                     ""};
    if (image.channels() != 1 && image.channels() != 3)
        return Error{ErrorCode::Unsupported,
                     "has " + std::to_string(image.channels()) + " channels; 1 and 3 can be read", ""};
    reply.rows = static_cast<std::uint32_t>(image.rows);
    reply.columns = static_cast<std::uint32_t>(image.cols);
    reply.channels = static_cast<std::uint32_t>(image.channels());
    const auto checked = checkImageSize({reply.columns, reply.rows});
    return checked ? Result<DecodeReply>(reply) : checked.error();
}

bool send(const void* bytes, std::size_t count) { return std::fwrite(bytes, 1, count, stdout) == count; }

bool sendError(const Error& error) {
    DecodeReply reply;
    const std::string text = error.what.substr(0, DecodeReply::kMaxTextBytes);
    reply.error = 1 + static_cast<std::uint32_t>(error.code);
    reply.textBytes = static_cast<std::uint32_t>(text.size());
    return send(&reply, sizeof reply) && send(text.data(), text.size());
}

// Blue, green, red to red, green, blue.
void swapEnds(std::byte* pixel, std::size_t sampleBytes) {
    std::swap_ranges(pixel, pixel + sampleBytes, pixel + 2 * sampleBytes);
}

bool sendImage(cv::Mat& image, const DecodeReply& reply) {
    const auto sampleBytes = static_cast<std::size_t>(reply.depth);
    const std::size_t rowBytes = std::size_t{reply.columns} * reply.channels * sampleBytes;
    bool isSent = send(&reply, sizeof reply);
    for (int row = 0; row < image.rows && isSent; ++row) {
        auto* bytes = reinterpret_cast<std::byte*>(image.ptr(row));
        for (std::size_t i = 0; reply.channels == 3 && i < rowBytes; i += 3 * sampleBytes)
            swapEnds(bytes + i, sampleBytes);
        isSent = send(bytes, rowBytes);
    }
    return isSent;
}

bool run(const std::string& path) {
    const auto header = headerOf(path);
    if (!header)
        return sendError(header.error());
    const std::uint64_t pixels = header->size.width * header->size.height;
    confine(pixels == 0 ? kMaxImagePixels : pixels);
    auto image = decoded(path, *header);
    if (!image)
        return sendError(image.error());
    const auto reply = describe(*image);
    return reply ? sendImage(*image, *reply) : sendError(reply.error());
}

bool runGuarded(const std::string& path) {
    try {
        return run(path);
    } catch (const std::exception&) { // the library's words are for its programmers
        return sendError(
            {ErrorCode::Malformed, "could not be decoded: the file is damaged or needs too much memory", ""});
    }
}

} // namespace
} // namespace acti

int main(int count, char** arguments) {
    if (count != 2) {
        std::fputs("usage: actiscope-decode FILE   (a part of actiscope: writes decoded rows to standard output)\n",
                   stderr);
        return 2;
    }
    cv::setNumThreads(1);
    cv::utils::logging::setLogLevel(cv::utils::logging::LOG_LEVEL_SILENT);
    std::setvbuf(stdout, nullptr, _IOFBF, 1 << 20);
    const bool isSent = acti::runGuarded(arguments[1]) && std::fflush(stdout) == 0;
    ::_exit(isSent ? 0 : 1); // nothing of 140 libraries' exit code is needed
}
