#include "core/maxima/soft_weights.h"

#include "tests/support/ulp.h"

#include <gtest/gtest.h>

#include <cmath>

namespace acti {
namespace {

std::vector<Wide> wide(std::initializer_list<double> values) { return {values.begin(), values.end()}; }

TEST(SoftWeights, AreSharesOfOne) {
    for (const double beta : {-3.0, 0.0, 1e-20, 0.1, 50.0, 1e6}) {
        const SoftWeights weights(wide({1, 0.5, -2, 1}), beta);
        Wide sum;
        for (std::size_t i = 0; i < weights.size(); ++i)
            sum = sum + weights.share(i);
        EXPECT_LE(std::fabs((sum - Wide(1)).high), 1e-33L) << beta;
        EXPECT_EQ(toDouble(weights.share(0)), toDouble(weights.share(3)));
    }
}

TEST(SoftWeights, TheWinnerIsTheLowestIndexOfTheExtremeOnes) {
    EXPECT_EQ(SoftWeights(wide({1, 3, 3}), 2).winner(), 1u);
    EXPECT_EQ(SoftWeights(wide({1, 3, 1}), -2).winner(), 0u);
}

// For (1, -1): E x = tanh beta, however small beta is; and the winner's distance 1 - tanh beta, however large.
TEST(SoftWeights, ExpectationsKeepTheirDigitsWhereTermsCancel) {
    const auto x = wide({1, -1});
    for (const double beta : {1e-300, 1e-30, 1e-3, 0.4, 2.0, 40.0, 300.0}) {
        const Centred centred = SoftWeights(x, beta).expectation(x);
        EXPECT_LE(ulpDistance(toDouble(centred.mean), static_cast<double>(std::tanh(static_cast<long double>(beta)))),
                  1)
            << beta;
        const long double e = std::exp(-2 * static_cast<long double>(beta));
        EXPECT_LE(ulpDistance(toDouble(centred.offsets[0]), static_cast<double>(2 * e / (1 + e))), 1) << beta;
    }
}

TEST(SoftWeights, LogarithmsAreAboutTheirReference) {
    const auto x = wide({0, -1, -4});
    const SoftWeights far(x, 2);
    EXPECT_FALSE(far.areNearlyEqual());
    EXPECT_NEAR(toDouble(far.logSum()), std::log(1 + std::exp(-2.0) + std::exp(-8.0)), 1e-16);
    EXPECT_NEAR(toDouble(far.logMean()), toDouble(far.logSum()) - std::log(3.0), 1e-15);
    const SoftWeights near(x, 0.1); // about the mean, -5/3
    EXPECT_TRUE(near.areNearlyEqual());
    EXPECT_NEAR(toDouble(near.logSum()), std::log(1 + std::exp(-0.1) + std::exp(-0.4)) + 0.5 / 3, 4e-16);
    EXPECT_LE(ulpDistance(toDouble(SoftWeights(wide({0, -700}), 1).logSum()), std::exp(-700.0)), 1);
}

TEST(MeanOf, DoesNotLoseSmallOnes) { EXPECT_EQ(toDouble(meanOf(wide({1e20, 3, -1e20}))), 1); }

} // namespace
} // namespace acti
