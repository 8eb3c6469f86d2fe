// BMP files made byte by byte, honest or not.
#pragma once

#include "tests/support/bytes_writer.h"

#include <optional>

namespace acti {

struct BmpFile {
    std::int32_t width = 1;
    std::int32_t height = 1; // negative: rows from the top
    std::uint16_t bits = 24;
    std::string rows; // blue, green, red, each row filled up to a multiple of 4
    std::string palette = {};
    std::uint32_t compression = 0;
    std::uint32_t colours = 0;
    std::optional<std::uint32_t> offset = {}; // where the header says that the rows begin
};

inline std::string bmpBytes(const BmpFile& file) {
    const auto place = static_cast<std::uint32_t>(54 + file.palette.size());
    const auto total = static_cast<std::uint32_t>(place + file.rows.size());
    return "BM" + bytesOf(total) + bytesOf(std::uint32_t{0}) + bytesOf(file.offset.value_or(place)) +
           bytesOf(std::uint32_t{40}) + bytesOf(file.width) + bytesOf(file.height) + bytesOf(std::uint16_t{1}) +
           bytesOf(file.bits) + bytesOf(file.compression) + bytesOf(std::uint32_t{0}) + bytesOf(std::uint64_t{0}) +
           bytesOf(file.colours) + bytesOf(std::uint32_t{0}) + file.palette + file.rows;
}

} // namespace acti
