#include "ui/widgets/over_top.h"

#include <QEvent>

namespace acti::ui {

OverTop::OverTop(QWidget* over, QWidget* under) : QObject(over), m_over(over), m_under(under) {
    over->setParent(under);
    over->installEventFilter(this);
    under->installEventFilter(this);
}

bool OverTop::eventFilter(QObject* watched, QEvent* event) {
    const QEvent::Type type = event->type();
    const bool isOfUnder = watched == m_under && type == QEvent::Resize;
    const bool isOfOver = watched == m_over && (type == QEvent::Show || type == QEvent::LayoutRequest);
    if (isOfUnder || isOfOver)
        place();
    return false;
}

void OverTop::place() {
    const int width = m_under->width();
    const int height = m_over->hasHeightForWidth() ? m_over->heightForWidth(width) : m_over->sizeHint().height();
    m_over->setGeometry(0, 0, width, height);
    m_over->raise();
}

} // namespace acti::ui
