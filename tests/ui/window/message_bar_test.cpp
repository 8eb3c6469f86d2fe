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

} // namespace
} // namespace acti::ui
