#include "ui/widgets/choice_row.h"

#include <QAbstractButton>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace acti::ui {
namespace {

struct ChoiceRowTest : testing::Test {
    ChoiceRowTest() { row.show(); }
    QAbstractButton* button(int i) { return row.findChildren<QAbstractButton*>()[i]; }
    ChoiceRow row{QStringLiteral("Norm"),
                  {QStringLiteral("none"), QStringLiteral("batch"), QStringLiteral("layer")},
                  {QStringLiteral("no norm"), QStringLiteral("of a batch"), QStringLiteral("of a layer")}};
};

TEST_F(ChoiceRowTest, AClickChoosesOneOfThem) {
    QSignalSpy chosen(&row, &ChoiceRow::chosen);
    row.setCurrent(0);
    EXPECT_TRUE(chosen.isEmpty()) << "what is set is no choice of the user";
    QTest::mouseClick(button(2), Qt::LeftButton);
    ASSERT_EQ(chosen.size(), 1);
    EXPECT_EQ(chosen[0][0].toInt(), 2);
    EXPECT_EQ(row.current(), 2);
    EXPECT_FALSE(button(0)->isChecked());
}

// BUG: a click on what was chosen was an edit with a step of undo.
TEST_F(ChoiceRowTest, AClickOnWhatIsChosenIsNoChoice) {
    row.setCurrent(1);
    QSignalSpy chosen(&row, &ChoiceRow::chosen);
    QTest::mouseClick(button(1), Qt::LeftButton);
    EXPECT_TRUE(chosen.isEmpty());
    QTest::mouseClick(button(2), Qt::LeftButton);
    QTest::mouseClick(button(2), Qt::LeftButton);
    EXPECT_EQ(chosen.size(), 1);
}

TEST_F(ChoiceRowTest, NoneCanBeShown) {
    row.setCurrent(1);
    row.setCurrent(-1);
    EXPECT_EQ(row.current(), -1);
    QTest::mouseClick(button(1), Qt::LeftButton);
    EXPECT_EQ(row.current(), 1) << "and chosen again";
}

TEST_F(ChoiceRowTest, EveryChoiceIsNamedAndReachedByKeys) {
    for (int i = 0; i < 3; ++i) {
        EXPECT_TRUE(button(i)->accessibleName().startsWith(QStringLiteral("Norm: ")));
        EXPECT_FALSE(button(i)->toolTip().isEmpty());
        EXPECT_NE(button(i)->focusPolicy() & Qt::TabFocus, 0);
    }
    row.setText(1, QStringLiteral("group"), QStringLiteral("of a group"));
    EXPECT_EQ(button(1)->accessibleName(), QStringLiteral("Norm: group"));
    EXPECT_EQ(button(1)->toolTip(), QStringLiteral("of a group"));
}

} // namespace
} // namespace acti::ui
