// What a family of curves tends to at the ends of its parameter, computed and never looked up: a curve where a limit is
// seen, and the words for it, or for the lack of it.
#pragma once

#include "core/figure/swept.h"

#include <string>

namespace acti {

struct SweepLimit {
    LimitPoint point = LimitPoint::Zero;
    bool exists = false; // finite at one point of the range at least
    std::string words;   // "β → ∞: ReLU", "β = 0: 0.5 x", "β → −∞: no limit is known"
    QuantityLine line;   // without points where it does not exist; open and filled dots at its jumps
};

// Of the quantity over `x`, which is finite and not empty. An activation of the catalogue that has the limit's values
// at every probed point gives it its name; a straight line is written out, and so is the maximum or minimum of two.
// What is named fits the quantity: "0.5" for the slope of 0.5 x, "slope of ReLU".
SweepLimit sweepLimit(const Swept& swept, const Quantity& quantity, LimitPoint point, Range x, const Ink& ink);

} // namespace acti
