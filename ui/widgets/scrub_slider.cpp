#include "ui/widgets/scrub_slider.h"

#include <QMouseEvent>
#include <QStyleOptionSlider>

namespace acti::ui {

void ScrubSlider::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return QSlider::mousePressEvent(event);
    QStyleOptionSlider option;
    initStyleOption(&option);
    const int handle = style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, this).width();
    setSliderDown(true);
    setValue(QStyle::sliderValueFromPosition(minimum(), maximum(), qRound(event->position().x()) - handle / 2,
                                             width() - handle));
    // The slider takes hold of its handle alone, and lets go of nothing else.
    initStyleOption(&option);
    const QRect at = style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, this);
    QMouseEvent onHandle(event->type(), QPointF(at.center()), event->scenePosition(), event->globalPosition(),
                         event->button(), event->buttons(), event->modifiers(), event->pointingDevice());
    QSlider::mousePressEvent(&onHandle);
}

} // namespace acti::ui
