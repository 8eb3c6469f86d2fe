// Copies of curves inside a figure, as pure functions. Places that do not exist change nothing.
#pragma once

#include "core/figure/curve_figure.h"

#include <cstddef>

namespace acti {

// With a copy of the curve as the last one: the same in all but its colour, which is the first that no visible curve
// has.
CurveFigure withDuplicate(CurveFigure figure, std::size_t index);

} // namespace acti
