#include "core/spatial/funnel_overview.h"

#include "tests/support/random_values.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

TEST(FunnelOverview, HoldsTheMeansOfItsSquares) {
    const Tensor x({1, 1, 50, 67, 2}, test::randomFloats(50 * 67, 3));
    const auto whole = runFunnel(x, {});
    const auto overview = runOverview(x, {}, 4);
    ASSERT_TRUE(whole && overview);
    EXPECT_EQ(overview->reduction, 4U);
    ASSERT_EQ(overview->means.x.shape(), (Shape{1, 1, 13, 17, 2}));
    EXPECT_EQ(overview->means.counts.condition, whole->counts.condition);
    EXPECT_EQ(overview->means.counts.total(), 50U * 67U);
    for (std::size_t row = 0; row < 13; ++row)
        for (std::size_t column = 0; column < 17; ++column) {
            double t = 0, y = 0;
            std::size_t pixels = 0, wins = 0;
            for (std::size_t r = 4 * row; r < std::min<std::size_t>(50, 4 * row + 4); ++r)
                for (std::size_t c = 4 * column; c < std::min<std::size_t>(67, 4 * column + 4); ++c, ++pixels) {
                    t += static_cast<double>(whole->t.at(0, 0, r, c));
                    y += static_cast<double>(whole->y.at(0, 0, r, c));
                    wins += whole->winner.at(0, 0, r, c) == static_cast<unsigned char>(Winner::Condition);
                }
            const auto count = static_cast<double>(pixels);
            EXPECT_NEAR(static_cast<double>(overview->means.t.at(0, 0, row, column)), t / count, 1e-5);
            EXPECT_NEAR(static_cast<double>(overview->means.y.at(0, 0, row, column)), y / count, 1e-5);
            if (2 * wins != pixels) {
                EXPECT_EQ(overview->means.winner.at(0, 0, row, column) == static_cast<unsigned char>(Winner::Condition),
                          2 * wins > pixels);
            }
        }
}

TEST(FunnelOverview, ItsSampleIsOfThePlanesPixels) {
    const Tensor x({1, 1, 1100, 1000, 2}, test::randomFloats(1'100'000, 3)); // every second pixel
    const auto whole = runFunnel(x, {});
    const auto overview = runOverview(x, {}, 2);
    ASSERT_TRUE(whole && overview);
    ASSERT_EQ(overview->sampleX.size(), 550'000U);
    ASSERT_EQ(overview->sampleT.size(), 550'000U);
    for (std::size_t i = 0; i < overview->sampleX.size(); i += 997) {
        EXPECT_EQ(overview->sampleX[i], whole->x.values()[2 * i]);
        EXPECT_EQ(overview->sampleT[i], whole->t.values()[2 * i]);
    }
}

TEST(FunnelOverview, ReportsTheFunnelsErrors) {
    FunnelLayer layer;
    layer.condition.branches.front().window = {2, 2};
    const Tensor x({1, 1, 3, 3, 2}, test::randomFloats(9, 3));
    EXPECT_FALSE(runOverview(x, layer, 2));
    const auto stopped = runOverview(x, {}, 2, {.isCancelled = [] { return true; }});
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace acti
