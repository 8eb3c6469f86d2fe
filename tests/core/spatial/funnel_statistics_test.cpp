#include "core/spatial/funnel_statistics.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <numeric>
#include <set>

namespace acti {
namespace {

using Values = std::vector<float>;

std::size_t sum(const std::vector<std::size_t>& counts) {
    return std::accumulate(counts.begin(), counts.end(), std::size_t{0});
}

TEST(MarginHistogram, PutsEachWinnerOnItsSideOfZero) {
    const Values x{0, 0, 0, 0};
    const Values t{-0.9F, -1e-30F, 1e-30F, 0.6F};
    const MarginHistogram histogram = marginHistogram(x, t, 1, 4);
    EXPECT_EQ(histogram.bins, (std::vector<std::size_t>{1, 1, 1, 1}));
    EXPECT_EQ(histogram.largest(), 1U);
}

// BUG: the span was x's, so that where T is much larger or smaller no point was seen.
TEST(ScatterSpan, ShowsBothSidesButForTheirTails) {
    std::vector<ScatterPoint> points;
    for (int i = 0; i <= 1000; ++i)
        points.push_back({static_cast<float>(i) / 1000, static_cast<float>(i - 500) / 100});
    const Range span = scatterSpan(points);
    EXPECT_NEAR(span.min, -5, 0.05);
    EXPECT_NEAR(span.max, 5, 0.05);
    points.push_back({0.5F, 1e9F});
    EXPECT_LT(scatterSpan(points).max, 6) << "one alone does not decide";
    EXPECT_EQ(scatterSpan({}), (Range{0, 1}));
    EXPECT_GT(scatterSpan({{2, 2}}).length(), 0);
}

TEST(MarginHistogram, TiesAndOutliersAreInNoBin) {
    const float nan = std::numeric_limits<float>::quiet_NaN();
    const Values x{1, 1, 1, 1, 1};
    const Values t{1, 5, nan, std::numeric_limits<float>::infinity(), 1.5F};
    const MarginHistogram histogram = marginHistogram(x, t, 2, 8);
    EXPECT_EQ(histogram.ties, 1U);
    EXPECT_EQ(histogram.outside, 3U);
    EXPECT_EQ(sum(histogram.bins), 1U);
}

TEST(MarginHistogram, TheLimitItselfIsInTheOuterBin) {
    const MarginHistogram histogram = marginHistogram(Values{0, 0}, Values{-2, 2}, 2, 4);
    EXPECT_EQ(histogram.bins.front(), 1U);
    EXPECT_EQ(histogram.bins.back(), 1U);
}

TEST(MarginHistogram, CountsNoMoreThanTheSampleAndKeepsItsShares) {
    const std::size_t count = 81'000;
    Values x(count, 0.0F);
    Values t(count);
    for (std::size_t i = 0; i < count; ++i)
        t[i] = i % 3 == 0 ? 0.5F : -0.5F;
    const MarginHistogram histogram = marginHistogram(x, t, 1, 2, 9000);
    EXPECT_EQ(sum(histogram.bins), 9000U);
    EXPECT_NEAR(static_cast<double>(histogram.bins[1]) / 9000, 1.0 / 3,
                0.02); // every ninth pixel would be all T or all x
    EXPECT_EQ(histogram, marginHistogram(x, t, 1, 2, 9000));
}

TEST(ScatterSample, GivesAllOfFewPairs) {
    EXPECT_EQ(scatterSample(Values{1, 2}, Values{3, 4}), (std::vector<ScatterPoint>{{1, 3}, {2, 4}}));
}

TEST(ScatterSample, IsBoundedSpreadAndAlwaysTheSame) {
    Values x(100'000);
    std::iota(x.begin(), x.end(), 0.0F);
    const auto points = scatterSample(x, x, 2000);
    EXPECT_EQ(points.size(), 2000U);
    std::set<float> columns;
    for (std::size_t k = 0; k < points.size(); ++k) {
        EXPECT_EQ(static_cast<std::size_t>(points[k].x) / 50, k); // one of each fifty
        columns.insert(std::fmod(points[k].x, 50.0F));
    }
    EXPECT_GT(columns.size(), 40U); // and not always the same of the fifty
    EXPECT_EQ(points, scatterSample(x, x, 2000));
}

TEST(ScatterSample, LeavesOutWhatIsNotFinite) {
    const float infinity = std::numeric_limits<float>::infinity();
    EXPECT_EQ(scatterSample(Values{1, infinity, 3}, Values{1, 2, -infinity}), (std::vector<ScatterPoint>{{1, 1}}));
}

} // namespace
} // namespace acti
