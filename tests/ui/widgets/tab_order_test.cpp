#include "ui/widgets/tab_order.h"

#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

#include <gtest/gtest.h>

namespace acti::ui {
namespace {

TEST(TabOrder, GoesAsThePartsAreReadHoweverTheyWereMade) {
    QWidget window;
    auto* late = new QLineEdit;
    auto* inner = new QWidget;
    auto* early = new QLineEdit;
    auto* area = new QScrollArea;
    auto* scrolled = new QLineEdit;
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(scrolled);
    auto* layout = new QVBoxLayout(&window);
    auto* row = new QHBoxLayout;
    layout->addWidget(inner);
    (new QVBoxLayout(inner))->addWidget(early);
    layout->addLayout(row);
    row->addWidget(area);
    layout->addWidget(late);
    QWidget::setTabOrder(late, early); // the wrong way round
    orderTabs({&window});
    std::vector<QWidget*> stops;
    for (QWidget* next = early; stops.size() < 3; next = next->nextInFocusChain())
        if (qobject_cast<QLineEdit*>(next))
            stops.push_back(next);
    EXPECT_EQ(stops, (std::vector<QWidget*>{early, scrolled, late}));
}

} // namespace
} // namespace acti::ui
