#include "core/maxima/log_sum_exp.h"

#include "core/numeric/special.h"
#include "tests/support/ulp.h"

#include <gtest/gtest.h>

#include <cmath>

namespace acti {
namespace {

using Values = std::vector<double>;

struct Known {
    Values x;
    double beta;
    double sum, sumBeta;   // LogSumExp and its derivative in beta
    double mean, meanBeta; // mellowmax
    double share0;         // softmax of the first
};

// mpmath at 4,000 bits, rounded once.
const Known kKnown[] = {
    {{1.0, 0.0},
     1.0,
     1.3132616875182228,
     -0.5822031088882179,
     0.6201145069582775,
     0.11094407167172736,
     0.7310585786300049},
    {{1.0, -1.0}, 1e-300, 6.931471805599452e+299, -kInf, 5e-301, 0.5, 0.5},
    {{1.0, -1.0}, 1e-12, 693147180559.9453, -6.931471805599453e+23, 5e-13, 0.5, 0.5000000000005},
    {{1.0, -1.0}, 1e-08, 69314718.05599454, -6931471805599452.0, 5e-09, 0.5, 0.500000005},
    {{1.0, 2.0, -3.0},
     -1e-09,
     -1098612288.6681097,
     -1.0986122886681096e+18,
     -2.3333333343333333e-09,
     2.333333335333333,
     0.333333333},
    {{0.3, -0.7, 1.9, 0.25},
     1e-10,
     13862943611.636406,
     -1.3862943611198905e+20,
     0.4375000000435859,
     0.4358593750137261,
     0.2499999999965625},
    {{0.3, -0.7, 1.9, 0.25},
     0.5,
     3.4403050984792087,
     -5.071815209444815,
     0.6677163762394276,
     0.4733622350347471,
     0.20801344764326332},
    {{0.3, -0.7, 1.9, 0.25},
     -40.0,
     -0.7,
     -8.740276958535557e-19,
     -0.6653426409720027,
     0.0008664339756999308,
     4.248354255291598e-18},
    {{0.0, -800.0}, 0.9, 2.25803422493e-313, -1.80893630684924e-310, -0.7701635339554948, 0.8557372599505497, 1.0},
    {{710.0, 709.0}, 1000000.0, 710.0, 0, 709.9999993068528, 6.931471805599453e-13, 1.0},
    {{1e+300, -1e+300}, 1e-306, 6.931471805604453e+305, -kInf, 4.999999999999167e+293, kInf, 0.5000005},
    {{5.0, 5.0, 5.0}, 3.0, 5.366204096222703, -0.1220680320742344, 5.0, 0, 0.3333333333333333},
    {{1e-300, 3e-300}, 2e+299, 5.565076261999763e-300, 0, 2.0993403592000368e-300, 0, 0.401312339887548},
    {{-2.5, -2.25, 1e-05, 4.0, 3.999},
     1000.0,
     4.000313261687518,
     -5.822031088882396e-07,
     3.998703823775084,
     1.0272348035458607e-06,
     0},
};

TEST(LogSumExp, IsWithinAnUlp) {
    for (const Known& known : kKnown) {
        const SmoothMaximum got = logSumExp(known.x, known.beta);
        EXPECT_LE(ulpDistance(got.value, known.sum), 1) << known.beta << ": " << got.value << ", want " << known.sum;
        EXPECT_LE(ulpDistance(got.dBeta, known.sumBeta), 1) << known.beta << ": " << got.dBeta;
        EXPECT_LE(ulpDistance(got.gradient[0], known.share0), 1) << known.beta;
    }
}

TEST(Mellowmax, IsWithinAnUlp) {
    for (const Known& known : kKnown) {
        const SmoothMaximum got = mellowmax(known.x, known.beta);
        EXPECT_LE(ulpDistance(got.value, known.mean), 1) << known.beta << ": " << got.value << ", want " << known.mean;
        EXPECT_LE(ulpDistance(got.dBeta, known.meanBeta), 1)
            << known.beta << ": " << got.dBeta << ", want " << known.meanBeta;
        EXPECT_LE(ulpDistance(got.gradient[0], known.share0), 1) << known.beta;
    }
}

TEST(LogSumExp, StandsAboveTheMaximumAndMellowmaxBelow) {
    const Values x{0.3, -1, 0.9, 0.2};
    for (const double beta : {0.1, 1.0, 7.0, 90.0}) {
        const double above = logSumExp(x, beta).value, below = mellowmax(x, beta).value;
        EXPECT_GE(above, 0.9);
        EXPECT_LE(above, 0.9 + std::log(4.0) / beta);
        EXPECT_LE(below, 0.9);
        EXPECT_NEAR(above - below, std::log(4.0) / beta, 1e-14);
        EXPECT_GT(smoothMaximum(x, beta).value, below) << "S is nearer to the maximum than mellowmax";
    }
}

TEST(LogSumExp, HasNoValueAtBetaZero) {
    const SmoothMaximum got = logSumExp(Values{1, 2}, 0);
    EXPECT_TRUE(std::isnan(got.value) && std::isnan(got.dBeta));
    EXPECT_EQ(got.gradient, (Values{.5, .5}));
    EXPECT_EQ(logSumExp(Values{3}, 0), (SmoothMaximum{3, 0, {1}}));
    EXPECT_EQ(logSumExp(Values{3}, -2), (SmoothMaximum{3, 0, {1}}));
}

TEST(Mellowmax, IsTheMeanAtBetaZero) {
    EXPECT_EQ(mellowmax(Values{1, 2, 6}, 0), (SmoothMaximum{3, 7.0 / 3, Values(3, 1.0 / 3)}));
}

TEST(LogSumExp, LimitsAndInfinitiesAreThoseOfTheSmoothMaximum) {
    const Values x{3, -1, 3};
    EXPECT_EQ(logSumExp(x, kInf), smoothMaximum(x, kInf));
    EXPECT_EQ(mellowmax(x, -kInf), smoothMaximum(x, -kInf));
    EXPECT_EQ(logSumExp(Values{kInf, 2}, 1), smoothMaximum(Values{kInf, 2}, 1));
    EXPECT_EQ(logSumExp(Values{-kInf, 2}, 1).value, 2);
    EXPECT_NEAR(mellowmax(Values{-kInf, 2}, 1).value, 2 - std::log(2.0), 4e-16);
    EXPECT_NEAR(mellowmax(Values{-kInf, 2}, 2).dBeta, std::log(2.0) / 4, 2e-16);
    EXPECT_TRUE(std::isnan(mellowmax(Values{std::nan(""), 2}, 1).value));
    EXPECT_TRUE(std::isnan(logSumExp(Values{1, 2}, std::nan("")).gradient[1]));
}

} // namespace
} // namespace acti
