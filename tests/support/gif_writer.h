// GIF files made byte by byte: 128 colours, and codes that stay as wide as a byte.
#pragma once

#include "tests/support/bytes_writer.h"

#include <algorithm>
#include <vector>

namespace acti {

struct GifFrame {
    std::uint16_t left = 0, top = 0, width = 1, height = 1;
    std::string indices; // of colours, row by row, as they are stored
    bool isInterlaced = false;
};

struct GifFile {
    std::uint16_t width = 1, height = 1;
    std::string colours; // R, G, B of each; up to 128
    std::vector<GifFrame> frames;
    std::uint8_t background = 0;
};

inline std::string gifFrameBytes(const GifFrame& frame) {
    constexpr std::size_t kBeforeWider = 100; // codes after which a new table begins
    std::string codes;
    for (std::size_t i = 0; i < frame.indices.size(); ++i) {
        if (i % kBeforeWider == 0)
            codes += '\x80';
        codes += frame.indices[i];
    }
    codes += '\x81';
    std::string bytes = "," + bytesOf(frame.left) + bytesOf(frame.top) + bytesOf(frame.width) + bytesOf(frame.height);
    bytes += frame.isInterlaced ? '\x40' : '\0';
    bytes += '\7';
    for (std::size_t at = 0; at < codes.size(); at += 255) {
        const std::string block = codes.substr(at, 255);
        bytes += static_cast<char>(block.size()) + block;
    }
    return bytes + '\0';
}

inline std::string gifBytes(const GifFile& file) {
    std::string colours = file.colours;
    colours.resize(3 * 128, '\0');
    std::string bytes = "GIF89a" + bytesOf(file.width) + bytesOf(file.height) + '\xe6';
    bytes += static_cast<char>(file.background);
    bytes += '\0';
    bytes += colours;
    for (const GifFrame& frame : file.frames)
        bytes += gifFrameBytes(frame);
    return bytes + ';';
}

} // namespace acti
