// "Copy as": a curve's formula in a language, or what the figure draws as numbers, to the clipboard.
#pragma once

#include "core/figure/curve_figure.h"

#include <QString>

class QMenu;

namespace acti::ui {

// Adds the actions for `curve` of `figure`, each of which copies when it is chosen.
void addCopyActions(QMenu& menu, const CurveFigure& figure, const ResolvedCurve& curve);

} // namespace acti::ui
