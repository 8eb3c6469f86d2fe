// What a figure draws, as numbers: one row an x, one column a curve and a quantity.
#pragma once

#include "core/figure/curve_figure.h"
#include "core/figure/table.h"
#include "core/figure/table_grid.h"

namespace acti {

// x at the grid's points, and without a step at every kink between them too; then for each visible curve each panel's
// quantity, "Swish β = 2: f1"; a product of slopes as its logarithm, a difference once. NaN where there is no value.
// Errors: buildCurves's and pointsOf's.
Result<Table> curveTable(const CurveFigure& figure, const TableGrid& grid = {});

} // namespace acti
