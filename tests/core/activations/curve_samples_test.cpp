#include "core/activations/curve_samples.h"

#include "tests/support/every_entry.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace acti {
namespace {

constexpr double Sample::*kDrawn[] = {&Sample::f, &Sample::f1, &Sample::f2};

std::vector<Sample> exactly(const Entry& entry, Params params, const std::vector<double>& xs) {
    std::vector<Sample> samples(xs.size());
    entry.evaluate(xs, params, samples);
    return samples;
}

// How far, in pixels of a picture that each quantity fills, the polyline is from the curve, over 20,001 places. Where
// two points are within a pixel of each other nothing between them can be seen.
double worstPixels(const Entry& entry, Params params, Range range, const CurveSamples& got,
                   const SamplingOptions& options) {
    std::vector<double> xs;
    for (int i = 0; i <= 20'000; ++i)
        xs.push_back(range.min + range.length() * i / 20'000);
    const auto want = exactly(entry, params, xs);
    double worst = 0;
    for (const auto quantity : kDrawn) {
        const auto [low, high] = std::ranges::minmax(got.y, {}, quantity);
        if (high.*quantity - low.*quantity < 1e-9)
            continue;
        const double pixels = options.yPixels / (high.*quantity - low.*quantity);
        for (std::size_t i = 0; i < xs.size(); ++i) {
            const auto right = static_cast<std::size_t>(std::ranges::lower_bound(got.x, xs[i]) - got.x.begin());
            if (right == 0 || got.x[right] - got.x[right - 1] < range.length() / options.xPixels)
                continue;
            const double t = (xs[i] - got.x[right - 1]) / (got.x[right] - got.x[right - 1]);
            const double drawn = got.y[right - 1].*quantity * (1 - t) + got.y[right].*quantity * t;
            worst = std::max(worst, std::fabs(drawn - want[i].*quantity) * pixels);
        }
    }
    return worst;
}

class CurveSamplesOf : public EntryTest {};

ACTI_FOR_EVERY_ENTRY(CurveSamplesOf);

TEST_P(CurveSamplesOf, LookLikeTheCurve) {
    forEachCase([&] {
        const SamplingOptions options;
        for (const Range range : {Range{-6, 6}, Range{-0.7, 12.3}}) {
            const CurveSamples got = sampleCurve(entry(), params(), range, options);
            EXPECT_LE(worstPixels(entry(), params(), range, got, options), 0.3) << got.x.size() << " points";
        }
    });
}

TEST_P(CurveSamplesOf, AreSortedInsideTheRangeAndBounded) {
    forEachCase([&] {
        const CurveSamples got = sampleCurve(entry(), params(), {-6, 6});
        EXPECT_EQ(got.x.front(), -6);
        EXPECT_EQ(got.x.back(), 6);
        EXPECT_TRUE(std::ranges::adjacent_find(got.x, std::greater_equal()) == got.x.end());
        EXPECT_LE(got.x.size(), (entry().period(params()) > 0 ? 4u : 1u) * 600u + 3 * got.kinks.size());
        EXPECT_EQ(got.y, exactly(entry(), params(), got.x));
    });
}

TEST_P(CurveSamplesOf, HoldBothSidesOfEveryKink) {
    forEachCase([&] {
        const CurveSamples got = sampleCurve(entry(), params(), {-12.5, 12.5});
        EXPECT_EQ(got.kinks, entry().kinks(params()));
        for (const Kink& kink : got.kinks) {
            const auto on = std::ranges::lower_bound(got.x, kink.x);
            ASSERT_TRUE(on != got.x.end() && on != got.x.begin() && *on == kink.x);
            EXPECT_EQ(*(on - 1), std::nextafter(kink.x, -INFINITY));
            EXPECT_EQ(*(on + 1), std::nextafter(kink.x, INFINITY));
        }
    });
}

TEST(CurveSamples, FindTheKneeOfSwishHoweverSharp) {
    const Entry& swish = **findEntry("swish");
    for (const double beta : {50.0, 1000.0, 1e6}) {
        const double params[] = {beta};
        const CurveSamples got = sampleCurve(swish, params, {-6, 6});
        double high = 0, low = 0, bend = 0;
        for (const Sample& sample : got.y) {
            high = std::max(high, sample.f1);
            low = std::min(low, sample.f1);
            bend = std::max(bend, sample.f2);
        }
        EXPECT_NEAR(high, 1.09983932, 1e-3) << beta;
        EXPECT_NEAR(low, -0.09983932, 1e-3) << beta;
        EXPECT_NEAR(bend, beta / 2, 1e-3 * beta) << beta;
    }
}

TEST(CurveSamples, LeaveOutKinksBeyondTheRange) {
    const Entry& relu6 = **findEntry("relu6");
    const CurveSamples got = sampleCurve(relu6, {}, {-1, 5});
    ASSERT_EQ(got.kinks.size(), 1u);
    EXPECT_EQ(got.kinks[0].x, 0);
}

TEST(CurveSamples, ServeExtremeRangesAndParameters) {
    const Entry& acon = **findEntry("acon_c");
    for (const Range range :
         {Range{-1e300, 1e300}, Range{1, std::nextafter(1.0, 2.0)}, Range{0, 5e-324}, Range{1e15, 1e15 + 1}})
        for (const auto& params : {std::array{1.0, -1.0, 1e300}, {1e200, -1e200, 1e-200}, {0.0, 0.0, 0.0}}) {
            const CurveSamples got = sampleCurve(acon, params, range);
            EXPECT_GE(got.x.size(), 2u);
            EXPECT_LE(got.x.size(), 600u);
        }
}

} // namespace
} // namespace acti
