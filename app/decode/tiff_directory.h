// What the first directory of a TIFF file says, read with bounds before any library sees it.
#pragma once

#include "core/base/error.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace acti {

struct TiffDirectory {
    bool isBigEndian = false;
    std::uint64_t width = 0;
    std::uint64_t height = 0;
    std::uint64_t bits = 1;            // of a sample; all samples of a pixel have the same
    std::uint64_t samples = 1;         // of a pixel
    std::uint64_t compression = 1;     // 1: none
    std::uint64_t photometric = 1;     // 0: white is zero, 1: black is zero, 2: RGB, 3: palette, 6: YCbCr
    std::uint64_t planar = 1;          // 2: a plane after the other
    std::uint64_t sampleFormat = 1;    // 1: unsigned, 2: signed, 3: float
    std::uint64_t orientation = 1;     // as EXIF's
    std::uint64_t fillOrder = 1;       // 2: the lowest bit first
    std::uint64_t extraSamples = 0;    // the first one's kind; 2: alpha that colours are not multiplied by
    std::size_t extraSamplesPlace = 0; // where in the file it stands; 0: there is none
    std::uint32_t pages = 1;
    bool isTiled = false;
    std::uint64_t blockWidth = 0; // of a tile, or of a strip
    std::uint64_t blockHeight = 0;
    std::vector<std::uint64_t> offsets; // of the blocks, row by row, plane by plane
    std::vector<std::uint64_t> byteCounts;
    bool isUnusual = false; // legal or common, and taken otherwise by libraries

    std::uint64_t blocksAcross() const { return (width + blockWidth - 1) / blockWidth; }
    std::uint64_t blocksDown() const { return (height + blockHeight - 1) / blockHeight; }
    // Bytes of one row of a block of one plane, uncompressed.
    std::uint64_t blockRowBytes() const { return (blockWidth * (planar == 2 ? 1 : samples) * bits + 7) / 8; }
};

// Classic and big TIFF (TIFF 6.0; BigTIFF as libtiff has it). Sound means: within the limits of size, every block
// inside the file and not empty, as many blocks as the size asks for, uncompressed blocks long enough, and a chain of
// pages that ends. Errors: Malformed, TooLarge.
Result<TiffDirectory> readTiffDirectory(std::span<const std::byte> file);

} // namespace acti
