#include "core/base/text.h"

#include "core/numeric/special.h"

#include <gtest/gtest.h>

#include <bit>
#include <clocale>
#include <cmath>
#include <random>

namespace acti {
namespace {

TEST(Text, ShortestReadsBackToTheSameDouble) {
    std::mt19937_64 bits(1);
    for (int i = 0; i < 20'000; ++i) {
        const double value = std::bit_cast<double>(bits());
        if (std::isnan(value))
            continue;
        EXPECT_EQ(parseDouble(shortest(value)), value) << shortest(value);
    }
}

TEST(Text, WritesTheSpecialValues) {
    EXPECT_EQ(shortest(kInf), "inf");
    EXPECT_EQ(shortest(-kInf), "-inf");
    EXPECT_EQ(shortest(std::nan("")), "nan");
    EXPECT_EQ(shortest(-0.0), "-0");
    EXPECT_EQ(significant(-0.0, 6), "0");
    EXPECT_EQ(fixed(-0.0001, 2), "0.00");
}

TEST(Text, SignificantDropsTrailingZeros) {
    EXPECT_EQ(significant(1.5, 8), "1.5");
    EXPECT_EQ(significant(1.0998393201288669, 8), "1.0998393");
    EXPECT_EQ(significant(2.5e-8, 6), "2.5e-08");
}

TEST(Text, ParsesOnlyAWholeNumber) {
    EXPECT_EQ(parseDouble("+1.25"), 1.25);
    EXPECT_EQ(parseDouble("−1.5"), -1.5);
    EXPECT_EQ(parseDouble("2e−3"), 0.002);
    EXPECT_FALSE(parseDouble("1−2"));
    EXPECT_EQ(parseDouble("-Inf"), -kInf);
    EXPECT_TRUE(std::isnan(*parseDouble("nan")));
    for (const char* bad : {"", "1,5", " 1", "1 ", "1e", "--1", "+-1", "0x10", "1.5f", "one"})
        EXPECT_FALSE(parseDouble(bad).has_value()) << bad;
}

TEST(Text, ParsesMagnitudesBeyondADouble) {
    EXPECT_EQ(parseDouble("1e400"), kInf);
    EXPECT_EQ(parseDouble("-1e400"), -kInf);
    EXPECT_EQ(parseDouble("1e-400"), 0.0);
    EXPECT_TRUE(std::signbit(*parseDouble("-1e-400")));
}

TEST(Text, IgnoresTheLocale) {
    const std::string before = std::setlocale(LC_NUMERIC, nullptr);
    for (const char* name : {"de_DE.UTF-8", "fr_FR.UTF-8", "de_DE"})
        std::setlocale(LC_NUMERIC, name);
    EXPECT_EQ(shortest(1.5), "1.5");
    EXPECT_EQ(parseDouble("1.5"), 1.5);
    std::setlocale(LC_NUMERIC, before.c_str());
}

TEST(Text, SplitsAndTrims) {
    EXPECT_EQ(split("a,,b", ','), (std::vector<std::string_view>{"a", "", "b"}));
    EXPECT_EQ(split("", ','), (std::vector<std::string_view>{""}));
    EXPECT_EQ(trim(" \tx y\r\n"), "x y");
}

TEST(Text, FindsTheNearestWord) {
    const std::vector<std::string> ids{"relu", "swish", "acon_c"};
    EXPECT_EQ(nearest("swich", ids), "swish");
    EXPECT_EQ(nearest("acon-c", ids), "acon_c");
    EXPECT_EQ(nearest("zzzzzz", ids), "");
}

TEST(Text, LongDoublesReadBack) {
    for (const long double value : {0.0L, 0.1L, 1.0L / 3, 2.5e17L, 1e-300L, 3.14159265358979323846L})
        EXPECT_EQ(parseExtended(shortestExtended(value)), value);
    EXPECT_EQ(shortestExtended(0.1L), "0.1");
    for (const char* text : {"", "x", "1x", "inf", "nan", "1e99999"})
        EXPECT_FALSE(parseExtended(text)) << text;
}

TEST(Text, CountsHaveTheirNounsNumber) {
    EXPECT_EQ(counted(0, "input"), "0 inputs");
    EXPECT_EQ(counted(1, "input"), "1 input");
    EXPECT_EQ(counted(12, "input"), "12 inputs");
}

} // namespace
} // namespace acti
