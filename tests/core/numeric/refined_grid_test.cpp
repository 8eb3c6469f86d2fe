#include "core/numeric/refined_grid.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace acti {
namespace {

const std::vector<double> kCoarse{-16, -8, -4, -2, -1, 0, 1, 2, 4, 8, 16};

TEST(RefinedGrid, GoesToWhereTheCurveMoves) {
    const CurveFunction step = [](double x) {
        const double t = std::tanh(1e6 * (x - 0.9));
        return CurvePoint{t, 1e6 * (1 - t * t), -2e12 * t * (1 - t * t)};
    };
    const auto grid = refinedGrid(step, kCoarse, {}, 2000);
    ASSERT_TRUE(grid);
    EXPECT_TRUE(std::ranges::is_sorted(*grid));
    EXPECT_GE(std::ranges::count_if(*grid, [](double x) { return std::fabs(x - 0.9) < 2e-6; }), 2);
}

TEST(RefinedGrid, LeavesWhatIsForetold) {
    const CurveFunction cubic = [](double x) { return CurvePoint{x * x * x, 3 * x * x, 6 * x}; };
    EXPECT_EQ(refinedGrid(cubic, kCoarse, {}, 1000), kCoarse);
    const CurveFunction hinge = [](double x) { return CurvePoint{x > 0.3 ? x - 0.3 : 0, x > 0.3 ? 1.0 : 0, 0}; };
    const Break breaks[] = {{0.3, false}};
    EXPECT_EQ(refinedGrid(hinge, kCoarse, breaks, 1000), kCoarse);
    const CurveFunction root = [](double x) { return CurvePoint{std::sqrt(x), NAN, NAN}; };
    EXPECT_EQ(refinedGrid(root, kCoarse, {}, 1000), kCoarse);
}

TEST(RefinedGrid, GivesUpWhereTheCurveNeverSettles) {
    const CurveFunction waves = [](double x) { return CurvePoint{std::sin(1 / x), -std::cos(1 / x) / (x * x), NAN}; };
    const CurveFunction fast = [](double x) {
        return CurvePoint{std::sin(1e7 * x), 1e7 * std::cos(1e7 * x), -1e14 * std::sin(1e7 * x)};
    };
    EXPECT_FALSE(refinedGrid(fast, kCoarse, {}, 5000));
    EXPECT_TRUE(refinedGrid(waves, kCoarse, {}, 5000)) << "NaN at every end: left as it is";
}

} // namespace
} // namespace acti
