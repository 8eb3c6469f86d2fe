#include "core/figure/curve_difference.h"

#include "core/activations/catalogue.h"

#include <gtest/gtest.h>

#include <cmath>

namespace acti {
namespace {

struct Pair {
    Pair(std::string first, std::string second, Range range) {
        Curve a, b;
        a.activation = std::move(first);
        b.activation = std::move(second);
        curves = {*resolve(a), *resolve(b)};
        for (const ResolvedCurve& curve : curves)
            samples.push_back(sampleCurve(*curve.entry, curve.params, range));
        difference = differenceOf({curves[0], samples[0]}, {curves[1], samples[1]});
        distance = largestDistance({curves[0], samples[0]}, {curves[1], samples[1]}, difference);
    }

    std::vector<ResolvedCurve> curves;
    std::vector<CurveSamples> samples;
    CurveSamples difference;
    std::optional<Distance> distance;
};

// Expected values from mpmath at 30 digits.
TEST(CurveDifference, GeluAndItsTanhFormAreFurthestApartWhereTheSlopesAgree) {
    const Pair pair("gelu_tanh", "gelu", {-6, 6});
    ASSERT_TRUE(pair.distance);
    EXPECT_NEAR(std::fabs(pair.distance->value), 4.73235520687284877e-4, 1e-16);
    ASSERT_EQ(pair.distance->at.size(), 2u) << "at x and at -x";
    EXPECT_NEAR(std::fabs(pair.distance->at[0]), 2.69894138637727, 1e-12);
    EXPECT_EQ(pair.distance->at[0], -pair.distance->at[1]);
    const double x = pair.distance->at[0];
    const auto slope = [&](std::size_t i) { return pair.curves[i].entry->at(x, pair.curves[i].params).f1; };
    EXPECT_NEAR(slope(0), slope(1), 1e-15);
}

TEST(CurveDifference, HardSwishAndSwishAreFurthestApartAtTheKinks) {
    const Pair pair("hard_swish", "swish", {-6, 6});
    ASSERT_TRUE(pair.distance);
    EXPECT_NEAR(std::fabs(pair.distance->value), 0.14227762, 5e-9);
    EXPECT_EQ(std::fabs(pair.distance->at[0]), 3);
    EXPECT_EQ(pair.difference.kinks.size(), 2u);
}

TEST(CurveDifference, TheLargestMayStandAtAnEnd) {
    const Pair pair("relu", "identity", {-5, 2});
    ASSERT_TRUE(pair.distance);
    EXPECT_EQ(pair.distance->at, std::vector{-5.0});
    EXPECT_EQ(pair.distance->value, 5);
}

TEST(CurveDifference, OfTheSameThereIsNone) { EXPECT_FALSE(Pair("mish", "mish", {-6, 6}).distance); }

TEST(CurveDifference, HasTheValuesAndSlopesOfBoth) {
    const Pair pair("gelu", "swish", {-4, 4});
    for (std::size_t i = 0; i < pair.difference.x.size(); i += 7) {
        const double x = pair.difference.x[i];
        const Sample a = pair.curves[0].entry->at(x, pair.curves[0].params);
        const Sample b = pair.curves[1].entry->at(x, pair.curves[1].params);
        EXPECT_EQ(pair.difference.y[i], (Sample{a.f - b.f, a.f1 - b.f1, a.f2 - b.f2, {}}));
    }
}

} // namespace
} // namespace acti
