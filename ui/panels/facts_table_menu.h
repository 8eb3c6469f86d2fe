// The facts of all visible curves as one table: to the clipboard, and into a file.
#pragma once

#include "core/figure/curve_figure.h"

class QMenu;
class QWidget;

namespace acti::ui {

// Adds the actions for `figure`. The facts of formulas may take long: they are found on another thread, and what was
// copied or written is said beside `by`, which outlives the menu.
void addFactsTableActions(QMenu& menu, const CurveFigure& figure, QWidget& by);

} // namespace acti::ui
