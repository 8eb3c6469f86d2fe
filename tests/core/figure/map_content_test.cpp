#include "core/figure/map_content.h"

#include "core/figure/map_colours.h"
#include "core/spatial/funnel_gradient.h"
#include "core/spatial/funnel_stack.h"
#include "tests/support/map_figures.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <limits>
#include <map>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace acti {
namespace {

TEST(MapContent, ShowsTheFunnelsOwnNumbers) {
    const Assets assets = colourPhoto();
    MapFigure figure = figureOf(NamedWeights{"sobel_x"}, {.isLuminance = false, .index = 2});
    figure.sample = 1;
    figure.tiles = {MapQuantity::Margin, MapQuantity::Winner, MapQuantity::Output};
    const auto content = computeMap(figure, assets);
    ASSERT_TRUE(content) << message(content.error());
    const auto scaled = scaleInput(*assets.at("photo"), Scale::Standardise);
    const auto expected = runFunnel(*scaled, figure.spec.layer);
    ASSERT_TRUE(expected);
    EXPECT_EQ(content->funnel->x, *scaled);
    EXPECT_EQ(content->funnel->t, expected->t);
    EXPECT_EQ(content->funnel->y, expected->y);
    EXPECT_EQ(content->channelName, "Blue");
    EXPECT_EQ(content->channel, 2U);
    EXPECT_EQ(content->sample, 1U);

    const auto winners = expected->winner.plane(1, 2);
    EXPECT_EQ(content->counts.condition, static_cast<std::size_t>(std::count(winners.begin(), winners.end(), 2)));
    EXPECT_EQ(content->counts.total(), 35U);
    EXPECT_EQ(content->scales.greys, robustRange(scaled->plane(1, 2)));
    ASSERT_EQ(content->tiles.size(), 3U);
    EXPECT_EQ(content->tiles[1].bitmap,
              colourWinners(winners, scaled->plane(1, 2), 7, content->scales.greys, figure.winnerOpacity));
    EXPECT_EQ(content->tiles[2].bitmap,
              colourPlane(expected->y.plane(1, 2), 7, **findColourMap("grey"), content->scales.greys));
}

std::shared_ptr<const FunnelResult> run(const Tensor& x, const FunnelLayer& layer) {
    auto result = runFunnel(x, layer);
    EXPECT_TRUE(result);
    return std::make_shared<const FunnelResult>(*std::move(result));
}

FunnelLayer withPool(Pool pool) {
    FunnelLayer layer;
    layer.condition.pool = pool;
    return layer;
}

TEST(MapContent, GradientAndFieldAreComputedWhereATileAsksForThem) {
    const Assets assets = colourPhoto();
    MapFigure figure = figureOf(NamedWeights{"box"}, {.isLuminance = false, .index = 1});
    const auto plain = computeMap(figure, assets);
    ASSERT_TRUE(plain);
    EXPECT_FALSE(plain->gradient || plain->field);
    figure.tiles = {MapQuantity::Gradient, MapQuantity::Field};
    figure.fieldLayers = 2;
    const auto content = computeMap(figure, assets);
    ASSERT_TRUE(content) << message(content.error());
    const auto gradient = funnelGradient(content->funnel->x, figure.spec.layer);
    ASSERT_TRUE(gradient);
    ASSERT_EQ(content->gradient->values().size(), 35U);
    EXPECT_TRUE(std::ranges::equal(content->gradient->values(), gradient->x.plane(0, 1)));
    const auto stack = runStack(content->funnel->x, {Scale::Raw, {figure.spec.layer, figure.spec.layer}});
    ASSERT_TRUE(stack);
    EXPECT_TRUE(std::ranges::equal(content->field->values(), stack->field.extents()->counts.plane(0, 1)));
    EXPECT_EQ(content->tiles[0].colourMap, "blue_orange");
    EXPECT_EQ(content->tiles[0].range.min, -content->tiles[0].range.max);
    EXPECT_EQ(content->tiles[1].colourMap, "viridis");
    EXPECT_EQ(valueAt(MapQuantity::Field, *content, 9), static_cast<double>(content->field->values()[9]));
}

TEST(MapContent, TheSecondFunnelRunsOnTheSameInput) {
    const Assets assets = colourPhoto();
    MapFigure figure = figureOf(NamedWeights{"sobel_x"}, {});
    figure.second = withPool(Pool::Max);
    MapTerm second(MapQuantity::Output);
    second.side = MapSide::Second;
    figure.tiles = {second, MapTile(MapQuantity::Output, second)};
    const auto content = computeMap(figure, assets);
    ASSERT_TRUE(content) << message(content.error());
    const auto other = run(content->funnel->x, *figure.second);
    EXPECT_EQ(content->second->funnel->y, other->y);
    EXPECT_EQ(content->second->counts.condition, countWinners(other->winner.plane(0, 0)).condition);
    for (std::size_t i = 0; i < 35; ++i) {
        EXPECT_EQ(valueAt(second, *content, i), static_cast<double>(other->y.values()[i]));
        EXPECT_EQ(valueAt(figure.tiles[1], *content, i),
                  static_cast<double>(content->funnel->y.values()[i]) - static_cast<double>(other->y.values()[i]));
    }
}

TEST(MapContent, WhatWasComputedBeforeIsTakenOver) {
    const Assets assets = colourPhoto();
    ComputedMap before{figureOf(NamedWeights{"sobel_x"}, {}), {}};
    before.figure.tiles.push_back(MapQuantity::Gradient);
    before.content = *computeMap(before.figure, assets);
    MapFigure figure = before.figure;
    figure.second = withPool(Pool::Average);
    figure.tiles = {MapQuantity::Output, MapQuantity::Gradient};
    const auto more = computeMap(figure, assets, {}, &before);
    ASSERT_TRUE(more);
    EXPECT_EQ(more->funnel, before.content.funnel);
    EXPECT_EQ(more->gradient, before.content.gradient);
    EXPECT_EQ(more->tiles[0].bitmap.pixels().data(), before.content.tiles[3].bitmap.pixels().data());
    EXPECT_EQ(more->tiles[1].bitmap.pixels().data(), before.content.tiles[4].bitmap.pixels().data());

    figure.spec.layer = *figure.second; // the sides' funnels are known by their layers
    const ComputedMap next{figure, *more};
    figure.spec.scale = Scale::Unit;
    const auto fresh = computeMap(figure, assets);
    const auto other = computeMap(figure, assets, {}, &next);
    ASSERT_TRUE(fresh && other);
    EXPECT_EQ(other->funnel->y, fresh->funnel->y); // of other numbers nothing is taken over
    EXPECT_EQ(other->tiles, fresh->tiles);
}

TEST(MapContent, AnotherChannelNeedsNoOtherFunnel) {
    const Assets assets = colourPhoto();
    ComputedMap before{figureOf(NamedWeights{"sobel_x"}, {.isLuminance = false, .index = 0}), {}};
    before.figure.tiles = {MapQuantity::Output, MapQuantity::Gradient, MapQuantity::Field};
    before.content = *computeMap(before.figure, assets);
    MapFigure figure = before.figure;
    figure.channel.index = 2;
    figure.sample = 1;
    const auto fresh = computeMap(figure, assets);
    const auto other = computeMap(figure, assets, {}, &before);
    ASSERT_TRUE(fresh && other);
    EXPECT_EQ(other->funnel, before.content.funnel);
    EXPECT_EQ(other->tiles, fresh->tiles);
    EXPECT_EQ(other->counts.condition, fresh->counts.condition);
    figure.channel.index = 3;
    EXPECT_EQ(computeMap(figure, assets, {}, &before).error().code, ErrorCode::OutOfRange);
}

// A norm over channels makes every plane's gradient depend on all.
TEST(MapContent, GradientsThroughNormsOverChannelsAreOfTheWhole) {
    const Assets assets = colourPhoto();
    MapFigure figure = figureOf(NamedWeights{"box"}, {.isLuminance = false, .index = 2});
    figure.spec.branch().norm = plainNorm(NormKind::Layer, NormMode::Batch);
    figure.tiles = {MapQuantity::Gradient};
    const auto content = computeMap(figure, assets);
    ASSERT_TRUE(content);
    const auto gradient = funnelGradient(content->funnel->x, figure.spec.layer);
    EXPECT_TRUE(std::ranges::equal(content->gradient->values(), gradient->x.plane(0, 2)));
}

TEST(MapContent, AFieldOfAnotherDepthIsAnotherField) {
    const Assets assets = colourPhoto();
    ComputedMap before{figureOf(NamedWeights{"box"}, {}), {}};
    before.figure.tiles = {MapQuantity::Field};
    before.content = *computeMap(before.figure, assets);
    MapFigure figure = before.figure;
    figure.fieldLayers = 1;
    EXPECT_EQ(computeMap(figure, assets, {}, &before)->tiles, computeMap(figure, assets)->tiles);
    for (const int depth : {0, kMostFieldLayers + 1}) {
        figure.fieldLayers = depth;
        EXPECT_EQ(computeMap(figure, assets).error().where, "field_layers");
    }
}

TEST(MapContent, ErrorsNameTheTile) {
    const Assets assets = colourPhoto();
    MapFigure figure = figureOf(NamedWeights{"box"}, {});
    figure.tiles = {MapQuantity::Input, activationTerm("swosh")};
    EXPECT_EQ(computeMap(figure, assets).error().where, "tiles[1].activation");
    figure.tiles.assign(kMostTiles + 1, MapQuantity::Input);
    EXPECT_EQ(computeMap(figure, assets).error().where, "tiles");
    figure.tiles = {MapQuantity::Input};
    figure.second = FunnelLayer{};
    figure.second->condition.branches.front().window = {2, 2};
    EXPECT_TRUE(computeMap(figure, assets).error().where.starts_with("second.condition"));
}

TEST(MapContent, LuminanceIsOneChannel) {
    const auto content = computeMap(figureOf(NamedWeights{"box"}, {}), colourPhoto());
    ASSERT_TRUE(content);
    EXPECT_EQ(content->funnel->x.shape().c, 1U);
    EXPECT_EQ(content->channelName, "Luminance");
}

TEST(MapContent, WarnsOfMapsThatSayNothing) {
    const Assets assets = photoOf({1, 1, 8, 8, 2}, {"Grey"});
    const auto warningOf = [&](float weight, float bias) {
        MapFigure figure = figureOf(ExplicitWeights{{0, 0, 0, 0, weight, 0, 0, 0, 0}}, {});
        figure.spec.branch().norm.kind = NormKind::None;
        figure.spec.branch().bias = {bias};
        const auto content = computeMap(figure, assets);
        EXPECT_TRUE(content);
        return content ? content->warning : "";
    };
    EXPECT_NE(warningOf(1, 0).find("tie"), std::string::npos);
    EXPECT_NE(warningOf(1, -1).find("x wins nearly everywhere"), std::string::npos);
    EXPECT_NE(warningOf(1, 1).find("T(x) wins nearly everywhere"), std::string::npos);
    EXPECT_EQ(warningOf(-1, 0), "");
}

TEST(MapContent, TheWarningNamesTheScalingWhereThatIsTheCause) {
    MapFigure figure = figureOf(GaussianWeights{}, {});
    figure.spec.scale = Scale::Unit;
    figure.spec.branch().norm.kind = NormKind::None;
    const auto content = computeMap(figure, photoOf({1, 1, 40, 40, 2}, {"Grey"}));
    ASSERT_TRUE(content);
    EXPECT_NE(content->warning.find("standardised"), std::string::npos) << content->warning;
}

TEST(MapContent, ErrorsNameTheInputAndItsLimits) {
    const Assets assets = colourPhoto();
    const auto errorOf = [&](auto change) {
        MapFigure figure = figureOf(NamedWeights{"box"}, {.isLuminance = false, .index = 0});
        change(figure);
        const auto content = computeMap(figure, assets);
        EXPECT_FALSE(content);
        return content ? Error{} : content.error();
    };
    const Error missing = errorOf([](MapFigure& figure) { figure.input = "other"; });
    EXPECT_EQ(missing.code, ErrorCode::NotFound);
    EXPECT_EQ(missing.where, "other");
    const Error channel = errorOf([](MapFigure& figure) { figure.channel.index = 3; });
    EXPECT_EQ(channel.code, ErrorCode::OutOfRange);
    EXPECT_NE(message(channel).find("channel 3"), std::string::npos);
    EXPECT_NE(message(channel).find("has 3 channels"), std::string::npos);
    const Error sample = errorOf([](MapFigure& figure) { figure.sample = 2; });
    EXPECT_EQ(sample.code, ErrorCode::OutOfRange);
    EXPECT_NE(message(sample).find("sample 2"), std::string::npos);
    const Error even = errorOf([](MapFigure& figure) { figure.spec.branch().window = {2, 2}; });
    EXPECT_NE(message(even).find("window"), std::string::npos) << message(even);
    EXPECT_FALSE(computeMap(figureOf(NamedWeights{"box"}, {}), photoOf({1, 2, 4, 4, 3}, {"Channel 0", "Channel 1"})));
}

TEST(MapContent, StopsWhenAsked) {
    const auto content = computeMap(figureOf(NamedWeights{"box"}, {}), colourPhoto(), [] { return true; });
    ASSERT_FALSE(content);
    EXPECT_EQ(content.error().code, ErrorCode::Cancelled);
    int asked = 0;
    const auto late = computeMap(figureOf(NamedWeights{"box"}, {}), colourPhoto(), [&] { return ++asked < 0; });
    EXPECT_TRUE(late);
    EXPECT_GT(asked, 0);
}

TEST(MapContent, NanPixelsAreCountedForXAndShownAsMissing) {
    StoredInput input;
    const float nan = std::numeric_limits<float>::quiet_NaN();
    input.values = Tensor({1, 1, 2, 2, 2}, {1, nan, 3, 4});
    input.channels = {"Channel 0"};
    const Assets assets{{"photo", std::make_shared<const StoredInput>(input)}};
    MapFigure figure = figureOf(NamedWeights{"identity"}, {});
    figure.spec.branch().norm.kind = NormKind::None;
    figure.spec.scale = Scale::Raw;
    const auto content = computeMap(figure, assets);
    ASSERT_TRUE(content);
    EXPECT_EQ(content->counts.condition, 0U);
    EXPECT_EQ(content->tiles[0].bitmap.pixels()[1], (**findColourMap("grey")).missing());
}

TEST(MapContent, NoTilesAndOpacitiesWithoutMeaningAreErrors) {
    const Assets assets = colourPhoto();
    MapFigure figure = figureOf(NamedWeights{"box"}, {});
    for (const double opacity : {0.0, 1.0}) {
        figure.winnerOpacity = opacity;
        EXPECT_TRUE(computeMap(figure, assets));
    }
    for (const double opacity : {5.0, -0.1, std::numeric_limits<double>::quiet_NaN()}) {
        figure.winnerOpacity = opacity;
        const auto content = computeMap(figure, assets);
        ASSERT_FALSE(content) << opacity;
        EXPECT_EQ(content.error().where, "winner_opacity");
    }
    figure = figureOf(NamedWeights{"box"}, {});
    figure.tiles.clear();
    const auto blank = buildMap(figure, assets);
    ASSERT_FALSE(blank);
    EXPECT_EQ(blank.error().where, "tiles");
}

// BUG: "x wins nearly everywhere, try another scaling" was all that was said of NaN.
TEST(MapContent, SaysWhereTIsUndefinedAndWhy) {
    const float nan = std::nanf("");
    FunnelLayer layer;
    layer.condition.branches.front().norm = {};
    const Tensor sound({1, 1, 2, 2, 4}, {1, 2, 3, 4});
    const Tensor unsound({1, 1, 2, 2, 4}, {1, nan, 3, 4});
    const auto warningOf = [&](const Tensor& x) {
        return undefinedWarning(viewOf(std::make_shared<const FunnelResult>(*runFunnel(x, layer)), 0, 0));
    };
    layer.condition.branches.front().weights = NamedWeights{"box"};
    EXPECT_EQ(warningOf(sound), "");
    EXPECT_NE(warningOf(unsound).find("everywhere: the input has NaN"), std::string::npos) << warningOf(unsound);
    layer.condition.branches.front().weights = ExplicitWeights{{0, 0, 0, 0, nan, 0, 0, 0, 0}};
    EXPECT_NE(warningOf(sound).find("a weight is NaN"), std::string::npos) << warningOf(sound);
}

TEST(MapContent, WarnsWhereNextToNothingIsLeftToOneSide) {
    EXPECT_EQ(trivialMapWarning({.input = 500, .tie = 0, .condition = 500}, Scale::Raw), "");
    EXPECT_EQ(trivialMapWarning({.input = 997, .tie = 0, .condition = 3}, Scale::Raw), "");
    EXPECT_TRUE(trivialMapWarning({.input = 999, .tie = 0, .condition = 1}, Scale::Raw).starts_with("x wins nearly"));
    EXPECT_TRUE(trivialMapWarning({.input = 0, .tie = 1, .condition = 999}, Scale::Raw).starts_with("T(x) wins"));
    EXPECT_NE(trivialMapWarning({.input = 0, .tie = 1000, .condition = 0}, Scale::Raw).find("a tie"),
              std::string::npos);
}

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
// Ends the process with `headroom` more bytes of address space: 0 a map, 1 TooLarge, 2 another error.
[[noreturn]] void computeWithin(std::size_t headroom, const MapFigure& figure, const Assets& assets) {
    std::size_t pages = 0;
    std::ifstream("/proc/self/statm") >> pages;
    const rlim_t bytes = pages * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE)) + headroom;
    const rlimit limit{bytes, bytes};
    ::setrlimit(RLIMIT_AS, &limit);
    const auto content = computeMap(figure, assets);
    ::_exit(content ? 0 : content.error().code == ErrorCode::TooLarge ? 1 : 2);
}

TEST(MapFigureDeathTest, ShortMemoryIsAnErrorWhereverItRunsOut) {
    GTEST_FLAG_SET(death_test_style, "threadsafe"); // a fresh process: no memory to use again
    const Assets assets = photoOf({1, 1, 2048, 1024, 2}, {"Grey"});
    const MapFigure figure = figureOf(NamedWeights{"box"}, {});
    std::map<int, int> seen;
    const auto count = [&](int status) {
        ++seen[status];
        return true;
    };
    for (std::size_t headroom = 4; headroom <= 164; headroom += 8)
        EXPECT_EXIT(computeWithin(headroom << 20, figure, assets), count, "");
    EXPECT_EQ(seen.size(), 2U) << "a map or TooLarge, nothing else";
    EXPECT_GT(seen[W_EXITCODE(0, 0)], 0);
    EXPECT_GT(seen[W_EXITCODE(1, 0)], 4);
}
#endif

} // namespace
} // namespace acti
