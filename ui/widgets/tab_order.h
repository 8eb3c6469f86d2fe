// The Tab key goes through a panel as it is read: by the order of its layouts, whenever its parts were made.
#pragma once

#include <initializer_list>

class QWidget;

namespace acti::ui {

// All that the Tab key stops at in these parts, one part after the other. They stand in one window, or nothing changes.
void orderTabs(std::initializer_list<QWidget*> parts);

} // namespace acti::ui
