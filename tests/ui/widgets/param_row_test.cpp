#include "ui/widgets/param_row.h"

#include "tests/support/window_test.h"
#include "ui/widgets/number_edit.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QSlider>
#include <QToolButton>

#include <gtest/gtest.h>

#include <set>

namespace acti::ui {
namespace {

struct ParamRowTest : testing::Test {
    ParamRowTest() {
        QObject::connect(&row, &ParamRow::edited, &row, [this](double value, Gesture gesture) {
            values.push_back(value);
            gestures.insert(gesture);
            row.setValue(value);
        });
        row.setValue(1);
        row.resize(300, 32);
        row.show();
    }
    QToolButton* button(const QString& name) {
        for (QToolButton* one : row.findChildren<QToolButton*>())
            if (one->accessibleName().contains(name))
                return one;
        return nullptr;
    }

    ParamRow row{ParamInfo{.id = "beta", .symbol = "β", .initial = 1, .slider = {0, 10}, .domain = {-50, 50}}};
    std::vector<double> values;
    std::set<Gesture> gestures;
};

TEST_F(ParamRowTest, PlayingSweepsTheRangeInOneGestureUntilItIsPaused) {
    QTest::mouseClick(button(QStringLiteral("Play")), Qt::LeftButton);
    EXPECT_TRUE(row.isPlaying());
    ASSERT_TRUE(waitFor([&] { return values.size() > 10; }));
    QTest::mouseClick(button(QStringLiteral("Pause")), Qt::LeftButton);
    EXPECT_FALSE(row.isPlaying());
    EXPECT_EQ(gestures.size(), 1u);
    EXPECT_NE(*gestures.begin(), 0u);
    for (std::size_t i = 1; i < values.size(); ++i)
        EXPECT_GT(values[i], values[i - 1]);
    const std::size_t count = values.size();
    turnFor(60); // several frames
    EXPECT_EQ(values.size(), count) << "paused";
}

TEST_F(ParamRowTest, PlayingTurnsRoundAtTheEnds) {
    row.setRange({0.9, 1.001});
    row.setPlaying(true);
    ASSERT_TRUE(waitFor([&] { return values.size() > 12; }));
    row.setPlaying(false);
    bool falls = false;
    for (std::size_t i = 1; i < values.size(); ++i) {
        EXPECT_TRUE((Range{0.9, 1.001}.contains(values[i])));
        falls = falls || values[i] < values[i - 1];
    }
    EXPECT_TRUE(falls);
}

TEST_F(ParamRowTest, TakingTheSliderPauses) {
    row.setPlaying(true);
    auto* slider = row.findChild<QSlider*>();
    slider->setSliderDown(true);
    EXPECT_FALSE(row.isPlaying());
    slider->setSliderDown(false);
    row.setPlaying(true);
    row.hide();
    EXPECT_FALSE(row.isPlaying()) << "nothing plays unseen";
}

TEST_F(ParamRowTest, ADoubleClickResets) {
    row.setValue(7);
    QTest::mouseDClick(row.findChild<QSlider*>(), Qt::LeftButton);
    ASSERT_FALSE(values.empty());
    EXPECT_EQ(values.back(), 1);
}

TEST_F(ParamRowTest, TheRangeCanBeTyped) {
    QSignalSpy changed(&row, &ParamRow::rangeChanged);
    QTest::mouseClick(button(QStringLiteral("range")), Qt::LeftButton);
    auto* menu = row.findChild<QMenu*>();
    ASSERT_NE(menu, nullptr);
    const auto edits = menu->findChildren<NumberEdit*>();
    ASSERT_EQ(edits.size(), 2);
    edits[1]->selectAll();
    QTest::keyClicks(edits[1], QStringLiteral("40"));
    QTest::keyClick(edits[1], Qt::Key_Return);
    EXPECT_EQ(row.range(), (Range{0, 40}));
    EXPECT_EQ(changed.size(), 1);
    row.findChild<QSlider*>()->setValue(1000);
    EXPECT_EQ(values.back(), 40);
    menu->actions().back()->trigger();
    EXPECT_EQ(row.range(), (Range{0, 10})) << "the first range";
    menu->close();
}

// From 20 and to 40 where the range is 0 to 10: after the first number there is no range, and that is said.
TEST_F(ParamRowTest, ARangeCanBeTypedInAnyOrder) {
    QTest::mouseClick(button(QStringLiteral("range")), Qt::LeftButton);
    auto* menu = row.findChild<QMenu*>();
    const auto edits = menu->findChildren<NumberEdit*>();
    const auto type = [](NumberEdit* edit, const QString& text) {
        edit->selectAll();
        QTest::keyClicks(edit, text);
        QTest::keyClick(edit, Qt::Key_Return);
    };
    type(edits[0], QStringLiteral("20"));
    EXPECT_EQ(row.range(), (Range{0, 10}));
    bool isSaid = false;
    for (const QLabel* label : menu->findChildren<QLabel*>())
        isSaid = isSaid || label->text().contains(QStringLiteral("from 20 to 10"));
    EXPECT_TRUE(isSaid);
    type(edits[1], QStringLiteral("40"));
    EXPECT_EQ(row.range(), (Range{20, 40}));
    menu->close();
}

TEST_F(ParamRowTest, RangesStayInTheDomainAndAreNeverEmpty) {
    row.setRange({5, 5});
    EXPECT_EQ(row.range(), (Range{0, 10}));
    row.setRange({-1000, 1000});
    EXPECT_EQ(row.range(), (Range{-50, 50}));
}

// "a = 1 in [-1e308, 1e308]" is a formula that can be written.
TEST(ParamRowOfAnything, AnEndlessRangeHasASliderToo) {
    const ParamRow row{ParamInfo{.id = "a", .symbol = "a", .initial = 1, .slider = {-1e308, 1e308}}};
    EXPECT_EQ(row.range(), (Range{-5, 5}));
}

} // namespace
} // namespace acti::ui
