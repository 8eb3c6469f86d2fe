#include "ui/plot/scale_bar.h"

#include "tests/support/example_scene.h"
#include "tests/support/styles.h"
#include "ui/plot/draw.h"
#include "ui/plot/export.h"

#include <gtest/gtest.h>

namespace acti::plot {
namespace {

Scene sceneWithScale(const ColourBar& bar) {
    Scene scene = exampleScene();
    scene.panels[0].colourBar = bar;
    return scene;
}

TEST(ScaleBar, StandsRightOfThePanelInTheRoomItAsksFor) {
    const ColourBar bar{"", {0.1, 20}, "β", true};
    QCustomPlot plot;
    plot.setViewport({0, 0, 600, 400});
    const auto rects = draw(sceneWithScale(bar), light(), plot);
    const QImage picture = plot.toPixmap(600, 400).toImage();
    const int left = rects[0]->rect().right() + 1, room = ScaleBarItem::roomFor(bar, light());
    EXPECT_EQ(600 - left, room);
    // Its ends are the ends of the scale.
    const int x = left + 18;
    const auto isThere = [&](double position, int from, int to) {
        const QColor wanted = colourOf({Ink::Role::Scale, 0, 1, position}, light());
        for (int y = from; y < to; ++y)
            if (const QColor colour = picture.pixelColor(x, y);
                std::abs(colour.red() - wanted.red()) + std::abs(colour.blue() - wanted.blue()) <= 6)
                return true;
        return false;
    };
    const QRect panel = rects[0]->rect();
    EXPECT_TRUE(isThere(0, panel.bottom() - 3, panel.bottom()));
    EXPECT_TRUE(isThere(1, panel.top(), panel.center().y()));
}

TEST(ScaleBar, ALongLabelHasRoom) {
    const ColourBar bar{"viridis", {0, 1}, "∂f/∂β of x"};
    QCustomPlot plot;
    plot.setViewport({0, 0, 600, 400});
    const auto rects = draw(sceneWithScale(bar), light(), plot);
    const QImage picture = plot.toPixmap(600, 400).toImage();
    const QFontMetricsF metrics(mathFont(light().mathPt));
    EXPECT_GE(600 - rects[0]->rect().right(), metrics.horizontalAdvance(QString::fromStdString(bar.label)));
    for (int x = 598; x < 600; ++x)
        for (int y = 0; y < 400; ++y)
            ASSERT_EQ(picture.pixelColor(x, y), light().background) << "nothing runs over the edge at " << y;
}

TEST(ScaleBar, PanelsBelowEndWhereItsPanelEnds) {
    Scene scene = sceneWithScale({"viridis", {-1, 1}, "f"});
    scene.panels.push_back(examplePanel());
    scene.panels[1].row = 1;
    QCustomPlot plot;
    plot.setViewport({0, 0, 600, 400});
    const auto rects = draw(scene, light(), plot);
    plot.toPixmap(600, 400);
    EXPECT_EQ(rects[0]->rect().right(), rects[1]->rect().right());
    EXPECT_EQ(rects[0]->rect().left(), rects[1]->rect().left());
}

TEST(ScaleBar, IsInEveryFormatWithItsNumbersAsText) {
    const Scene scene = sceneWithScale({"", {0.1, 20}, "β", true});
    for (const Format format : kDrawings)
        EXPECT_TRUE(renderScene(scene, light(), format, 100)) << nameOf(format).id;
    const QByteArray svg = *renderScene(scene, light(), Format::Svg, 100);
    EXPECT_TRUE(svg.contains("aria-label=\"20\"")) << "a number of the bar";
    EXPECT_TRUE(svg.contains("<image")) << "its colours";
}

TEST(ScaleBar, ALogarithmicAxisHasRoundNumbersAndItsMarksInPlace) {
    Scene scene = exampleScene();
    Panel& panel = scene.panels[0];
    panel.y = {"β", {0.1, 10}, true, true, AxisScale::Logarithmic};
    Bitmap bitmap(2, 2);
    bitmap.freshPixels()[0] = bitmap.freshPixels()[1] = {255, 0, 0};
    bitmap.freshPixels()[2] = bitmap.freshPixels()[3] = {0, 0, 255};
    panel.marks = {Raster{bitmap, panel.x.range, panel.y.range}};
    panel.legend.clear();
    QCustomPlot plot;
    plot.setViewport({0, 0, 600, 400});
    const auto rects = draw(scene, light(), plot);
    const QImage picture = plot.toPixmap(600, 400).toImage();
    const QCPAxis* y = rects[0]->axis(QCPAxis::atLeft);
    EXPECT_EQ(y->scaleType(), QCPAxis::stLogarithmic);
    const int x = rects[0]->rect().center().x() + 10;
    EXPECT_GT(picture.pixelColor(x, static_cast<int>(y->coordToPixel(9))).red(), 200) << "the top row is at the top";
    EXPECT_GT(picture.pixelColor(x, static_cast<int>(y->coordToPixel(0.11))).blue(), 200);
}

} // namespace
} // namespace acti::plot
