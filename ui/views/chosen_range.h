// A range chosen along an axis from rim to rim: an end that reaches a rim goes on for ever.
#pragma once

#include "core/numeric/range.h"

namespace acti::ui {

Range endless(const Range& range, const Range& span);
// The part of it that can be seen; beyond a rim, the rim.
Range inside(const Range& range, const Range& span);

// `range` inside `span`, moved by `steps` of `step`, or grown by them at its upper end; no further than the rims, and
// no narrower than a step where there is room for one.
struct RangeStep {
    double step;
    int steps;
    bool isGrowing;
};
Range stepped(const Range& range, const Range& span, const RangeStep& by);

} // namespace acti::ui
