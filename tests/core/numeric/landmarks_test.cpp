#include "core/numeric/landmarks.h"

#include "core/numeric/special.h"

#include <gtest/gtest.h>

#include <cmath>

namespace acti {
namespace {

std::vector<double> evenGrid() {
    std::vector<double> grid;
    for (int i = -80; i <= 80; ++i)
        grid.push_back(i / 8.0);
    return grid;
}

TEST(Landmarks, FindsThoseOfACubicToTheLastBit) {
    // (x-1)(x+2)(x-4)
    const CurveFunction cubic = [](double x) {
        return CurvePoint{(x - 1) * (x + 2) * (x - 4), 3 * x * x - 6 * x - 6, 6 * x - 6};
    };
    const Landmarks found = findLandmarks(cubic, evenGrid(), {});
    EXPECT_EQ(found.zeros, (std::vector<double>{-2, 1, 4}));
    EXPECT_EQ(found.inflections, (std::vector<double>{1}));
    ASSERT_EQ(found.maxima.size(), 1u);
    ASSERT_EQ(found.minima.size(), 1u);
    EXPECT_DOUBLE_EQ(found.maxima[0], 1 - std::sqrt(3.0));
    EXPECT_DOUBLE_EQ(found.minima[0], 1 + std::sqrt(3.0));
}

TEST(Landmarks, SeparatesTwoExtremaFarCloserThanTheGrid) {
    // x^3/3 - e^2 x about 0.3: extrema at 0.3 +- e
    const double e = 1e-7;
    const CurveFunction flat = [e](double x) {
        const double t = x - 0.3;
        return CurvePoint{t * t * t / 3 - e * e * t, (t - e) * (t + e), 2 * t};
    };
    const Landmarks found = findLandmarks(flat, evenGrid(), {});
    ASSERT_EQ(found.maxima.size(), 1u);
    ASSERT_EQ(found.minima.size(), 1u);
    EXPECT_NEAR(found.maxima[0], 0.3 - e, 1e-15);
    EXPECT_NEAR(found.minima[0], 0.3 + e, 1e-15);
}

TEST(Landmarks, TellsFlatPiecesFromPoints) {
    const CurveFunction clip = [](double x) {
        return CurvePoint{std::fmin(std::fmax(x, 0), 6), x > 0 && x < 6 ? 1.0 : 0.0, 0};
    };
    const Break breaks[] = {{0, false}, {6, false}};
    const Landmarks found = findLandmarks(clip, evenGrid(), breaks);
    EXPECT_TRUE(found.zeros.empty() && found.minima.empty() && found.maxima.empty() && found.inflections.empty());
    EXPECT_EQ(found.zeroRanges, (std::vector<Range>{{-kInf, 0}}));
    ASSERT_EQ(found.straightPieces.size(), 3u);
    EXPECT_EQ(found.straightPieces[1].slope, 1);
    EXPECT_EQ(found.straightPieces[2].valueAtEnd, 6);
}

TEST(Landmarks, FindsAnExtremumAtAKink) {
    const CurveFunction absolute = [](double x) { return CurvePoint{std::fabs(x - 1), x > 1 ? 1.0 : -1.0, 0}; };
    const Break breaks[] = {{1, false}};
    const Landmarks found = findLandmarks(absolute, evenGrid(), breaks);
    EXPECT_EQ(found.minima, (std::vector<double>{1}));
    EXPECT_EQ(found.zeros, (std::vector<double>{1}));
    EXPECT_TRUE(found.maxima.empty());
}

TEST(Landmarks, TakesNoUnderflownTailForZeros) {
    const CurveFunction bell = [](double x) {
        const double e = std::exp(-400 * x * x);
        return CurvePoint{e, -800 * x * e, (640000 * x * x - 800) * e};
    };
    const Landmarks found = findLandmarks(bell, evenGrid(), {});
    EXPECT_TRUE(found.zeros.empty() && found.zeroRanges.empty());
    EXPECT_EQ(found.maxima, (std::vector<double>{0}));
    EXPECT_EQ(found.inflections.size(), 2u);
}

} // namespace
} // namespace acti
