// Where a window may stand, on screens that may have changed since it was seen last.
#pragma once

#include <QRect>

#include <span>

namespace acti::ui {

// `wanted`, made smaller and moved until it lies with its title bar in the screen that shows most of it; in the first
// one where none does.
QRect placedOn(std::span<const QRect> screens, QRect wanted, int titleBar);

} // namespace acti::ui
