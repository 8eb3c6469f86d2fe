#include "core/maxima/smooth_maximum.h"

#include "core/numeric/special.h"
#include "tests/support/maxima_table.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace acti {
namespace {

using Values = std::vector<double>;

TEST(SmoothMaximum, AgreesWithTheReference) {
    const auto rows = readMaximaTable("smooth_maximum");
    ASSERT_GT(rows.size(), 1000u);
    WorstUlp value, dBeta, gradient;
    for (const MaximaRow& row : rows) {
        const SmoothMaximum got = smoothMaximum(row.numbers("x"), row.number("beta"));
        value.see(got.value, row.number("s"), row.line);
        dBeta.see(got.dBeta, row.number("ds_dbeta"), row.line);
        const Values want = row.numbers("ds_dx");
        ASSERT_EQ(got.gradient.size(), want.size());
        for (std::size_t i = 0; i < want.size(); ++i)
            gradient.see(got.gradient[i], want[i], row.line);
    }
    value.print("smooth maximum");
    dBeta.print("smooth maximum, d/dbeta");
    gradient.print("smooth maximum, d/dx");
    EXPECT_LE(value.ulp(), 1) << value.text();
    EXPECT_LE(dBeta.ulp(), 1) << dBeta.text();
    EXPECT_LE(gradient.ulp(), 1) << gradient.text();
}

TEST(SmoothMaximum, HasMeanMaximumAndMinimumAsItsLimits) {
    const Values x{3, -1, 3, 2};
    EXPECT_EQ(smoothMaximum(x, 0), (SmoothMaximum{1.75, 2.6875, {.25, .25, .25, .25}}));
    EXPECT_EQ(smoothMaximum(x, kInf), (SmoothMaximum{3, 0, {.5, 0, .5, 0}}));
    EXPECT_EQ(smoothMaximum(x, -kInf), (SmoothMaximum{-1, 0, {0, 1, 0, 0}}));
    EXPECT_EQ(smoothMaximum(x, 1e6).value, 3);
    EXPECT_EQ(smoothMaximum(Values{1e300, -1e300}, 1e308).value, 1e300);
    EXPECT_EQ(smoothMaximum(Values{4.5}, -7), (SmoothMaximum{4.5, 0, {1}}));
}

TEST(SmoothMaximum, NanAnywhereGivesNan) {
    for (const auto& [x, beta] : {std::pair{Values{1, kNan}, 1.0}, {Values{1, 2}, kNan}, {Values{kNan, kInf}, 0.0}}) {
        const SmoothMaximum got = smoothMaximum(x, beta);
        EXPECT_TRUE(std::isnan(got.value) && std::isnan(got.dBeta) && std::isnan(got.gradient[1]));
        EXPECT_TRUE(std::isnan(smoothMaximumHessian(x, beta)[2]));
    }
}

TEST(SmoothMaximum, InfiniteInputsWinOrHaveNoWeight) {
    EXPECT_EQ(smoothMaximum(Values{kInf, 2, kInf}, 3), (SmoothMaximum{kInf, 0, {.5, 0, .5}}));
    const SmoothMaximum left = smoothMaximum(Values{1, -kInf, 2}, 3), without = smoothMaximum(Values{1, 2}, 3);
    EXPECT_EQ(left.value, without.value);
    EXPECT_EQ(left.gradient, (Values{without.gradient[0], 0, without.gradient[1]}));
    EXPECT_EQ(smoothMaximum(Values{-kInf, -kInf}, 3).value, -kInf);
    EXPECT_EQ(smoothMaximum(Values{kInf, 2}, -1), (SmoothMaximum{2, 0, {0, 1}}));
    EXPECT_EQ(smoothMaximum(Values{kInf, 2}, 0).value, kInf);
    EXPECT_TRUE(std::isnan(smoothMaximum(Values{kInf, -kInf}, 0).value));
}

TEST(SmoothMaximum, TheHessianIsTheSlopeOfTheGradient) {
    const Values x{0.7, -0.4, 1.1};
    for (const double beta : {-2.0, 0.3, 1.0, 5.0}) {
        const Values hessian = smoothMaximumHessian(x, beta);
        for (std::size_t j = 0; j < 3; ++j) {
            Values low = x, high = x;
            low[j] -= 1e-5;
            high[j] += 1e-5;
            const SmoothMaximum left = smoothMaximum(low, beta), right = smoothMaximum(high, beta);
            for (std::size_t i = 0; i < 3; ++i) {
                const double slope = (right.gradient[i] - left.gradient[i]) / (high[j] - low[j]);
                EXPECT_NEAR(hessian[3 * i + j], slope, 1e-8) << beta << ' ' << i << ' ' << j;
                EXPECT_EQ(hessian[3 * i + j], hessian[3 * j + i]);
            }
        }
    }
}

// mpmath at 60 digits, from -beta s_i s_j (2 + beta o_i + beta o_j) and beta s_i (2 + beta o_i) - ... on the diagonal.
TEST(SmoothMaximum, TheHessianHasItsDigitsInTheTailsToo) {
    const Values far = smoothMaximumHessian(Values{0, 100}, 1);
    EXPECT_NEAR(far[0] / -3.6456744565004192e-42, 1, 1e-15);
    EXPECT_EQ(far[0], far[3]);
    EXPECT_EQ(far[1], -far[0]);
    EXPECT_EQ(smoothMaximumHessian(Values{0, 0}, 1), (Values{.5, -.5, -.5, .5}));
    EXPECT_EQ(smoothMaximumHessian(Values{0, 1e6}, 1e6), Values(4, 0.0));
    EXPECT_EQ(smoothMaximumHessian(Values{1, 2}, 0), Values(4, 0.0));
    EXPECT_EQ(smoothMaximumHessian(Values{1, 2}, kInf), Values(4, 0.0));
    EXPECT_EQ(smoothMaximumHessian(Values{2, 2}, -kInf), (Values{-kInf, kInf, kInf, -kInf}));
}

TEST(SmoothMaximum, TheGradientSumsToOneAndIsNegativeFarBelow) {
    const Values x{0, -1.5, 2, -40};
    const SmoothMaximum got = smoothMaximum(x, 1);
    EXPECT_NEAR(std::accumulate(got.gradient.begin(), got.gradient.end(), 0.0), 1, 1e-15);
    for (std::size_t i = 0; i < x.size(); ++i)
        EXPECT_EQ(got.gradient[i] < 0, x[i] < got.value - 1) << i;
}

TEST(SmoothMaximum, TheGapIsAttainedWhereAllOthersAreEqual) {
    // The winner leads by t/beta, t = 1 + W((n-1)/e).
    const std::pair<std::size_t, double> known[] = {
        {2, 0.2784645427610738}, {3, 0.463055513}, {5, 0.717824512}, {10, 1.101002997}};
    for (const auto& [n, gap] : known) {
        EXPECT_NEAR(smoothMaximumGap(n, 1), gap, 6e-10);
        EXPECT_EQ(smoothMaximumGap(n, -4), smoothMaximumGap(n, 4));
        for (const double beta : {0.5, 20.0}) {
            const double bound = smoothMaximumGap(n, beta);
            double largest = 0;
            for (double lead = 0.02; lead < 8; lead += 0.02) {
                Values x(n, -lead / beta);
                x[n / 2] = 0;
                largest = std::max(largest, -smoothMaximum(x, beta).value);
            }
            EXPECT_LE(largest, bound * (1 + 1e-15));
            Values x(n, -(1 + bound * beta) / beta);
            x[0] = 0;
            EXPECT_NEAR(-smoothMaximum(x, beta).value, bound, 4e-16 * bound);
        }
    }
    EXPECT_EQ(smoothMaximumGap(1, 3), 0);
    EXPECT_EQ(smoothMaximumGap(2, 0), kInf);
    EXPECT_EQ(smoothMaximumGap(2, kInf), 0);
}

} // namespace
} // namespace acti
