#include "ui/panels/sweep_range.h"

#include "ui/widgets/choice_row.h"
#include "ui/widgets/number_edit.h"

#include <QAbstractButton>
#include <QLabel>
#include <QTest>

#include <gtest/gtest.h>

namespace acti::ui {
namespace {

struct SweepRangeTest : testing::Test {
    SweepRangeTest() {
        range.show();
        range.activateWindow();
        QObject::connect(&range, &SweepPart::edited, &range, [this](const SweepFigure& next) {
            ++edits;
            figure = next;
            range.setFigure(figure);
        });
        range.setFigure(figure);
    }
    NumberEdit& field(const QString& name) {
        for (auto* one : range.findChildren<NumberEdit*>())
            if (one->accessibleName() == name)
                return *one;
        ADD_FAILURE() << name.toStdString();
        std::abort();
    }
    void type(const QString& name, const QString& text) {
        NumberEdit& one = field(name);
        one.setFocus();
        one.selectAll();
        QTest::keyClicks(&one, text);
        QTest::keyClick(&one, Qt::Key_Return);
    }
    QString problem() {
        for (const QLabel* label : range.findChildren<QLabel*>())
            if (label->property("role").toString() == QStringLiteral("problem"))
                return label->isVisible() ? label->text() : QString();
        return {};
    }
    bool click(const QString& text) {
        for (auto* button : range.findChildren<QAbstractButton*>())
            if (button->text() == text && button->isVisible()) {
                button->click();
                return true;
            }
        return false;
    }
    const QString from = QStringLiteral("Range from"), to = QStringLiteral("Range to"),
                  curves = QStringLiteral("Number of curves");

    SweepFigure figure;
    SweepRange range;
    int edits = 0;
};

// 0.1 to 20 becomes 30 to 40: in between it is no range.
TEST_F(SweepRangeTest, ARangeAboveTheOldOneCanBeTypedInOrder) {
    type(from, QStringLiteral("30"));
    EXPECT_EQ(edits, 0);
    EXPECT_EQ(field(from).text(), QStringLiteral("30")) << "it waits for the other end";
    EXPECT_TRUE(problem().contains(QStringLiteral("its end must be the larger"))) << problem().toStdString();
    EXPECT_FALSE(problem().contains(QLatin1Char('_')) || problem().contains(QStringLiteral("values")));
    type(to, QStringLiteral("40"));
    EXPECT_EQ(figure.values, (Range{30, 40}));
    EXPECT_EQ(edits, 1) << "one step of undo for both ends";
    EXPECT_EQ(problem(), QString());
}

TEST_F(SweepRangeTest, ALogRangeFromZeroOffersWhatToDo) {
    type(from, QStringLiteral("0"));
    EXPECT_EQ(edits, 0);
    EXPECT_TRUE(problem().contains(QStringLiteral("above 0"))) << problem().toStdString();
    ASSERT_TRUE(click(QStringLiteral("Start at 0.2")));
    EXPECT_EQ(figure.values, (Range{0.2, 20}));
    EXPECT_EQ(problem(), QString());
    type(from, QStringLiteral("-5"));
    ASSERT_TRUE(click(QStringLiteral("Use the linear scale")));
    EXPECT_EQ(figure.values, (Range{-5, 20}));
    EXPECT_EQ(figure.scale, SweepScale::Linear);
    EXPECT_FALSE(click(QStringLiteral("Use the linear scale"))) << "it went with the problem";
}

TEST_F(SweepRangeTest, TheLimitOfCurvesIsSaidWhereItIsTyped) {
    type(curves, QStringLiteral("500"));
    EXPECT_EQ(edits, 0);
    EXPECT_TRUE(problem().contains(QStringLiteral("2 to 200"))) << problem().toStdString();
    type(curves, QStringLiteral("2.5"));
    EXPECT_EQ(edits, 0);
    EXPECT_TRUE(problem().contains(QStringLiteral("whole number"))) << problem().toStdString();
    type(curves, QStringLiteral("150"));
    EXPECT_EQ(figure.members, 150U);
    EXPECT_EQ(problem(), QString());
    QTest::keyClick(&field(curves), Qt::Key_Up);
    EXPECT_EQ(figure.members, 151U);
}

TEST_F(SweepRangeTest, AHintOutlivesAMistake) {
    const QString hint = field(curves).toolTip();
    ASSERT_FALSE(hint.isEmpty());
    type(curves, QStringLiteral("abc"));
    EXPECT_NE(field(curves).toolTip(), hint);
    type(curves, QStringLiteral("12"));
    EXPECT_EQ(field(curves).toolTip(), hint);
}

TEST_F(SweepRangeTest, AHeatMapHasNoCurvesToCountAndSaysSo) {
    const QString hint = field(curves).toolTip();
    figure.style = SweepStyle::Map;
    range.setFigure(figure);
    EXPECT_FALSE(field(curves).isEnabled());
    EXPECT_TRUE(field(curves).toolTip().contains(QStringLiteral("heat map")));
    figure.style = SweepStyle::Family;
    range.setFigure(figure);
    EXPECT_TRUE(field(curves).isEnabled());
    EXPECT_EQ(field(curves).toolTip(), hint);
}

TEST_F(SweepRangeTest, AnotherFigureTakesBackWhatWasBegun) {
    type(from, QStringLiteral("30"));
    range.setFigure(figure);
    EXPECT_EQ(field(from).value(), 0.1);
    EXPECT_EQ(problem(), QString());
}

} // namespace
} // namespace acti::ui
