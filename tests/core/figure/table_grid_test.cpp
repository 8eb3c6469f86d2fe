#include "core/figure/table_grid.h"

#include <gtest/gtest.h>

#include <cmath>
#include <set>

namespace acti {
namespace {

constexpr std::size_t kMany = 1'000'000;

TEST(TableGrid, WithoutAStepThereAre481PointsFromEndToEnd) {
    const auto x = pointsOf({}, {-6, 6}, kMany);
    ASSERT_TRUE(x);
    EXPECT_EQ(x->size(), 481U);
    EXPECT_EQ(x->front(), -6);
    EXPECT_EQ(x->back(), 6);
}

TEST(TableGrid, AStepGivesTheNumbersThatAPersonWouldWrite) {
    const auto x = pointsOf({0.1}, {-6, 6}, kMany);
    ASSERT_TRUE(x);
    ASSERT_EQ(x->size(), 121U);
    EXPECT_EQ((*x)[3], -5.7);
    EXPECT_EQ((*x)[60], 0);
    EXPECT_FALSE(std::signbit((*x)[60]));
    EXPECT_EQ((*x)[63], 0.3);
    EXPECT_EQ(x->back(), 6);
}

TEST(TableGrid, PointsAreMultiplesOfTheStepWhereverTheRangeBegins) {
    EXPECT_EQ(*pointsOf({0.7}, {0, 1.5}, kMany), (std::vector<double>{0, 0.7, 1.4}));
    EXPECT_EQ(*pointsOf({0.1}, {-0.25, 0.31}, kMany), (std::vector<double>{-0.2, -0.1, 0, 0.1, 0.2, 0.3}));
    EXPECT_EQ(pointsOf({1.5}, {0, 1.5}, kMany)->size(), 2U);
    EXPECT_EQ(pointsOf({0.1}, {0.1 * 3, 0.7}, kMany)->front(), 0.1 * 3) << "an end that is a multiple but for rounding";
}

TEST(TableGrid, StepsWithoutAMeaningAreRefused) {
    for (const double step : {0.0, -1.0, std::nan(""), 13.0, double(INFINITY)})
        EXPECT_EQ(pointsOf({step}, {-6, 6}, kMany).error().code, ErrorCode::OutOfRange) << step;
    EXPECT_EQ(pointsOf({1e-5}, {-6, 6}, kMany).error().code, ErrorCode::TooLarge);
    EXPECT_EQ(pointsOf({1e-300}, {-6, 6}, kMany).error().code, ErrorCode::TooLarge);
}

// BUG: twelve digits gave each of these rows the same x.
TEST(TableGrid, FarFromZeroPointsAreStillApart) {
    const auto fine = pointsOf({1e-5}, {1e8, 1e8 + 0.001}, kMany);
    ASSERT_TRUE(fine);
    EXPECT_GE(fine->size(), 100U);
    for (std::size_t i = 1; i < fine->size(); ++i)
        EXPECT_NEAR((*fine)[i] - (*fine)[i - 1], 1e-5, 3e-8) << i;
    const auto x = pointsOf({1e-8}, {1e4, 1e4 + 1e-6}, kMany);
    ASSERT_TRUE(x);
    EXPECT_EQ(std::set<double>(x->begin(), x->end()).size(), x->size());
}

// BUG: an index beyond 2^53 does not grow by 1, and the loop took all memory.
TEST(TableGrid, AStepThatDoublesCannotTellIsRefused) {
    const auto x = pointsOf({1.0}, {1e16, 1e16 + 100}, kMany);
    ASSERT_FALSE(x);
    EXPECT_EQ(x.error().code, ErrorCode::OutOfRange);
    EXPECT_EQ(message(x.error()), "step: is too short: at 10000000000000100 a double cannot tell such points apart; "
                                  "take 36 or more");
    EXPECT_EQ(pointsOf({50.0}, {1e16, 1e16 + 100}, kMany)->size(), 3U);
}

} // namespace
} // namespace acti
