#include "core/spatial/fused.h"

#include "core/numeric/stream_store.h"
#include "core/spatial/combine.h"
#include "core/spatial/funnel.h"
#include "tests/support/random_values.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <vector>

namespace acti {
namespace {

// The same in three steps: the tile's sums, the norms, the maximum.
std::vector<float> stepByStep(const FusedPlane& plane) {
    const PlaneWindow& view = plane.view;
    std::vector<double> t(view.rows * view.columns);
    correlateTile(view, {0, view.rows, 0, view.columns}, plane.bias, t);
    for (double& value : t)
        for (std::size_t i = 0; i < plane.normCount; ++i)
            value = plane.norms[i].of(value);
    std::vector<float> y(t.size());
    combineRow({}, t, {view.plane, {}, y, {}});
    return y;
}

TEST(Fused, GivesTheNumbersOfTheSingleSteps) {
    for (const std::size_t columns : {1, 5, 17, 64, 83})
        for (const std::size_t rows : {1, 3, 11})
            for (const Window window :
                 {Window{1, 1}, Window{3, 3}, Window{5, 5}, Window{7, 7}, Window{3, 1}, Window{1, 5}})
                for (const std::size_t norms : {0, 1, 2})
                    for (const int dilation : {1, 2}) {
                        const std::vector<float> x = test::randomFloats(rows * columns, 3);
                        const std::vector<float> narrow =
                            test::randomFloats(static_cast<std::size_t>(window.rows * window.columns), 4);
                        const std::vector<double> weights(narrow.begin(), narrow.end());
                        const FusedPlane plane{{x, rows, columns, weights, window, dilation},
                                               0.25,
                                               {ChannelNorm{0.1, 1, 1.5, -0.2}, ChannelNorm{-0.3, 1, 0.75, 0.1}},
                                               norms};
                        const std::vector<float> want = stepByStep(plane);
                        for (const bool isStreamed : {false, true}) {
                            std::vector<float> y(x.size(), -9);
                            fuseRows(plane, 0, rows / 2, std::span(y).first(rows / 2 * columns), isStreamed);
                            fuseRows(plane, rows / 2, rows, std::span(y).subspan(rows / 2 * columns), isStreamed);
                            streamFence();
                            ASSERT_EQ(std::memcmp(y.data(), want.data(), y.size() * sizeof(float)), 0)
                                << rows << " x " << columns << ", window " << window.rows << " x " << window.columns
                                << ", dilation " << dilation << ", " << norms << " norms, streamed " << isStreamed;
                        }
                    }
}

TEST(Fused, NanOfEitherSidePassesOn) {
    std::vector<float> x(40, 1.0F);
    x[3] = std::nanf("");
    const std::vector<double> weights{0, 0, 1};
    const FusedPlane plane{{x, 1, 40, weights, {1, 3}, 1}, 0, {}, 0};
    std::vector<float> y(40);
    fuseRows(plane, 0, 1, y, false);
    EXPECT_TRUE(std::isnan(y[2]) && std::isnan(y[3]) && std::isnan(y[4])) << "NaN times 0 is NaN";
    EXPECT_EQ(y[5], 1);
}

TEST(Fused, ALargeResultIsThatOfTheWholeRun) {
    const Shape shape{1, 2, 1500, 1601, 4}; // above kStreamBytes, and no row on a line's edge
    ASSERT_GT(shape.size() * sizeof(float), kStreamBytes);
    const Tensor x(shape, test::randomFloats(shape.size(), 6));
    const auto whole = runFunnel(x, FunnelLayer{});
    std::vector<float> y(shape.size());
    ASSERT_TRUE(runFunnelInto(y, x, FunnelLayer{}));
    EXPECT_EQ(std::memcmp(y.data(), whole->y.values().data(), y.size() * sizeof(float)), 0);
    for (std::size_t i = 0; i < y.size(); i += 997) {
        const float t = whole->t.values()[i], in = x.values()[i];
        ASSERT_EQ(whole->winner.values()[i], t > in ? 2 : t == in ? 1 : 0) << i;
        ASSERT_EQ(y[i], std::max(t, in)) << i;
    }
}

} // namespace
} // namespace acti
