// What an OpenEXR file says of itself, before a library sees it.
#pragma once

#include "core/base/error.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace acti {

struct ExrChannelInfo {
    std::string_view name;
    std::uint32_t type = 0;   // 0: whole number, 1: half, 2: float
    std::uint32_t across = 1; // of so many columns and rows one has a sample
    std::uint32_t down = 1;
    bool operator==(const ExrChannelInfo&) const = default;
};

struct ExrTiles {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
};

struct ExrHeader {
    std::vector<ExrChannelInfo> channels;
    std::uint32_t compression = 0; // 0: none, 1: RLE, 2: ZIPS, 3: ZIP, 4: PIZ, 5: PXR24, 6: B44, 7: B44A, 8, 9: DWA
    std::int64_t left = 0, top = 0, right = -1, bottom = -1; // the data window, both ends within
    std::optional<ExrTiles> tiles;
    std::size_t end = 0; // where the table of blocks begins
};

// Only what is known to be read as it is: one part of scan lines or tiles, with R, G, B (and any beside them) or Y
// alone, as half or float at full size. Errors: Malformed, Unsupported.
Result<ExrHeader> readExrHeader(std::string_view file);

} // namespace acti
