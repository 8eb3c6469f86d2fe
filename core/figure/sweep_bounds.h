// The bounds of f' that a whole family shares: those of ACON-C and its kin do not depend on beta.
#pragma once

#include "core/figure/slope_bounds.h"
#include "core/figure/sweep_figure.h"

#include <optional>

namespace acti {

// In closed form, for every beta but 0; nothing where the quantity is another than f', where another parameter runs,
// or where there is no such form. Without places: each member attains them at its own.
std::optional<SlopeBounds> sharedSlopeBounds(const SweepFigure& figure);

// The band with its words: those of the infimum stand at the right, since the members have it at the left.
void addSharedBounds(Panel& panel, const SlopeBounds& bounds);

// Dots where the members with these values attain the bounds inside `panel`. There are shared bounds.
void addBoundDots(Panel& panel, const SweepFigure& figure, const std::vector<double>& values, double opacity);

} // namespace acti
