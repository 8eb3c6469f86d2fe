#include "ui/views/funnel_picture.h"

#include <gtest/gtest.h>

#include <numeric>

namespace acti::ui {
namespace {

Assets assetsOf(std::vector<float> values, std::size_t height, std::size_t width) {
    const Shape shape{1, 1, height, width, 2};
    return {{"a", std::make_shared<const StoredInput>(
                      StoredInput{Tensor(shape, std::move(values)), 1, {"Channel 0"}, "NPY"})}};
}

MapFigure figureOf(Weights weights) {
    MapFigure figure;
    figure.input = "a";
    figure.channel = {.isLuminance = false, .index = 0};
    figure.spec.scale = Scale::Raw;
    figure.spec.branch().weights = std::move(weights);
    figure.spec.branch().norm.kind = NormKind::None;
    return figure;
}

TEST(FunnelPicture, HoldsWhatTheCoreComputes) {
    const MapFigure figure = figureOf(NamedWeights{"box"});
    const Assets assets = assetsOf({0, 9, 0, 0, 0, 0, 0, 0, -9}, 3, 3);
    const auto picture = paintFunnel(figure, assets);
    ASSERT_TRUE(picture);
    EXPECT_EQ(picture->figure, figure);
    EXPECT_EQ(picture->tiles.size(), 4U);
    EXPECT_EQ(picture->tiles[0]->size(), QSize(3, 3));
    EXPECT_EQ(picture->scatter.size(), 9U);
    const std::size_t below =
        std::accumulate(picture->margins.bins.begin(), picture->margins.bins.begin() + 24, std::size_t{0});
    const std::size_t above =
        std::accumulate(picture->margins.bins.begin() + 24, picture->margins.bins.end(), std::size_t{0});
    EXPECT_EQ(picture->margins.ties, picture->content.counts.tie);
    EXPECT_LE(below, picture->content.counts.input);
    EXPECT_LE(above, picture->content.counts.condition);
    EXPECT_GT(above, 0U);
}

TEST(FunnelPicture, WritesValuesAndWinners) {
    const auto picture = paintFunnel(figureOf(NamedWeights{"box"}), assetsOf({0, 9, 0, 0, 0, 0, 0, 0, -9}, 3, 3));
    ASSERT_TRUE(picture);
    EXPECT_EQ(pixelText(*picture, nullptr, MapQuantity::Input, {1, 0}), QStringLiteral("9.00"));
    EXPECT_EQ(pixelText(*picture, nullptr, MapQuantity::Input, {2, 2}), QStringLiteral("−9.00"));
    EXPECT_EQ(pixelText(*picture, nullptr, MapQuantity::Condition, {0, 0}), QStringLiteral("1.00"));
    EXPECT_EQ(pixelText(*picture, nullptr, MapQuantity::Winner, {0, 0}), QStringLiteral("T"));
    EXPECT_EQ(pixelText(*picture, nullptr, MapQuantity::Winner, {1, 0}), QStringLiteral("x"));
    EXPECT_EQ(pixelText(*picture, nullptr, MapQuantity::Winner, {0, 2}), QStringLiteral("="));
    EXPECT_EQ(pixelText(*picture, nullptr, MapQuantity::Output, {2, 2}), QStringLiteral("−1.00"));
    EXPECT_EQ(pixelText(*picture, nullptr, MapQuantity::Margin, {1, 0}), QStringLiteral("−8.00"));
}

TEST(FunnelPicture, ReportsTheCoresErrors) {
    MapFigure figure = figureOf(ExplicitWeights{{1, 2}});
    EXPECT_FALSE(paintFunnel(figure, assetsOf({1, 2, 3, 4}, 2, 2)));
    figure.input = "b";
    EXPECT_FALSE(paintFunnel(figure, assetsOf({1, 2, 3, 4}, 2, 2)));
}

TEST(FunnelPicture, OtherTilesNeedNoOtherNumbers) {
    const Assets assets = assetsOf({0, 9, 0, 0, 0, 0, 0, 0, -9}, 3, 3);
    MapFigure figure = figureOf(NamedWeights{"box"});
    const auto before = paintFunnel(figure, assets);
    ASSERT_TRUE(before);
    figure.tiles = {MapQuantity::Margin, MapQuantity::Winner};
    const auto repainted = paintFunnel(figure, assets, {}, &*before);
    const auto fresh = paintFunnel(figure, assets);
    ASSERT_TRUE(repainted && fresh);
    EXPECT_EQ(repainted->figure, figure);
    EXPECT_EQ(repainted->content.funnel, before->content.funnel);
    EXPECT_EQ(repainted->tiles[1], before->tiles[2]);
    EXPECT_EQ(repainted->content.tiles, fresh->content.tiles);
    figure.spec.branch().weights = NamedWeights{"laplace"};
    const auto other = paintFunnel(figure, assets, {}, &*before);
    ASSERT_TRUE(other);
    EXPECT_NE(other->content.funnel, before->content.funnel);
    EXPECT_EQ(other->content.funnel->t, paintFunnel(figure, assets)->content.funnel->t);
}

TEST(FunnelPicture, AnotherChannelHasOtherMargins) {
    const Shape shape{1, 2, 2, 3, 3};
    StoredInput input{Tensor(shape, {0, 9, 0, 0, -9, 0, 5, 5, 5, 5, 5, 6}), 1, {"Channel 0", "Channel 1"}, "NPY"};
    const Assets assets{{"a", std::make_shared<const StoredInput>(std::move(input))}};
    MapFigure figure = figureOf(NamedWeights{"box"});
    const auto before = paintFunnel(figure, assets);
    ASSERT_TRUE(before);
    figure.channel.index = 1;
    const auto other = paintFunnel(figure, assets, {}, &*before);
    const auto fresh = paintFunnel(figure, assets);
    ASSERT_TRUE(other && fresh);
    EXPECT_EQ(other->margins, fresh->margins);
    EXPECT_EQ(other->scatter, fresh->scatter);
    EXPECT_NE(other->margins, before->margins);
}

TEST(FunnelPicture, StopsWhenAsked) {
    const auto picture = paintFunnel(figureOf(NamedWeights{"box"}), assetsOf({1, 2, 3, 4}, 2, 2), [] { return true; });
    ASSERT_FALSE(picture);
    EXPECT_EQ(picture.error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace acti::ui
