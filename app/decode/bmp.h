// Our own reader of uncompressed BMP: libraries take the header's offsets and colour masks on trust.
#pragma once

#include "app/decode/picture.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace acti {

struct BmpLayout {
    std::uint64_t width = 0;
    std::uint64_t height = 0;
    bool isFromTop = false;
    unsigned bits = 24; // of a pixel: 1, 4, 8, 16, 24 or 32
    bool isRunLength = false;
    std::array<std::uint32_t, 3> masks{};             // of red, green, blue; 16 and 32 bits
    std::vector<std::array<std::uint8_t, 3>> palette; // red, green, blue; 1, 4 and 8 bits
    std::uint64_t pixels = 0;                         // where they begin

    std::uint64_t rowBytes() const { return (width * bits + 31) / 32 * 4; }
};

// The headers of OS/2 and of Windows from version 3 on. Sound means: within the limits of size, palette and pixels
// inside the file and apart from the headers, all rows there unless run-length coded, masks of up to 8 bits. Errors:
// Malformed, Unsupported, TooLarge.
Result<BmpLayout> readBmpLayout(std::string_view file);

// Grey where the palette is grey, else RGB; fewer than 8 bits of a colour are spread over 0..255. `layout` is of
// `file`, which outlives the picture, and not run-length coded. Malformed: a pixel beyond the palette.
Result<Picture> readBmp(std::string_view file, const BmpLayout& layout);

} // namespace acti
