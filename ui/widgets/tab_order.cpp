#include "ui/widgets/tab_order.h"

#include <QLayout>
#include <QScrollArea>
#include <QWidget>

#include <vector>

namespace acti::ui {
namespace {

void collect(QWidget* widget, std::vector<QWidget*>& stops);

void collect(QLayout* layout, std::vector<QWidget*>& stops) {
    for (int i = 0; layout && i < layout->count(); ++i) {
        QLayoutItem* item = layout->itemAt(i);
        if (QWidget* widget = item->widget())
            collect(widget, stops);
        else
            collect(item->layout(), stops);
    }
}

void collect(QWidget* widget, std::vector<QWidget*>& stops) {
    if (widget->focusPolicy() & Qt::TabFocus && !widget->focusProxy())
        stops.push_back(widget);
    if (const auto* area = qobject_cast<QScrollArea*>(widget); area && area->widget())
        return collect(area->widget(), stops);
    collect(widget->layout(), stops);
}

} // namespace

void orderTabs(std::initializer_list<QWidget*> parts) {
    std::vector<QWidget*> stops;
    for (QWidget* part : parts)
        if (part)
            collect(part, stops);
    for (std::size_t i = 1; i < stops.size(); ++i)
        if (stops[i - 1]->window() == stops[i]->window())
            QWidget::setTabOrder(stops[i - 1], stops[i]);
}

} // namespace acti::ui
