#include "ui/views/scatter_plot.h"

#include "core/figure/map_brush.h"

#include <QTest>

#include <gtest/gtest.h>

namespace acti::ui {
namespace {

class ScatterPlotTest : public testing::Test {
protected:
    ScatterPlotTest() {
        plot.setPoints({{0, 0}, {1, 2}, {-1, 0.5F}}, {-4, 4});
        plot.resize(200, 120);
        plot.show();
        QObject::connect(&plot, &ScatterPlot::boxChosen,
                         [this](const std::optional<ScatterBox>& box) { chosen = box; });
    }
    QPoint at(double across, double up) {
        const QRectF area = plot.area();
        return QPointF(area.left() + across * area.width(), area.bottom() - up * area.height()).toPoint();
    }

    ScatterPlot plot;
    std::optional<ScatterBox> chosen;
};

TEST_F(ScatterPlotTest, ADragChoosesABoxOfBoth) {
    QTest::mousePress(&plot, Qt::LeftButton, {}, at(0.25, 0.25));
    QTest::mouseMove(&plot, at(0.5, 0.75));
    QTest::mouseRelease(&plot, Qt::LeftButton, {}, at(0.5, 0.75));
    ASSERT_TRUE(chosen);
    const double pixel = 8 / plot.area().width();
    EXPECT_NEAR(chosen->x.min, -2, pixel);
    EXPECT_NEAR(chosen->x.max, 0, pixel);
    EXPECT_NEAR(chosen->t.min, -2, pixel);
    EXPECT_NEAR(chosen->t.max, 2, pixel);
}

TEST_F(ScatterPlotTest, AClickTakesItBackAndEscapeToo) {
    QTest::keyClick(&plot, Qt::Key_Up);
    ASSERT_TRUE(chosen);
    QTest::mouseClick(&plot, Qt::LeftButton, {}, at(0.5, 0.5));
    EXPECT_FALSE(chosen);
    QTest::keyClick(&plot, Qt::Key_Up);
    ASSERT_TRUE(chosen);
    QTest::keyClick(&plot, Qt::Key_Escape);
    EXPECT_FALSE(chosen);
}

TEST_F(ScatterPlotTest, KeysMoveAndWiden) {
    QTest::keyClick(&plot, Qt::Key_Right); // the middle
    EXPECT_EQ(chosen, (ScatterBox{{-1, 1}, {-1, 1}}));
    QTest::keyClick(&plot, Qt::Key_Right);
    EXPECT_EQ(chosen, (ScatterBox{{-0.5, 1.5}, {-1, 1}}));
    QTest::keyClick(&plot, Qt::Key_Up, Qt::ShiftModifier);
    EXPECT_EQ(chosen, (ScatterBox{{-0.5, 1.5}, {-1, 1.5}}));
    for (int i = 0; i < 9; ++i)
        QTest::keyClick(&plot, Qt::Key_Down);
    EXPECT_EQ(chosen->t.min, kEverything.min) << "at the rim it goes on";
}

} // namespace
} // namespace acti::ui
