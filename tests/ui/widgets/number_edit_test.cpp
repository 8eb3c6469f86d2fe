#include "ui/widgets/number_edit.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace acti::ui {
namespace {

struct NumberEditTest : testing::Test {
    NumberEditTest() {
        edit.setDomain({0, 5}, 3);
        edit.setValue(1);
        edit.show();
        edit.setFocus();
    }

    void type(const QString& text) {
        edit.selectAll();
        QTest::keyClicks(&edit, text);
        QTest::keyClick(&edit, Qt::Key_Return);
    }

    NumberEdit edit;
    QSignalSpy edited{&edit, &NumberEdit::valueEdited};
};

TEST_F(NumberEditTest, TakesATypedNumber) {
    type(QStringLiteral("2.5"));
    ASSERT_EQ(edited.size(), 1);
    EXPECT_EQ(edited[0][0].toDouble(), 2.5);
    EXPECT_FALSE(edit.property("invalid").toBool());
}

TEST_F(NumberEditTest, MarksWhatIsNoNumberAndChangesNothing) {
    for (const char* wrong : {"abc", "1,5", "inf", "9", "-1", "3"}) {
        type(QString::fromLatin1(wrong));
        EXPECT_TRUE(edited.isEmpty()) << wrong;
        EXPECT_TRUE(edit.property("invalid").toBool()) << wrong;
        EXPECT_FALSE(edit.toolTip().isEmpty()) << wrong;
    }
    EXPECT_EQ(edit.value(), 1);
}

// BUG: a click set the cursor before the number, so that typing 3 over 1.2 gave 31.2.
TEST_F(NumberEditTest, AClickIntoTheFieldTakesTheWholeNumber) {
    edit.setDomain({0, 100});
    edit.setValue(1.25);
    QFocusEvent entered(QEvent::FocusIn, Qt::MouseFocusReason); // which a press of the mouse brings
    QApplication::sendEvent(&edit, &entered);
    QTest::mouseClick(&edit, Qt::LeftButton, {}, QPoint(edit.width() - 8, edit.height() / 2));
    EXPECT_EQ(edit.selectedText(), edit.text());
    QTest::keyClicks(&edit, QStringLiteral("3"));
    QTest::keyClick(&edit, Qt::Key_Return);
    EXPECT_EQ(edit.value(), 3);
    edit.setValue(4.75);
    QTest::mouseDClick(&edit, Qt::LeftButton, {}, QPoint(edit.width() - 8, edit.height() / 2));
    EXPECT_EQ(edit.selectedText(), edit.text()) << "a double click too, across the point";
}

TEST_F(NumberEditTest, EscapeBringsTheValueBack) {
    edit.selectAll();
    QTest::keyClicks(&edit, QStringLiteral("2"));
    QTest::keyClick(&edit, Qt::Key_Escape);
    EXPECT_EQ(edit.text(), QStringLiteral("1"));
    EXPECT_TRUE(edited.isEmpty());
}

TEST_F(NumberEditTest, UpAndDownStepWithinTheDomain) {
    QTest::keyClick(&edit, Qt::Key_Up);
    ASSERT_EQ(edited.size(), 1);
    EXPECT_DOUBLE_EQ(edited[0][0].toDouble(), 1.1);
    edit.setValue(0);
    QTest::keyClick(&edit, Qt::Key_Down);
    EXPECT_EQ(edited.size(), 1);
}

TEST_F(NumberEditTest, WhatWasCommittedIsNotItsOwnToUndo) {
    const auto takesUndo = [&] {
        QKeyEvent event(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
        event.ignore();
        QApplication::sendEvent(&edit, &event);
        return event.isAccepted();
    };
    type(QStringLiteral("2.5"));
    EXPECT_FALSE(takesUndo());
    QTest::keyClicks(&edit, QStringLiteral("1"));
    EXPECT_TRUE(takesUndo()) << "while it is typed";
}

TEST_F(NumberEditTest, AnEmptyFieldIsNoNumberUnlessItMayBe) {
    QSignalSpy cleared(&edit, &NumberEdit::cleared);
    edit.selectAll();
    QTest::keyClick(&edit, Qt::Key_Delete);
    QTest::keyClick(&edit, Qt::Key_Return);
    EXPECT_TRUE(edit.property("invalid").toBool());
    edit.setOptional(QStringLiteral("automatic"));
    QTest::keyClick(&edit, Qt::Key_Return);
    EXPECT_FALSE(edit.property("invalid").toBool());
    EXPECT_EQ(cleared.size(), 1);
    EXPECT_FALSE(edit.hasValue());
    EXPECT_TRUE(edit.text().isEmpty());
    type(QStringLiteral("7")); // outside
    QTest::keyClick(&edit, Qt::Key_Escape);
    EXPECT_TRUE(edit.text().isEmpty()) << "as it was";
    type(QStringLiteral("2"));
    EXPECT_TRUE(edit.hasValue());
    EXPECT_EQ(edited.last()[0].toDouble(), 2);
}

} // namespace
} // namespace acti::ui
