#include "ui/views/plot_navigation.h"

#include "core/figure/curve_figure.h"
#include "ui/plot/draw.h"
#include "ui/plot/qcp.h"

#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <gtest/gtest.h>

namespace acti::ui {
namespace {

struct PlotNavigationTest : testing::Test {
    PlotNavigationTest() {
        CurveFigure figure;
        figure.curves = {{"swish", {}, 0, true, false}};
        plot.resize(800, 600);
        const auto rects = plot::draw(*buildCurves(figure), **plot::findStyle("light"), plot);
        navigation.attach({{rects[0], "f"}, {rects[1], "f1"}, {rects[2], "f2"}});
        plot.show();
        plot.grab();
        inner = rects[1]->rect();
        outer = rects[1]->outerRect();
    }
    void wheel(QPointF at, int notches) {
        QWheelEvent event(at, plot.mapToGlobal(at), {}, {0, 120 * notches}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&plot, &event);
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(static_cast<QWidget*>(&plot), key, modifiers);
    }

    QCustomPlot plot;
    PlotNavigation navigation{plot};
    QRectF inner, outer;
};

TEST_F(PlotNavigationTest, OverTheNumbersOfAnAxisOnlyThatOneIsZoomed) {
    wheel({inner.left() - 10, inner.center().y()}, 2);
    EXPECT_FALSE(navigation.x());
    ASSERT_TRUE(navigation.heights("f1"));
    EXPECT_FALSE(navigation.heights("f"));
    navigation.fit();
    EXPECT_FALSE(navigation.heights("f1"));
    wheel(inner.center(), 2);
    ASSERT_TRUE(navigation.x());
    EXPECT_LT(navigation.x()->length(), 12);
}

TEST_F(PlotNavigationTest, AClickPinsTheCursorWhereItIsWanted) {
    const auto moveTo = [&](double share) {
        const QPointF at(inner.left() + share * inner.width(), inner.center().y());
        QMouseEvent event(QEvent::MouseMove, at, plot.mapToGlobal(at), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&plot, &event);
        return at.toPoint();
    };
    QTest::mouseClick(static_cast<QWidget*>(&plot), Qt::LeftButton, {}, moveTo(0.25));
    EXPECT_FALSE(navigation.isPinned()) << "not where a click has another use";
    navigation.setPinsOnClick(true);
    QTest::mouseClick(static_cast<QWidget*>(&plot), Qt::LeftButton, {}, moveTo(0.25));
    ASSERT_TRUE(navigation.isPinned());
    const double pinned = navigation.cursorX();
    moveTo(0.75);
    EXPECT_EQ(navigation.cursorX(), pinned);
    key(Qt::Key_Escape);
    EXPECT_FALSE(navigation.isPinned());
    moveTo(0.5);
    EXPECT_NE(navigation.cursorX(), pinned);
    QTest::mouseClick(static_cast<QWidget*>(&plot), Qt::LeftButton, {}, moveTo(0.5));
    QTest::mouseClick(static_cast<QWidget*>(&plot), Qt::LeftButton, {}, moveTo(0.75));
    EXPECT_FALSE(navigation.isPinned()) << "a second click frees it";
}

TEST_F(PlotNavigationTest, TheWheelKeepsWhatIsUnderTheMouse) {
    const QCPAxis* x = plot.axisRect(0)->axis(QCPAxis::atBottom);
    const double pixel = inner.left() + inner.width() / 4, before = x->pixelToCoord(pixel);
    wheel({pixel, inner.center().y()}, 3);
    ASSERT_TRUE(navigation.x());
    EXPECT_NEAR(navigation.x()->min + navigation.x()->length() / 4, before, 0.03 * navigation.x()->length());
}

TEST_F(PlotNavigationTest, KeysStepZoomAndFit) {
    QSignalSpy stepped(&navigation, &PlotNavigation::steppedUp);
    navigation.setCursorX(0);
    key(Qt::Key_Right);
    const double step = navigation.cursorX();
    EXPECT_GT(step, 0);
    key(Qt::Key_Left, Qt::ShiftModifier);
    EXPECT_NEAR(navigation.cursorX(), -9 * step, 1e-12);
    key(Qt::Key_Up);
    key(Qt::Key_Down, Qt::ShiftModifier);
    ASSERT_EQ(stepped.size(), 2);
    EXPECT_EQ(stepped[1][0].toInt(), -10);
    key(Qt::Key_Plus);
    ASSERT_TRUE(navigation.x());
    EXPECT_LT(navigation.x()->length(), 12);
    key(Qt::Key_Home);
    EXPECT_FALSE(navigation.x());
}

TEST_F(PlotNavigationTest, TheCursorStaysInThePicture) {
    navigation.setCursorX(5.99);
    for (int i = 0; i < 5; ++i)
        key(Qt::Key_Right, Qt::ShiftModifier);
    EXPECT_EQ(navigation.cursorX(), 6);
}

} // namespace
} // namespace acti::ui
