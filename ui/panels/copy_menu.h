// "Copy as": a curve's formula in a language, or what the figure draws as numbers, to the clipboard.
#pragma once

#include "core/figure/curve_figure.h"

#include <QString>

class QMenu;
class QWidget;

namespace acti::ui {

// Adds the actions for `curve` of `figure`, each of which copies when it is chosen, and says so beside `by`.
void addCopyActions(QMenu& menu, const CurveFigure& figure, const ResolvedCurve& curve, QWidget& by);

} // namespace acti::ui
