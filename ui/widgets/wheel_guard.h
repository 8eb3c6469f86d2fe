// Keeps the wheel that scrolls a panel from changing the settings that pass under the mouse.
#pragma once

#include <QObject>

namespace acti::ui {

// An event filter of the application: boxes, sliders and fields take the wheel only while they have the focus, which a
// click gives them and the wheel does not; else it goes on to what scrolls.
class WheelGuard : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace acti::ui
