#include "core/tensor/numbers.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace acti {
namespace {

template<class T>
float one(NumberType type, T value, bool isBigEndian = false) {
    return floatsFrom(type, std::as_bytes(std::span(&value, 1)), isBigEndian).at(0);
}

float half(unsigned bits) { return one(NumberType::Float16, static_cast<std::uint16_t>(bits)); }

// By the definition: (-1)^s 2^(e-15) (1 + m/1024), or without the 1 and with e = 1 where e is 0.
double halfByDefinition(unsigned bits) {
    const int exponent = static_cast<int>(bits >> 10 & 31);
    const double fraction = static_cast<double>(bits & 1023) / 1024;
    const double magnitude = exponent == 0 ? std::ldexp(fraction, -14) : std::ldexp(1 + fraction, exponent - 15);
    return bits & 0x8000 ? -magnitude : magnitude;
}

TEST(Numbers, EveryFiniteHalfIsExact) {
    for (unsigned bits = 0; bits < 0x10000; ++bits)
        if ((bits & 0x7c00) != 0x7c00) {
            ASSERT_EQ(static_cast<double>(half(bits)), halfByDefinition(bits)) << bits;
            ASSERT_EQ(std::signbit(half(bits)), bits >= 0x8000) << bits;
        }
    EXPECT_EQ(half(0x7c00), std::numeric_limits<float>::infinity());
    EXPECT_EQ(half(0xfc00), -std::numeric_limits<float>::infinity());
    EXPECT_TRUE(std::isnan(half(0x7e00)) && std::isnan(half(0x7c01)));
}

TEST(Numbers, EveryTypeGivesItsValue) {
    EXPECT_EQ(one(NumberType::BFloat16, std::uint16_t{0xc049}), -3.140625F);
    EXPECT_EQ(one(NumberType::Float64, 0.1), 0.1F);
    EXPECT_EQ(one(NumberType::Float64, 1e300), std::numeric_limits<float>::infinity());
    EXPECT_EQ(one(NumberType::Int8, std::int8_t{-5}), -5);
    EXPECT_EQ(one(NumberType::Int16, std::int16_t{-500}), -500);
    EXPECT_EQ(one(NumberType::Int32, -70'000), -70'000);
    EXPECT_EQ(one(NumberType::Int64, std::int64_t{-5'000'000'000}), -5e9F);
    EXPECT_EQ(one(NumberType::UInt32, 4'000'000'000U), 4e9F);
    EXPECT_EQ(one(NumberType::UInt64, std::numeric_limits<std::uint64_t>::max()), 0x1p64F);
    EXPECT_EQ(one(NumberType::Boolean, true), 1);
    EXPECT_EQ(one(NumberType::UInt16, std::uint16_t{0x0102}, true), 0x0201);
}

TEST(Numbers, ACountThatNoFileHoldsIsNone) {
    EXPECT_EQ(valueCount(std::vector<std::size_t>{}), 1u);
    EXPECT_EQ(valueCount(std::vector<std::size_t>{3, 0, 5}), 0u);
    EXPECT_EQ(valueCount(std::vector<std::size_t>{1 << 20, 1 << 20}), std::size_t{1} << 40);
    EXPECT_FALSE(valueCount(std::vector<std::size_t>(4, std::size_t{1} << 32)));
    EXPECT_FALSE(valueCount(std::vector<std::size_t>{std::numeric_limits<std::size_t>::max()}));
}

TEST(Numbers, ShapesAreReadable) {
    EXPECT_EQ(shapeText(std::vector<std::size_t>{16, 1, 3, 3}), "16 x 1 x 3 x 3");
    EXPECT_EQ(shapeText({}), "1 value");
}

} // namespace
} // namespace acti
