#include "core/figure/thinning.h"

#include "core/numeric/special.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace acti {
namespace {

Polyline lineOf(std::vector<double> x, std::vector<double> y) {
    return {std::move(x), std::move(y), {Ink::Role::Series, 2, 1}, 1.6, Dash::Dotted};
}

double heightOn(const Polyline& line, double x) {
    for (std::size_t i = 1; i < line.x.size(); ++i)
        if (x <= line.x[i])
            return line.y[i - 1] + (line.y[i] - line.y[i - 1]) * (x - line.x[i - 1]) / (line.x[i] - line.x[i - 1]);
    return line.y.back();
}

TEST(Thinning, OfAStraightLineTheEndsAreLeft) {
    const Polyline thin = thinned(lineOf({0, 1, 2, 3, 4}, {0, 2, 4, 6, 8}), 1e-9);
    EXPECT_EQ(thin, lineOf({0, 4}, {0, 8}));
}

TEST(Thinning, ACornerStays) {
    EXPECT_EQ(thinned(lineOf({-2, -1, 0, 1, 2}, {0, 0, 0, 1, 2}), 1e-9), lineOf({-2, 0, 2}, {0, 0, 2}));
}

TEST(Thinning, ACurveMovesByNoMoreThanTheTolerance) {
    std::vector<double> x, y;
    for (int i = 0; i <= 2000; ++i) {
        x.push_back(i * 0.005);
        y.push_back(std::sin(x.back() * x.back()));
    }
    const Polyline whole = lineOf(x, y);
    for (const double tolerance : {1e-2, 1e-4}) {
        const Polyline thin = thinned(whole, tolerance);
        EXPECT_LT(thin.x.size(), tolerance > 1e-3 ? 700u : 1800u);
        for (std::size_t i = 0; i < x.size(); ++i)
            EXPECT_LE(std::fabs(heightOn(thin, x[i]) - y[i]), tolerance * (1 + 1e-9)) << x[i];
    }
}

TEST(Thinning, GapsAndWhatIsInfiniteStay) {
    const double infinity = std::numeric_limits<double>::infinity();
    const Polyline thin = thinned(lineOf({0, 1, 2, 3, 4, 5, 6, 7}, {0, 0, 0, kNan, 1, 1, 1, infinity}), 1e-9);
    EXPECT_EQ(thin.x, (std::vector<double>{0, 2, 3, 4, 6, 7}));
    EXPECT_TRUE(std::isnan(thin.y[2]));
    EXPECT_EQ(thin.y[5], infinity);
}

TEST(Thinning, NothingIsNothing) { EXPECT_TRUE(thinned(lineOf({}, {}), 1).x.empty()); }

TEST(Thinning, AJumpAtOnePlaceStaysUpright) {
    const Polyline step = lineOf({0, 1, 1, 2, 3}, {0, 0, 1, 1, 1});
    EXPECT_EQ(thinned(step, 0.01), lineOf({0, 1, 1, 3}, {0, 0, 1, 1}));
}

} // namespace
} // namespace acti
