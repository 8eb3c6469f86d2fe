#include "core/tensor/numbers.h"

#include "core/base/expect.h"
#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <concepts>
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

// A byte of NumPy's bool: whatever is not 0 is true.
struct Truth {
    std::uint8_t byte;
};

float toFloat(Truth truth) { return truth.byte == 0 ? 0.0F : 1.0F; }

template<class T>
T valueIn(std::span<const std::byte> bytes, std::size_t index, bool isBigEndian) {
    std::array<std::byte, sizeof(T)> one;
    std::memcpy(one.data(), bytes.data() + index * sizeof(T), sizeof(T));
    if (isBigEndian)
        std::ranges::reverse(one);
    return std::bit_cast<T>(one);
}

// Whether T has numbers that a float changes in a way that is told.
template<class T>
constexpr bool kMayLose = std::same_as<T, double> || (std::integral<T> && sizeof(T) > 2);

std::string textOf(double value) { return shortest(value); }

template<std::integral T>
std::string textOf(T value) {
    return std::to_string(value);
}

bool isLost(double value, float made) {
    constexpr double kWholeFrom = 9007199254740992.0; // 2^53: every double from here on is a whole number
    if (!std::isfinite(value) || static_cast<double>(made) == value)
        return false;
    return std::isinf(made) || made == 0 || (std::abs(value) <= kWholeFrom && std::trunc(value) == value);
}

template<std::integral T>
bool isLost(T value, float made) {
    return static_cast<long double>(made) != static_cast<long double>(value);
}

template<class T>
void noteLoss(NumberLoss& loss, T value, float made) {
    if (!isLost(value, made))
        return;
    if (loss.isNone())
        loss.first = textOf(value) + " became " + shortest(static_cast<double>(made));
    ++(std::isinf(made) ? loss.beyond : made == 0 ? loss.vanished : loss.rounded);
}

template<class T>
NumberLoss convert(std::span<const std::byte> bytes, bool isBigEndian, std::span<float> into) {
    ACTI_EXPECT(bytes.size() == into.size() * sizeof(T));
    NumberLoss loss;
    for (std::size_t i = 0; i < into.size(); ++i) {
        const T value = valueIn<T>(bytes, i, isBigEndian);
        into[i] = toFloat(value);
        if constexpr (kMayLose<T>)
            noteLoss(loss, value, into[i]);
    }
    return loss;
}

template<class T>
std::optional<std::vector<double>> convertToDoubles(std::span<const std::byte> bytes, bool isBigEndian) {
    std::vector<double> values(bytes.size() / sizeof(T));
    for (std::size_t i = 0; i < values.size(); ++i) {
        const T value = valueIn<T>(bytes, i, isBigEndian);
        if constexpr (std::is_arithmetic_v<T>)
            values[i] = static_cast<double>(value);
        else
            values[i] = static_cast<double>(toFloat(value));
        if constexpr (std::integral<T>)
            if (static_cast<long double>(values[i]) != static_cast<long double>(value))
                return std::nullopt;
    }
    return values;
}

using ToFloats = NumberLoss (*)(std::span<const std::byte>, bool, std::span<float>);
using ToDoubles = std::optional<std::vector<double>> (*)(std::span<const std::byte>, bool);

struct TypeRow {
    NumberType type;
    std::size_t bytes;
    std::string_view name;
    ToFloats convert;
    ToDoubles convertToDoubles;
};

template<class T>
constexpr TypeRow typeRow(NumberType type, std::string_view name) {
    return {type, sizeof(T), name, convert<T>, convertToDoubles<T>};
}

constexpr TypeRow kTypes[] = {
    typeRow<Half>(NumberType::Float16, "float16"),        typeRow<BrainHalf>(NumberType::BFloat16, "bfloat16"),
    typeRow<float>(NumberType::Float32, "float32"),       typeRow<double>(NumberType::Float64, "float64"),
    typeRow<std::int8_t>(NumberType::Int8, "int8"),       typeRow<std::int16_t>(NumberType::Int16, "int16"),
    typeRow<std::int32_t>(NumberType::Int32, "int32"),    typeRow<std::int64_t>(NumberType::Int64, "int64"),
    typeRow<std::uint8_t>(NumberType::UInt8, "uint8"),    typeRow<std::uint16_t>(NumberType::UInt16, "uint16"),
    typeRow<std::uint32_t>(NumberType::UInt32, "uint32"), typeRow<std::uint64_t>(NumberType::UInt64, "uint64"),
    typeRow<Truth>(NumberType::Boolean, "bool"),
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

NumberLoss& NumberLoss::operator+=(const NumberLoss& more) {
    if (isNone())
        first = more.first;
    rounded += more.rounded;
    beyond += more.beyond;
    vanished += more.vanished;
    return *this;
}

std::string lossText(const NumberLoss& loss) {
    std::string text;
    const auto add = [&](std::uint64_t count, const char* one, const char* many) {
        if (count > 0)
            text += (text.empty() ? "" : ", ") + std::to_string(count) + (count == 1 ? one : many);
    };
    add(loss.rounded, " whole number is rounded", " whole numbers are rounded");
    add(loss.beyond, " number is too large and becomes infinite", " numbers are too large and become infinite");
    add(loss.vanished, " number is too small and becomes 0", " numbers are too small and become 0");
    return text.empty() ? text : "32-bit floats cannot hold all of its numbers: " + text + "; " + loss.first;
}

NumberLoss writeFloats(NumberType type, std::span<const std::byte> bytes, bool isBigEndian, std::span<float> into) {
    return rowOf(type).convert(bytes, isBigEndian, into);
}

std::vector<float> floatsFrom(NumberType type, std::span<const std::byte> bytes, bool isBigEndian) {
    std::vector<float> values(bytes.size() / bytesPerValue(type));
    writeFloats(type, bytes, isBigEndian, values);
    return values;
}

std::optional<std::vector<double>> doublesFrom(NumberType type, std::span<const std::byte> bytes, bool isBigEndian) {
    return rowOf(type).convertToDoubles(bytes, isBigEndian);
}

} // namespace acti
