// WebP files put together from chunks.
#pragma once

#include "tests/support/bytes_writer.h"

namespace acti {

inline std::string riffChunk(std::string_view name, const std::string& data) {
    return std::string(name) + bytesOf(static_cast<std::uint32_t>(data.size())) + data +
           std::string(data.size() % 2, '\0');
}

inline std::string threeBytes(std::uint32_t value) { return bytesOf(value).substr(0, 3); }

// The extended header of a canvas of `width` x `height`; flags: 2 animated, 8 EXIF, 16 alpha.
inline std::string webpCanvas(int flags, std::uint32_t width, std::uint32_t height) {
    return riffChunk("VP8X", std::string(1, static_cast<char>(flags)) + std::string(3, '\0') + threeBytes(width - 1) +
                                 threeBytes(height - 1));
}

inline std::string webpBytes(const std::string& chunks) {
    return "RIFF" + bytesOf(static_cast<std::uint32_t>(chunks.size() + 4)) + "WEBP" + chunks;
}

} // namespace acti
