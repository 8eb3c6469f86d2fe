#include "core/figure/decade_marks.h"

#include <gtest/gtest.h>

#include <cmath>

namespace acti {
namespace {

TEST(DecadeMarks, HeightsBecomeTheirLogarithms) {
    const std::vector<double> heights = decades({100, 1, 0, -0.0, -3});
    EXPECT_EQ(heights[0], 2);
    EXPECT_EQ(heights[1], 0);
    EXPECT_TRUE(std::isinf(heights[2]) && heights[2] < 0) << "below every panel";
    EXPECT_TRUE(std::isinf(heights[3]));
    EXPECT_TRUE(std::isnan(heights[4])) << "a gap";
}

TEST(DecadeMarks, WhatHasNoLogarithmIsLeftOut) {
    const auto dots = inDecades(Points{.x = {1, 2, 3}, .y = {10, -1, 0}, .ink = {}, .notes = {"a", "b", "c"}});
    ASSERT_TRUE(dots);
    EXPECT_EQ(std::get<Points>(*dots).x, std::vector<double>{1});
    EXPECT_EQ(std::get<Points>(*dots).notes, std::vector<std::string>{"a"});
    EXPECT_FALSE(inDecades(Points{.x = {1}, .y = {0}, .ink = {}}));
    EXPECT_FALSE(inDecades(Text{.x = 0, .y = -2, .text = "below", .ink = {}}));
    EXPECT_FALSE(inDecades(Band{{1, 2}, {}}));
    EXPECT_TRUE(inDecades(Rule{Rule::Direction::Vertical, -2, {}}));
    EXPECT_EQ(std::get<Rule>(*inDecades(Rule{Rule::Direction::Horizontal, 1000, {}})).at, 3);
}

} // namespace
} // namespace acti
