#include "ui/views/tile_grid.h"

#include "core/figure/colour_map.h"

#include <gtest/gtest.h>

#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

#include <set>

namespace acti::ui {
namespace {

constexpr QSize kGridImage(40, 30);

TilePicture picture(QSize size) {
    Bitmap bitmap(static_cast<std::size_t>(size.width()), static_cast<std::size_t>(size.height()));
    for (std::size_t i = 0; i < bitmap.pixels().size(); ++i)
        bitmap.freshPixels()[i] = {static_cast<std::uint8_t>(i % 251), 90, 30};
    return TilePicture::of(std::make_shared<const MipPyramid>(bitmap));
}

class TileGridTest : public testing::Test {
protected:
    TileGridTest() {
        grid.resize(808, 608); // tiles of 400 x 300: ten screen pixels an image pixel
        show(kGridImage);
        grid.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&grid));
    }
    void show(QSize size) {
        std::vector<TileContent> tiles;
        for (const MapQuantity quantity :
             {MapQuantity::Input, MapQuantity::Condition, MapQuantity::Winner, MapQuantity::Output})
            tiles.push_back({quantity, {}, picture(size), [](QPoint pixel) { return QString::number(pixel.x()); }});
        grid.setTiles(tiles);
    }
    TileView* tile(std::size_t index) { return grid.tiles()[index]; }
    void wheel(TileView* target, QPoint at, int notches) {
        QWheelEvent event(QPointF(at), target->mapToGlobal(QPointF(at)), {}, {0, 120 * notches}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(target, &event);
    }

    TileGrid grid;
};

TEST_F(TileGridTest, TilesTakeThePicturesShape) {
    ASSERT_EQ(grid.tiles().size(), 4U);
    for (std::size_t i = 0; i < 4; ++i)
        EXPECT_EQ(tile(i)->size(), QSize(400, 300));
    EXPECT_EQ(tile(3)->pos(), QPoint(408, 308));
    EXPECT_EQ(grid.heightFor(808), 608);
    show(QSize(30, 30));
    EXPECT_EQ(tile(0)->size(), QSize(300, 300));
    EXPECT_EQ(tile(0)->x(), 100); // in the middle
}

TEST_F(TileGridTest, WhatColoursStandForIsWrittenInACorner) {
    const auto colours = [&] {
        const QImage corner = tile(0)->grab().toImage();
        std::set<QRgb> found;
        for (int y = 0; y < corner.height(); ++y)
            for (int x = 0; x < corner.width(); ++x)
                found.insert(corner.pixel(x, y));
        return found;
    };
    const ColourMap& map = **findColourMap("blue_orange");
    // One of the few colours at that end: the strip has fewer pixels than the map colours.
    const auto hasEnd = [&](const std::set<QRgb>& found, double end) {
        for (int step = 0; step < 4; ++step) {
            const Rgb colour = map.at(std::abs(end - step / 255.0));
            if (found.contains(qRgb(colour.r, colour.g, colour.b)))
                return true;
        }
        return false;
    };
    const auto set = [&](std::optional<ColourBar> scale) {
        grid.setTiles({{MapQuantity::Margin, {}, picture(kGridImage), {}, std::move(scale)}});
        grid.resize(400, 300);
    };
    set(std::nullopt);
    EXPECT_FALSE(hasEnd(colours(), 0));
    set(ColourBar{"blue_orange", {-0.4, 0.4}});
    const auto found = colours();
    EXPECT_TRUE(hasEnd(found, 0) && hasEnd(found, 1));
    EXPECT_TRUE(found.contains(qRgb(255, 255, 255))) << "the values at its ends";
    grid.resize(160, 120);
    EXPECT_FALSE(hasEnd(colours(), 0)) << "a small tile has no room for it";
}

TEST_F(TileGridTest, HoverMarksThePixelInEveryTile) {
    const QColor before = tile(3)->grab().toImage().pixelColor(129, 80);
    QTest::mouseMove(tile(0), QPoint(125, 86));
    EXPECT_EQ(grid.hovered(), QPoint(12, 8));
    EXPECT_EQ(grid.current(), QPoint(12, 8));
    EXPECT_NE(tile(3)->grab().toImage().pixelColor(129, 80), before);
}

TEST_F(TileGridTest, AClickPinsAndAClickOnThePinLetsGo) {
    QTest::mouseClick(tile(1), Qt::LeftButton, {}, QPoint(55, 45));
    EXPECT_EQ(grid.pinned(), QPoint(5, 4));
    QTest::mouseMove(tile(1), QPoint(300, 200));
    EXPECT_EQ(grid.current(), QPoint(5, 4)); // the pinned one, not the hovered one
    QTest::mouseClick(tile(2), Qt::LeftButton, {}, QPoint(58, 41));
    EXPECT_EQ(grid.pinned(), std::nullopt);
}

TEST_F(TileGridTest, TheWheelZoomsAllTilesAtTheCursor) {
    wheel(tile(2), QPoint(105, 205), 4);
    EXPECT_NEAR(grid.camera().zoom, 10 * std::pow(1.25, 4), 1e-9);
    QTest::mouseMove(tile(0), QPoint(105, 205));
    EXPECT_EQ(grid.hovered(), QPoint(10, 20)); // the pixel that was under the cursor, in another tile too
    wheel(tile(1), QPoint(50, 50), -40);
    EXPECT_DOUBLE_EQ(grid.camera().zoom, 10);
}

TEST_F(TileGridTest, ADragPansAndPinsNothing) {
    wheel(tile(0), QPoint(200, 150), 6);
    const QPointF before = grid.camera().centre;
    QTest::mousePress(tile(0), Qt::LeftButton, {}, QPoint(200, 150));
    QTest::mouseMove(tile(0), QPoint(220, 150));
    QTest::mouseMove(tile(0), QPoint(260, 150));
    QTest::mouseRelease(tile(0), Qt::LeftButton, {}, QPoint(260, 150));
    EXPECT_NEAR(grid.camera().centre.x(), before.x() - 60 / grid.camera().zoom, 1e-9);
    EXPECT_EQ(grid.pinned(), std::nullopt);
}

TEST_F(TileGridTest, ADoubleClickFitsAndLeavesThePinAsItWas) {
    grid.setPinned(QPoint(20, 15));
    wheel(tile(0), QPoint(200, 150), 5);
    QTest::mouseClick(tile(0), Qt::LeftButton, {}, QPoint(30, 30));
    QTest::mouseDClick(tile(0), Qt::LeftButton, {}, QPoint(30, 30));
    EXPECT_DOUBLE_EQ(grid.camera().zoom, 10);
    EXPECT_EQ(grid.pinned(), QPoint(20, 15));
}

TEST_F(TileGridTest, KeysMoveThePinWithinThePicture) {
    grid.setPinned(QPoint(0, 29));
    QTest::keyClick(tile(0), Qt::Key_Right);
    QTest::keyClick(tile(0), Qt::Key_Down); // it is the last row
    EXPECT_EQ(grid.pinned(), QPoint(1, 29));
    QTest::keyClick(tile(0), Qt::Key_Up, Qt::ShiftModifier);
    EXPECT_EQ(grid.pinned(), QPoint(1, 19));
    QTest::keyClick(tile(0), Qt::Key_Escape);
    EXPECT_EQ(grid.pinned(), std::nullopt);
    QTest::keyClick(tile(0), Qt::Key_Space);
    EXPECT_EQ(grid.pinned(), QPoint(1, 19));
}

TEST_F(TileGridTest, AMovedPinStaysInView) {
    wheel(tile(0), QPoint(5, 5), 8);
    grid.setPinned(QPoint(0, 0));
    for (int i = 0; i < 12; ++i)
        QTest::keyClick(tile(0), Qt::Key_Right);
    const QPointF right = toScreen(grid.camera(), tile(0)->size(), QPointF(13, 0));
    EXPECT_LE(right.x(), 400 + 1e-9);
    EXPECT_EQ(grid.pinned(), QPoint(12, 0));
}

TEST_F(TileGridTest, PlusMinusAndZeroZoom) {
    QTest::keyClick(tile(0), Qt::Key_Plus);
    EXPECT_DOUBLE_EQ(grid.camera().zoom, 15);
    QTest::keyClick(tile(0), Qt::Key_0);
    EXPECT_DOUBLE_EQ(grid.camera().zoom, 10);
}

TEST_F(TileGridTest, TheChipsMenuChoosesTheQuantity) {
    QSignalSpy spy(&grid, &TileGrid::tileChosen);
    QTest::mouseClick(tile(1)->findChild<QToolButton*>(), Qt::LeftButton);
    auto* menu = tile(1)->findChild<QMenu*>();
    ASSERT_TRUE(menu->isVisible());
    const auto actions = menu->actions();
    EXPECT_TRUE(actions[1]->isChecked());
    actions[4]->trigger();
    menu->close();
    ASSERT_EQ(spy.size(), 1);
    EXPECT_EQ(spy[0][0].value<std::size_t>(), 1U);
    EXPECT_EQ(spy[0][1].value<MapTile>(), MapTile(MapQuantity::Margin));
}

TEST_F(TileGridTest, ValuesAreWrittenWhereTheyFit) {
    int asked = 0;
    grid.setTiles({{MapQuantity::Input, {}, picture(kGridImage), [&asked](QPoint) {
                        ++asked;
                        return QString();
                    }}});
    tile(0)->grab();
    EXPECT_EQ(asked, 0); // 20 screen pixels an image pixel: the grid, but no room for numbers
    wheel(tile(0), QPoint(100, 100), 4);
    EXPECT_GT(grid.camera().zoom, 44);
    tile(0)->grab();
    EXPECT_GT(asked, 0);
    EXPECT_LT(asked, 40 * 30); // of the visible pixels only
}

TEST_F(TileGridTest, AnotherPictureSizeFitsAgain) {
    wheel(tile(0), QPoint(100, 100), 5);
    grid.setPinned(QPoint(39, 29));
    show(QSize(20, 15));
    EXPECT_DOUBLE_EQ(grid.camera().zoom, 20);
    EXPECT_EQ(grid.pinned(), std::nullopt);
}

TEST(TileView, TheChipSaysWhatItIsTold) {
    TileView tile;
    tile.setTile({MapQuantity::Margin}, QStringLiteral("margin"));
    EXPECT_EQ(tile.findChild<QToolButton*>()->text(), QStringLiteral("margin"));
    EXPECT_EQ(tile.tile(), MapTile(MapQuantity::Margin));
}

} // namespace
} // namespace acti::ui
