// actiscope-decode FILE: one picture to standard output, as core/image/decode_protocol.h says. Started by
// core/image/decoder.
#include "app/confine/answer.h"
#include "app/confine/confine.h"
#include "app/decode/gif.h"
#include "app/decode/library_picture.h"
#include "app/decode/mapped_file.h"
#include "app/decode/netpbm.h"
#include "app/decode/picture.h"
#include "core/image/decode_protocol.h"
#include "core/image/image_header.h"

#include <opencv2/core.hpp>
#include <opencv2/core/utils/logger.hpp>

#include <cstdio>
#include <exception>
#include <unistd.h>
#include <vector>

namespace acti {
namespace {

bool sendPicture(const Picture& picture, bool isConfined) {
    DecodeReply reply = picture.reply;
    reply.isConfined = isConfined;
    std::vector<std::byte> row(std::size_t{reply.columns} * reply.channels * static_cast<std::size_t>(reply.depth));
    bool isSent = send(&reply, sizeof reply);
    for (std::size_t i = 0; i < reply.rows && isSent; ++i) {
        picture.readRow(i, row);
        isSent = send(row.data(), row.size());
    }
    return isSent;
}

Result<Picture> readPicture(const std::string& path, const MappedFile& file, const ImageHeader& header) {
    if (header.format == ImageFormat::Pnm)
        return readPnm(file.text());
    if (header.format == ImageFormat::Pfm)
        return readPfm(file.text());
    if (header.format == ImageFormat::Gif)
        return readGif(file.text());
    return readByLibrary(path, file, header);
}

bool answerWhetherConfined() {
    DecodeReply reply;
    reply.isConfined = confine({.memoryBytes = std::uint64_t{512} << 20});
    return send(&reply, sizeof reply);
}

bool run(const std::string& path) {
    if (path == kConfinementQuestion) // a file's path is absolute
        return answerWhetherConfined();
    const auto file = MappedFile::open(path);
    if (!file)
        return sendError<DecodeReply>(file.error());
    const std::string_view text = file->text();
    const auto header = readImageHeader(text, text.size());
    if (!header)
        return sendError<DecodeReply>(header.error());
    const std::uint64_t pixels = header->size.width * header->size.height;
    const bool isConfined =
        confine({.memoryBytes = (std::uint64_t{512} << 20) + 40 * (pixels == 0 ? kMaxImagePixels : pixels)});
    const auto picture = readPicture(path, *file, *header);
    return picture ? sendPicture(*picture, isConfined) : sendError<DecodeReply>(picture.error());
}

bool runGuarded(const std::string& path) {
    try {
        return run(path);
    } catch (const std::exception&) { // the library's words are for its programmers
        return sendError<DecodeReply>(
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
