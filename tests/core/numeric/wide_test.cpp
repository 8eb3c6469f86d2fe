#include "core/numeric/wide.h"

#include <gtest/gtest.h>

#include <cmath>

namespace acti {
namespace {

constexpr long double kTolerance = 0x1p-110L;

void expectClose(const Wide& got, const Wide& want) {
    EXPECT_LE(std::fabs((got - want).high), kTolerance * std::fabs(want.high))
        << static_cast<double>(got.high) << " and " << static_cast<double>(want.high);
}

TEST(Wide, KeepsWhatALongDoubleDrops) {
    const Wide sum = Wide(1) + Wide(0x1p-100L);
    EXPECT_EQ((sum - Wide(1)).high, 0x1p-100L);
    EXPECT_TRUE(Wide(1) < sum);
    EXPECT_TRUE(sum > Wide(1));
    EXPECT_EQ(toDouble(Wide(1) + Wide(0x1p-53L) + Wide(0x1p-90L)), 1 + 0x1p-52) << "rounded once, not twice";
    EXPECT_EQ(toDouble(Wide(1) + Wide(0x1p-53L)), 1);
}

TEST(Wide, ProductsAndQuotientsUndoEachOther) {
    for (long double a = -7.3L; a < 9; a += 0.71L)
        for (long double b = 0.013L; b < 1e9L; b *= 31) {
            const Wide product = Wide(a, a * 0x1p-66L) * Wide(b);
            expectClose(product / Wide(b), Wide(a, a * 0x1p-66L));
        }
    expectClose(Wide(1) / Wide(3) * Wide(3), Wide(1));
}

// e, e^-11111 and e^(2^-40) - 1 by mpmath at 4,000 bits, rounded to two long doubles.
TEST(Wide, ExponentialsHaveTheirDigits) {
    expectClose(exp(Wide(1)), Wide(0xa.df85458a2bb4a9bp-2L, -0xa.04753bfb185861cp-67L));
    expectClose(exp(Wide(-11111)), Wide(0x9.49c82b574db204fp-16033L, 0xb.562c79464fbccbfp-16100L));
    expectClose(expm1(Wide(0x1p-40L)), Wide(0x8.000000000400000p-43L, 0xa.aaaaaaaaad55555p-126L));
    EXPECT_EQ(exp(Wide()), Wide(1));
    EXPECT_EQ(exp(Wide(-20000)), Wide());
    EXPECT_EQ(expm1(Wide(-20000)), Wide(-1));
    EXPECT_EQ(expm1(Wide()), Wide());
    EXPECT_TRUE(std::isnan(exp(Wide(std::nanl(""))).high));
    EXPECT_TRUE(std::isnan(expm1(Wide(std::nanl(""))).high));
}

TEST(Wide, ExponentialsTurnSumsIntoProducts) {
    for (long double a = -9; a < 9; a += 0.37L)
        for (long double b = -3; b < 800; b += 77.7L)
            expectClose(exp(Wide(a)) * exp(Wide(b)), exp(Wide(a) + Wide(b)));
}

TEST(Wide, TheLogarithmUndoesTheExponential) {
    for (const long double a : {1e-300L, 1e-20L, 0.001L, 0.4L, 3.0L, 200.0L, -1e-9L, -0.5L, -5.0L})
        EXPECT_LE(std::fabs((log1p(expm1(Wide(a))) - Wide(a)).high),
                  0x1p-105L * std::fabs(a) * (a < -1 ? std::exp(-a) : 1))
            << static_cast<double>(a);
}

} // namespace
} // namespace acti
