#include "core/expression/power.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

using Real = Jet<long double, 1>;

TEST(Power, WholePowersHaveAllDerivativesAtZero) {
    const Real square = wholePower(Real::variable(0), 2);
    EXPECT_EQ(square.value(), 0);
    EXPECT_EQ(square.d1, 0);
    EXPECT_EQ(square.d2, 2);
    EXPECT_EQ(wholePower(Real::variable(0), 1).d1, 1);
    EXPECT_EQ(wholePower(Real::variable(0), 0).value(), 1);
}

TEST(Power, WholePowersTakeNegativeNumbers) {
    const Real cube = wholePower(Real::variable(-2), 3), inverse = wholePower(Real::variable(-2), -3);
    EXPECT_EQ(cube.value(), -8);
    EXPECT_EQ(cube.d1, 12);
    EXPECT_EQ(cube.d2, -12);
    EXPECT_EQ(inverse.value(), -0.125L);
    EXPECT_EQ(inverse.d1, -3.0L / 16);
}

TEST(Power, AgreesWithTheExponentialOfTheLogarithm) {
    for (const long double at : {0.1L, 0.9L, 1.0L, 3.0L, 20.0L}) {
        const Real x = Real::variable(at), p = Real::parameter(1.75L, 0);
        const Real exponent = p * x + Real(0.5L);
        const Real got = power(x, exponent), want = exp(exponent * log(x));
        EXPECT_NEAR(static_cast<double>(got.value() / want.value()), 1, 1e-16);
        EXPECT_NEAR(static_cast<double>(got.d1 / want.d1), 1, 1e-16);
        EXPECT_NEAR(static_cast<double>(got.d2 / want.d2), 1, 1e-16);
        EXPECT_NEAR(static_cast<double>(got.g[0] - want.g[0]), 0, 1e-16 * std::fabs(static_cast<double>(want.g[0])));
    }
}

TEST(Power, AFixedExponentNeedsNoLogarithm) {
    const Real cube = power(Real::variable(-2), Real(3));
    EXPECT_EQ(cube.value(), -8);
    EXPECT_EQ(cube.d1, 12);
    const Real fiveHalves = power(Real::variable(0), Real(2.5L));
    EXPECT_EQ(fiveHalves.value(), 0);
    EXPECT_EQ(fiveHalves.d1, 0);
    EXPECT_EQ(fiveHalves.d2, 0);
    EXPECT_TRUE(std::isinf(power(Real::variable(0), Real(0.5L)).d1));
    EXPECT_TRUE(std::isnan(power(Real::variable(-1), Real(0.5L)).value()));
}

} // namespace
} // namespace acti
