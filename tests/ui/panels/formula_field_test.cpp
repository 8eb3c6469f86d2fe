#include "ui/panels/formula_field.h"

#include "tests/support/window_test.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace acti::ui {
namespace {

struct FormulaFieldTest : testing::Test {
    FormulaFieldTest() { field.show(); }
    QLineEdit* edit() { return field.findChild<QLineEdit*>(); }
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
    EXPECT_EQ(edit()->text(), QStringLiteral("x*sgmoid(x)")) << "the draft is kept";
}

TEST_F(FormulaFieldTest, AMistakeIsSaidWithItsCharacter) {
    type(QStringLiteral("max(x, )"));
    EXPECT_EQ(field.mistakeAt(), 7);
    EXPECT_TRUE(message()->isVisibleTo(&field));
    EXPECT_TRUE(message()->text().startsWith(QStringLiteral("character 8, max(x, ▸): ")))
        << message()->text().toStdString();
    EXPECT_TRUE(edit()->property("invalid").toBool());
    QTest::keyClick(edit(), Qt::Key_Return);
    EXPECT_EQ(edit()->selectionStart(), 7) << "Return goes there";
    type(QStringLiteral("max(x, 1)"));
    EXPECT_FALSE(message()->isVisibleTo(&field));
}

TEST_F(FormulaFieldTest, WhatIsNoLetterOfTheLanguageIsPointedAt) {
    edit()->setText(QStringLiteral("x + €"));
    emit edit()->textEdited(edit()->text());
    EXPECT_EQ(field.mistakeAt(), 4);
    edit()->setText(QStringLiteral("β − 𝑥 + €"));
    emit edit()->textEdited(edit()->text());
    EXPECT_EQ(field.mistakeAt(), 9) << "the italic letter is two of the field's characters";
}

TEST_F(FormulaFieldTest, ASoundFormulaThatMayMislead) {
    QSignalSpy edited(&field, &FormulaField::edited);
    edit()->setText(QStringLiteral("x^(1/3)"));
    emit edit()->textEdited(edit()->text());
    EXPECT_EQ(field.mistakeAt(), -1);
    EXPECT_EQ(edited.size(), 1);
    EXPECT_TRUE(message()->isVisibleTo(&field));
    EXPECT_TRUE(message()->text().startsWith(QStringLiteral("character 2: this power is NaN")))
        << message()->text().toStdString();
    field.setFormula(QStringLiteral("x^2"));
    EXPECT_FALSE(message()->isVisibleTo(&field));
}

TEST_F(FormulaFieldTest, EscapeGivesADraftUp) {
    field.setFormula(QStringLiteral("tanh(x)"));
    QSignalSpy edited(&field, &FormulaField::edited);
    QTest::keyClicks(edit(), QStringLiteral("+("));
    EXPECT_GE(field.mistakeAt(), 0);
    QTest::keyClick(edit(), Qt::Key_Escape);
    EXPECT_EQ(edit()->text(), QStringLiteral("tanh(x)"));
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
    EXPECT_EQ(edit()->text(), QStringLiteral("x"));
}

TEST_F(FormulaFieldTest, AFormulaFromElsewhereReplacesTheText) {
    type(QStringLiteral("x +"));
    EXPECT_GE(field.mistakeAt(), 0);
    edit()->clearFocus();
    field.setFormula(QStringLiteral("x^2"));
    EXPECT_EQ(edit()->text(), QStringLiteral("x^2"));
    EXPECT_EQ(field.mistakeAt(), -1);
}

} // namespace
} // namespace acti::ui
