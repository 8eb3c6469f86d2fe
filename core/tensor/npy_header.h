// The header of a `.npy` file: what numpy.lib.format writes, versions 1.0 to 3.0.
#pragma once

#include "core/base/error.h"
#include "core/tensor/numbers.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace acti {

struct NpyHeader {
    NumberType type = NumberType::Float32;
    bool isBigEndian = false;
    bool isFortranOrder = false;
    std::vector<std::size_t> shape;
    std::size_t count = 0;      // the product of the shape
    std::size_t dataOffset = 0; // bytes before the first value
};

// The most bytes a header may take, preamble included. NumPy's own are 128.
inline constexpr std::size_t kNpyHeaderLimit = 64 * 1024;

bool isNpy(std::string_view firstBytes);

// `start`: the file's first min(file size, kNpyHeaderLimit) bytes. Errors: Malformed; Unsupported for other types of
// value.
Result<NpyHeader> parseNpyHeader(std::string_view start);

// Version 1.0, padded so that the values begin at a multiple of 64 bytes. Not for BFloat16, which NumPy does not have.
std::string npyHeaderText(NumberType type, std::span<const std::size_t> shape);

} // namespace acti
