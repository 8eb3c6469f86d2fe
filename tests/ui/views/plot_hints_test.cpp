#include "ui/views/plot_hints.h"

#include "ui/plot/qcp.h"
#include "ui/views/curves_view.h"

#include <QTest>

#include <gtest/gtest.h>

namespace acti::ui {
namespace {

struct PlotHintsTest : testing::Test {
    PlotHintsTest() {
        CurveFigure figure;
        figure.curves = {{"swish", {}, 0, true, false}};
        figure.showsLandmarks = true;
        view.resize(900, 700);
        view.setFigure(figure, 0);
        view.show();
        view.refreshNow();
        view.grab();
    }
    CurvesView view;
};

TEST_F(PlotHintsTest, ADotSaysWhatItIsWhereItStands) {
    const PlotHints& hints = view.hints();
    ASSERT_EQ(hints.all().size(), 9u) << "four on f, three on f', two on f''";
    for (const PlotHint& hint : hints.all()) {
        const PlotHint* found = hints.at(hints.pixelOf(hint) + QPointF(3, 2));
        ASSERT_NE(found, nullptr) << hint.text.toStdString();
        EXPECT_EQ(found->x, hint.x);
    }
    EXPECT_EQ(hints.at({5, 5}), nullptr);
}

TEST_F(PlotHintsTest, CtrlAndArrowsGoFromDotToDot) {
    view.setCursorX(-6);
    auto* plot = &view.plot();
    QTest::keyClick(plot, Qt::Key_Right, Qt::ControlModifier);
    EXPECT_NEAR(view.cursorX(), -2.39935728, 1e-8);
    QTest::keyClick(plot, Qt::Key_Right, Qt::ControlModifier);
    EXPECT_NEAR(view.cursorX(), -1.27846454, 1e-8);
    QTest::keyClick(plot, Qt::Key_Left, Qt::ControlModifier);
    EXPECT_NEAR(view.cursorX(), -2.39935728, 1e-8);
    QTest::keyClick(plot, Qt::Key_Left, Qt::ControlModifier);
    EXPECT_NEAR(view.cursorX(), -2.39935728, 1e-8) << "there is none further left";
}

} // namespace
} // namespace acti::ui
