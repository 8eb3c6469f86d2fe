// Where a curve with known kinks is zero, turns or bends: found from signs on a grid, refined to neighbouring doubles.
#pragma once

#include "core/numeric/range.h"

#include <functional>
#include <span>
#include <vector>

namespace acti {

// Value, first and second derivative at one x.
struct CurvePoint {
    double f = 0;
    double f1 = 0;
    double f2 = 0;
};

using Curve = std::function<CurvePoint(double x)>;

// A point where the curve or a derivative jumps; isJump if the value itself does.
struct Break {
    double x = 0;
    bool isJump = false;
};

// A piece between two breaks on which f' is one number; it may reach to infinity.
struct StraightPiece {
    Range x;
    double slope = 0;
    double valueAtEnd = 0; // at a finite end, or at 0 where there is none

    bool isFlat() const { return slope == 0; }
};

struct Landmarks {
    std::vector<double> zeros;     // isolated ones
    std::vector<Range> zeroRanges; // whole pieces on which f is 0
    std::vector<double> minima;    // isolated ones, at kinks too; an edge of a flat piece is none
    std::vector<double> maxima;
    std::vector<double> inflections; // f'' changes sign between kinks
    std::vector<StraightPiece> straightPieces;
};

// `grid` is sorted and finite, holds 0, and is fine enough to see each sign of f''; then f' is monotone between what is
// found, so that extrema and zeros cannot hide, however near they lie to each other. `breaks` is sorted. Evaluates the
// curve about once per grid point and 60 times per landmark.
Landmarks findLandmarks(const Curve& curve, std::span<const double> grid, std::span<const Break> breaks);

} // namespace acti
