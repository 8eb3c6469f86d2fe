#include "ui/widgets/play_bar.h"

#include "ui/widgets/number_edit.h"
#include "ui/widgets/scrub_slider.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace acti::ui {
namespace {

struct PlayBarTest : testing::Test {
    PlayBarTest() {
        bar.resize(500, 40);
        static_cast<QWidget&>(bar).show();
        bar.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&bar));
        bar.show(QStringLiteral("β"), 0, {});
    }
    QAbstractButton& button(const QString& name) {
        for (QAbstractButton* one : bar.findChildren<QAbstractButton*>())
            if (one->accessibleName() == name)
                return *one;
        ADD_FAILURE() << "no button is called " << name.toStdString();
        std::abort();
    }

    PlayBar bar;
    QSignalSpy played{&bar, &PlayBar::played}, scrubbed{&bar, &PlayBar::scrubbed}, typed{&bar, &PlayBar::typed},
        cleared{&bar, &PlayBar::cleared};
};

TEST_F(PlayBarTest, PlaysAtTheChosenSpeed) {
    bar.advance(1);
    ASSERT_EQ(played.size(), 1);
    EXPECT_NEAR(played[0][0].toDouble(), 0.2, 1e-12) << "five seconds for the whole range";
    bar.findChild<QComboBox*>()->setCurrentIndex(4);
    bar.advance(0.5);
    EXPECT_NEAR(played[1][0].toDouble(), 0.2 + 0.4, 1e-12) << "four times as fast";
}

TEST_F(PlayBarTest, LoopsOrEndsAtTheEnd) {
    bar.setPlaying(true);
    bar.advance(6);
    EXPECT_NEAR(played.last()[0].toDouble(), 0.2, 1e-9);
    EXPECT_TRUE(bar.isPlaying());
    button(QStringLiteral("Loop")).click();
    bar.advance(100);
    EXPECT_EQ(played.last()[0].toDouble(), 1);
    EXPECT_FALSE(bar.isPlaying());
}

TEST_F(PlayBarTest, TheSliderProposesOnlyWhatAUserMoves) {
    auto* slider = bar.findChild<ScrubSlider*>();
    bar.show(QStringLiteral("β"), 0.3, 2.0);
    EXPECT_EQ(slider->value(), 300);
    EXPECT_TRUE(scrubbed.isEmpty());
    bar.setPlaying(true);
    QTest::mousePress(slider, Qt::LeftButton, {}, {slider->width() / 2, slider->height() / 2});
    EXPECT_FALSE(bar.isPlaying()) << "who takes the handle stops it";
    ASSERT_FALSE(scrubbed.isEmpty());
    EXPECT_NEAR(scrubbed.last()[0].toDouble(), 0.5, 0.05);
    const auto gesture = scrubbed.last()[1].toULongLong();
    slider->setValue(700);
    EXPECT_EQ(scrubbed.last()[1].toULongLong(), gesture) << "one step of undo";
    QTest::mouseRelease(slider, Qt::LeftButton, {}, {slider->width() / 2, slider->height() / 2});
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_Left);
    EXPECT_EQ(scrubbed.last()[1].toULongLong(), 0U) << "a key is a step of its own";
}

TEST_F(PlayBarTest, ATypedValueIsProposed) {
    auto* value = bar.findChild<NumberEdit*>();
    QTest::keyClicks(value, QStringLiteral("2.5"));
    QTest::keyClick(value, Qt::Key_Return);
    ASSERT_EQ(typed.size(), 1);
    EXPECT_EQ(typed[0][0].toDouble(), 2.5);
}

TEST_F(PlayBarTest, ClearingGivesTheFocusBackToWhatBroughtTheCurve) {
    auto& clear = button(QStringLiteral("Show the family alone"));
    EXPECT_FALSE(clear.isEnabled()) << "there is nothing to clear";
    auto* slider = bar.findChild<ScrubSlider*>();
    slider->setFocus();
    bar.show(QStringLiteral("β"), 0.3, 2.0);
    ASSERT_TRUE(clear.isEnabled());
    clear.setFocus();
    QObject::connect(&bar, &PlayBar::cleared, &bar, [this] { bar.show(QStringLiteral("β"), 0, {}); });
    QTest::keyClick(&clear, Qt::Key_Space);
    EXPECT_EQ(cleared.size(), 1);
    EXPECT_FALSE(clear.isEnabled());
    EXPECT_TRUE(slider->hasFocus());
}

TEST_F(PlayBarTest, EveryControlHasANameAndAHintAndIsReachedByTab) {
    bar.show(QStringLiteral("β"), 0.3, 2.0);
    int controls = 0;
    for (QWidget* child : bar.findChildren<QWidget*>()) {
        if (child->inherits("QLabel") || child->parentWidget() != &bar)
            continue;
        ++controls;
        EXPECT_FALSE(child->accessibleName().isEmpty()) << child->metaObject()->className();
        EXPECT_FALSE(child->toolTip().isEmpty()) << child->metaObject()->className();
        EXPECT_TRUE(child->focusPolicy() & Qt::TabFocus) << child->accessibleName().toStdString();
    }
    EXPECT_EQ(controls, 6);
}

} // namespace
} // namespace acti::ui
