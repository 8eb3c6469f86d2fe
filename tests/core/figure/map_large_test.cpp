#include "core/figure/map_large.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

StoredInput photo(std::size_t rows, std::size_t columns, std::size_t channels) {
    const Shape shape{1, channels, rows, columns, 3};
    std::vector<std::uint8_t> bytes(shape.size());
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<std::uint8_t>((i * 37 + i / 11) % 251);
    StoredInput input;
    input.values = Planes<std::uint8_t>(shape, std::move(bytes));
    input.typeMaximum = 255;
    input.channels.assign(channels, "Channel");
    return input;
}

Assets assetsOf(const StoredInput& input) { return {{"photo", std::make_shared<const StoredInput>(input)}}; }

MapFigure figureOf(ChannelChoice channel) {
    MapFigure figure;
    figure.input = "photo";
    figure.channel = channel;
    return figure;
}

TEST(MapLarge, ItsPartsAreThoseOfTheWhole) {
    const StoredInput input = photo(20, 30, 3);
    for (const ChannelChoice& channel : {ChannelChoice{}, ChannelChoice{false, 1}}) {
        MapFigure figure = figureOf(channel);
        figure.second = FunnelLayer{};
        figure.second->condition.pool = Pool::Max;
        MapTerm second(MapQuantity::Output);
        second.side = MapSide::Second;
        figure.tiles = {MapQuantity::Winner, MapQuantity::Output, MapTile(second, MapQuantity::Input)};
        const auto whole = computeMap(figure, assetsOf(input));
        auto large = computeLarge(figure, input, {}, nullptr);
        ASSERT_TRUE(whole && large) << message(large.error());
        for (const MapTile& tile : figure.tiles)
            large->tiles.push_back(paintTile(tile, *large, 1));
        EXPECT_EQ(large->counts.condition, whole->counts.condition);
        EXPECT_EQ(large->second->counts.condition, whole->second->counts.condition);
        EXPECT_EQ(pictureShape(*large), (Shape{1, 1, 20, 30, 2}));
        const auto part = partOf(*large, figure, {3, 5, 6, 7});
        ASSERT_TRUE(part);
        for (const MapTile& tile : figure.tiles)
            for (std::size_t i = 0; i < 42; ++i)
                EXPECT_EQ(valueAt(tile, *part, i), valueAt(tile, *whole, (3 + i / 7) * 30 + 5 + i % 7));
        EXPECT_EQ(part->tiles.size(), 3U);
        EXPECT_EQ(part->scales, large->scales);
        for (const MapSide side : {MapSide::First, MapSide::Second}) {
            const auto t = whole->side(side).funnel->t.plane(whole->sample, whole->channel);
            const float wanted = t[19 * 30 + 7];
            EXPECT_FLOAT_EQ(static_cast<float>(traceAt(*whole, figure, side, 19, 7).t), wanted);
            EXPECT_FLOAT_EQ(static_cast<float>(traceAt(*large, figure, side, 19, 7).t), wanted);
        }
        for (std::size_t i = 0; i < figure.tiles.size(); ++i)
            EXPECT_EQ(part->tiles[i].range, large->tiles[i].range) << "its colours are those of the overview";
    }
}

TEST(MapLarge, IsWhatBecomesOfPicturesBeyondTheLimit) {
    const auto content = computeMap(figureOf({}), assetsOf(photo(5000, 4900, 1)));
    ASSERT_TRUE(content) << message(content.error());
    ASSERT_TRUE(content->large);
    EXPECT_EQ(content->large->reduction, 3U);
    EXPECT_EQ(content->tiles[0].bitmap.width(), 1634U);
    EXPECT_EQ(content->tiles[0].bitmap.height(), 1667U);
    EXPECT_EQ(content->counts.total(), 24'500'000U);
    EXPECT_TRUE(buildMap(figureOf({}), assetsOf(photo(5000, 4900, 1))));
}

TEST(MapLarge, WhatWasFittedBeforeIsTakenOver) {
    const StoredInput input = photo(20, 30, 1);
    ComputedMap before{figureOf({}), {}};
    before.figure.second = FunnelLayer{};
    before.figure.second->condition.pool = Pool::Max;
    before.content = *computeLarge(before.figure, input, {}, nullptr);
    MapFigure figure = before.figure;
    figure.winnerOpacity = 0.5;
    const auto same = computeLarge(figure, input, {}, &before);
    ASSERT_TRUE(same);
    EXPECT_EQ(same->funnel, before.content.funnel);
    EXPECT_EQ(same->second->funnel, before.content.second->funnel);
    EXPECT_EQ(same->scales, before.content.scales);
    std::swap(figure.spec.layer, *figure.second);
    const auto swapped = computeLarge(figure, input, {}, &before);
    const auto fresh = computeLarge(figure, input, {}, nullptr);
    ASSERT_TRUE(swapped && fresh);
    EXPECT_EQ(swapped->scales, fresh->scales);
    EXPECT_EQ(swapped->funnel->y, fresh->funnel->y);
    EXPECT_EQ(swapped->second->funnel->y, fresh->second->funnel->y);
}

TEST(MapLarge, SaysWhatItHasNot) {
    const StoredInput input = photo(20, 30, 3);
    const auto whereOf = [&](auto change, ChannelChoice channel = {}) {
        MapFigure figure = figureOf(channel);
        change(figure);
        const auto content = computeLarge(figure, input, {}, nullptr);
        return content ? std::string("fine") : content.error().where;
    };
    EXPECT_EQ(whereOf([](MapFigure& figure) { figure.tiles.push_back(MapQuantity::Field); }), "tiles[4]");
    EXPECT_EQ(whereOf([](MapFigure& figure) {
                  figure.tiles[0] = {MapQuantity::Output, MapQuantity::Gradient};
              }),
              "tiles[0]");
    const auto layerNorm = [](MapFigure& figure) { figure.spec.branch().norm = plainNorm(NormKind::Layer); };
    EXPECT_EQ(whereOf(layerNorm), "fine"); // of luminance alone
    EXPECT_EQ(whereOf(layerNorm, {false, 2}), "norm");
    // A plane that is not there is said before it matters how large the picture is.
    EXPECT_EQ(computeMap(figureOf({false, 3}), assetsOf(input)).error().where, "photo");
}

} // namespace
} // namespace acti
