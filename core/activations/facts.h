// What can be said of an activation as a whole: its landmarks, its range, the bounds of its slope, its effect on noise.
#pragma once

#include "core/activations/entry.h"

#include <optional>
#include <vector>

namespace acti {

struct Point {
    double x = 0;
    double y = 0;

    bool operator==(const Point&) const = default;
};

// A supremum or infimum.
struct Bound {
    double value = 0;
    std::optional<double> at;  // where it is attained (one such x); none: only approached
    std::optional<Range> over; // the whole piece on which it is attained, if there is one; its ends may be infinite
};

enum class Direction { Neither, NonDecreasing, NonIncreasing, Constant };

struct Facts {
    std::vector<double> zeros;     // isolated ones
    std::vector<Range> zeroRanges; // f is 0 on all of it; the ends may be infinite
    std::vector<Point> minima;     // isolated local ones
    std::vector<Point> maxima;
    std::vector<Point> inflections; // f'' changes sign
    std::vector<Kink> kinks;

    // f' repeats after `period`: then zeros, extrema and inflections are those within `window`, two periods around 0,
    // and there are infinitely many beyond it.
    std::optional<double> period;
    std::optional<Range> window;

    Bound infimum, supremum;           // of f
    Bound slopeInfimum, slopeSupremum; // of f', one-sided derivatives included
    Sample limitMinus, limitPlus;      // at -inf and +inf; NaN where there is none
    Sample atZero;

    double lipschitz = 0; // sup |f'|; infinite if f jumps
    bool isMonotone = false;
    Direction direction = Direction::Neither;
    Smoothness smoothness = Smoothness::Infinite;

    // For z ~ N(0,1), to about 1e-14 relative.
    double gaussianMean = 0;         // E f(z)
    double gaussianSecondMoment = 0; // E f(z)^2
    double gaussianVariance = 0;
    double gain = 0;              // 1/sqrt(E f(z)^2): weights scaled by it keep the second moment
    double slopeSecondMoment = 0; // E f'(z)^2
    bool isZeroCentred = false;   // E f(z) = 0
};

// All params within their domains. Any such values are served, degenerate ones too; under 1 ms.
Facts facts(const Entry& entry, Params params);

} // namespace acti
