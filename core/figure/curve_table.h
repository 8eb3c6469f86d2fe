// What a figure draws, as numbers: one row an x, one column a curve and a quantity.
#pragma once

#include "core/figure/curve_figure.h"
#include "core/figure/table.h"

#include <optional>

namespace acti {

// x at 481 even places of the figure's range, or at the multiples of `step` within it and at its ends, and at every
// kink in it; then for each visible curve each panel's quantity, "Swish β = 2: f1"; a product of slopes as its
// logarithm, a difference once. NaN where there is no value. Errors as of buildCurves, and of checkStep.
Result<Table> curveTable(const CurveFigure& figure, std::optional<double> step = {});

// OutOfRange for a step that is not positive, TooLarge for one with more than kMostCurveRows rows in the range; `where`
// is "step".
inline constexpr std::size_t kMostCurveRows = 200'000;
Result<void> checkStep(std::optional<double> step, Range x);

} // namespace acti
