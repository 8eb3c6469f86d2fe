#include "core/numeric/visited.h"

#include "core/numeric/special.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

const std::vector<double> kGrid{-4, -2, -1, 0, 1, 2, 4};

TEST(Visited, RunsEndWhereValuesDo) {
    const CurveFunction logarithm = [](double x) {
        return CurvePoint{std::log(1.5 - x), -1 / (1.5 - x), -1 / ((1.5 - x) * (1.5 - x))};
    };
    const Piece piece = visitPiece(logarithm, kGrid, {-kInf, kInf}, {});
    ASSERT_EQ(piece.runs.size(), 1u);
    EXPECT_EQ(piece.runs[0].back().x, std::nextafter(1.5, 0));
    EXPECT_EQ(piece.gaps, (std::vector<Range>{{1.5, kInf}}));
    ASSERT_EQ(piece.edges.size(), 1u);
    EXPECT_EQ(piece.edges[0].f, -kInf);
    EXPECT_FALSE(piece.edges[0].isAttained);
    EXPECT_EQ(piece.rangeOf(piece.runs[0]), (Range{-kInf, std::nextafter(1.5, 0)}));
}

TEST(Visited, AnEndWithAValueIsAttained) {
    const CurveFunction root = [](double x) {
        return CurvePoint{std::sqrt(x), 0.5 / std::sqrt(x), x > 0 ? -0.25 / (x * std::sqrt(x)) : NAN};
    };
    const Piece piece = visitPiece(root, kGrid, {-kInf, kInf}, {});
    ASSERT_EQ(piece.edges.size(), 1u);
    EXPECT_EQ(piece.edges[0].x, 0);
    EXPECT_EQ(piece.edges[0].f, 0);
    EXPECT_EQ(piece.edges[0].f1, kInf);
    EXPECT_TRUE(piece.edges[0].isAttained);
}

TEST(Visited, OverflowTowardsAnInfinityIsNoGap) {
    const CurveFunction growth = [](double x) {
        const double y = x > 1 ? kInf : std::exp(x);
        return CurvePoint{y, y, y};
    };
    const Piece piece = visitPiece(growth, kGrid, {-kInf, kInf}, {});
    EXPECT_TRUE(piece.isWhole());
    EXPECT_EQ(piece.runs[0].back().x, 1);
}

TEST(Visited, IsFollowedToItsLimits) {
    const CurveFunction far = [](double x) { return CurvePoint{(x - 1000) * (x + 50), 2 * x - 950, 2}; };
    const Tails tails{{kInf, -kInf, 2}, {kInf, kInf, 2}};
    const Piece piece = visitPiece(far, kGrid, {-kInf, kInf}, tails);
    EXPECT_LT(piece.runs[0].front().x, -50);
    EXPECT_GT(piece.runs[0].back().x, 1000);
    const CurveFunction decay = [](double x) { return CurvePoint{1 / x, -1 / (x * x), 2 / (x * x * x)}; };
    EXPECT_EQ(visitPiece(decay, kGrid, {0.5, kInf}, {{}, {0, 0, 0}}).runs[0].back().x, 4) << "it is on its way";
}

} // namespace
} // namespace acti
