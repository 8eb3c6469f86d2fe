#include "ui/window/tab_order.h"

#include <QButtonGroup>
#include <QLineEdit>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

#include <gtest/gtest.h>

namespace acti::ui {
namespace {

TEST(TabOrder, GoesAsTheLayoutsLie) {
    QWidget window;
    auto* column = new QVBoxLayout(&window);
    auto* last = new QLineEdit;
    auto* box = new QSpinBox; // with a line inside that is no stop of its own
    column->addWidget(box);
    column->addWidget(last);
    auto* row = new QHBoxLayout;
    column->insertLayout(0, row); // made last, stands first
    auto* first = new QLineEdit;
    row->addWidget(first);
    window.show();
    EXPECT_EQ(tabStops({&window}), (std::vector<QWidget*>{first, box, last}));
    box->setEnabled(false);
    EXPECT_EQ(tabStops({&window}), (std::vector<QWidget*>{first, last}));
    first->hide();
    EXPECT_EQ(tabStops({&window}), (std::vector<QWidget*>{last}));
}

TEST(TabOrder, OfAChoiceItStopsAtWhatIsChosen) {
    QWidget window;
    auto* row = new QHBoxLayout(&window);
    QButtonGroup group;
    std::vector<QToolButton*> buttons;
    for (int i = 0; i < 3; ++i) {
        buttons.push_back(new QToolButton);
        buttons.back()->setCheckable(true);
        group.addButton(buttons.back());
        row->addWidget(buttons.back());
    }
    window.show();
    EXPECT_EQ(tabStops({&window}).size(), 3U) << "none is chosen yet";
    buttons[1]->setChecked(true);
    EXPECT_EQ(tabStops({&window}), std::vector<QWidget*>{buttons[1]});
}

// BUG: after a click and an undo, which sets what was chosen before, the whole choice was passed over.
TEST(TabOrder, OfAChoiceThatWasClickedAndSetBackItStillStopsAtWhatIsChosen) {
    QWidget window;
    auto* row = new QHBoxLayout(&window);
    QButtonGroup group;
    std::vector<QToolButton*> buttons;
    for (int i = 0; i < 2; ++i) {
        buttons.push_back(new QToolButton);
        buttons.back()->setCheckable(true);
        group.addButton(buttons.back());
        row->addWidget(buttons.back());
    }
    window.show();
    buttons[0]->setChecked(true);
    QTest::mouseClick(buttons[1], Qt::LeftButton);
    EXPECT_EQ(tabStops({&window}), std::vector<QWidget*>{buttons[1]});
    buttons[0]->setChecked(true);
    EXPECT_EQ(tabStops({&window}), std::vector<QWidget*>{buttons[0]});
}

TEST(TabOrder, GoesRoundBothWays) {
    QWidget a, b, other;
    EXPECT_EQ(nextStop({&a, &b}, &a, true), &b);
    EXPECT_EQ(nextStop({&a, &b}, &b, true), &a);
    EXPECT_EQ(nextStop({&a, &b}, &a, false), &b);
    EXPECT_EQ(nextStop({&a, &b}, &other, true), &a);
    EXPECT_EQ(nextStop({&a, &b}, nullptr, false), &b);
    EXPECT_EQ(nextStop({}, &a, true), nullptr);
}

} // namespace
} // namespace acti::ui
