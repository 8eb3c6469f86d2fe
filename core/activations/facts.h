// What can be said of an activation as a whole: its landmarks, its range, the bounds of its slope, its effect on noise.
#pragma once

#include "core/activations/entry.h"
#include "core/activations/lost_digits.h"
#include "core/activations/saturation.h"

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

    std::vector<Range> gaps; // where f has no finite value; a pole is a point

    // Where f, f' or f'' of a user's formula has no sure digit: no zeros, extrema, inflections are told there.
    std::vector<LostDigits> lost;

    // Whether the landmarks above were resolved. If not (a formula that oscillates at every scale, or has more kinks
    // than are kept) their lists are empty, and what rests on them is NaN, Neither or absent.
    bool isResolved = true;

    // f' repeats after `period`: then zeros, extrema and inflections are those within `window`, two periods around 0,
    // and there are infinitely many beyond it. A window without a period: waves that go on without one.
    std::optional<double> period;
    std::optional<Range> window;

    // NaN: not resolved.
    Bound infimum, supremum;           // of f
    Bound slopeInfimum, slopeSupremum; // of f', one-sided derivatives included
    Sample limitMinus, limitPlus;      // at -inf and +inf; NaN where there is none
    Sample atZero;

    // f(x) is near x around 0: f(0) = 0, f'(0) = 1, and f' does not jump there.
    bool isIdentityNearZero = false;
    std::optional<Saturation> saturatesBelow, saturatesAbove; // towards -inf, towards +inf

    double lipschitz = 0; // sup |f'|; infinite if f jumps
    bool isMonotone = false;
    Direction direction = Direction::Neither;
    Smoothness smoothness = Smoothness::Infinite;

    // For z ~ N(0,1), to about 1e-14 relative; all NaN if they were not resolved or do not exist.
    double gaussianMean = 0;         // E f(z)
    double gaussianSecondMoment = 0; // E f(z)^2
    double gaussianVariance = 0;
    double gain = 0;              // 1/sqrt(E f(z)^2): weights scaled by it keep the second moment
    double slopeSecondMoment = 0; // E f'(z)^2
    bool isZeroCentred = false;   // E f(z) = 0
};

// All params within their domains. Any such values are served, degenerate ones too. Under 1 ms for the catalogue. A
// user's formula is looked at until its numbers agree with finer ones, at 20,000 points for its landmarks and 100,000
// for its moments at most (fewer for formulas of more than 30 operations): some ms, and about a second at most.
Facts facts(const Entry& entry, Params params);

} // namespace acti
