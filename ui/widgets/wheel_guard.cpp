#include "ui/widgets/wheel_guard.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QEvent>
#include <QScrollBar>
#include <QSlider>

namespace acti::ui {
namespace {

QWidget* settingOf(QObject* object) {
    const bool isOne =
        qobject_cast<QComboBox*>(object) || qobject_cast<QAbstractSpinBox*>(object) || qobject_cast<QSlider*>(object);
    return isOne ? qobject_cast<QWidget*>(object) : nullptr;
}

} // namespace

bool WheelGuard::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Polish) {
        QWidget* setting = settingOf(watched);
        if (setting && setting->focusPolicy() == Qt::WheelFocus)
            setting->setFocusPolicy(Qt::StrongFocus);
    }
    if (event->type() == QEvent::Wheel)
        if (const QWidget* setting = settingOf(watched); setting && !setting->hasFocus()) {
            event->ignore();
            return true;
        }
    return QObject::eventFilter(watched, event);
}

} // namespace acti::ui
