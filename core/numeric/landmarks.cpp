#include "core/numeric/landmarks.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace acti {
namespace {

struct Visited {
    double x = 0;
    CurvePoint y;
};

using Quantity = double CurvePoint::*;

constexpr double kInf = std::numeric_limits<double>::infinity();

int signOf(double value) { return value > 0 ? 1 : value < 0 ? -1 : 0; }

// The last bracket's better end. `low` and `high` have opposite signs.
Visited bisect(const Curve& curve, Visited low, Visited high, Quantity quantity) {
    for (;;) {
        const double middle = low.x + (high.x - low.x) / 2;
        if (!(middle > low.x && middle < high.x))
            return std::fabs(low.y.*quantity) <= std::fabs(high.y.*quantity) ? low : high;
        const Visited between{middle, curve(middle)};
        if (between.y.*quantity == 0)
            return between;
        (signOf(between.y.*quantity) == signOf(low.y.*quantity) ? low : high) = between;
    }
}

// Of a stretch in which the quantity is 0: the origin if it is there (underflow widens a zero at 0), else the middle.
Visited middleOf(std::span<const Visited> stretch) {
    const auto origin = std::ranges::find(stretch, 0.0, &Visited::x);
    return origin != stretch.end() ? *origin : stretch[stretch.size() / 2];
}

struct Root {
    Visited at;
    int before = 0; // the sign to the left
    int after = 0;
};

// Where the quantity changes sign or touches 0, inside one smooth piece. Zeros up to an end are a tail that
// underflowed.
std::vector<Root> rootsOf(const Curve& curve, const std::vector<Visited>& points, Quantity quantity) {
    std::vector<Root> roots;
    std::size_t last = points.size(); // the last one that is not 0
    for (std::size_t i = 0; i < points.size(); ++i) {
        const int sign = signOf(points[i].y.*quantity);
        if (sign == 0)
            continue;
        if (last < points.size()) {
            const int before = signOf(points[last].y.*quantity);
            if (i > last + 1)
                roots.push_back({middleOf(std::span(points).subspan(last + 1, i - last - 1)), before, sign});
            else if (before != sign)
                roots.push_back({bisect(curve, points[last], points[i], quantity), before, sign});
        }
        last = i;
    }
    return roots;
}

void insert(std::vector<Visited>& points, const std::vector<Root>& roots) {
    for (const Root& root : roots) {
        const auto place = std::ranges::lower_bound(points, root.at.x, {}, &Visited::x);
        if (place == points.end() || place->x != root.at.x)
            points.insert(place, root.at);
    }
}

std::vector<Visited> visitPiece(const Curve& curve, std::span<const double> grid, Range piece) {
    std::vector<double> xs;
    if (std::isfinite(piece.min))
        xs.push_back(std::nextafter(piece.min, kInf));
    for (const double x : grid)
        if (x > piece.min && x < piece.max && (xs.empty() || x > xs.back()))
            xs.push_back(x);
    const double end = std::nextafter(piece.max, -kInf);
    if (std::isfinite(piece.max) && (xs.empty() || end > xs.back()))
        xs.push_back(end);
    if (std::isfinite(piece.min) && std::isfinite(piece.max))
        xs.insert(std::ranges::lower_bound(xs, piece.centre()), piece.centre());
    std::vector<Visited> points;
    for (const double x : xs)
        if (points.empty() || x > points.back().x)
            points.push_back({x, curve(x)});
    return points;
}

bool isStraight(const std::vector<Visited>& points) {
    return std::ranges::all_of(
        points, [&](const Visited& point) { return point.y.f2 == 0 && point.y.f1 == points.front().y.f1; });
}

StraightPiece straightPiece(const Curve& curve, Range x, double slope) {
    const double end = std::isfinite(x.min) ? x.min : std::isfinite(x.max) ? x.max : 0;
    return {x, slope, curve(end).f};
}

void searchPiece(const Curve& curve, Range piece, std::vector<Visited>& points, Landmarks& found) {
    if (isStraight(points)) {
        const StraightPiece straight = straightPiece(curve, piece, points.front().y.f1);
        found.straightPieces.push_back(straight);
        if (straight.isFlat() && straight.valueAtEnd == 0) {
            found.zeroRanges.push_back(piece);
            return;
        }
    } else {
        const auto bends = rootsOf(curve, points, &CurvePoint::f2);
        for (const Root& root : bends)
            if (root.before != root.after)
                found.inflections.push_back(root.at.x);
        insert(points, bends);
        const auto turns = rootsOf(curve, points, &CurvePoint::f1);
        for (const Root& root : turns)
            if (root.before != root.after)
                (root.after > 0 ? found.minima : found.maxima).push_back(root.at.x);
        insert(points, turns);
    }
    for (const Root& root : rootsOf(curve, points, &CurvePoint::f))
        found.zeros.push_back(root.at.x);
}

void searchBreak(const Curve& curve, const Break& at, const std::vector<Visited>& left,
                 const std::vector<Visited>& right, Landmarks& found) {
    if (at.isJump)
        return;
    const int before = signOf(left.back().y.f1), after = signOf(right.front().y.f1);
    if (before * after < 0)
        (after > 0 ? found.minima : found.maxima).push_back(at.x);
    const bool isEdge = std::ranges::any_of(found.zeroRanges, [&](const Range& zero) { return zero.contains(at.x); });
    if (!isEdge && curve(at.x).f == 0)
        found.zeros.push_back(at.x);
}

} // namespace

Landmarks findLandmarks(const Curve& curve, std::span<const double> grid, std::span<const Break> breaks) {
    Landmarks found;
    std::vector<std::vector<Visited>> pieces;
    for (std::size_t i = 0; i <= breaks.size(); ++i) {
        const Range piece{i == 0 ? -kInf : breaks[i - 1].x, i == breaks.size() ? kInf : breaks[i].x};
        pieces.push_back(visitPiece(curve, grid, piece));
        if (!pieces.back().empty())
            searchPiece(curve, piece, pieces.back(), found);
    }
    for (std::size_t i = 0; i < breaks.size(); ++i)
        if (!pieces[i].empty() && !pieces[i + 1].empty())
            searchBreak(curve, breaks[i], pieces[i], pieces[i + 1], found);
    for (auto* list : {&found.zeros, &found.minima, &found.maxima, &found.inflections})
        std::ranges::sort(*list);
    return found;
}

} // namespace acti
