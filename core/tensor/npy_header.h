// The header of a `.npy` file: what numpy.lib.format writes, versions 1.0 to 3.0.
#pragma once

#include "core/base/error.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace acti {

enum class NpyType { Float32, Float64, UInt8, UInt16 };

std::size_t bytesPerValue(NpyType type);

struct NpyHeader {
    NpyType type = NpyType::Float32;
    bool isBigEndian = false;
    bool isFortranOrder = false;
    std::vector<std::size_t> shape;
    std::size_t dataOffset = 0; // bytes before the first value

    std::size_t valueCount() const; // the product of the shape, which parseNpyHeader has checked for overflow
};

// The most bytes a header may take, preamble included. NumPy's own are 128.
inline constexpr std::size_t kNpyHeaderLimit = 64 * 1024;

bool isNpy(std::string_view firstBytes);

// `start`: the file's first min(file size, kNpyHeaderLimit) bytes. Errors: Malformed; Unsupported for other types of
// value.
Result<NpyHeader> parseNpyHeader(std::string_view start);

// Version 1.0, padded so that the values begin at a multiple of 64 bytes.
std::string npyHeaderText(NpyType type, std::span<const std::size_t> shape);

} // namespace acti
