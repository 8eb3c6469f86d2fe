#include "ui/window/message_bar.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

#include <gtest/gtest.h>

namespace acti::ui {
namespace {

TEST(MessageBar, ShowsItsWordsUntilItIsClosed) {
    MessageBar bar;
    QSignalSpy closed(&bar, &MessageBar::closed);
    bar.show({QStringLiteral("No such file")});
    EXPECT_EQ(bar.text(), QStringLiteral("No such file"));
    EXPECT_TRUE(bar.findChild<QPushButton*>()->isHidden()) << "there is nothing to do about it";
    bar.findChild<QToolButton*>()->click();
    EXPECT_EQ(closed.size(), 1);
    EXPECT_EQ(bar.text(), QString());
}

TEST(MessageBar, OffersWhatCanBeDoneNext) {
    MessageBar bar;
    int done = 0;
    bar.show({QStringLiteral("Saved a.pdf."), true, QStringLiteral("Show in its folder"), [&] { ++done; }});
    auto* action = bar.findChild<QPushButton*>();
    ASSERT_FALSE(action->isHidden());
    EXPECT_EQ(action->text(), QStringLiteral("Show in its folder"));
    action->click();
    EXPECT_EQ(done, 1);
    bar.show({QStringLiteral("Another word")});
    EXPECT_TRUE(action->isHidden());
}

TEST(MessageBar, AsksWithTwoWaysOn) {
    MessageBar bar;
    std::string done;
    QSignalSpy answered(&bar, &MessageBar::answered);
    Notice question{QStringLiteral("Which?")};
    question.actionName = QStringLiteral("One");
    question.action = [&] { done += "1"; };
    question.otherName = QStringLiteral("Two");
    question.other = [&] {
        done += "2";
        bar.show({QStringLiteral("Done")}); // in its own place
    };
    bar.show(question);
    const auto buttons = bar.findChildren<QPushButton*>();
    ASSERT_EQ(buttons.size(), 2);
    for (QPushButton* button : buttons)
        EXPECT_FALSE(button->isHidden());
    buttons[0]->click();
    buttons[1]->click();
    EXPECT_EQ(done, "12");
    EXPECT_EQ(answered.size(), 2);
    EXPECT_TRUE(buttons[1]->isHidden());
}

} // namespace
} // namespace acti::ui
