#include "app/decode/png_length.h"

#include "app/decode/picture.h"

#include <cstdint>
#include <optional>

namespace acti {
namespace {

std::uint64_t numberAt(std::string_view file, std::size_t place) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < 4; ++i)
        value = value << 8 | static_cast<unsigned char>(file[place + i]);
    return value;
}

// Of all IDAT chunks; nothing where the file ends before IEND.
std::optional<std::uint64_t> pictureBytes(std::string_view file) {
    std::uint64_t total = 0;
    for (std::size_t at = 8; at + 12 <= file.size();) {
        const std::uint64_t length = numberAt(file, at);
        if (length > file.size() - at - 12)
            return std::nullopt;
        const std::string_view type = file.substr(at + 4, 4);
        if (type == "IEND")
            return total;
        total += type == "IDAT" ? length : 0;
        at += 12 + length;
    }
    return std::nullopt;
}

// Filtered rows, uncompressed, in the order of an interlaced picture at most a byte more a pixel row and pass.
std::uint64_t uncompressedBytes(std::string_view file) {
    constexpr std::uint64_t kChannels[] = {1, 0, 3, 1, 2, 0, 4};
    const std::uint64_t width = numberAt(file, 16), height = numberAt(file, 20);
    const auto depth = static_cast<unsigned char>(file[24]), colour = static_cast<unsigned char>(file[25]);
    const std::uint64_t bits = colour < 7 ? kChannels[colour] * depth : 0;
    return height * (1 + (width * bits + 7) / 8);
}

} // namespace

Result<void> checkPngLength(std::string_view file) {
    if (file.size() < 33)
        return damaged("PNG", "its header is cut off");
    const auto compressed = pictureBytes(file);
    if (!compressed)
        return damaged("PNG", "the file is cut off");
    const std::uint64_t raw = uncompressedBytes(file);
    if (*compressed > raw + raw / 8 + 4096)
        return damaged("PNG", "it holds more than the picture its header describes");
    if (*compressed < raw / 1040)
        return damaged("PNG", "it holds too little for the picture its header describes");
    return {};
}

} // namespace acti
