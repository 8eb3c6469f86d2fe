#include "core/image/jpeg_kind.h"

#include <cstddef>

namespace acti {
namespace {

struct JpegFrame {
    unsigned marker = 0; // the second byte
    unsigned bits = 0;
    unsigned components = 0;
};

bool isJpegFrame(unsigned marker) {
    const bool isTable = marker == 0xc4 || marker == 0xc8 || marker == 0xcc;
    return (marker >= 0xc0 && marker <= 0xcf && !isTable) || marker == 0xf7;
}

// Goes through the segments up to the frame's header (ITU T.81, B.2.2; T.87 for JPEG-LS).
std::optional<JpegFrame> jpegFrame(std::string_view start) {
    const auto byteAt = [&](std::size_t i) { return static_cast<unsigned>(static_cast<unsigned char>(start[i])); };
    for (std::size_t at = 2; at + 10 <= start.size();) {
        const unsigned marker = byteAt(at + 1);
        if (byteAt(at) != 0xff || marker == 0xda || marker == 0xd9)
            return std::nullopt;
        if (marker == 0xff) { // a fill byte
            ++at;
            continue;
        }
        if (isJpegFrame(marker))
            return JpegFrame{marker, byteAt(at + 4), byteAt(at + 9)};
        const std::size_t length = byteAt(at + 2) << 8 | byteAt(at + 3);
        if (length < 2)
            return std::nullopt;
        at += 2 + length;
    }
    return std::nullopt;
}

std::string notRead(const std::string& kind) {
    return "is " + kind + ", which cannot be read; save it as PNG or TIFF, or as a usual JPEG of 8 bits";
}

} // namespace

std::optional<std::string> unreadJpegKind(std::string_view start) {
    const auto frame = jpegFrame(start);
    if (!frame)
        return std::nullopt;
    if (frame->marker == 0xf7)
        return notRead("a JPEG-LS picture");
    const unsigned process = frame->marker & 3U; // baseline, extended, progressive, lossless
    if (process == 3)
        return notRead("a lossless JPEG");
    if (frame->marker >= 0xc5 && (frame->marker & 0xcU) != 0x8)
        return notRead("a hierarchical JPEG");
    if (frame->bits != 8)
        return notRead("a JPEG of " + std::to_string(frame->bits) + " bits");
    if (frame->components != 1 && frame->components != 3 && frame->components != 4)
        return notRead("a JPEG of " + std::to_string(frame->components) + " components");
    return std::nullopt;
}

} // namespace acti
