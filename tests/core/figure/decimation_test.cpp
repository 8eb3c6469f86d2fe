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

} // namespace
} // namespace acti
