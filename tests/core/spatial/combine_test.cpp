#include "core/spatial/combine.h"

#include "core/numeric/special.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>

namespace acti {
namespace {

TEST(Combine, TheSmoothMaximumIsTheMeanAtBetaZeroAndLeavesToMaxAndMin) {
    EXPECT_EQ(smoothPair(1, 4, 0), 2.5);
    EXPECT_EQ(smoothPair(1, 4, 1e6), 4);
    EXPECT_EQ(smoothPair(1, 4, -1e6), 1);
    EXPECT_EQ(smoothPair(3, 3, 2), 3);
}

TEST(Combine, TheSmoothMaximumIsSymmetricAndShifts) {
    for (const double beta : {-3.0, -0.5, 0.25, 2.0})
        for (const double t : {-2.0, 0.5, 1.0}) {
            EXPECT_EQ(smoothPair(0.75, t, beta), smoothPair(t, 0.75, beta));
            EXPECT_NEAR(smoothPair(0.75 + 8, t + 8, beta), smoothPair(0.75, t, beta) + 8, 4e-15);
            const double weight = 1 / (1 + std::exp(-beta * (t - 0.75)));
            EXPECT_NEAR(smoothPair(0.75, t, beta), 0.75 * (1 - weight) + t * weight, 1e-15);
        }
}

TEST(Combine, TheSmoothMaximumOfInfinitiesIsItsLimit) {
    EXPECT_EQ(smoothPair(kInf, 1, 2), kInf);
    EXPECT_EQ(smoothPair(kInf, 1, -2), 1);
    EXPECT_EQ(smoothPair(1, -kInf, 2), 1);
    EXPECT_EQ(smoothPair(1, -kInf, 0), -kInf);
    EXPECT_EQ(smoothPair(-kInf, -kInf, 1), -kInf);
    EXPECT_TRUE(std::isnan(smoothPair(std::nan(""), 1, 1)));
    EXPECT_TRUE(std::isnan(smoothPair(kInf, -kInf, 0)));
}

TEST(Combine, EachIsItsFormula) {
    EXPECT_EQ(combined(Combine::Max, 1, 2, 3), 3);
    EXPECT_EQ(combined(Combine::Sum, 1, 2, 3), 5);
    EXPECT_EQ(combined(Combine::Condition, 1, 2, -3), -3);
    EXPECT_EQ(combined(Combine::Relu, 1, 2, -3), 0);
    EXPECT_TRUE(std::isnan(combined(Combine::Relu, 1, 2, std::nan(""))));
    EXPECT_EQ(combined(Combine::Smooth, 0, 2, 3), 2.5);
}

TEST(Combine, TheWinnerIsOfTheRoundedCondition) {
    const std::array<float, 4> x{1, 1, 1, 1};
    const std::array<double, 4> t{1 + 1e-12, 1.5, 0.5, std::nan("")};
    std::array<float, 4> rounded{}, y{};
    std::array<unsigned char, 4> winner{};
    const WinCounts counts = combineRow({}, t, {x, rounded, y, winner});
    EXPECT_EQ(winner, (std::array<unsigned char, 4>{1, 2, 0, 0}));
    EXPECT_EQ(counts.tie, 1u);
    EXPECT_EQ(counts.condition, 1u);
    EXPECT_EQ(counts.input, 2u);
    EXPECT_EQ(y[1], 1.5F);
    EXPECT_TRUE(std::isnan(y[3]));
    EXPECT_EQ(combineRow({}, t, {x, {}, y, {}}).total(), 0u) << "counts are of winners";
}

} // namespace
} // namespace acti
