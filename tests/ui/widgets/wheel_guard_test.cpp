#include "ui/widgets/wheel_guard.h"

#include <QApplication>
#include <QComboBox>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <gtest/gtest.h>

namespace acti::ui {
namespace {

void wheelOver(QWidget& widget) {
    const QPointF at = widget.rect().center();
    QWheelEvent event(at, widget.mapToGlobal(at), {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                      false);
    QApplication::sendEvent(&widget, &event);
}

// BUG: scrolling the panel with the mouse over a box changed the setting.
TEST(WheelGuard, ABoxTakesTheWheelOnlyWithTheFocus) {
    WheelGuard guard;
    qApp->installEventFilter(&guard);
    QScrollArea area;
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    auto* box = new QComboBox;
    box->addItems({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")});
    column->addWidget(box);
    content->setFixedSize(150, 2000);
    area.setWidget(content);
    area.resize(200, 200);
    area.show();
    area.activateWindow();
    QApplication::processEvents();
    ASSERT_GT(area.verticalScrollBar()->maximum(), 0);
    box->clearFocus();
    EXPECT_NE(box->focusPolicy(), Qt::WheelFocus);
    wheelOver(*box);
    EXPECT_EQ(box->currentIndex(), 0);
    box->setFocus();
    QApplication::processEvents();
    ASSERT_TRUE(box->hasFocus());
    wheelOver(*box);
    EXPECT_EQ(box->currentIndex(), 1);
}

} // namespace
} // namespace acti::ui
