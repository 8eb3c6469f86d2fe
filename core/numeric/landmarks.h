// Where a curve with known kinks is zero, turns or bends: found from signs on a grid, refined to neighbouring doubles.
#pragma once

#include "core/numeric/range.h"

#include <functional>
#include <limits>
#include <span>
#include <vector>

namespace acti {

// Value, first and second derivative at one x.
struct CurvePoint {
    double f = 0;
    double f1 = 0;
    double f2 = 0;
};

using CurveFunction = std::function<CurvePoint(double x)>;

// A point where the curve or a derivative jumps; isJump if the value itself does.
struct Break {
    double x = 0;
    bool isJump = false;
};

// The limits of f, f' and f'' at -inf and +inf; NaN: not known.
struct Tails {
    static constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();
    CurvePoint minus{kUnknown, kUnknown, kUnknown};
    CurvePoint plus{kUnknown, kUnknown, kUnknown};
};

// A stretch between two breaks, or an end of what is defined, on which f' is one number; it may reach to infinity.
struct StraightPiece {
    Range x;
    double slope = 0;
    double valueAtEnd = 0; // at a finite end, or at 0 where there is none

    bool isFlat() const { return slope == 0; }
};

// One side of a place where the curve has no finite value: what f and f' come to there, infinite at a pole.
struct Edge {
    double x = 0;
    double f = 0;
    double f1 = 0;
    bool isAttained = false; // f has that value at x
};

struct Landmarks {
    std::vector<double> zeros;     // isolated ones
    std::vector<Range> zeroRanges; // whole pieces on which f is 0
    std::vector<double> minima;    // isolated ones, at kinks too; an edge of a flat piece is none
    std::vector<double> maxima;
    std::vector<double> inflections; // f'' changes sign between kinks
    std::vector<StraightPiece> straightPieces;
    std::vector<Edge> edges;
    std::vector<Range> gaps; // without a finite value, sorted; a pole is a single point
};

// `grid` is sorted and finite, holds 0, and is fine enough to see each sign of f''; then f' is monotone between what is
// found, so that extrema and zeros cannot hide, however near they lie to each other. `breaks` is sorted. Beyond the
// grid the curve is followed, by doubling, until f, f' and f'' have the signs that lead to `tails`. Evaluates the curve
// about once per grid point and 60 times per landmark.
Landmarks findLandmarks(const CurveFunction& curve, std::span<const double> grid, std::span<const Break> breaks,
                        const Tails& tails = {});

} // namespace acti
