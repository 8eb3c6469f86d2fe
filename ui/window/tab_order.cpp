#include "ui/window/tab_order.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QLayout>
#include <QWidget>

#include <algorithm>

namespace acti::ui {
namespace {

void addLaidOut(QLayout& layout, std::vector<QWidget*>& widgets) {
    for (int i = 0; i < layout.count(); ++i) {
        QLayoutItem* item = layout.itemAt(i);
        if (item->widget())
            widgets.push_back(item->widget());
        else if (item->layout())
            addLaidOut(*item->layout(), widgets);
    }
}

// As they are laid out; what lies free comes last.
std::vector<QWidget*> childrenOf(const QWidget& widget) {
    std::vector<QWidget*> children;
    if (widget.layout())
        addLaidOut(*widget.layout(), children);
    for (QObject* child : widget.children())
        if (auto* part = qobject_cast<QWidget*>(child);
            part && !part->isWindow() && std::ranges::find(children, part) == children.end())
            children.push_back(part);
    return children;
}

// Of a choice what is chosen; arrow keys go to the others. (Qt takes the policy from those that were not chosen by the
// last click, and does not give it to what an undo chooses.)
bool isStop(const QWidget& widget) {
    if (!widget.isEnabled() || widget.focusProxy())
        return false;
    const auto* button = qobject_cast<const QAbstractButton*>(&widget);
    const QButtonGroup* group = button ? button->group() : nullptr;
    if (group && group->exclusive() && group->checkedButton())
        return group->checkedButton() == button;
    return (widget.focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
}

void addStops(QWidget& widget, std::vector<QWidget*>& stops) {
    if (!widget.isVisible())
        return;
    if (isStop(widget))
        stops.push_back(&widget);
    for (QWidget* child : childrenOf(widget))
        addStops(*child, stops);
}

} // namespace

std::vector<QWidget*> tabStops(const std::vector<QWidget*>& parts) {
    std::vector<QWidget*> stops;
    for (QWidget* part : parts)
        addStops(*part, stops);
    return stops;
}

QWidget* nextStop(const std::vector<QWidget*>& stops, const QWidget* current, bool isForward) {
    if (stops.empty())
        return nullptr;
    const auto found = std::ranges::find(stops, current);
    if (found == stops.end())
        return isForward ? stops.front() : stops.back();
    const auto index = static_cast<std::size_t>(found - stops.begin());
    return stops[(index + (isForward ? 1 : stops.size() - 1)) % stops.size()];
}

} // namespace acti::ui
