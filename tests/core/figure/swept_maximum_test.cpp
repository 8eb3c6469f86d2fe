#include "core/figure/swept_maximum.h"

#include "core/maxima/smooth_maximum.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace acti {
namespace {

constexpr Quantity kValue{Quantity::Kind::Value, {}};
const SweptMaximum kFour{{{1, 0}, {0, 0}, {-0.6, -1.5}, {0.3, 1}}, true, GapPanel::OverX};

std::vector<double> heights(const SweptMaximum& subject, double x) {
    std::vector<double> all;
    for (const MaximumInput& input : subject.inputs)
        all.push_back(input.slope * x + input.offset);
    return all;
}

TEST(SweptMaximum, IsTheMeanAtZeroAndTheExtremesAtInfinity) {
    const MaximumSweep swept(kFour);
    for (double x = -8; x <= 8; x += 0.37) {
        const auto all = heights(kFour, x);
        const auto limit = [&](LimitPoint point) {
            double out = 0;
            swept.limit(kValue, std::span(&x, 1), point, std::span(&out, 1));
            return out;
        };
        EXPECT_NEAR(limit(LimitPoint::Zero), (all[0] + all[1] + all[2] + all[3]) / 4, 1e-15);
        EXPECT_EQ(limit(LimitPoint::PlusInfinity), std::ranges::max(all));
        EXPECT_EQ(limit(LimitPoint::MinusInfinity), std::ranges::min(all));
    }
}

TEST(SweptMaximum, ValuesAreThoseOfTheSmoothMaximum) {
    const MaximumSweep swept(kFour);
    for (const double beta : {-40.0, -1.0, 0.0, 0.3, 5.0, 1e6})
        for (double x = -8; x <= 8; x += 0.73) {
            double out = 0;
            swept.values(kValue, std::span(&x, 1), beta, std::span(&out, 1));
            EXPECT_NEAR(out, smoothMaximum(heights(kFour, x), beta).value, 1e-12) << beta << " " << x;
            swept.values({Quantity::Kind::Gradient, "beta"}, std::span(&x, 1), beta, std::span(&out, 1));
            EXPECT_GE(out, 0) << "S grows with beta";
        }
}

TEST(SweptMaximum, WhatIsDrawnIsWhatIsRead) {
    const MaximumSweep swept(kFour);
    for (const Quantity& quantity :
         {kValue, Quantity{Quantity::Kind::Slope, {}}, Quantity{Quantity::Kind::Curvature, {}},
          Quantity{Quantity::Kind::Gradient, "beta"}})
        for (const double beta : {-300.0, -1.0, -1e-9, 0.0, 0.3, 5.0, 1e6, 1e300})
            for (double x = -8; x <= 8; x += 0.73) {
                double out = 0;
                swept.values(quantity, std::span(&x, 1), beta, std::span(&out, 1));
                const double exact = swept.reading(quantity, x, beta);
                EXPECT_NEAR(out, exact,
                            1e-12 * std::max({1.0, std::abs(exact), std::abs(beta) < 1e3 ? std::abs(beta) : 1}))
                    << quantityId(quantity) << " " << beta << " " << x;
            }
}

TEST(SweptMaximum, TheGapIsTheDistanceToTheExtremeAndNeverOverItsBound) {
    const MaximumSweep swept(kFour);
    for (const double beta : {-20.0, -0.5, 0.1, 1.0, 3.0, 50.0, 1e5}) {
        const double bound = smoothMaximumGap(4, beta);
        for (const double x : swept.places(beta, {-8, 8})) {
            const double gap = swept.gap(x, beta);
            const auto all = heights(kFour, x);
            const double value = smoothMaximum(all, beta).value;
            const double distance = beta > 0 ? std::ranges::max(all) - value : value - std::ranges::min(all);
            EXPECT_NEAR(gap, distance, 1e-12) << beta << " " << x;
            EXPECT_LE(gap, bound) << beta << " " << x;
            EXPECT_GE(gap, 0);
        }
    }
}

// All losers equal: then the bound is attained, and the places are dense enough to see it.
TEST(SweptMaximum, TheBoundIsAttainedWhereAllLosersAreEqual) {
    const MaximumSweep swept({{{1, 0}, {0, 0}, {0, 0}}, true, GapPanel::OverX});
    for (const double beta : {0.5, 4.0, 200.0}) {
        double largest = 0;
        for (const double x : swept.places(beta, {-6, 6}))
            largest = std::max(largest, swept.gap(x, beta));
        const double bound = smoothMaximumGap(3, beta);
        EXPECT_LE(largest, bound * (1 + 1e-14));
        EXPECT_GT(largest, 0.99 * bound) << beta;
    }
}

TEST(SweptMaximum, TheSlopeOfTheLimitIsTheWinnersAndSharedAtATie) {
    const MaximumSweep swept({{{1, 0}, {0, 0}}, true, GapPanel::None});
    const double xs[] = {-1, 0, 1};
    double out[3];
    swept.limit({Quantity::Kind::Slope, {}}, xs, LimitPoint::PlusInfinity, out);
    EXPECT_EQ(out[0], 0);
    EXPECT_EQ(out[1], 0.5);
    EXPECT_EQ(out[2], 1);
    swept.limit({Quantity::Kind::Curvature, {}}, xs, LimitPoint::PlusInfinity, out);
    EXPECT_EQ(out[0], 0);
    EXPECT_TRUE(std::isnan(out[1]));
}

TEST(SweptMaximum, BreaksAreWhereLinesCross) {
    EXPECT_EQ(MaximumSweep({{{1, 0}, {0, 1}, {-0.5, -1}}, true, GapPanel::None}).breaks({-6, 6}),
              (std::vector<double>{-4, -2.0 / 3, 1}));
    EXPECT_TRUE(MaximumSweep({{{1, 0}, {1, 1}}, true, GapPanel::None}).breaks({-6, 6}).empty()) << "parallel";
}

TEST(SweptMaximum, PlacesAreSortedAndFewWhateverBetaIs) {
    SweptMaximum many;
    many.inputs.clear();
    for (std::size_t i = 0; i < kMostInputs; ++i)
        many.inputs.push_back({static_cast<double>(i) - 7.5, static_cast<double>(i * i % 7)});
    const MaximumSweep swept(many);
    for (const double beta : {0.0, 1e-9, 1.0, 1e9}) {
        const auto places = swept.places(beta, {-6, 6});
        EXPECT_TRUE(std::ranges::is_sorted(places));
        EXPECT_EQ(places.front(), -6);
        EXPECT_EQ(places.back(), 6);
        EXPECT_LT(places.size(), 3000U);
    }
}

TEST(SweptMaximum, InputsAreBounded) {
    EXPECT_TRUE(checkInputs(kFour));
    EXPECT_EQ(checkInputs({{}, true, GapPanel::None}).error().where, "subject.inputs");
    EXPECT_EQ(checkInputs({{{1, 1e7}}, true, GapPanel::None}).error().where, "subject.inputs[0].offset");
}

// A steep line far away must not make the places beside the others too few.
TEST(SweptMaximum, EveryCrossingHasPlacesAsDenseAsItsOwnBend) {
    const MaximumSweep swept({{{1, 0}, {0, 0}, {-1000, -9000}}, true, GapPanel::OverParameter});
    const double beta = 1000, bound = 0.2784645427610738 / beta; // W(1/e) / beta, attained where only two lines meet
    double largest = 0;
    for (const double x : swept.places(beta, {-5, 5}))
        largest = std::max(largest, swept.gap(x, beta));
    EXPECT_NEAR(largest / bound, 1, 0.01);
}

} // namespace
} // namespace acti
