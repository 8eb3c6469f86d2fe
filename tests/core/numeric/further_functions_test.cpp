#include "core/numeric/further_functions.h"

#include <gtest/gtest.h>

#include <cmath>
#include <functional>

namespace acti {
namespace {

using Real = Jet<long double, 1>;

struct FurtherFunction {
    const char* name;
    std::function<Real(const Real&)> jet;
    std::function<Pack(const Pack&)> pack;
    double low, high;
};

#define ACTI_FURTHER(name, low, high)                                                                                  \
    {                                                                                                                  \
#name, [](const Real& a) { return name(a); }, [](const Pack& a) { return name(a); }, low, high                 \
    }
const FurtherFunction kFurther[] = {
    ACTI_FURTHER(log2, 0.1, 9),    ACTI_FURTHER(log10, 0.1, 9),   ACTI_FURTHER(cbrt, -8, -0.5),
    ACTI_FURTHER(cbrt, 0.5, 8),    ACTI_FURTHER(sinh, -4, 4),     ACTI_FURTHER(cosh, -4, 4),
    ACTI_FURTHER(tan, -1.4, 1.4),  ACTI_FURTHER(asin, -0.9, 0.9), ACTI_FURTHER(acos, -0.9, 0.9),
    ACTI_FURTHER(atan, -9, 9),     ACTI_FURTHER(asinh, -9, 9),    ACTI_FURTHER(acosh, 1.1, 9),
    ACTI_FURTHER(atanh, -0.9, 0.9)};

// Differences of the values, and of the slopes, over a short way.
TEST(FurtherFunctions, ATangentAfterManyTurnsKnowsItsArgument) {
    // 1/x^2 is 1.2e15 here: half an ulp of a long double is 3e-5 of a turn's radian.
    const auto x = Jet<long double, 0>::variable(static_cast<long double>(2.9260887232218275e-08));
    const auto square = x * x;
    const auto y = tan(Jet<long double, 0>(1) / square);
    const auto s = sin(Jet<long double, 0>(1) / square), c = cos(Jet<long double, 0>(1) / square);
    EXPECT_EQ(y.v, s.v / c.v);
    EXPECT_NEAR(static_cast<double>(y.v), 0.0868055119070447987, 1e-15);
}

TEST(FurtherFunctions, SlopesAreThoseOfTheValues) {
    constexpr long double kStep = 1e-6L;
    for (const FurtherFunction& function : kFurther)
        for (int i = 0; i <= 20; ++i) {
            const long double x = function.low + (function.high - function.low) * i / 20;
            const Real here = function.jet(Real::variable(x)), before = function.jet(Real::variable(x - kStep)),
                       behind = function.jet(Real::variable(x + kStep));
            const long double scale = 1 + std::fabs(here.d1) + std::fabs(here.d2);
            EXPECT_LE(std::fabs(here.d1 - (behind.v - before.v) / (2 * kStep)), 1e-8L * scale)
                << function.name << " at " << x;
            EXPECT_LE(std::fabs(here.d2 - (behind.d1 - before.d1) / (2 * kStep)), 1e-8L * scale)
                << function.name << " at " << x;
            EXPECT_EQ(function.jet(Real::parameter(x, 0)).g[0], here.d1) << function.name;
        }
}

TEST(FurtherFunctions, PacksAreTheRealsRounded) {
    for (const FurtherFunction& function : kFurther) {
        const double x = function.low + (function.high - function.low) * 0.3;
        const auto want = static_cast<double>(function.jet(Real(x)).v);
        for (const double lane : function.pack(Pack(x)).lanes())
            EXPECT_NEAR(lane, want, 1e-15 * std::fabs(want)) << function.name;
    }
}

TEST(FurtherFunctions, StepsAreFlatAndRoundHalvesToEven) {
    EXPECT_EQ(round(Real::variable(2.5L)).v, 2);
    EXPECT_EQ(round(Real::variable(-3.5L)).v, -4);
    EXPECT_EQ(floor(Real::variable(-0.5L)).v, -1);
    EXPECT_EQ(ceil(Real::variable(-0.5L)).v, 0);
    EXPECT_EQ(trunc(Real::variable(-1.5L)).v, -1);
    EXPECT_EQ(sign(Real::variable(0)).v, 0);
    EXPECT_EQ(sign(Real::variable(-2)).v, -1);
    EXPECT_EQ(floor(Real::variable(1.5L)).d1, 0);
    EXPECT_EQ(sign(Real::variable(1.5L)).d2, 0);
    EXPECT_EQ(floor(Pack(-0.5)).lanes()[0], -1);
    EXPECT_TRUE(std::isnan(sign(std::nan("")))) << "NaN passes through";
}

TEST(FurtherFunctions, HaveNoValueBeyondTheirDomain) {
    EXPECT_TRUE(std::isnan(asin(Real::variable(2)).v));
    EXPECT_TRUE(std::isnan(acosh(Real::variable(0)).v));
    EXPECT_TRUE(std::isnan(atanh(Real::variable(-2)).v));
    EXPECT_TRUE(std::isnan(log2(Real::variable(-1)).v));
    EXPECT_TRUE(std::isinf(sinh(Real::variable(1e6L)).v));
    EXPECT_TRUE(std::isfinite(cosh(Real::variable(1e6L)).d1)) << "so that a slope of 0 stays 0";
}

} // namespace
} // namespace acti
