#include "core/numeric/stable.h"

#include "tests/support/ulp.h"

#include <gtest/gtest.h>

#include <functional>
#include <random>

namespace acti {
namespace {

using Real = long double;
using Jet1 = Jet<Real, 1>;

constexpr Real kLongNan = std::numeric_limits<Real>::quiet_NaN();

// A function of x and a parameter, in its three scalars; `literal` is the formula as it is written in books.
struct Function {
    const char* name;
    Real (*real)(Real, Real);
    Jet1 (*jet)(Jet1, Jet1);
    Pack (*pack)(Pack, Pack);
    Real (*literal)(Real, Real);
};

const Function kFunctions[] = {
    {"tanhShrink", [](Real x, Real) { return tanhShrink(x); }, [](Jet1 x, Jet1) { return tanhShrink(x); },
     [](Pack x, Pack) { return tanhShrink(x); }, [](Real x, Real) { return x - std::tanh(x); }},
    {"expm1MinusX", [](Real x, Real) { return expm1MinusX(x); }, [](Jet1 x, Jet1) { return expm1MinusX(x); },
     [](Pack x, Pack) { return expm1MinusX(x); }, [](Real x, Real) { return std::exp(x) - 1 - x; }},
    {"scaledExpm1", [](Real x, Real a) { return scaledExpm1(x, a); }, [](Jet1 x, Jet1 a) { return scaledExpm1(x, a); },
     [](Pack x, Pack a) { return scaledExpm1(x, a); }, [](Real x, Real a) { return a * (std::exp(x / a) - 1); }},
    {"snake", [](Real x, Real a) { return snake(x, a); }, [](Jet1 x, Jet1 a) { return snake(x, a); },
     [](Pack x, Pack a) { return snake(x, a); },
     [](Real x, Real a) { return x + (1 - std::cos(2 * a * x)) / (2 * a); }},
    {"softsign", [](Real x, Real) { return softsign(x); }, [](Jet1 x, Jet1) { return softsign(x); },
     [](Pack x, Pack) { return softsign(x); }, [](Real x, Real) { return x / (1 + std::fabs(x)); }},
    {"isru", [](Real x, Real a) { return isru(x, a); }, [](Jet1 x, Jet1 a) { return isru(x, a); },
     [](Pack x, Pack a) { return isru(x, a); }, [](Real x, Real a) { return x / std::sqrt(1 + a * x * x); }},
    {"rootOfSquarePlus", [](Real x, Real b) { return rootOfSquarePlus(x, b); },
     [](Jet1 x, Jet1 b) { return rootOfSquarePlus(x, b); }, [](Pack x, Pack b) { return rootOfSquarePlus(x, b); },
     [](Real x, Real b) { return std::sqrt(x * x + b); }},
    {"tanhExp", [](Real x, Real) { return tanhExp(x); }, [](Jet1 x, Jet1) { return tanhExp(x); },
     [](Pack x, Pack) { return tanhExp(x); }, [](Real x, Real) { return std::tanh(std::exp(x)); }},
};

class Stable : public testing::TestWithParam<Function> {
protected:
    static Jet1 jet(Real x, Real a) { return GetParam().jet(Jet1::variable(x), Jet1::parameter(a, 0)); }
};

INSTANTIATE_TEST_SUITE_P(All, Stable, testing::ValuesIn(kFunctions),
                         [](const auto& param) { return std::string(param.param.name); });

constexpr Real kPoints[] = {-7.3L, -2.6L, -1.01L, -0.99L, -0.51L, -0.49L, -0.1L, 0.05L, 0.3L, 0.9L, 1.1L, 2.5L, 6.2L};
constexpr Real kScales[] = {0.4L, 1, 3.7L};

TEST_P(Stable, AgreesWithTheLiteralFormulaWhereThatIsGood) {
    for (const Real x : kPoints)
        for (const Real a : kScales) {
            const auto want = static_cast<double>(GetParam().literal(x, a));
            const double slack = 2e-19 * (1 + std::fabs(static_cast<double>(x)));
            EXPECT_NEAR(static_cast<double>(GetParam().real(x, a)), want, 4e-16 * std::fabs(want) + slack);
            EXPECT_NEAR(static_cast<double>(jet(x, a).value()), want, 4e-16 * std::fabs(want) + slack);
        }
}

// Central differences of the values share nothing with the rules.
TEST_P(Stable, SlopesAreThoseOfTheValues) {
    constexpr Real h = 1e-5L;
    for (const Real x : kPoints)
        for (const Real a : kScales) {
            const Jet1 y = jet(x, a), left = jet(x - h, a), right = jet(x + h, a);
            const Real slope = (right.value() - left.value()) / (2 * h), bend = (right.d1 - left.d1) / (2 * h);
            const Real toScale = (jet(x, a + h).value() - jet(x, a - h).value()) / (2 * h);
            const auto near = [&](Real got, Real want) {
                EXPECT_NEAR(static_cast<double>(got), static_cast<double>(want),
                            1e-7 * (1 + std::fabs(static_cast<double>(got))))
                    << static_cast<double>(x) << " " << static_cast<double>(a);
            };
            near(y.d1, slope);
            near(y.d2, bend);
            near(y.g[0], toScale);
        }
}

TEST_P(Stable, PackAgreesAsFarAsAFloatCanSee) {
    std::mt19937_64 random(13);
    std::uniform_real_distribution<float> value(-30, 30), exponent(-30, 0);
    for (int i = 0; i < 2000; ++i) {
        float x[Pack::kSize], got[Pack::kSize];
        for (float& one : x)
            one = i % 2 ? value(random) : std::copysign(std::pow(10.0F, exponent(random)), value(random));
        GetParam().pack(Pack::load(x), Pack(0.7)).store(got);
        for (std::size_t lane = 0; lane < Pack::kSize; ++lane) {
            const auto want = static_cast<float>(GetParam().real(static_cast<Real>(x[lane]), Real(0.7)));
            ASSERT_LE(ulpDistance(got[lane], want), 1) << x[lane];
        }
    }
}

TEST_P(Stable, PassesNanOn) {
    EXPECT_TRUE(std::isnan(GetParam().real(kLongNan, 1)));
    const Jet1 y = jet(kLongNan, 1);
    EXPECT_TRUE(std::isnan(y.value()) && std::isnan(y.d1));
}

TEST(StableTails, KeepTheDigitsThatLiteralFormsLose) {
    const auto relative = [](Real got, Real want) { return static_cast<double>(std::fabs(got / want - 1)); };
    const Real x = 1e-6L;
    EXPECT_LT(relative(tanhShrink(x), x * x * x / 3 * (1 - 0.4L * x * x)), 1e-18);
    EXPECT_LT(relative(expm1MinusX(-x), x * x / 2 * (1 - x / 3 + x * x / 12)), 1e-18);
    // d/da a (e^(x/a) - 1) = -u^2/2 - u^3/3 - u^4/8 near u = 0
    EXPECT_LT(
        relative(scaledExpm1(Jet1::variable(-x), Jet1::parameter(1, 0)).g[0], -x * x / 2 * (1 - 2 * x / 3 + x * x / 4)),
        1e-18);
    // slopes of softsign and isru far out are powers of x
    EXPECT_LT(relative(softsign(Jet1::variable(1e15L)).d1, 1 / ((1 + 1e15L) * (1 + 1e15L))), 1e-18);
    EXPECT_LT(relative(isru(Jet1::variable(1e15L), Jet1::parameter(4, 0)).d1, 1e-45L / 8), 1e-18);
    // sqrt(x^2 + 1) - 1 is x^2/2, though the root is 1 to every bit
    EXPECT_LT(relative((rootOfSquarePlus(Jet1::variable(1e-12L), Jet1(1)) - Jet1(1)).value(), 0.5e-24L), 1e-18);
}

TEST(StableTails, DoNotOverflowOnTheWay) {
    for (const Real x : {-1.7e308L, -1e5L, 1e5L, 1.7e308L}) {
        for (const Jet1& y : {tanhShrink(Jet1::variable(x)), tanhExp(Jet1::variable(x)), softsign(Jet1::variable(x)),
                              isru(Jet1::variable(x), Jet1::parameter(1.7e308L, 0)),
                              rootOfSquarePlus(Jet1::variable(x), Jet1::parameter(1.7e308L, 0)),
                              snake(Jet1::variable(x), Jet1::parameter(1e-300L, 0))})
            EXPECT_TRUE(std::isfinite(y.value()) && std::isfinite(y.d1) && std::isfinite(y.d2) &&
                        std::isfinite(y.g[0]));
    }
    EXPECT_EQ(tanhExp(Jet1::variable(50)).d1, 0);
    EXPECT_EQ(scaledExpm1(Jet1::variable(-1e300L), Jet1::parameter(2, 0)).value(), -2);
}

TEST(StableTails, SnakeNeverFalls) {
    for (int i = 0; i < 1000; ++i) {
        const Real x = -20 + 0.04L * i;
        EXPECT_GE(snake(Jet1::variable(x), Jet1::parameter(2.5L, 0)).d1, 0);
    }
}

} // namespace
} // namespace acti
