#include "ui/window/figure_setup.h"

#include "core/session/edits.h"
#include "tests/support/window_test.h"
#include "ui/widgets/number_edit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>

#include <gtest/gtest.h>

namespace acti::ui {
namespace {

struct FigureSetupTest : testing::Test {
    FigureSetupTest() {
        CurveFigure curves;
        curves.curves = {Curve{.activation = "tanh", .params = {}}};
        Session session;
        session.figures = {{"a", "First", {}, curves}, {"s", "Sheet", {}, SheetFigure{{"a"}, 1, 1, true}}};
        document.reset(session, {});
        dialog.show();
        dialog.setFigure("a");
    }
    NumberEdit* field(const char* name) { return dialog.findChild<NumberEdit*>(QString::fromLatin1(name)); }
    QCheckBox* box(const char* name) { return dialog.findChild<QCheckBox*>(QString::fromLatin1(name)); }
    void type(const char* name, const char* text) {
        NumberEdit* into = field(name);
        into->setFocus();
        into->selectAll();
        QTest::keyClick(into, Qt::Key_Delete);
        QTest::keyClicks(into, QString::fromLatin1(text));
        QTest::keyClick(into, Qt::Key_Return);
    }
    const CurveFigure& figure() { return *findContent<CurveFigure>(document.session(), "a"); }
    QString problem() {
        for (const QLabel* label : dialog.findChildren<QLabel*>())
            if (label->property("role") == QLatin1String("problem") && label->isVisible())
                return label->text();
        return {};
    }

    Document document;
    FigureSetup dialog{document};
};

TEST_F(FigureSetupTest, WhatIsTypedIsWhatTheAxesShow) {
    type("axis0From", "-2");
    type("axis0To", "3");
    EXPECT_EQ(figure().x, (Range{-2, 3}));
    type("axis0Step", "0.5");
    EXPECT_EQ(figure().tickStep, 0.5);
    type("axis0Step", "");
    EXPECT_FALSE(figure().tickStep);
    document.undoStack().undo();
    EXPECT_EQ(figure().tickStep, 0.5) << "each change is a step";
}

TEST_F(FigureSetupTest, AnEndAloneKeepsTheOtherWhereItIsDrawnAndBothEmptyAreAutomatic) {
    ASSERT_TRUE(field("axis1From")->text().isEmpty());
    const double top = field("axis1To")->placeholderText().toDouble();
    EXPECT_GT(top, 1) << "what is drawn now stands in grey";
    type("axis1From", "-3");
    ASSERT_TRUE(figure().panels[0].y);
    EXPECT_EQ(figure().panels[0].y->min, -3);
    EXPECT_NEAR(figure().panels[0].y->max, top, 1e-3);
    type("axis1From", "");
    EXPECT_FALSE(figure().panels[0].y);
}

TEST_F(FigureSetupTest, WhatCannotBeIsSaidAndChangesNothing) {
    const CurveFigure before = figure();
    type("axis0From", "9");
    EXPECT_EQ(figure(), before);
    EXPECT_TRUE(problem().startsWith(QLatin1String("x: the range runs from 9 to 6"))) << problem().toStdString();
    EXPECT_EQ(field("axis0From")->value(), -6) << "the field says what holds";
    type("axis0From", "-1");
    EXPECT_TRUE(problem().isEmpty());
}

TEST_F(FigureSetupTest, HeightsMayBeLogarithmic) {
    box("axis1Logarithmic")->click();
    EXPECT_TRUE(figure().panels[0].isLogarithmic);
    type("axis1From", "0.001");
    ASSERT_TRUE(figure().panels[0].y);
    EXPECT_EQ(figure().panels[0].y->min, -3);
    EXPECT_FALSE(box("axis0Logarithmic")->isVisible()) << "x is not";
}

TEST_F(FigureSetupTest, LegendAndTitle) {
    auto* legend = dialog.findChild<QComboBox*>(QStringLiteral("legendPlace"));
    legend->setCurrentIndex(legend->findData(static_cast<int>(LegendPlace::BottomRight)));
    emit legend->activated(legend->currentIndex());
    EXPECT_EQ(figure().legend, LegendPlace::BottomRight);
    auto* title = dialog.findChild<QLineEdit*>(QStringLiteral("figureTitle"));
    EXPECT_EQ(title->text(), QStringLiteral("First"));
    title->selectAll();
    QTest::keyClicks(title, QStringLiteral("Squashing"));
    QTest::keyClick(title, Qt::Key_Return);
    EXPECT_EQ(findFigure(document.session(), "a")->title, "Squashing");
    box("titleIsDrawn")->click();
    EXPECT_TRUE(findFigure(document.session(), "a")->showsTitle);
    document.undoStack().undo();
    EXPECT_FALSE(box("titleIsDrawn")->isChecked()) << "it follows the session";
}

TEST_F(FigureSetupTest, OfASheetOnlyTheTitleIsSetAndOfNothingNothing) {
    dialog.setFigure("s");
    EXPECT_FALSE(field("axis0From")->isVisible());
    EXPECT_FALSE(dialog.findChild<QComboBox*>(QStringLiteral("legendPlace"))->isVisible());
    EXPECT_TRUE(dialog.isEnabled());
    dialog.setFigure("gone");
    EXPECT_FALSE(dialog.isEnabled());
}

} // namespace
} // namespace acti::ui
