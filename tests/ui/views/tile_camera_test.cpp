#include "ui/views/tile_camera.h"

#include <gtest/gtest.h>

namespace acti::ui {
namespace {

constexpr QSizeF kImage(400, 300);
constexpr QSizeF kView(200, 200);

void expectNear(QPointF a, QPointF b) {
    EXPECT_NEAR(a.x(), b.x(), 1e-9);
    EXPECT_NEAR(a.y(), b.y(), 1e-9);
}

TEST(TileCamera, FitShowsTheWholeImageInTheMiddle) {
    const TileCamera camera = fitted(kImage, kView);
    EXPECT_DOUBLE_EQ(camera.zoom, 0.5);
    expectNear(toScreen(camera, kView, {0, 0}), {0, 25});
    expectNear(toScreen(camera, kView, {400, 300}), {200, 175});
}

TEST(TileCamera, ScreenAndImageAreInverse) {
    const TileCamera camera{3.5, {120.25, 77}};
    expectNear(toImage(camera, kView, toScreen(camera, kView, {13, 250})), {13, 250});
}

TEST(TileCamera, PixelsAreFoundWithinTheImageOnly) {
    const TileCamera camera = fitted(kImage, kView);
    EXPECT_EQ(pixelAt(camera, kView, kImage, {0, 25}), QPoint(0, 0));
    EXPECT_EQ(pixelAt(camera, kView, kImage, {199.9, 174.9}), QPoint(399, 299));
    EXPECT_EQ(pixelAt(camera, kView, kImage, {100, 24.9}), std::nullopt);
    EXPECT_EQ(pixelAt(camera, kView, kImage, {100, 175.1}), std::nullopt);
}

TEST(TileCamera, ZoomHoldsThePointUnderTheCursor) {
    const TileCamera start{4, {200, 150}};
    const QPointF cursor(60, 140);
    const QPointF held = toImage(start, kView, cursor);
    const TileCamera closer = zoomedAt(start, kImage, kView, cursor, 2);
    EXPECT_DOUBLE_EQ(closer.zoom, 8);
    expectNear(toImage(closer, kView, cursor), held);
}

TEST(TileCamera, ZoomEndsAtTheFitAndAtTheLargest) {
    const TileCamera start = fitted(kImage, kView);
    EXPECT_EQ(zoomedAt(start, kImage, kView, {10, 10}, 0.1), start);
    EXPECT_DOUBLE_EQ(zoomedAt(start, kImage, kView, {10, 10}, 1e9).zoom, kLargestZoom);
    EXPECT_DOUBLE_EQ(clamped({1, {1, 1}}, {1, 1}, kView).zoom, 200); // one pixel fills the view even so
}

TEST(TileCamera, APanStopsAtTheRim) {
    const TileCamera start{2, {200, 150}};
    expectNear(toImage(panned(start, kImage, kView, {1e6, 1e6}), kView, {0, 0}), {0, 0});
    expectNear(toImage(panned(start, kImage, kView, {-1e6, -1e6}), kView, {200, 200}), {400, 300});
    expectNear(panned(start, kImage, kView, {20, -10}).centre, {190, 155});
}

TEST(TileCamera, LooksAtTheSamePlaceOfASmallerPictureAndOfAPart) {
    const TileCamera camera{2, {200, 150}};
    for (const QPointF& screen : {QPointF(0, 0), QPointF(37, 140)}) {
        const QPointF point = toImage(camera, kView, screen);
        expectNear(toImage(reduced(camera, 4), kView, screen), point / 4);
        expectNear(toImage(within(camera, {160, 120}), kView, screen), point - QPointF(160, 120));
    }
}

TEST(TileCamera, ShowingAPixelPansNoMoreThanNeeded) {
    const TileCamera start{2, {200, 150}}; // 150..250 x 100..200
    EXPECT_EQ(showing(start, kImage, kView, {200, 150}), start);
    const TileCamera moved = showing(start, kImage, kView, {260, 150});
    expectNear(moved.centre, {211, 150});
    EXPECT_EQ(pixelAt(moved, kView, kImage, {199, 100}), QPoint(260, 150));
}

} // namespace
} // namespace acti::ui
