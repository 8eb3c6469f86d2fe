#include "ui/window/placement.h"

#include <algorithm>

namespace acti::ui {

QRect placedOn(std::span<const QRect> screens, QRect wanted, int titleBar) {
    if (screens.empty())
        return wanted;
    const auto shown = [&](const QRect& screen) {
        const QRect part = screen.intersected(wanted);
        return part.isEmpty() ? 0 : qint64{part.width()} * part.height();
    };
    const QRect inner = std::ranges::max_element(screens, {}, shown)->adjusted(0, titleBar, 0, 0);
    wanted.setSize(wanted.size().boundedTo(inner.size()));
    wanted.moveLeft(std::clamp(wanted.left(), inner.left(), inner.right() + 1 - wanted.width()));
    wanted.moveTop(std::clamp(wanted.top(), inner.top(), inner.bottom() + 1 - wanted.height()));
    return wanted;
}

} // namespace acti::ui
