#include "core/activations/rrelu_training.h"

#include "core/activations/catalogue.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace acti {
namespace {

using Values = std::vector<double>;

TEST(RreluSlopes, AreTheSameForASeedOnEveryMachine) {
    const Values slopes = rreluSlopes({0, 1}, 1234567, 2);
    // The generator's published outputs, their upper 53 bits as fractions.
    EXPECT_EQ(slopes[0], static_cast<double>(6457827717110365317ULL >> 11) * 0x1p-53);
    EXPECT_EQ(slopes[1], static_cast<double>(3203168211198807973ULL >> 11) * 0x1p-53);
    EXPECT_NE(rreluSlopes({0, 1}, 8, 2), slopes);
    const Values longer = rreluSlopes({0, 1}, 1234567, 9);
    EXPECT_TRUE(std::equal(slopes.begin(), slopes.end(), longer.begin()));
}

TEST(RreluSlopes, AreUniformInTheBand) {
    const Values slopes = rreluSlopes({}, 5, 100'000);
    const auto [least, largest] = std::ranges::minmax(slopes);
    EXPECT_GE(least, 1.0 / 8);
    EXPECT_LE(largest, 1.0 / 3);
    const double mean = std::accumulate(slopes.begin(), slopes.end(), 0.0) / 1e5;
    EXPECT_NEAR(mean, 11.0 / 48, 5 * (5.0 / 24) / std::sqrt(12e5));
    EXPECT_EQ(rreluSlopes({0.3, 0.3}, 5, 3), Values(3, 0.3));
}

TEST(RreluTraining, EveryElementHasItsOwnSlope) {
    const Values x{-1, 2, -1, 0, -8}, slopes = rreluSlopes({}, 9, x.size());
    EXPECT_EQ(rreluTraining(x, {}, 9), (Values{-slopes[0], 2, -slopes[2], 0, -8 * slopes[4]}));
    // An element's draw does not depend on the others.
    EXPECT_EQ(rreluTraining(Values{5, 5, 5, 5, -8}, {}, 9)[4], -8 * slopes[4]);
}

TEST(RreluTraining, AveragesToTheActivationAtEvaluation) {
    const Values x(100'000, -2.0), y = rreluTraining(x, {}, 3);
    const Entry& rrelu = **findEntry("rrelu");
    const double mean = std::accumulate(y.begin(), y.end(), 0.0) / static_cast<double>(y.size());
    EXPECT_NEAR(mean, rrelu.at(-2, rrelu.initialParams()).f, 5 * 2 * (5.0 / 24) / std::sqrt(12e5));
}

TEST(RreluTraining, NanStaysNanAndInfinityHasItsLimit) {
    const Values y = rreluTraining(Values{std::nan(""), -INFINITY, INFINITY}, {}, 1);
    EXPECT_TRUE(std::isnan(y[0]));
    EXPECT_EQ(y[1], -INFINITY);
    EXPECT_EQ(y[2], INFINITY);
    EXPECT_EQ(rreluTraining(Values{-INFINITY}, {0, 0}, 1)[0], 0);
}

TEST(RreluBand, HoldsEveryDraw) {
    Values x;
    for (double at = -4; at <= 4; at += 0.125)
        x.push_back(at);
    const ValueBand band = rreluBand(x, {});
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        const Values y = rreluTraining(x, {}, seed);
        for (std::size_t i = 0; i < x.size(); ++i) {
            EXPECT_LE(band.low[i], y[i]);
            EXPECT_GE(band.high[i], y[i]);
        }
    }
    EXPECT_EQ(band.low.front(), -4.0 / 3);
    EXPECT_EQ(band.high.front(), -0.5);
    EXPECT_EQ(band.low.back(), band.high.back());
}

} // namespace
} // namespace acti
