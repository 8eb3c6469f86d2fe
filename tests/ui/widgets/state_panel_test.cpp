#include "ui/widgets/state_panel.h"

#include <QLabel>
#include <QTest>

#include <gtest/gtest.h>

namespace acti::ui {
namespace {

TEST(StatePanel, WordsWrapInWhateverRoomThereIs) {
    StatePanel panel;
    panel.showWords(
        {QStringLiteral("warning"), QStringLiteral("No map to show"),
         QStringLiteral("The file /home/someone/pictures/holidays/a very long name.png is damaged. ").repeated(3),
         QStringLiteral("Try again")});
    panel.show();
    for (const int width : {900, 320, 240}) {
        panel.resize(width, 600);
        QTest::qWait(1);
        ASSERT_EQ(panel.width(), width);
        for (const QLabel* label : panel.findChildren<QLabel*>()) {
            EXPECT_TRUE(panel.rect().contains(label->geometry())) << width;
            if (label->wordWrap()) {
                EXPECT_GE(label->height(), label->heightForWidth(label->width())) << width;
            }
        }
    }
}

} // namespace
} // namespace acti::ui
