#include "ui/views/curves_view.h"

#include "ui/plot/qcp.h"

#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <gtest/gtest.h>

#include <algorithm>

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

    QWidget* plot() { return view.findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly).front(); }

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

TEST_F(CurvesViewTest, AFigureThatCannotBeBuiltSaysWhy) {
    QSignalSpy failed(&view, &CurvesView::failed);
    figure.curves[0].activation = "no_such";
    view.setFigure(figure, 0);
    view.refreshNow();
    ASSERT_EQ(failed.size(), 1);
    EXPECT_TRUE(failed[0][0].toString().contains(QStringLiteral("no_such")));
}

} // namespace
} // namespace acti::ui
