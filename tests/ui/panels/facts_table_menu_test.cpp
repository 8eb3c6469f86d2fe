#include "ui/panels/facts_table_menu.h"

#include "core/figure/curve_edits.h"
#include "core/figure/facts_table.h"
#include "tests/support/window_test.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QPushButton>

#include <gtest/gtest.h>

namespace acti::ui {
namespace {

struct FactsTableMenuTest : testing::Test {
    void fill(const CurveFigure& figure) { addFactsTableActions(menu, figure, by); }
    QAction* action(const QString& name) {
        for (QAction* one : menu.actions())
            if (one->text() == name)
                return one;
        return nullptr;
    }
    QString copied(const QString& name) {
        QGuiApplication::clipboard()->setText(QString());
        action(name)->trigger();
        waitFor([] { return !QGuiApplication::clipboard()->text().isEmpty(); });
        return QGuiApplication::clipboard()->text();
    }
    QPushButton by;
    QMenu menu;
};

TEST_F(FactsTableMenuTest, CopiesTheFactsOfEveryVisibleCurve) {
    CurveFigure figure = withFormula(withCurve(withCurve(CurveFigure{}, "relu"), "gelu"), "max(x, a * x)");
    figure.curves[1].isVisible = false;
    fill(figure);
    const auto known = knownCurves(figure);
    ASSERT_TRUE(known);
    ASSERT_EQ(known->size(), 2U);
    EXPECT_EQ(copied(QStringLiteral("Table of facts as CSV")).toStdString(), factsAsCsv(*known));
    EXPECT_EQ(copied(QStringLiteral("Table of facts as LaTeX")).toStdString(), factsAsLatex(*known));
    EXPECT_NE(action(QStringLiteral("Export table of facts…")), nullptr);
    for (const QAction* one : menu.actions())
        EXPECT_FALSE(one->toolTip().isEmpty()) << one->text().toStdString();
}

TEST_F(FactsTableMenuTest, WithoutAVisibleCurveNothingIsCopied) {
    CurveFigure figure = withCurve(CurveFigure{}, "relu");
    figure.curves[0].isVisible = false;
    fill(figure);
    QGuiApplication::clipboard()->setText(QStringLiteral("before"));
    action(QStringLiteral("Table of facts as CSV"))->trigger();
    turnFor(100);
    EXPECT_EQ(QGuiApplication::clipboard()->text(), QStringLiteral("before"));
}

} // namespace
} // namespace acti::ui
