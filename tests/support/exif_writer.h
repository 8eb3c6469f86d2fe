// An EXIF block that says nothing but an orientation, and a JPEG that carries it.
#pragma once

#include "tests/support/bytes_writer.h"

namespace acti {

inline std::string exifOrientation(int orientation) {
    return "II*" + std::string(1, '\0') + bytesOf(std::uint32_t{8}) + bytesOf(std::uint16_t{1}) +
           bytesOf(std::uint16_t{0x112}) + bytesOf(std::uint16_t{3}) + bytesOf(std::uint32_t{1}) +
           bytesOf(static_cast<std::uint32_t>(orientation)) + bytesOf(std::uint32_t{0});
}

// `jpeg` with the block as its first segment.
inline std::string jpegWithOrientation(const std::string& jpeg, int orientation) {
    const std::string block = std::string("Exif\0\0", 6) + exifOrientation(orientation);
    return jpeg.substr(0, 2) + "\xff\xe1" + bytesOf(static_cast<std::uint16_t>(block.size() + 2), true) + block +
           jpeg.substr(2);
}

} // namespace acti
