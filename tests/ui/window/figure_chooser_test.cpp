#include "ui/window/figure_chooser.h"

#include <QMenu>
#include <QSignalSpy>
#include <QToolButton>

#include <gtest/gtest.h>

namespace acti::ui {
namespace {

struct FigureChooserTest : testing::Test {
    const std::vector<Figure> figures{
        {"a", "First", {}, CurveFigure{}}, {"b", "Sigmoid & tanh", {}, SweepFigure{}}, {"c", "", {}, CurveFigure{}}};
    FigureChooser chooser;
    QSignalSpy chosen{&chooser, &FigureChooser::chosen};
    QList<QToolButton*> buttons = chooser.findChildren<QToolButton*>(); // back, list, onward
};

TEST_F(FigureChooserTest, SaysWhichOfHowMany) {
    chooser.showFigures(figures, "b");
    EXPECT_EQ(buttons[1]->text(), QStringLiteral("figure 2 of 3"));
    EXPECT_TRUE(buttons[0]->isEnabled() && buttons[2]->isEnabled());
    chooser.showFigures(figures, "a");
    EXPECT_EQ(buttons[1]->text(), QStringLiteral("figure 1 of 3"));
    EXPECT_FALSE(buttons[0]->isEnabled());
    chooser.showFigures(figures, "");
    EXPECT_EQ(buttons[1]->text(), QStringLiteral("3 figures"));
    chooser.showFigures({}, "");
    EXPECT_TRUE(chooser.isHidden());
    chooser.showFigures({figures[0]}, "a");
    EXPECT_EQ(buttons[1]->text(), QStringLiteral("figure 1 of 1"));
    EXPECT_TRUE(buttons[0]->isHidden() && buttons[2]->isHidden());
}

TEST_F(FigureChooserTest, StepsInTheSessionsOrderAndStopsAtItsEnds) {
    chooser.showFigures(figures, "b");
    buttons[0]->click();
    buttons[2]->click();
    ASSERT_EQ(chosen.count(), 2);
    EXPECT_EQ(chosen[0][0].toString(), QStringLiteral("a"));
    EXPECT_EQ(chosen[1][0].toString(), QStringLiteral("c"));
    chooser.showFigures(figures, "c");
    chooser.step(1);
    EXPECT_EQ(chosen.count(), 2);
    chooser.showFigures(figures, ""); // from a tab that has none
    chooser.step(1);
    ASSERT_EQ(chosen.count(), 3);
    EXPECT_EQ(chosen[2][0].toString(), QStringLiteral("a"));
}

TEST_F(FigureChooserTest, TheMenuHasThemByTheirTitles) {
    chooser.showFigures(figures, "b");
    QMenu* menu = buttons[1]->menu();
    emit menu->aboutToShow();
    ASSERT_GE(menu->actions().size(), 3);
    EXPECT_EQ(menu->actions()[1]->text(), QStringLiteral("Sigmoid && tanh"));
    EXPECT_EQ(menu->actions()[2]->text(), QStringLiteral("c")) << "without a title, its id";
    EXPECT_FALSE(menu->actions()[0]->isChecked());
    EXPECT_TRUE(menu->actions()[1]->isChecked());
    menu->actions()[2]->trigger();
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(chosen[0][0].toString(), QStringLiteral("c"));
}

} // namespace
} // namespace acti::ui
