// OpenEXR files made byte by byte: uncompressed, a row or a tile of 4 x 4 a block.
#pragma once

#include "tests/support/bytes_writer.h"

#include <vector>

namespace acti {

struct ExrChannel {
    std::string name;
    std::uint32_t type = 2; // 0: whole number, 1: half, 2: float
    std::string samples;    // row by row, of the channel's type
    std::uint32_t step = 1; // 2: a sample for 2 x 2 pixels
};

struct ExrFile {
    std::int32_t width = 1;
    std::int32_t height = 1;
    std::vector<ExrChannel> channels; // in the order of their names
    std::int32_t left = 0;
    std::int32_t top = 0;
    std::uint32_t version = 2;
    bool isTiled = false;
    char compression = 0;
};

inline std::string exrAttribute(std::string_view name, std::string_view type, const std::string& value) {
    return std::string(name) + '\0' + std::string(type) + '\0' + bytesOf(static_cast<std::uint32_t>(value.size())) +
           value;
}

inline std::string exrHeader(const ExrFile& file) {
    std::string list;
    for (const ExrChannel& channel : file.channels)
        list += channel.name + '\0' + bytesOf(channel.type) + std::string(4, '\0') + bytesOf(channel.step) +
                bytesOf(channel.step);
    list += '\0';
    const std::string window = bytesOf(file.left) + bytesOf(file.top) + bytesOf(file.left + file.width - 1) +
                               bytesOf(file.top + file.height - 1);
    std::string header = bytesOf(std::uint32_t{0x01312f76}) + bytesOf(file.version | (file.isTiled ? 0x200U : 0U)) +
                         exrAttribute("channels", "chlist", list) +
                         exrAttribute("compression", "compression", std::string(1, file.compression)) +
                         exrAttribute("dataWindow", "box2i", window) + exrAttribute("displayWindow", "box2i", window) +
                         exrAttribute("lineOrder", "lineOrder", std::string(1, '\0')) +
                         exrAttribute("pixelAspectRatio", "float", bytesOf(1.0F)) +
                         exrAttribute("screenWindowCenter", "v2f", bytesOf(0.0F) + bytesOf(0.0F)) +
                         exrAttribute("screenWindowWidth", "float", bytesOf(1.0F));
    if (file.isTiled)
        header += exrAttribute("tiles", "tiledesc", bytesOf(std::uint32_t{4}) + bytesOf(std::uint32_t{4}) + '\0');
    return header + '\0';
}

// Samples [from, from + count) of one row of one channel.
inline std::string exrRun(const ExrFile& file, const ExrChannel& channel, std::int32_t row, std::int32_t from,
                          std::int32_t count) {
    const std::size_t width = channel.type == 1 ? 2 : 4;
    const auto start = static_cast<std::size_t>(
        row / static_cast<std::int32_t>(channel.step) * file.width / static_cast<std::int32_t>(channel.step) + from);
    return channel.samples.substr(start * width, static_cast<std::size_t>(count) * width);
}

inline std::string exrBytes(const ExrFile& file) {
    std::vector<std::string> blocks;
    const std::int32_t down = file.isTiled ? 4 : 1, across = file.isTiled ? 4 : file.width;
    for (std::int32_t top = 0; top < file.height; top += down)
        for (std::int32_t left = 0; left < file.width; left += across) {
            std::string run;
            for (std::int32_t row = top; row < std::min(file.height, top + down); ++row)
                for (const ExrChannel& channel : file.channels)
                    run += exrRun(file, channel, row, left, std::min(across, file.width - left));
            const std::string place =
                file.isTiled ? bytesOf(left / 4) + bytesOf(top / 4) + std::string(8, '\0') : bytesOf(file.top + top);
            blocks.push_back(place + bytesOf(static_cast<std::uint32_t>(run.size())) + run);
        }
    std::string table, all;
    const std::string header = exrHeader(file);
    for (const std::string& block : blocks) {
        table += bytesOf(static_cast<std::uint64_t>(header.size() + 8 * blocks.size() + all.size()));
        all += block;
    }
    return header + table + all;
}

} // namespace acti
