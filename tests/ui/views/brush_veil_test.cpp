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

TEST(BrushVeil, IsNotMadeWhenTold) {
    EXPECT_FALSE(makeVeil({}, rising(9, 9), nullptr, {}, [] { return true; }));
}

} // namespace
} // namespace acti::ui
