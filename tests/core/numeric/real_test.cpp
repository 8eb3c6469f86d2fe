#include "core/numeric/real.h"

#include "core/numeric/special.h"
#include "tests/support/ulp.h"

#include <gtest/gtest.h>

#include <random>

namespace acti {
namespace {

// Every double primitive against the same formula in long double, which has 11 more bits; the bound is the header's.
struct Primitive {
    const char* name;
    double (*narrow)(double);
    long double (*wide)(long double);
    double ulp;
};

class RealPrimitive : public testing::TestWithParam<Primitive> {};

TEST_P(RealPrimitive, StaysWithinItsStatedError) {
    const Primitive& p = GetParam();
    std::mt19937_64 random(7);
    std::uniform_real_distribution<double> exponent(-300, 2.5), sign(-1, 1);
    for (int i = 0; i < 20'000; ++i) {
        const double x = std::copysign(std::pow(10.0, exponent(random)), sign(random));
        const auto want = static_cast<double>(p.wide(x));
        if (std::fabs(want) > 1e-300) {
            ASSERT_LE(ulpDistance(p.narrow(x), want), p.ulp) << p.name << " at " << x;
        }
    }
}

TEST_P(RealPrimitive, PassesNanOn) {
    EXPECT_TRUE(std::isnan(GetParam().narrow(kNan)));
    EXPECT_TRUE(std::isnan(GetParam().wide(kNan)));
}

#define ACTI_PRIMITIVE(name, ulp)                                                                                      \
    Primitive {                                                                                                        \
#name, [](double x) { return name(x); }, [](long double x) { return name(x); }, ulp                            \
    }

INSTANTIATE_TEST_SUITE_P(All, RealPrimitive,
                         testing::Values(ACTI_PRIMITIVE(sigmoid, 3), ACTI_PRIMITIVE(softplus, 2),
                                         ACTI_PRIMITIVE(logSigmoid, 2), ACTI_PRIMITIVE(normalCdf, 6),
                                         ACTI_PRIMITIVE(normalPdf, 2), ACTI_PRIMITIVE(tanhSoftplus, 4),
                                         ACTI_PRIMITIVE(exp, 1), ACTI_PRIMITIVE(expm1, 1), ACTI_PRIMITIVE(tanh, 2),
                                         ACTI_PRIMITIVE(erf, 2), ACTI_PRIMITIVE(erfc, 5)),
                         [](const auto& param) { return std::string(param.param.name); });

TEST(Real, KnowsItsLimits) {
    EXPECT_EQ(sigmoid(-kInf), 0);
    EXPECT_EQ(sigmoid(kInf), 1);
    EXPECT_EQ(softplus(-kInf), 0);
    EXPECT_EQ(softplus(kInf), kInf);
    EXPECT_EQ(normalCdf(-kInf), 0);
    EXPECT_EQ(normalCdf(kInf), 1);
    EXPECT_EQ(tanhSoftplus(-kInf), 0);
    EXPECT_EQ(tanhSoftplus(kInf), 1);
}

TEST(Real, MinAndMaxKeepNanFromEitherSide) {
    EXPECT_TRUE(std::isnan(max(kNan, 1.0)) && std::isnan(max(1.0, kNan)));
    EXPECT_TRUE(std::isnan(min(kNan, 1.0)) && std::isnan(min(1.0, kNan)));
    EXPECT_EQ(max(1.0, 2.0), 2);
    EXPECT_EQ(min(1.0, 2.0), 1);
}

TEST(Real, LogisticPartsBelongTogether) {
    for (const long double x : {-50.0L, -3.0L, -0.4L, -1e-9L, 0.0L, 1e-9L, 0.3L, 2.0L, 40.0L}) {
        const auto k = logistic(x);
        EXPECT_NEAR(static_cast<double>(k.s + k.c), 1, 1e-18);
        EXPECT_LE(ulpDistance(k.t, -std::tanh(x / 2)), 4) << static_cast<double>(x);
        EXPECT_LE(ulpDistance(k.s, logistic(-x).c), 0);
    }
}

TEST(Real, ProductErrorMakesAProductExact) {
    std::mt19937_64 random(3);
    std::uniform_real_distribution<double> value(-10, 10);
    for (int i = 0; i < 1000; ++i) {
        const double a = value(random), b = value(random), p = a * b;
        const long double exact = static_cast<long double>(p) + productError(a, b, p);
        // 106 bits do not fit a long double, but its leading 64 must agree.
        EXPECT_LE(ulpDistance(exact, static_cast<long double>(a) * b), 0.0);
        const long double wide = static_cast<long double>(a) / 3, product = wide * b;
        EXPECT_LE(std::fabs(productError(wide, static_cast<long double>(b), product)), ulpOf(product));
        EXPECT_EQ(productError(static_cast<long double>(a), 2.0L, 2.0L * a), 0.0L);
    }
}

TEST(Real, NormalTailKeepsItsDigits) {
    // mpmath, 40 digits
    EXPECT_LE(ulpDistance(static_cast<double>(normalCdf(-30.0L)), 4.906713927148187e-198), 1);
    EXPECT_LE(ulpDistance(static_cast<double>(normalCdf(-37.5L)), 4.605353009581955e-308), 1);
    EXPECT_LE(ulpDistance(static_cast<double>(normalPdf(-37.5L)), 1.7282337322841054e-306), 1);
}

} // namespace
} // namespace acti
