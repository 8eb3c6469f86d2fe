// A figure of a swept maximum whose losers are equal, and its sweep.
#pragma once

#include "core/figure/sweep_figure.h"
#include "core/figure/swept_maximum.h"

namespace acti {

inline SweepFigure maximumFigure(GapPanel gap) {
    SweepFigure figure;
    figure.subject = SweptMaximum{{{1, 0}, {0, 0}, {0, 0}}, true, gap};
    figure.limits = {false, false, false};
    figure.members = 5;
    return figure;
}

inline MaximumSweep maximum(const SweepFigure& figure) { return MaximumSweep(std::get<SweptMaximum>(figure.subject)); }

} // namespace acti
