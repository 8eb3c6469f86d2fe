#include "core/numeric/pack.h"

#include "core/numeric/real.h"
#include "tests/support/ulp.h"

#include <gtest/gtest.h>

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

// Far below the 2^-29 that rounding to a float can see.
TEST_P(PackVocabulary, AgreesWithTheRealOneAsFarAsAFloatCanSee) {
    const PackFunction& function = GetParam();
    std::mt19937_64 random(11);
    std::uniform_real_distribution<float> value(static_cast<float>(function.low), static_cast<float>(function.high));
    for (int i = 0; i < 2000; ++i) {
        float x[Pack::kSize], got[Pack::kSize];
        for (float& one : x)
            one = value(random) * (i % 2 ? 1.0F : 0.01F);
        function.pack(Pack::load(x)).store(got);
        for (std::size_t lane = 0; lane < Pack::kSize; ++lane) {
            const auto want = static_cast<float>(function.real(static_cast<long double>(x[lane])));
            ASSERT_LE(ulpDistance(got[lane], want), 1) << function.name << " at " << x[lane];
        }
    }
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

INSTANTIATE_TEST_SUITE_P(Positive, PackVocabulary,
                         testing::Values(PackFunction{"sqrt", [](Pack x) { return sqrt(x); },
                                                      [](long double x) { return sqrt(x); }, 0, 100},
                                         PackFunction{"log1p", [](Pack x) { return log1p(x); },
                                                      [](long double x) { return log1p(x); }, -0.9, 100}),
                         [](const auto& param) { return std::string(param.param.name); });

TEST(Pack, MinAndMaxKeepNanFromEitherSide) {
    const Pack nan(std::numeric_limits<double>::quiet_NaN()), one(1);
    for (const Pack& result : {max(nan, one), max(one, nan), min(nan, one), min(one, nan)}) {
        float lanes[Pack::kSize];
        result.store(lanes);
        for (const float lane : lanes)
            EXPECT_TRUE(std::isnan(lane));
    }
}

} // namespace
} // namespace acti
