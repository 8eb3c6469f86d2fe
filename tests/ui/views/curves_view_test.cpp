#include "ui/views/curves_view.h"

#include "tests/support/heartbeat.h"
#include "tests/support/slack.h"
#include "tests/support/window_test.h"
#include "ui/plot/qcp.h"

#include <QContextMenuEvent>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <iostream>

namespace acti::ui {
namespace {

struct CurvesViewTest : testing::Test {
    CurvesViewTest() {
        figure.curves = {{"relu", {}, 0, true, false}, {"swish", {{"beta", 2.0}}, 1, true, true}};
        view.resize(900, 700);
        view.setFigure(figure, 1);
        view.show();
        view.refreshNow();
        // The plot settles its layout when it is first painted.
        plot()->grab();
    }

    QCustomPlot* plot() { return &view.plot(); }

    void wheel(int notches) {
        const QPointF at(450, 120);
        QWheelEvent event(at, plot()->mapToGlobal(at), {}, {0, 120 * notches}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(plot(), &event);
        view.refreshNow();
        plot()->grab();
    }

    CurveFigure figure;
    CurvesView view;
};

TEST_F(CurvesViewTest, WheelZoomsAndDoubleClickFits) {
    wheel(2);
    EXPECT_LT(view.shownFigure().x.length(), figure.x.length());
    EXPECT_TRUE(view.shownFigure().panels[0].y.has_value());
    QTest::mouseDClick(plot(), Qt::LeftButton, {}, {450, 120});
    EXPECT_EQ(view.shownFigure(), figure);
}

TEST_F(CurvesViewTest, DragPansWithoutChangingTheWidth) {
    QTest::mousePress(plot(), Qt::LeftButton, {}, {450, 120});
    QMouseEvent move(QEvent::MouseMove, QPointF(400, 120), plot()->mapToGlobal(QPointF(400, 120)), Qt::NoButton,
                     Qt::LeftButton, {});
    QCoreApplication::sendEvent(plot(), &move);
    QTest::mouseRelease(plot(), Qt::LeftButton, {}, {400, 120});
    const Range x = view.shownFigure().x;
    EXPECT_GT(x.min, figure.x.min);
    EXPECT_NEAR(x.length(), figure.x.length(), 1e-9);
}

TEST_F(CurvesViewTest, HoverAndArrowKeysMoveTheCursor) {
    QSignalSpy moved(&view, &CurvesView::cursorMoved);
    QTest::mouseMove(plot(), {700, 200});
    QMouseEvent move(QEvent::MouseMove, QPointF(700, 200), plot()->mapToGlobal(QPointF(700, 200)), Qt::NoButton,
                     Qt::NoButton, {});
    QCoreApplication::sendEvent(plot(), &move);
    ASSERT_FALSE(moved.isEmpty());
    const double before = view.cursorX();
    EXPECT_GT(before, 0);
    QTest::keyClick(plot(), Qt::Key_Right);
    EXPECT_GT(view.cursorX(), before);
    QTest::keyClick(plot(), Qt::Key_Left, Qt::ShiftModifier);
    EXPECT_LT(view.cursorX(), before);
}

TEST_F(CurvesViewTest, ManyWheelTurnsNeverBreakTheAxis) {
    wheel(400);
    EXPECT_GT(view.shownFigure().x.length(), 0);
    wheel(-400);
    EXPECT_TRUE(std::isfinite(view.shownFigure().x.length()));
}

// A figure that was set is on the screen a moment later; until then the mouse points at what is drawn.
TEST_F(CurvesViewTest, TheWheelZoomsThePanelThatIsDrawn) {
    CurveFigure reversed = figure;
    std::reverse(reversed.panels.begin(), reversed.panels.end());
    view.setFigure(reversed, 1);
    const QPointF at(450, 120); // in f
    QWheelEvent event(at, plot()->mapToGlobal(at), {}, {0, 240}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                      false);
    QCoreApplication::sendEvent(plot(), &event);
    for (const CurvePanel& panel : view.shownFigure().panels)
        EXPECT_EQ(panel.y.has_value(), panel.quantity.kind == Quantity::Kind::Value) << quantityId(panel.quantity);
}

TEST_F(CurvesViewTest, TheCursorPassesBehindTheLegend) {
    const QCustomPlot& drawn = view.plot();
    int lines = 0;
    for (int i = 0; i < drawn.itemCount(); ++i)
        if (const auto* line = qobject_cast<const QCPItemLine*>(drawn.item(i));
            line && line->start->coords().y() == 0 && line->end->coords().y() == 1 &&
            line->layer()->mode() == QCPLayer::lmBuffered) {
            EXPECT_LT(line->layer()->index(), drawn.layer(QStringLiteral("legend"))->index());
            ++lines;
        }
    EXPECT_GE(lines, 3);
}

struct CurvesViewSpeed : CurvesViewTest {};

// A chain of many layers and a long formula are built elsewhere: the loop turns, and the newest figure is what stays.
TEST_F(CurvesViewSpeed, WhatTakesLongNeverHoldsTheEventLoop) {
    std::string text = "x";
    for (int i = 0; i < 100; ++i)
        text = "tanh(" + text + ")";
    figure.curves.push_back({"custom", {}, 2, true, false, text});
    figure.panels.push_back({{Quantity::Kind::Chain, {}}, {}});
    figure.chain.depth = kMaxChainDepth;
    Heartbeat heart;
    for (int step = 0; step < 5; ++step) {
        figure.x.max = 6 + step;
        view.setFigure(figure, 1);
        view.refreshNow();
        const int beats = heart.beats();
        ASSERT_TRUE(waitFor([&] { return heart.beats() > beats + 5; }));
    }
    EXPECT_TRUE(view.isBuilding()) << "and the loop went on turning";
    ASSERT_TRUE(waitFor([&] { return !view.isBuilding() && view.drawnFigure() == view.shownFigure(); }, 60000));
    std::cout << "the longest stretch of work: " << heart.longestMs() << " ms in " << heart.beats() << " beats\n";
    EXPECT_LE(heart.longestMs(), 50 * kSlack);
    EXPECT_EQ(view.drawnFigure().x.max, 10);
}

// Focus that came by keys is framed; a click needs no frame.
TEST_F(CurvesViewTest, ManyQuantitiesScrollInsteadOfShrinking) {
    for (int i = 0; i < 9; ++i)
        figure.panels.push_back(figure.panels[1]);
    view.setFigure(figure, 0);
    view.refreshNow();
    view.grab();
    EXPECT_GT(view.plot().minimumHeight(), view.height());
}

TEST_F(CurvesViewTest, AFigureThatCannotBeBuiltSaysWhy) {
    QSignalSpy failed(&view, &CurvesView::failed);
    figure.curves[0].activation = "no_such";
    view.setFigure(figure, 0);
    view.refreshNow();
    ASSERT_EQ(failed.size(), 1);
    EXPECT_TRUE(failed[0][0].toString().contains(QStringLiteral("no_such")));
}

// BUG: while a parameter played, the axes took another scale with every frame.
TEST_F(CurvesViewTest, HeldHeightsGrowAndDoNotShrink) {
    const auto heights = [&] { return view.scene()->panels[2].y.range; };
    const auto show = [&](double beta) {
        figure.curves[1].params["beta"] = beta;
        view.setFigure(figure, 1);
        view.refreshNow();
        return heights();
    };
    view.holdHeights(true);
    const Range atTwo = show(2), atFour = show(4);
    EXPECT_GT(atFour.max, atTwo.max);
    EXPECT_EQ(show(1), atFour);
    view.holdHeights(false);
    EXPECT_LT(show(1).max, atTwo.max);
}

TEST_F(CurvesViewTest, ARightClickFindsTheCurveUnderIt) {
    const auto& rect = *plot()->axisRects().first();
    const auto pixelAt = [&](double x, double y) {
        return QPointF(rect.axis(QCPAxis::atBottom)->coordToPixel(x), rect.axis(QCPAxis::atLeft)->coordToPixel(y));
    };
    EXPECT_EQ(view.curveAt(pixelAt(0.6, 0.6)), 0u);
    EXPECT_EQ(view.curveAt(pixelAt(-0.8, -0.8 / (1 + std::exp(1.6)))), 1u);
    EXPECT_FALSE(view.curveAt(pixelAt(-3, 3)));
    QSignalSpy wanted(&view, &CurvesView::curveMenuWanted);
    const QPoint at = pixelAt(0.6, 0.6).toPoint();
    QContextMenuEvent click(QContextMenuEvent::Mouse, at, plot()->mapToGlobal(at));
    QCoreApplication::sendEvent(plot(), &click);
    ASSERT_EQ(wanted.size(), 1);
    EXPECT_EQ(wanted[0][0].toInt(), 0);
}

} // namespace
} // namespace acti::ui
