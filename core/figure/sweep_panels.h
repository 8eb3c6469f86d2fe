// The panels of a sweep, and what moves in each of them while the parameter runs. All of a figure that passed its
// check.
#pragma once

#include "core/figure/sweep_figure.h"
#include "core/figure/swept_maximum.h"

namespace acti {

// The parameter's values along an axis.
Axis parameterAxis(const SweepFigure& figure, const Swept& swept);

// The axis of x of the upper panel: without numbers where the panel below has the same.
Axis topAxis(const SweepFigure& figure);

// "family": the members, coloured by their values, with limits and inputs.
Panel familyPanel(const SweepFigure& figure, const Swept& swept);

// "map": the quantity over x and the parameter.
Panel mapPanel(const SweepFigure& figure, const Swept& swept, const MapDetail& detail);

// "cut": below a map, room for one curve.
Panel cutPanel(const SweepFigure& figure, const Swept& swept, const Range& heights);

// "gap" over x, or "gap_beta" over the parameter: the distance to the maximum, and its bound.
Panel gapPanel(const SweepFigure& figure, const MaximumSweep& swept, GapPanel over);

std::vector<Mark> playingMarksOf(const SweepFigure& figure, const Swept& swept, const Panel& panel, double value,
                                 const std::vector<double>& trail);

} // namespace acti
