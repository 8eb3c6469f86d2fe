// The types of number that files of arrays hold, and their bytes as floats.
#pragma once

#include "core/base/error.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace acti {

enum class NumberType {
    Float16,
    BFloat16, // the upper half of a Float32
    Float32,
    Float64,
    Int8,
    Int16,
    Int32,
    Int64,
    UInt8,
    UInt16,
    UInt32,
    UInt64,
    Boolean // a byte
};

std::size_t bytesPerValue(NumberType type);
std::string_view nameOf(NumberType type); // "float32"

// Values in C order of `shape`; a lone number has no axes.
struct FloatArray {
    std::vector<std::size_t> shape;
    std::vector<float> values;
    bool operator==(const FloatArray&) const = default;
};

// The product of the axes; none where it passes 2^48, which no file holds.
std::optional<std::size_t> valueCount(std::span<const std::size_t> shape);

// "3 x 4"; "1 value" for no axes.
std::string shapeText(std::span<const std::size_t> shape);

// Each value rounded once to the nearest float; what is beyond becomes an infinity. `bytes`: a multiple of the type's.
std::vector<float> floatsFrom(NumberType type, std::span<const std::byte> bytes, bool isBigEndian = false);

} // namespace acti
