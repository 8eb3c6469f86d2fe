// The two other smooth maxima beside the family of S_beta: LogSumExp and mellowmax of the same lines.
#pragma once

#include "core/figure/sweep_figure.h"
#include "core/maxima/smooth_lines.h"

namespace acti {

enum class OtherMaximum { LogSumExp, Mellowmax };

// Of the lines at x, for drawing: within 1e-12 of the largest line's height, in plain doubles; without gradients. f of
// LogSumExp at beta = 0 is NaN. Both have one slope and one curvature, since they differ by ln(n)/beta. A line of them
// is drawn while a slider moves: this takes 1/270 of the time of the exact functions of core/maxima/log_sum_exp.h,
// which it is tested against.
LinesSample otherMaximum(OtherMaximum which, const std::vector<MaximumInput>& inputs, double beta, double x);

// Those that the figure asks for, at a value of beta; without one their legend items alone, since what plays brings the
// lines. f, f' and f'' alone; f' and f'' are drawn once for both.
void addComparison(Panel& panel, const SweepFigure& figure, std::optional<double> value);

} // namespace acti
