// TIFF files made byte by byte, honest or not: every tag can be set, added or dropped.
#pragma once

#include "tests/support/bytes_writer.h"

#include <map>
#include <vector>

namespace acti {

struct TiffTag {
    std::uint16_t type = 3; // 1: byte, 3: short, 4: long
    std::vector<std::uint32_t> values;
};

struct TiffFile {
    std::string data; // the pixels, at byte 8
    bool isBigEndian = false;
    std::map<std::uint16_t, TiffTag> tags;
    std::uint32_t nextPage = 0;
    static constexpr std::uint32_t kData = 8;
};

inline TiffFile tiffFile(std::uint32_t width, std::uint32_t height, std::uint32_t bits, std::uint32_t samples,
                         std::string data, bool isBigEndian = false) {
    TiffFile file{std::move(data), isBigEndian, {}, 0};
    const std::vector<std::uint32_t> ofEach(samples, bits);
    file.tags = {{256, {4, {width}}},
                 {257, {4, {height}}},
                 {258, {3, ofEach}},
                 {259, {3, {1}}},
                 {262, {3, {samples >= 3 ? 2U : 1U}}},
                 {273, {4, {TiffFile::kData}}},
                 {277, {3, {samples}}},
                 {278, {4, {height}}},
                 {279, {4, {static_cast<std::uint32_t>(file.data.size())}}}};
    return file;
}

inline TiffFile withTag(TiffFile file, std::uint16_t tag, std::uint32_t value, std::uint16_t type = 3) {
    file.tags[tag] = {type, {value}};
    return file;
}

inline TiffFile withTags(TiffFile file, const std::map<std::uint16_t, TiffTag>& tags) {
    for (const auto& [number, tag] : tags)
        file.tags[number] = tag;
    return file;
}

inline TiffFile withoutTag(TiffFile file, std::uint16_t tag) {
    file.tags.erase(tag);
    return file;
}

// Header, pixels, the directory, and behind it the values that do not fit into their entries.
inline std::string tiffBytes(const TiffFile& file) {
    const bool big = file.isBigEndian;
    const std::string pixels = file.data + std::string(file.data.size() % 2, '\0');
    const auto directory = static_cast<std::uint32_t>(8 + pixels.size());
    const auto behind = directory + 2 + 12 * static_cast<std::uint32_t>(file.tags.size()) + 4;
    std::string entries, extra;
    for (const auto& [number, tag] : file.tags) {
        std::string values;
        for (const std::uint32_t value : tag.values)
            values += tag.type == 1   ? bytesOf(static_cast<std::uint8_t>(value))
                      : tag.type == 3 ? bytesOf(static_cast<std::uint16_t>(value), big)
                                      : bytesOf(value, big);
        entries +=
            bytesOf(number, big) + bytesOf(tag.type, big) + bytesOf(static_cast<std::uint32_t>(tag.values.size()), big);
        if (values.size() > 4) {
            entries += bytesOf(static_cast<std::uint32_t>(behind + extra.size()), big);
            extra += values;
        } else {
            entries += values + std::string(4 - values.size(), '\0');
        }
    }
    return std::string(big ? "MM" : "II") + bytesOf(std::uint16_t{42}, big) + bytesOf(directory, big) + pixels +
           bytesOf(static_cast<std::uint16_t>(file.tags.size()), big) + entries + bytesOf(file.nextPage, big) + extra;
}

} // namespace acti
