#include "core/figure/map_sides.h"

#include "tests/support/map_figures.h"

#include <gtest/gtest.h>

#include <array>

namespace acti {
namespace {

MapFigure bothSides(ChannelChoice channel) {
    MapFigure figure = figureOf(NamedWeights{"sobel_x"}, channel);
    figure.second = FunnelLayer{};
    figure.second->condition.pool = Pool::Max;
    return figure;
}

std::array<std::size_t, 3> numbers(const WinCounts& counts) { return {counts.input, counts.tie, counts.condition}; }

std::array<std::size_t, 3> countsOf(const FunnelSide& side, MapPlane place) {
    return numbers(countWinners(side.funnel->winner.plane(place.sample, place.channel)));
}

TEST(MapSides, EachIsItsFunnelOnTheSameNumbers) {
    const StoredInput input = *colourPhoto().at("photo");
    MapFigure figure = bothSides({.isLuminance = false, .index = 2});
    figure.sample = 1;
    const auto content = runSides(figure, input, {}, nullptr);
    ASSERT_TRUE(content && content->second);
    const Tensor x = *scaleInput(input, figure.spec.scale);
    EXPECT_EQ(content->funnel->y, runFunnel(x, figure.spec.layer)->y);
    EXPECT_EQ(content->second->funnel->y, runFunnel(x, *figure.second)->y);
    EXPECT_EQ(content->place(), (MapPlane{1, 2}));
    EXPECT_EQ(numbers(content->counts), countsOf(*content, {1, 2}));
    EXPECT_EQ(numbers(content->second->counts), countsOf(*content->second, {1, 2}));
}

TEST(MapSides, WhatIsKnownIsTakenAndOfAnotherPlaneCountedAnew) {
    const StoredInput input = *colourPhoto().at("photo");
    ComputedMap before{bothSides({.isLuminance = false, .index = 0}), {}};
    before.content = *runSides(before.figure, input, {}, nullptr);
    MapFigure swapped = before.figure;
    std::swap(swapped.spec.layer, *swapped.second);
    const auto turned = runSides(swapped, input, {}, &before);
    ASSERT_TRUE(turned);
    EXPECT_EQ(turned->funnel, before.content.second->funnel);
    EXPECT_EQ(numbers(turned->counts), numbers(before.content.second->counts));
    EXPECT_EQ(turned->second->funnel, before.content.funnel);
    MapFigure moved = before.figure;
    moved.channel.index = 1;
    const auto other = runSides(moved, input, {}, &before);
    ASSERT_TRUE(other);
    EXPECT_EQ(other->funnel, before.content.funnel);
    EXPECT_EQ(numbers(other->counts), countsOf(*other, {0, 1}));
    EXPECT_NE(numbers(other->counts), numbers(before.content.counts));
}

} // namespace
} // namespace acti
