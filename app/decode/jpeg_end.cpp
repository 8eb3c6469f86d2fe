#include "app/decode/jpeg_end.h"

#include "app/decode/picture.h"

#include <optional>

namespace acti {
namespace {

constexpr unsigned kEndOfImage = 0xd9;
constexpr unsigned kStartOfScan = 0xda;

bool standsAlone(unsigned marker) { return marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8); }

unsigned byteAt(std::string_view file, std::size_t place) { return static_cast<unsigned char>(file[place]); }

// The place of the next marker's 0xff, past coded data: there 0xff is followed by 0 (a stuffed byte) or a restart
// marker.
std::size_t nextMarker(std::string_view file, std::size_t at) {
    for (; (at = file.find('\xff', at)) != std::string_view::npos && at + 1 < file.size(); ++at)
        if (const unsigned byte = byteAt(file, at + 1); byte != 0 && byte != 0xff)
            return at;
    return std::string_view::npos;
}

// Bytes of coded data up to the end of the image; nothing where the file ends before it.
std::optional<std::uint64_t> codedBytes(std::string_view file) {
    std::uint64_t coded = 0;
    bool isInScan = false;
    for (std::size_t at = 0;;) {
        const std::size_t marker = nextMarker(file, at);
        if (marker == std::string_view::npos)
            return std::nullopt;
        coded += isInScan ? marker - at : 0;
        const unsigned kind = byteAt(file, marker + 1);
        if (kind == kEndOfImage)
            return coded;
        at = marker + 2;
        if (standsAlone(kind))
            continue;
        isInScan = kind == kStartOfScan;
        if (at + 2 > file.size())
            return std::nullopt;
        at += byteAt(file, at) * 256 + byteAt(file, at + 1);
    }
}

} // namespace

Result<void> checkJpegEnd(std::string_view file, ImageSize size) {
    const auto coded = codedBytes(file);
    if (!coded)
        return damaged("JPEG", "the file is cut off or damaged, so that pixels are missing");
    const std::uint64_t blocks = (size.width + 7) / 8 * ((size.height + 7) / 8);
    if (*coded < blocks / 8 / 16)
        return damaged("JPEG", "it holds too little for the size its header says");
    return {};
}

} // namespace acti
