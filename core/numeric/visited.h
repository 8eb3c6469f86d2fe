// A curve's points on a grid, broken where it has no finite value and followed to its limits.
#pragma once

#include "core/numeric/landmarks.h"

#include <cmath>

namespace acti {

struct Visited {
    double x = 0;
    CurvePoint y;
};

// A finite value, and slopes that are not NaN.
inline bool isUsable(const Visited& point) {
    return std::isfinite(point.y.f) && !std::isnan(point.y.f1) && !std::isnan(point.y.f2);
}

// Neighbouring points that are all usable, sorted.
using Run = std::vector<Visited>;

struct Piece {
    Range x;
    std::vector<Run> runs;
    std::vector<Edge> edges;
    std::vector<Range> gaps;

    bool isWhole() const { return runs.size() == 1 && gaps.empty(); }
    // A run's stretch of x; the first and the last one end where the piece does, if nothing is missing there.
    Range rangeOf(const Run& run) const;
};

// The grid's points inside a piece between two breaks, with the doubles next to its ends. Where points without a finite
// value begin, the last usable double is found. At an infinite end points are added by doubling until the signs of f,
// f' and f'' are those that lead to the limit.
Piece visitPiece(const CurveFunction& curve, std::span<const double> grid, Range piece, const Tails& tails);

} // namespace acti
