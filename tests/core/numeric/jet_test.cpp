#include "core/numeric/jet.h"

#include "tests/support/ulp.h"

#include <gtest/gtest.h>

#include <array>
#include <functional>

namespace acti {
namespace {

using Jet2 = Jet<long double, 2>;

// Points away from every kink and pole.
constexpr std::array kPoints = {-2.75L, -0.8L, -0.1L, 0.3L, 0.9L, 2.5L};

void expectSame(const Jet2& a, const Jet2& b, long double scale = 1) {
    const auto tolerance = static_cast<double>(1e-17L * scale);
    EXPECT_NEAR(static_cast<double>(a.value() - b.value()), 0, tolerance);
    EXPECT_NEAR(static_cast<double>(a.d1 - b.d1), 0, tolerance);
    EXPECT_NEAR(static_cast<double>(a.d2 - b.d2), 0, tolerance);
    for (std::size_t i = 0; i < 2; ++i)
        EXPECT_NEAR(static_cast<double>(a.g[i] - b.g[i]), 0, tolerance);
}

Jet2 x(long double value) { return Jet2::variable(value); }
Jet2 p(long double value) { return Jet2::parameter(value, 0); }
Jet2 q(long double value) { return Jet2::parameter(value, 1); }

TEST(Jet, ProductRuleHoldsToSecondOrder) {
    for (const long double t : kPoints) {
        const Jet2 cube = p(2) * x(t) * x(t) * x(t);
        EXPECT_NEAR(static_cast<double>(cube.d1), static_cast<double>(6 * t * t), 1e-15);
        EXPECT_NEAR(static_cast<double>(cube.d2), static_cast<double>(12 * t), 1e-15);
        EXPECT_NEAR(static_cast<double>(cube.g[0]), static_cast<double>(t * t * t), 1e-15);
        EXPECT_EQ(cube.g[1], 0);
    }
}

TEST(Jet, DivisionUndoesMultiplication) {
    for (const long double t : kPoints)
        expectSame(p(3) * x(t) * exp(q(0.5L) * x(t)) / exp(q(0.5L) * x(t)), p(3) * x(t), 100);
}

TEST(Jet, ExponentialsAgree) {
    for (const long double t : kPoints) {
        const Jet2 u = p(1.3L) * x(t) + q(0.2L);
        expectSame(exp(u) * exp(-u), Jet2(1), 100);
        expectSame(expm1(u) + Jet2(1), exp(u), 1000);
        expectSame(log1p(expm1(u)), u, 1000);
    }
}

TEST(Jet, HyperbolicsAndSigmoidsAgree) {
    for (const long double t : kPoints) {
        const Jet2 u = p(1.3L) * x(t) + q(0.2L);
        expectSame(sigmoid(u) + sigmoid(-u), Jet2(1), 10);
        expectSame(tanh(u), Jet2(2) * sigmoid(Jet2(2) * u) - Jet2(1), 100);
        expectSame(softplus(u) - softplus(-u), u, 100);
        expectSame(exp(logSigmoid(u)), sigmoid(u), 100);
        expectSame(tanhSoftplus(u), tanh(softplus(u)), 100);
    }
}

TEST(Jet, ErrorFunctionsAgree) {
    for (const long double t : kPoints) {
        const Jet2 u = p(0.7L) * x(t) + q(0.1L);
        expectSame(erf(u) + erfc(u), Jet2(1), 100);
        expectSame(normalCdf(u), Jet2(0.5L) * erfc(-u / sqrt(Jet2(2))), 100);
    }
}

TEST(Jet, CircleClosesToSecondOrder) {
    for (const long double t : kPoints) {
        const Jet2 u = p(1.3L) * x(t) + q(0.2L);
        expectSame(sin(u) * sin(u) + cos(u) * cos(u), Jet2(1), 100);
        expectSame(sqrt(u * u), abs(u), 1000);
    }
}

// The slopes against central differences of the values: a check that shares nothing with the rules.
TEST(Jet, SlopesAreThoseOfTheValues) {
    const std::function<Jet2(Jet2)> functions[] = {
        [](Jet2 u) { return exp(u); },      [](Jet2 u) { return expm1(u); },
        [](Jet2 u) { return tanh(u); },     [](Jet2 u) { return sigmoid(u); },
        [](Jet2 u) { return softplus(u); }, [](Jet2 u) { return normalCdf(u); },
        [](Jet2 u) { return erf(u); },      [](Jet2 u) { return tanhSoftplus(u); },
        [](Jet2 u) { return sin(u); },      [](Jet2 u) { return erfc(u); },
        [](Jet2 u) { return cos(u); },      [](Jet2 u) { return logSigmoid(u); }};
    constexpr long double h = 1e-5L;
    for (const auto& function : functions)
        for (const long double t : kPoints) {
            const Jet2 y = function(x(t)), right = function(x(t + h)), left = function(x(t - h));
            const long double slope = (right.value() - left.value()) / (2 * h), bend = (right.d1 - left.d1) / (2 * h);
            EXPECT_NEAR(static_cast<double>(y.d1), static_cast<double>(slope),
                        1e-8 * (1 + std::fabs(static_cast<double>(y.d1))));
            EXPECT_NEAR(static_cast<double>(y.d2), static_cast<double>(bend),
                        1e-8 * (1 + std::fabs(static_cast<double>(y.d2))));
        }
}

TEST(Jet, ATieHasTheLeastSlopeInEitherOrder) {
    EXPECT_EQ(max(x(0), Jet2(0)).d1, 0);
    EXPECT_EQ(max(Jet2(0), x(0)).d1, 0);
    EXPECT_EQ(min(x(0), Jet2(0)).d1, 0);
    EXPECT_EQ(min(Jet2(0), x(0)).d1, 0);
    EXPECT_EQ(max(x(0), Jet2(0.25L) * x(0)).d1, 0.25L);
    EXPECT_EQ(max(Jet2(-0.25L) * x(0), -x(0)).d1, -0.25L);
    EXPECT_EQ(max(x(0), -x(0)).d1, 0);
    EXPECT_EQ(abs(x(0)).d1, 0);
}

TEST(Jet, AnExponentialOverflowsToInfinityAndItsSlopeTimesNothingIsNothing) {
    const auto far = exp(x(20000));
    EXPECT_TRUE(std::isinf(far.value()));
    EXPECT_EQ(far.d1 * 0, 0);
    EXPECT_EQ((Jet2(1) / exp(-x(-20000))).d1, 0);
}

TEST(Jet, TheBranchTakenRulesAtAKink) {
    EXPECT_EQ(abs(x(-2)).d1, -1);
    EXPECT_EQ(select(x(0) > Jet2(0), x(0), Jet2(3) * x(0)).d1, 3);
}

TEST(Jet, KeepsWhatRoundingTakesFromItsValue) {
    // 1/3 in long double is off by 2^-66; thrice the jet is 1 to twice that precision.
    const Jet2 third = Jet2(1) / Jet2(3);
    EXPECT_NE(third.error, 0);
    const Jet2 one = third * Jet2(3) - Jet2(1);
    EXPECT_LT(std::fabs(static_cast<double>(one.value())), 1e-37);
    // exp(-700 + tiny): the rounding of 0.1 * 7000 would cost exp 700 times its own.
    const Jet2 u = Jet2(-2100) * third;
    EXPECT_LE(ulpDistance(exp(u).value(), std::exp(-700.0L)), 2);
}

TEST(Jet, NanStaysNan) {
    const Jet2 y = x(std::numeric_limits<long double>::quiet_NaN());
    EXPECT_TRUE(std::isnan(max(y, Jet2(0)).value()) && std::isnan(max(Jet2(0), y).value()));
    EXPECT_TRUE(std::isnan(sigmoid(y).value()) && std::isnan(tanhSoftplus(y).value()));
}

} // namespace
} // namespace acti
