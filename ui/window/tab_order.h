// Where the Tab key goes: through the parts of a window one after another, and inside each as its layouts lie. Qt's own
// order is that in which widgets were made, so that rows added later would come after all else.
#pragma once

#include <vector>

class QWidget;

namespace acti::ui {

// What Tab stops at inside `parts`: visible, enabled, and of buttons of which one is chosen that one alone.
std::vector<QWidget*> tabStops(const std::vector<QWidget*>& parts);

// The stop after `current`, or before it, round and round; null if there is none.
QWidget* nextStop(const std::vector<QWidget*>& stops, const QWidget* current, bool isForward);

} // namespace acti::ui
