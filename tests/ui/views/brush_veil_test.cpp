#include "ui/views/brush_veil.h"

#include "ui/theme/theme.h"

#include <gtest/gtest.h>

#include <QPainter>

namespace acti::ui {
namespace {

MapContent rising(std::size_t height, std::size_t width) {
    auto funnel = std::make_shared<FunnelResult>();
    const Shape shape{1, 1, height, width, 2};
    Tensor x(shape), t(shape);
    const auto values = x.mutableValues();
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = static_cast<float>(i % width);
    funnel->x = std::move(x);
    funnel->t = std::move(t);
    funnel->winner = WinnerMap(shape);
    return viewOf(funnel, 0, 0);
}

TEST(BrushVeil, LeavesOutWhatIsNotChosen) {
    MapBrush brush;
    brush.x = {0, 49};
    const auto veil = makeVeil(brush, rising(80, 100), nullptr, {});
    ASSERT_TRUE(veil);
    EXPECT_EQ(veil->chosen, 4000U);
    EXPECT_EQ(veil->all, 8000U);
    EXPECT_EQ(veil->whole->at({49, 3}), 0);
    EXPECT_EQ(veil->whole->at({50, 79}), 255);
}

TEST(BrushVeil, DimsTheTileThere) {
    MapBrush brush;
    brush.x = {0, 49};
    const auto veil = makeVeil(brush, rising(80, 100), nullptr, {});
    for (const double zoom : {0.25, 1.0, 3.0}) {
        const QSize view(static_cast<int>(100 * zoom), static_cast<int>(80 * zoom));
        QImage tile(view, QImage::Format_RGB32);
        tile.fill(QColor(200, 20, 20));
        QPainter painter(&tile);
        veil->paint(painter, {zoom, {50, 40}}, view);
        painter.end();
        EXPECT_EQ(tile.pixelColor(view.width() / 4, view.height() / 2), QColor(200, 20, 20)) << zoom;
        const QColor dimmed = tile.pixelColor(view.width() * 3 / 4, view.height() / 2);
        EXPECT_LT(std::abs(dimmed.red() - currentTheme().ground.red()), 45) << zoom;
    }
}

TEST(BrushVeil, FollowsTheCameraOnEveryTile) {
    MapBrush brush;
    brush.x = {0, 49};
    const auto veil = std::make_shared<const BrushVeil>(*makeVeil(brush, rising(80, 100), nullptr, {}));
    const VeilPainter overlay(veil);
    for (const TileCamera& camera : {TileCamera{2, {50, 40}}, TileCamera{2, {50, 40}}, TileCamera{4, {60, 30}}}) {
        QImage direct(QSize(200, 160), QImage::Format_ARGB32_Premultiplied);
        direct.fill(Qt::transparent);
        QImage tile = direct;
        QPainter one(&direct), other(&tile);
        veil->paint(one, camera, direct.size());
        overlay(other, camera, tile.size());
        one.end();
        other.end();
        EXPECT_EQ(tile, direct) << camera.zoom;
    }
}

TEST(BrushVeil, OfALargePictureASampleIsCounted) {
    MapContent content = rising(10, 20);
    auto large = std::make_shared<LargePlane>();
    large->reduction = 4;
    large->sampleX = {1, 2, 30, 79};
    large->sampleT = {0, 0, 0, 0};
    content.large = large;
    MapBrush brush;
    brush.x = {0, 9};
    const MapContent part = rising(8, 16);
    const auto veil = makeVeil(brush, content, &part, QRect(40, 8, 16, 8));
    ASSERT_TRUE(veil);
    EXPECT_EQ(veil->chosen, 2U);
    EXPECT_EQ(veil->all, 4U);
    EXPECT_EQ(veil->reduction, 4);
    EXPECT_EQ(veil->whole->at({9, 0}), 0);
    EXPECT_EQ(veil->detail->at({10, 0}), 255);
    QImage tile(QSize(80, 40), QImage::Format_RGB32);
    tile.fill(Qt::red);
    QPainter painter(&tile);
    veil->paint(painter, {1, {40, 20}}, tile.size());
    painter.end();
    EXPECT_EQ(tile.pixelColor(20, 30), QColor(Qt::red)) << "the reduced picture";
    EXPECT_EQ(tile.pixelColor(45, 10), QColor(Qt::red)) << "the part at full size, not the picture below";
    EXPECT_NE(tile.pixelColor(52, 10), QColor(Qt::red));
    EXPECT_NE(tile.pixelColor(60, 30), QColor(Qt::red));
}

TEST(BrushVeil, IsNotMadeWhenTold) {
    EXPECT_FALSE(makeVeil({}, rising(9, 9), nullptr, {}, [] { return true; }));
}

} // namespace
} // namespace acti::ui
