#include "core/numeric/pack_functions.h"

#include "core/numeric/real.h"
#include "tests/support/ulp.h"

#include <gtest/gtest.h>

#include <limits>
#include <random>

namespace acti {
namespace {

struct PackFunction {
    const char* name;
    Pack (*pack)(Pack);
    long double (*real)(long double);
    double low = -100, high = 100;
};

class PackVocabulary : public testing::TestWithParam<PackFunction> {};

double lane(const Pack& pack, std::size_t i) { return pack.lanes()[i]; }

// 2^-26 is a quarter of a float's ulp.
TEST_P(PackVocabulary, IsRightFarBeyondAFloat) {
    const PackFunction& function = GetParam();
    std::mt19937_64 random(11);
    std::uniform_real_distribution<double> value(function.low, function.high);
    std::uniform_real_distribution<double> exponent(-40, 0);
    for (int i = 0; i < 20000; ++i) {
        const double x = value(random) * (i % 2 ? 1 : std::exp2(exponent(random)));
        const long double want = function.real(static_cast<long double>(x));
        const auto got = static_cast<long double>(lane(function.pack(Pack(x)), 0));
        // below the floats there is nothing to be right about
        ASSERT_LE(std::abs(got - want), 0x1p-26L * std::abs(want) + 0x1p-151L) << function.name << " at " << x;
    }
}

TEST_P(PackVocabulary, PassesNanOn) {
    const Pack nan(std::numeric_limits<double>::quiet_NaN());
    EXPECT_TRUE(std::isnan(lane(GetParam().pack(nan), 0)));
}

#define ACTI_VOCABULARY(name)                                                                                          \
    PackFunction {                                                                                                     \
#name, [](Pack x) { return name(x); }, [](long double x) { return name(x); }                                   \
    }

INSTANTIATE_TEST_SUITE_P(All, PackVocabulary,
                         testing::Values(ACTI_VOCABULARY(exp), ACTI_VOCABULARY(expm1), ACTI_VOCABULARY(tanh),
                                         ACTI_VOCABULARY(erf), ACTI_VOCABULARY(erfc), ACTI_VOCABULARY(sin),
                                         ACTI_VOCABULARY(cos), ACTI_VOCABULARY(abs), ACTI_VOCABULARY(sigmoid),
                                         ACTI_VOCABULARY(softplus), ACTI_VOCABULARY(logSigmoid),
                                         ACTI_VOCABULARY(normalCdf), ACTI_VOCABULARY(tanhSoftplus)),
                         [](const auto& param) { return std::string(param.param.name); });

INSTANTIATE_TEST_SUITE_P(Negative, PackVocabulary,
                         testing::Values(PackFunction{"softplusTail", [](Pack x) { return softplusTail(x); },
                                                      [](long double x) { return softplusTail(x); }, -100, 0}),
                         [](const auto& param) { return std::string(param.param.name); });

INSTANTIATE_TEST_SUITE_P(Positive, PackVocabulary,
                         testing::Values(PackFunction{"log", [](Pack x) { return log(x); },
                                                      [](long double x) { return log(x); }, 1e-30, 100},
                                         PackFunction{"sqrt", [](Pack x) { return sqrt(x); },
                                                      [](long double x) { return sqrt(x); }, 0, 100},
                                         PackFunction{"log1p", [](Pack x) { return log1p(x); },
                                                      [](long double x) { return log1p(x); }, -0.9, 100}),
                         [](const auto& param) { return std::string(param.param.name); });

} // namespace
} // namespace acti
