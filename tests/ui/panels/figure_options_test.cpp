#include "ui/panels/figure_options.h"

#include "core/figure/curve_edits.h"
#include "core/session/edits.h"
#include "ui/widgets/number_edit.h"

#include <QAction>
#include <QComboBox>
#include <QMenu>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

namespace acti::ui {
namespace {

struct FigureOptionsTest : testing::Test {
    FigureOptionsTest() {
        figure = withCurve(withCurve(CurveFigure{}, "gelu"), "gelu_tanh");
        QObject::connect(&options, &FigureOptions::edited, &options,
                         [this](const CurveFigure& next, const QString& name) {
                             figure = next;
                             names << name;
                             options.setFigure(figure);
                         });
        options.setFigure(figure);
        options.show();
    }

    QToolButton* chip(const QString& text) {
        for (QToolButton* button : options.findChildren<QToolButton*>())
            if (button->text() == text)
                return button;
        return nullptr;
    }
    void click(const QString& text) { QTest::mouseClick(chip(text), Qt::LeftButton); }
    bool has(Quantity::Kind kind) const { return shows(figure, {kind, {}}); }

    CurveFigure figure;
    QStringList names;
    FigureOptions options;
};

TEST_F(FigureOptionsTest, ChipsShowAndHideQuantities) {
    EXPECT_TRUE(chip(QStringLiteral("f″"))->isChecked());
    click(QStringLiteral("f″"));
    EXPECT_FALSE(has(Quantity::Kind::Curvature));
    EXPECT_EQ(names.last(), QStringLiteral("Hide curvature"));
    click(QStringLiteral("f″"));
    EXPECT_TRUE(has(Quantity::Kind::Curvature));
}

TEST_F(FigureOptionsTest, TheLastQuantityStays) {
    click(QStringLiteral("f″"));
    click(QStringLiteral("f′"));
    click(QStringLiteral("f"));
    EXPECT_TRUE(has(Quantity::Kind::Value));
    EXPECT_TRUE(chip(QStringLiteral("f"))->isChecked()) << "the chip springs back";
}

TEST_F(FigureOptionsTest, TheProductHasDepthAndWeight) {
    auto* depth = options.findChildren<NumberEdit*>().first();
    EXPECT_FALSE(depth->isVisibleTo(&options));
    click(QStringLiteral("Product ∏f′"));
    ASSERT_TRUE(depth->isVisibleTo(&options));
    const int before = figure.chain.depth;
    depth->selectAll();
    QTest::keyClicks(depth, QStringLiteral("500\r"));
    EXPECT_TRUE(depth->toolTip().contains(QStringLiteral("whole number, 1 to 200"))) << "said, not cut to 50";
    EXPECT_EQ(figure.chain.depth, before);
    depth->selectAll();
    QTest::keyClicks(depth, QStringLiteral("2.5\r"));
    EXPECT_EQ(figure.chain.depth, before);
    depth->selectAll();
    QTest::keyClicks(depth, QStringLiteral("25\r"));
    EXPECT_EQ(figure.chain.depth, 25);
    EXPECT_TRUE(depth->toolTip().startsWith(QStringLiteral("How many layers")));
    auto* weight = options.findChildren<NumberEdit*>().last();
    weight->selectAll();
    QTest::keyClicks(weight, QStringLiteral("1.5"));
    QTest::keyClick(weight, Qt::Key_Return);
    EXPECT_EQ(figure.chain, (SlopeChain{25, 1.5}));
}

TEST_F(FigureOptionsTest, TheDifferenceIsOfTwoChosenCurves) {
    click(QStringLiteral("Difference Δf"));
    EXPECT_EQ(figure.compare, (Comparison{0, 1}));
    const auto boxes = options.findChildren<QComboBox*>();
    ASSERT_EQ(boxes.size(), 2);
    EXPECT_EQ(boxes[1]->currentText(), QStringLiteral("GELU (tanh)"));
    figure = withCurve(figure, "quick_gelu");
    options.setFigure(figure);
    boxes[1]->setCurrentIndex(2);
    emit boxes[1]->activated(2);
    EXPECT_EQ(figure.compare, (Comparison{0, 2}));
    click(QStringLiteral("Difference Δf"));
    EXPECT_FALSE(has(Quantity::Kind::Difference));
}

TEST_F(FigureOptionsTest, WithOneCurveThereIsNoDifference) {
    figure = withoutCurve(figure, 1);
    options.setFigure(figure);
    click(QStringLiteral("Difference Δf"));
    EXPECT_FALSE(chip(QStringLiteral("Difference Δf"))->isChecked());
}

// As a file may say it; the view then tells what is missing.
TEST_F(FigureOptionsTest, ADifferenceOfNothingIsBorne) {
    figure.panels.push_back({{Quantity::Kind::Difference, {}}, {}});
    options.setFigure(figure);
    EXPECT_TRUE(chip(QStringLiteral("Difference Δf"))->isChecked());
    EXPECT_FALSE(buildCurves(figure));
}

TEST_F(FigureOptionsTest, TheMenuSwitchesLandmarksDiracsAndOneAxis) {
    const auto actions = chip(QStringLiteral("Show"))->menu()->actions();
    ASSERT_EQ(actions.size(), 3);
    for (QAction* action : actions)
        action->trigger();
    EXPECT_TRUE(figure.showsLandmarks && figure.showsDiracs && figure.isOverlaid);
    for (QAction* action : actions) {
        EXPECT_TRUE(action->isChecked());
        action->trigger();
    }
    EXPECT_FALSE(figure.showsLandmarks || figure.showsDiracs || figure.isOverlaid);
}

} // namespace
} // namespace acti::ui
