#include "core/figure/clip.h"

#include "core/numeric/special.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace acti {
namespace {

Polyline lineThrough(std::vector<double> y) {
    Polyline line;
    for (std::size_t i = 0; i < y.size(); ++i)
        line.x.push_back(static_cast<double>(i));
    line.y = std::move(y);
    return line;
}

// The heights drawn at x, of every piece that passes there.
bool passes(const Polyline& line, double x, double y, double tolerance) {
    for (std::size_t i = 1; i < line.x.size(); ++i) {
        if (std::isnan(line.y[i - 1]) || std::isnan(line.y[i]) || x < line.x[i - 1] || x > line.x[i])
            continue;
        const double run = line.x[i] - line.x[i - 1];
        const double t = run > 0 ? (x - line.x[i - 1]) / run : 0;
        if (std::abs(line.y[i - 1] + (line.y[i] - line.y[i - 1]) * t - y) <= tolerance)
            return true;
    }
    return false;
}

TEST(Clip, LeavesALineInsideAsItIs) {
    Polyline line = lineThrough({0, 1, 0.5});
    line.width = 3;
    line.dash = Dash::Dashed;
    line.ink = {Ink::Role::Series, 4, 0.5};
    EXPECT_EQ(clipToHeights(line, {0, 1}), line);
}

TEST(Clip, KeepsATenthOfTheHeightsAround) {
    const Polyline line = lineThrough({-0.1, 1.1});
    EXPECT_EQ(clipToHeights(line, {0, 1}), line);
}

TEST(Clip, CutsExactlyAtTheLimitAndOnTheSegment) {
    const Polyline out = clipToHeights(lineThrough({0, 4}), {0, 1});
    ASSERT_GE(out.x.size(), 2U);
    EXPECT_EQ(out.y[0], 0);
    EXPECT_EQ(out.y[1], 1.1);
    EXPECT_DOUBLE_EQ(out.x[1], 1.1 / 4);
    for (std::size_t i = 2; i < out.y.size(); ++i)
        EXPECT_TRUE(std::isnan(out.y[i]));
}

TEST(Clip, CutsBothEndsOfASegmentThatCrosses) {
    const Polyline out = clipToHeights(lineThrough({10, -10}), {-1, 1});
    ASSERT_GE(out.x.size(), 2U);
    EXPECT_EQ(out.y[0], 1 + 0.1 * 2);
    EXPECT_EQ(out.y[1], -1 - 0.1 * 2);
    EXPECT_DOUBLE_EQ(out.x[0], (10 - 1.2) / 20);
    EXPECT_DOUBLE_EQ(out.x[1], (10 + 1.2) / 20);
}

TEST(Clip, DoesNotJoinTwoVisits) {
    const Polyline out = clipToHeights(lineThrough({0, 5, 0}), {0, 1});
    std::size_t gaps = 0;
    for (std::size_t i = 1; i + 1 < out.y.size(); ++i)
        gaps += std::isnan(out.y[i]);
    EXPECT_GE(gaps, 1U);
    EXPECT_FALSE(passes(out, 1.0, 1.1, 0.05));
    EXPECT_EQ(out.y.back(), 0);
}

TEST(Clip, KeepsGaps) {
    const Polyline out = clipToHeights(lineThrough({0, 1, kNan, 1, 0}), {0, 1});
    EXPECT_TRUE(passes(out, 0.5, 0.5, 1e-12));
    EXPECT_TRUE(passes(out, 3.5, 0.5, 1e-12));
    for (const double x : {1.2, 2.0, 2.8})
        EXPECT_FALSE(passes(out, x, 1, 0.5)) << x;
}

TEST(Clip, TakesInfiniteValuesAsFarOutside) {
    for (const Range heights : {Range{-1, 1}, Range{5, 6}, Range{-9, -8}})
        for (const auto& y : {std::vector<double>{-kInf, kInf},
                              {kInf, -kInf},
                              {-1e20, 1e20},
                              {heights.centre(), kInf},
                              {-kInf, heights.centre()}}) {
            const Polyline out = clipToHeights(lineThrough(y), heights);
            const double margin = 0.1 * heights.length();
            bool isDrawn = false;
            for (const double height : out.y) {
                isDrawn = isDrawn || std::isfinite(height);
                if (!std::isnan(height)) {
                    EXPECT_GE(height, heights.min - margin);
                    EXPECT_LE(height, heights.max + margin);
                }
            }
            EXPECT_TRUE(isDrawn) << y[0] << " to " << y[1] << " crosses the panel";
        }
    EXPECT_TRUE(clipToHeights(lineThrough({kInf, kInf}), {0, 1}).y.empty());
}

TEST(Clip, RandomLinesStayInsideAndOnTheirSegments) {
    std::mt19937_64 random(20260301);
    std::uniform_real_distribution<double> small(-3, 3);
    std::uniform_int_distribution<int> kind(0, 9);
    for (int round = 0; round < 2000; ++round) {
        const double low = small(random);
        const Range heights{low, low + 0.01 + std::abs(small(random))};
        const double margin = 0.1 * heights.length();
        std::vector<double> y(2 + static_cast<std::size_t>(kind(random)));
        for (double& value : y) {
            const int of = kind(random);
            value = of == 0 ? kNan : of == 1 ? kInf : of == 2 ? -1e300 * small(random) : small(random);
        }
        const Polyline line = lineThrough(y);
        const Polyline out = clipToHeights(line, heights);
        ASSERT_EQ(out.x.size(), out.y.size());
        for (std::size_t i = 0; i < out.y.size(); ++i) {
            ASSERT_TRUE(i == 0 || out.x[i - 1] <= out.x[i]);
            ASSERT_FALSE(out.y[i] < heights.min - margin || out.y[i] > heights.max + margin) << round;
        }
        // What of the line lies inside is drawn, and nothing else.
        for (std::size_t i = 1; i < y.size(); ++i) {
            const double middle = y[i - 1] + (y[i] - y[i - 1]) / 2;
            if (!std::isfinite(middle) || std::abs(y[i]) > 10 || std::abs(y[i - 1]) > 10)
                continue;
            const bool isInside = middle > heights.min - margin + 1e-9 && middle < heights.max + margin - 1e-9;
            const bool isOutside = middle < heights.min - margin - 1e-9 || middle > heights.max + margin + 1e-9;
            const bool isDrawn = passes(out, static_cast<double>(i) - 0.5, middle, 1e-9);
            ASSERT_TRUE(isInside ? isDrawn : !isOutside || !isDrawn) << round;
        }
    }
}

} // namespace
} // namespace acti
