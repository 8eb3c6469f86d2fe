#include "ui/panels/formula_field.h"

#include "tests/support/window_test.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace acti::ui {
namespace {

struct FormulaFieldTest : testing::Test {
    FormulaFieldTest() { field.show(); }
    QPlainTextEdit* edit() { return field.findChild<QPlainTextEdit*>(); }
    QLabel* message() { return field.findChild<QLabel*>(); }
    void type(const QString& text) {
        edit()->selectAll();
        QTest::keyClicks(edit(), text);
    }
    FormulaField field;
};

TEST_F(FormulaFieldTest, WhatCanBeReadIsProposedWhileItIsTyped) {
    QSignalSpy edited(&field, &FormulaField::edited);
    type(QStringLiteral("x*2"));
    ASSERT_EQ(edited.size(), 2) << "x, and x*2; x* is no formula";
    EXPECT_EQ(edited.last()[0].toString(), QStringLiteral("x*2"));
    EXPECT_EQ(field.mistakeAt(), -1);
}

// BUG: x * sgmoid, a curve with a parameter sgmoid, stood there as long as the draft x * sgmoid(x) had its mistake.
TEST_F(FormulaFieldTest, WhatOnlyBeginsADraftIsNotLeftStanding) {
    field.setFormula(QStringLiteral("tanh(x)"));
    QSignalSpy edited(&field, &FormulaField::edited);
    type(QStringLiteral("x*sgmoid(x)"));
    EXPECT_GE(field.mistakeAt(), 0);
    EXPECT_EQ(edited.last()[0].toString(), QStringLiteral("x*sgmoid"));
    EXPECT_TRUE(waitFor([&] { return edited.last()[0].toString() == QStringLiteral("tanh(x)"); }));
    EXPECT_EQ(edit()->toPlainText(), QStringLiteral("x*sgmoid(x)")) << "the draft is kept";
}

TEST_F(FormulaFieldTest, AMistakeIsSaidWithItsCharacter) {
    type(QStringLiteral("max(x, )"));
    EXPECT_EQ(field.mistakeAt(), 7);
    EXPECT_TRUE(message()->isVisibleTo(&field));
    EXPECT_TRUE(message()->text().startsWith(QStringLiteral("character 8, max(x, ▸): ")))
        << message()->text().toStdString();
    EXPECT_TRUE(edit()->property("invalid").toBool());
    QTest::keyClick(edit(), Qt::Key_Return);
    EXPECT_EQ(edit()->textCursor().selectionStart(), 7) << "Return goes there";
    type(QStringLiteral("max(x, 1)"));
    EXPECT_FALSE(message()->isVisibleTo(&field));
}

TEST_F(FormulaFieldTest, WhatIsNoLetterOfTheLanguageIsPointedAt) {
    edit()->setPlainText(QStringLiteral("x + €"));
    EXPECT_EQ(field.mistakeAt(), 4);
    edit()->setPlainText(QStringLiteral("β − 𝑥 + €"));
    EXPECT_EQ(field.mistakeAt(), 9) << "the italic letter is two of the field's characters";
}

TEST_F(FormulaFieldTest, ASoundFormulaThatMayMislead) {
    QSignalSpy edited(&field, &FormulaField::edited);
    edit()->setPlainText(QStringLiteral("x^(1/3)"));
    EXPECT_EQ(field.mistakeAt(), -1);
    EXPECT_EQ(edited.size(), 1);
    EXPECT_TRUE(message()->isVisibleTo(&field));
    EXPECT_TRUE(message()->text().startsWith(QStringLiteral("character 2: this power is NaN")))
        << message()->text().toStdString();
    field.setFormula(QStringLiteral("x^2"));
    EXPECT_FALSE(message()->isVisibleTo(&field));
}

TEST_F(FormulaFieldTest, PastedCodeKeepsItsLines) {
    QSignalSpy edited(&field, &FormulaField::edited);
    QGuiApplication::clipboard()->setText(QStringLiteral("def f(x):  # leaky\n    return x if x > 0 else 0.1 * x\n"));
    edit()->paste();
    EXPECT_EQ(field.mistakeAt(), -1) << message()->text().toStdString();
    ASSERT_FALSE(edited.isEmpty());
    EXPECT_EQ(edited.last()[0].toString().count(QLatin1Char('\n')), 1);
}

TEST_F(FormulaFieldTest, EscapeGivesADraftUp) {
    field.setFormula(QStringLiteral("tanh(x)"));
    QSignalSpy edited(&field, &FormulaField::edited);
    QTest::keyClicks(edit(), QStringLiteral("+("));
    EXPECT_GE(field.mistakeAt(), 0);
    QTest::keyClick(edit(), Qt::Key_Escape);
    EXPECT_EQ(edit()->toPlainText(), QStringLiteral("tanh(x)"));
    EXPECT_EQ(field.mistakeAt(), -1);
    ASSERT_FALSE(edited.isEmpty());
    EXPECT_EQ(edited.last()[0].toString(), QStringLiteral("tanh(x)"));
}

TEST_F(FormulaFieldTest, ReturnEndsTheEdit) {
    QSignalSpy edited(&field, &FormulaField::edited);
    type(QStringLiteral("x"));
    QTest::keyClick(edit(), Qt::Key_Return);
    QTest::keyClicks(edit(), QStringLiteral("+1"));
    ASSERT_EQ(edited.size(), 2);
    EXPECT_NE(edited[0][1], edited[1][1]) << "steps of undo of their own";
    QTest::keyClick(edit(), Qt::Key_Escape);
    EXPECT_EQ(edit()->toPlainText(), QStringLiteral("x"));
}

TEST_F(FormulaFieldTest, AFormulaFromElsewhereReplacesTheText) {
    type(QStringLiteral("x +"));
    EXPECT_GE(field.mistakeAt(), 0);
    edit()->clearFocus();
    field.setFormula(QStringLiteral("x^2"));
    EXPECT_EQ(edit()->toPlainText(), QStringLiteral("x^2"));
    EXPECT_EQ(field.mistakeAt(), -1);
}

// BUG: the field took Ctrl+Z for itself, also when nothing typed was left to be undone.
TEST_F(FormulaFieldTest, UndoIsTheFieldsWhileTypedAndThenTheSessions) {
    field.setFormula(QStringLiteral("tanh(x)"));
    const auto isTakenByTheField = [&] {
        QKeyEvent event(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
        QCoreApplication::sendEvent(edit(), &event);
        return event.isAccepted();
    };
    EXPECT_FALSE(isTakenByTheField());
    type(QStringLiteral("x*2"));
    EXPECT_TRUE(isTakenByTheField());
    QSignalSpy edited(&field, &FormulaField::edited);
    while (edit()->document()->isUndoAvailable())
        QTest::keyClick(edit(), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(edit()->toPlainText(), QStringLiteral("tanh(x)"));
    ASSERT_FALSE(edited.isEmpty());
    EXPECT_EQ(edited.last()[0].toString(), QStringLiteral("tanh(x)")) << "the curve follows";
    type(QStringLiteral("x*3"));
    QTest::keyClick(edit(), Qt::Key_Escape);
    EXPECT_FALSE(isTakenByTheField()) << "Escape gave up what was typed";
    type(QStringLiteral("x*3"));
    QTest::keyClick(edit(), Qt::Key_Return);
    EXPECT_FALSE(isTakenByTheField()) << "Return ended the edit";
}

// BUG: a formula was typed in one short line.
TEST_F(FormulaFieldTest, IsAsHighAsItsTextNeeds) {
    field.resize(240, 200);
    field.setFormula(QStringLiteral("x"));
    QCoreApplication::processEvents();
    const int oneLine = edit()->height();
    field.setFormula(
        QStringLiteral("a * tanh(b * x) + 0.1 * x + max(x, 0) * sigmoid(b * x) - min(x, 0) * exp(-x * x)"));
    QCoreApplication::processEvents();
    EXPECT_GE(edit()->height(), oneLine + 2 * edit()->fontMetrics().lineSpacing());
    EXPECT_EQ(edit()->verticalScrollBarPolicy(), Qt::ScrollBarAlwaysOff);
}

} // namespace
} // namespace acti::ui
