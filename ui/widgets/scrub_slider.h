// A slider whose handle goes to where it is pressed, and is dragged from there.
#pragma once

#include <QSlider>

namespace acti::ui {

class ScrubSlider : public QSlider {
    Q_OBJECT
public:
    using QSlider::QSlider;

protected:
    void mousePressEvent(QMouseEvent* event) override;
};

} // namespace acti::ui
