#include "core/spatial/funnel_part.h"

#include "tests/support/random_values.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

Tensor planeOf(std::size_t rows, std::size_t columns) {
    return Tensor({1, 1, rows, columns, 2}, test::randomFloats(rows * columns, 5));
}

std::vector<FunnelLayer> layers() {
    std::vector<FunnelLayer> all(7);
    all[1].condition.branches.front().window = {5, 3};
    all[1].condition.branches.front().dilation = 2;
    all[2].condition.pool = Pool::Max;
    all[2].condition.branches.front().norm = plainNorm(NormKind::Instance, NormMode::Batch);
    Branch flat, upright;
    flat.window = {1, 3};
    upright.window = {3, 1};
    all[3].condition.branches = {flat, upright};
    all[3].condition.norm = plainNorm(NormKind::Batch, NormMode::Batch);
    all[3].combine = Combine::Smooth;
    all[4].condition.border = Border::Replicate;
    all[5] = all[1];
    all[5].condition.border = Border::Reflect;
    all[6] = all[2];
    all[6].condition.border = Border::Circular;
    return all;
}

TEST(FunnelPart, IsWhatTheWholeHasThere) {
    const Tensor x = planeOf(31, 47);
    for (const FunnelLayer& layer : layers()) {
        const auto whole = runFunnel(x, layer);
        ASSERT_TRUE(whole);
        for (const PixelRect& rect : {PixelRect{0, 0, 31, 47}, PixelRect{0, 0, 4, 5}, PixelRect{9, 11, 7, 8},
                                      PixelRect{30, 46, 1, 1}, PixelRect{20, 0, 11, 47}}) {
            const auto part = runFunnelPart(x, layer, *whole, rect);
            ASSERT_TRUE(part);
            ASSERT_EQ(part->x.shape(), (Shape{1, 1, rect.rows, rect.columns, 2}));
            for (std::size_t row = 0; row < rect.rows; ++row)
                for (std::size_t column = 0; column < rect.columns; ++column) {
                    const std::size_t r = rect.row + row, c = rect.column + column;
                    EXPECT_EQ(part->x.at(0, 0, row, column), x.at(0, 0, r, c));
                    EXPECT_EQ(part->t.at(0, 0, row, column), whole->t.at(0, 0, r, c));
                    EXPECT_EQ(part->y.at(0, 0, row, column), whole->y.at(0, 0, r, c));
                    EXPECT_EQ(part->winner.at(0, 0, row, column), whole->winner.at(0, 0, r, c));
                }
            EXPECT_EQ(part->counts.condition, whole->counts.condition);
        }
    }
}

TEST(FunnelPart, TracesAsTheWholeDoes) {
    const Tensor x = planeOf(9, 12);
    for (const FunnelLayer& layer : layers()) {
        const auto whole = runFunnel(x, layer);
        ASSERT_TRUE(whole);
        for (const auto& [row, column] : {std::pair<std::size_t, std::size_t>{0, 0}, {4, 6}, {8, 11}}) {
            const PixelTrace expected = tracePixel(*whole, layer, 0, 0, row, column);
            const PixelTrace trace = tracePixel(x, static_cast<const FunnelTotals&>(*whole), layer, 0, 0, row, column);
            EXPECT_EQ(trace.t, expected.t);
            EXPECT_EQ(trace.y, expected.y);
            EXPECT_EQ(trace.winner, expected.winner);
            ASSERT_EQ(trace.branches.size(), expected.branches.size());
            for (std::size_t b = 0; b < trace.branches.size(); ++b)
                for (std::size_t k = 0; k < trace.branches[b].taps.size(); ++k) {
                    EXPECT_EQ(trace.branches[b].taps[k].row, expected.branches[b].taps[k].row);
                    EXPECT_EQ(trace.branches[b].taps[k].column, expected.branches[b].taps[k].column);
                    EXPECT_EQ(trace.branches[b].taps[k].isPadding, expected.branches[b].taps[k].isPadding);
                    EXPECT_EQ(trace.branches[b].taps[k].isFromBorder, expected.branches[b].taps[k].isFromBorder);
                    EXPECT_EQ(trace.branches[b].taps[k].product, expected.branches[b].taps[k].product);
                }
        }
    }
}

TEST(FunnelPart, ReachIsThatOfTheWidestWindow) {
    const Reach reach = reachOf(layers()[1].condition);
    EXPECT_EQ(reach.rows, 4U);
    EXPECT_EQ(reach.columns, 2U);
    EXPECT_EQ(reachOf(layers()[3].condition).rows, 1U);
}

TEST(FunnelPart, StopsWhenAsked) {
    const Tensor x = planeOf(9, 12);
    const auto whole = runFunnel(x, {});
    const auto part = runFunnelPart(x, {}, *whole, {0, 0, 9, 12}, {.isCancelled = [] { return true; }});
    ASSERT_FALSE(part);
    EXPECT_EQ(part.error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace acti
