#include "core/figure/decimation.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace acti {
namespace {

Polyline sine(std::size_t count) {
    Polyline series;
    for (std::size_t i = 0; i < count; ++i) {
        series.x.push_back(static_cast<double>(i));
        series.y.push_back(std::sin(static_cast<double>(i) / 100));
    }
    return series;
}

TEST(Decimation, APolylineThatFitsIsUntouched) {
    const Polyline series = sine(1000);
    EXPECT_EQ(decimated(series, 1000), series);
}

TEST(Decimation, KeepsEndsPeaksGapsAndOrder) {
    Polyline series = sine(1'000'003);
    series.y[123'456] = 1e9;
    series.y[654'321] = -1e9;
    series.y[777'777] = std::numeric_limits<double>::quiet_NaN();
    const Polyline kept = decimated(series, 2000);
    ASSERT_LE(kept.x.size(), 2000U);
    EXPECT_TRUE(std::is_sorted(kept.x.begin(), kept.x.end()));
    EXPECT_EQ(std::adjacent_find(kept.x.begin(), kept.x.end()), kept.x.end());
    EXPECT_EQ(kept.x.front(), series.x.front());
    EXPECT_EQ(kept.x.back(), series.x.back());
    const auto at = [&](double x) {
        const auto found = std::find(kept.x.begin(), kept.x.end(), x);
        return found == kept.x.end() ? 0.0 : kept.y[static_cast<std::size_t>(found - kept.x.begin())];
    };
    EXPECT_EQ(at(123'456), 1e9);
    EXPECT_EQ(at(654'321), -1e9);
    EXPECT_TRUE(std::isnan(at(777'777)));
}

TEST(Decimation, AThinnedLinePassesAllItsPointsWithinTheTolerance) {
    Polyline line;
    for (int i = 0; i <= 4000; ++i) {
        const double x = -5 + i / 400.0;
        line.x.push_back(x);
        line.y.push_back(i == 3000 ? std::nan("") : i < 1000 ? 0 : std::sin(x) * std::exp(0.3 * x));
    }
    const double tolerance = 1e-3;
    const Polyline thin = thinned(line, tolerance);
    EXPECT_LT(thin.x.size(), 160U);
    EXPECT_EQ(thin.x.front(), line.x.front());
    EXPECT_EQ(thin.x.back(), line.x.back());
    std::size_t right = 1;
    int gaps = 0;
    for (std::size_t i = 0; i < line.x.size(); ++i) {
        while (thin.x[right] < line.x[i])
            ++right;
        if (std::isnan(line.y[i])) {
            EXPECT_TRUE(std::isnan(thin.y[right]));
            ++gaps;
            continue;
        }
        if (thin.x[right] == line.x[i]) {
            EXPECT_EQ(thin.y[right], line.y[i]);
            continue;
        }
        const double share = (line.x[i] - thin.x[right - 1]) / (thin.x[right] - thin.x[right - 1]);
        ASSERT_NEAR(thin.y[right - 1] + share * (thin.y[right] - thin.y[right - 1]), line.y[i], 1.001 * tolerance) << i;
    }
    EXPECT_EQ(gaps, 1);
}

TEST(Decimation, AStraightLineIsItsEndsAndAJumpStays) {
    const Polyline straight{.x = {0, 1, 2, 3}, .y = {0, 2, 4, 6}, .ink = {}};
    EXPECT_EQ(thinned(straight, 0).x, (std::vector<double>{0, 3}));
    const Polyline step{.x = {0, 1, 1, 2, 3}, .y = {0, 0, 1, 1, 1}, .ink = {}};
    EXPECT_EQ(thinned(step, 0.01).y, (std::vector<double>{0, 0, 1, 1}));
    EXPECT_TRUE(thinned({}, 1).x.empty());
}

} // namespace
} // namespace acti
