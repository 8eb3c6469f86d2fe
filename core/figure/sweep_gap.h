// The panel below a smooth maximum's family: how far each is from the maximum, and the bound of that.
#pragma once

#include "core/figure/sweep_figure.h"
#include "core/figure/swept_maximum.h"

namespace acti {

// "gap" over x, or "gap_beta" over the parameter: the distance to the maximum (to the minimum where beta < 0), and its
// bound. Over beta the jump at 0 has an open and a filled dot. `figure` has passed its check.
Panel gapPanel(const SweepFigure& figure, const MaximumSweep& swept, GapPanel over);

// What moves in it.
std::vector<Mark> playingGapMarks(const SweepFigure& figure, const Panel& panel, double value);

} // namespace acti
