#include "core/tensor/numbers.h"

#include "core/base/expect.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace acti {
namespace {

static_assert(std::endian::native == std::endian::little);

struct Half {
    std::uint16_t bits;
};

struct BrainHalf {
    std::uint16_t bits;
};

// IEEE 754 binary16: the exponent is moved by a multiplication, which is exact for subnormal numbers too.
float toFloat(Half half) {
    const std::uint32_t sign = std::uint32_t{half.bits & 0x8000U} << 16;
    const std::uint32_t magnitude = half.bits & 0x7fffU;
    if (magnitude >= 0x7c00) // infinity, not a number
        return std::bit_cast<float>(sign | 0x7f800000U | (magnitude & 0x3ffU) << 13);
    return std::bit_cast<float>(std::bit_cast<std::uint32_t>(std::bit_cast<float>(magnitude << 13) * 0x1p112F) | sign);
}

float toFloat(BrainHalf half) { return std::bit_cast<float>(std::uint32_t{half.bits} << 16); }

template<class T>
float toFloat(T value) {
    return static_cast<float>(value);
}

template<class T>
std::vector<float> convert(std::span<const std::byte> bytes, bool isBigEndian) {
    ACTI_EXPECT(bytes.size() % sizeof(T) == 0);
    std::vector<float> values(bytes.size() / sizeof(T));
    for (std::size_t i = 0; i < values.size(); ++i) {
        std::array<std::byte, sizeof(T)> one;
        std::memcpy(one.data(), bytes.data() + i * sizeof(T), sizeof(T));
        if (isBigEndian)
            std::ranges::reverse(one);
        values[i] = toFloat(std::bit_cast<T>(one));
    }
    return values;
}

struct TypeRow {
    NumberType type;
    std::size_t bytes;
    std::string_view name;
    std::vector<float> (*convert)(std::span<const std::byte>, bool);
};

constexpr TypeRow kTypes[] = {
    {NumberType::Float16, 2, "float16", convert<Half>},
    {NumberType::BFloat16, 2, "bfloat16", convert<BrainHalf>},
    {NumberType::Float32, 4, "float32", convert<float>},
    {NumberType::Float64, 8, "float64", convert<double>},
    {NumberType::Int8, 1, "int8", convert<std::int8_t>},
    {NumberType::Int16, 2, "int16", convert<std::int16_t>},
    {NumberType::Int32, 4, "int32", convert<std::int32_t>},
    {NumberType::Int64, 8, "int64", convert<std::int64_t>},
    {NumberType::UInt8, 1, "uint8", convert<std::uint8_t>},
    {NumberType::UInt16, 2, "uint16", convert<std::uint16_t>},
    {NumberType::UInt32, 4, "uint32", convert<std::uint32_t>},
    {NumberType::UInt64, 8, "uint64", convert<std::uint64_t>},
    {NumberType::Boolean, 1, "bool", convert<std::uint8_t>},
};

const TypeRow& rowOf(NumberType type) {
    const auto index = static_cast<std::size_t>(type);
    ACTI_EXPECT(index < std::size(kTypes) && kTypes[index].type == type);
    return kTypes[index];
}

} // namespace

std::size_t bytesPerValue(NumberType type) { return rowOf(type).bytes; }

std::string_view nameOf(NumberType type) { return rowOf(type).name; }

std::optional<std::size_t> valueCount(std::span<const std::size_t> shape) {
    constexpr std::size_t kMostValues = std::size_t{1} << 48;
    std::size_t count = 1;
    for (const std::size_t axis : shape) {
        if (axis != 0 && count > kMostValues / axis)
            return std::nullopt;
        count *= axis;
    }
    return count;
}

std::string shapeText(std::span<const std::size_t> shape) {
    std::string text;
    for (const std::size_t axis : shape)
        text += (text.empty() ? "" : " x ") + std::to_string(axis);
    return text.empty() ? "1 value" : text;
}

std::vector<float> floatsFrom(NumberType type, std::span<const std::byte> bytes, bool isBigEndian) {
    return rowOf(type).convert(bytes, isBigEndian);
}

} // namespace acti
