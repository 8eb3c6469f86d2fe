#include "app/decode/webp_chunks.h"

#include "app/decode/picture.h"

#include <cstdint>

namespace acti {
namespace {

// Past the end it is 0.
std::uint32_t numberAt(std::string_view bytes, std::size_t place, std::size_t width, bool isBigEndian) {
    if (place > bytes.size() || width > bytes.size() - place)
        return 0;
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < width; ++i)
        value = value << 8 | static_cast<unsigned char>(bytes[place + (isBigEndian ? i : width - 1 - i)]);
    return value;
}

// Tag 0x112 of the first directory of an EXIF block, with or without "Exif" before it.
int orientationIn(std::string_view exif) {
    if (exif.starts_with("Exif"))
        exif.remove_prefix(std::min<std::size_t>(6, exif.size()));
    const bool isBig = exif.starts_with("MM");
    const std::size_t directory = numberAt(exif, 4, 4, isBig);
    const std::uint32_t entries = numberAt(exif, directory, 2, isBig);
    for (std::uint32_t i = 0; i < entries; ++i) {
        const std::size_t entry = directory + 2 + std::size_t{12} * i;
        if (numberAt(exif, entry, 2, isBig) != 0x112)
            continue;
        const std::uint32_t value = numberAt(exif, entry + 8, 2, isBig);
        return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
    }
    return 1;
}

} // namespace

Result<int> webpOrientation(std::string_view file) {
    const std::uint64_t end = std::uint64_t{8} + numberAt(file, 4, 4, false);
    if (end > file.size() || end < 20)
        return damaged("WebP", "its header says " + std::to_string(end) + " bytes, the file has " +
                                   std::to_string(file.size()));
    int orientation = 1;
    for (std::uint64_t at = 12; at + 8 <= end;) {
        const std::string_view name = file.substr(at, 4);
        const std::uint64_t length = numberAt(file, at + 4, 4, false);
        if (length > end - at - 8)
            return damaged("WebP", "a part of it lies beyond its end");
        if (name == "ANIM" || name == "ANMF")
            return Error{ErrorCode::Unsupported, "is an animated WebP; a still one can be read", ""};
        if (name == "EXIF")
            orientation = orientationIn(file.substr(at + 8, length));
        at += 8 + length + length % 2;
    }
    return orientation;
}

} // namespace acti
