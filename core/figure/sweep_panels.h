// The panels of a sweep, and what moves in each of them while the parameter runs. All of a figure that passed its
// check.
#pragma once

#include "core/figure/sweep_figure.h"

namespace acti {

// Of lines, in points: a member of the family, and the curve that plays.
inline constexpr double kMemberWidth = 1.3;
inline constexpr double kStrongWidth = 2.4;

// The colour of a value of the parameter.
Ink scaleInk(const SweepFigure& figure, double value, double opacity = 1);

// Less than 1 behind a curve that plays.
double familyOpacity(const SweepFigure& figure);

// The part of `line` that is in `panel`, without points inside its straight parts: a wide line costs by the point. Off
// by a twentieth of a pixel of a large window.
Polyline fittedTo(const Polyline& line, const Panel& panel);

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

std::vector<Mark> playingMarksOf(const SweepFigure& figure, const Swept& swept, const Panel& panel, double value,
                                 const std::vector<double>& trail);

} // namespace acti
