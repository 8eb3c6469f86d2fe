// What a menu offers for one curve of a figure: how it is drawn, its place, a copy of it, and its removal.
#pragma once

#include "core/figure/curve_figure.h"

#include <QString>

#include <cstddef>
#include <functional>

class QMenu;

namespace acti::ui {

// `edit` takes a change, to be made to the figure as it is by then, and what it is called.
using FigureChange = std::function<CurveFigure(CurveFigure figure)>;
using FigureEdit = std::function<void(const FigureChange& change, const QString& name)>;
void addCurveActions(QMenu& menu, const CurveFigure& figure, std::size_t index, const FigureEdit& edit);

} // namespace acti::ui
