// What a figure draws, as numbers: one row an x, one column a curve and a quantity.
#pragma once

#include "core/figure/curve_figure.h"
#include "core/figure/table.h"

namespace acti {

// x at 481 even places of the figure's range and at every kink in it, then for each visible curve each panel's
// quantity, "Swish β = 2: f1"; a product of slopes as its logarithm, a difference once. NaN where there is no value.
// Errors as of buildCurves.
Result<Table> curveTable(const CurveFigure& figure);

} // namespace acti
