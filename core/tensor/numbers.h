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

// What is said where a file holds another type.
inline constexpr std::string_view kReadableTypes =
    "float16, bfloat16, float32, float64, whole numbers of 8 to 64 bits and bool can be read";

std::size_t bytesPerValue(NumberType type);
std::string_view nameOf(NumberType type); // "float32"

// What 32-bit floats could not hold of some numbers. The usual rounding of a fraction, as of 0.1, is no loss.
struct NumberLoss {
    std::uint64_t rounded = 0;  // whole numbers that came out as others, as 16777217 does
    std::uint64_t beyond = 0;   // finite numbers that became infinite
    std::uint64_t vanished = 0; // numbers that became 0
    std::string first = {};     // the first of them: "16777217 became 16777216"

    bool isNone() const { return rounded == 0 && beyond == 0 && vanished == 0; }
    NumberLoss& operator+=(const NumberLoss& more);
    bool operator==(const NumberLoss&) const = default;
};

// "1 number is not held exactly by 32-bit floats: 16777217 became 16777216"; empty where nothing was lost.
std::string lossText(const NumberLoss& loss);

// Values in C order of `shape`; a lone number has no axes.
struct FloatArray {
    std::vector<std::size_t> shape;
    std::vector<float> values;
    NumberLoss loss = {};
    bool operator==(const FloatArray&) const = default;
};

// The product of the axes; none where it passes 2^48, which no file holds.
std::optional<std::size_t> valueCount(std::span<const std::size_t> shape);

// "3 x 4"; "1 value" for no axes.
std::string shapeText(std::span<const std::size_t> shape);

// Each value rounded once to the nearest float, into as many places as `bytes` has values; what is beyond becomes an
// infinity. `bytes`: a multiple of the type's.
NumberLoss writeFloats(NumberType type, std::span<const std::byte> bytes, bool isBigEndian, std::span<float> into);
std::vector<float> floatsFrom(NumberType type, std::span<const std::byte> bytes, bool isBigEndian = false);

// The same as doubles, which hold every type but whole numbers beyond 2^53: none where there is such a number.
std::optional<std::vector<double>> doublesFrom(NumberType type, std::span<const std::byte> bytes, bool isBigEndian);

} // namespace acti
