#include "core/numeric/visited.h"

#include "core/numeric/special.h"

#include <algorithm>

namespace acti {
namespace {

constexpr double kFarthest = 1e300;

std::vector<double> placesIn(std::span<const double> grid, Range piece) {
    std::vector<double> xs;
    if (std::isfinite(piece.min))
        xs.push_back(std::nextafter(piece.min, kInf));
    for (const double x : grid)
        if (x > piece.min && x < piece.max)
            xs.push_back(x);
    if (std::isfinite(piece.max))
        xs.push_back(std::nextafter(piece.max, -kInf));
    if (std::isfinite(piece.min) && std::isfinite(piece.max))
        xs.push_back(piece.centre());
    std::ranges::sort(xs);
    xs.erase(std::ranges::unique(xs).begin(), xs.end());
    std::erase_if(xs, [&](double x) { return !(x > piece.min && x < piece.max); });
    return xs;
}

// Whether a value may go on to this limit without changing its sign. To a limit of 0 it may from either side.
bool agrees(double value, double limit) {
    return std::isnan(limit) || limit == 0 || (value != 0 && std::signbit(value) == std::signbit(limit));
}

bool isSettled(const CurvePoint& y, const CurvePoint& limit, int side) {
    if (!agrees(y.f, limit.f) || !agrees(y.f1, limit.f1) || !agrees(y.f2, limit.f2))
        return false;
    const double rest = limit.f - y.f;
    const bool isThere = !(std::fabs(rest) > 1e-12 * (std::fabs(limit.f) + std::fabs(y.f))) || std::isinf(rest);
    return isThere || y.f1 == 0 || (rest > 0) == (side * y.f1 > 0);
}

void follow(const CurveFunction& curve, Run& run, int side, const CurvePoint& limit) {
    Run beyond;
    Visited last = side > 0 ? run.back() : run.front();
    while (!isSettled(last.y, limit, side)) {
        const double x = last.x * side > 0 ? 2 * last.x : side;
        if (std::fabs(x) > kFarthest)
            break;
        last = {x, curve(x)};
        if (!isUsable(last))
            break;
        beyond.push_back(last);
    }
    if (side > 0)
        run.insert(run.end(), beyond.begin(), beyond.end());
    else
        run.insert(run.begin(), beyond.rbegin(), beyond.rend());
}

// The neighbouring doubles of which `usable` still has a value and `other` has none.
void narrow(const CurveFunction& curve, Visited& usable, Visited& other) {
    for (;;) {
        const double middle = usable.x + (other.x - usable.x) / 2;
        if (middle == usable.x || middle == other.x)
            return;
        const Visited between{middle, curve(middle)};
        (isUsable(between) ? usable : other) = between;
    }
}

Edge edgeOf(const Visited& usable, const Visited& other) {
    const bool isPole = std::isinf(other.y.f);
    const bool isSteep = isPole || std::isinf(other.y.f1) || std::isinf(usable.y.f1);
    Edge edge{usable.x, usable.y.f, usable.y.f1, false};
    if (isPole)
        edge.f = std::copysign(kInf, usable.y.f);
    else if (std::isfinite(other.y.f))
        edge = {other.x, other.y.f, usable.y.f1, true};
    if (isSteep)
        edge.f1 = std::copysign(kInf, usable.y.f1);
    return edge;
}

} // namespace

Range Piece::rangeOf(const Run& run) const {
    const bool isFirst = &run == &runs.front(), isLast = &run == &runs.back();
    const bool opens = isFirst && (gaps.empty() || gaps.front().min > run.front().x);
    const bool closes = isLast && (gaps.empty() || gaps.back().max < run.back().x);
    return {opens ? x.min : run.front().x, closes ? x.max : run.back().x};
}

namespace {

// Towards an infinity a value that overflows is no gap.
void dropOverflow(std::vector<Visited>& points, Range range) {
    const auto overflows = [](const Visited& one) { return std::isinf(one.y.f); };
    if (std::isinf(range.max))
        while (!points.empty() && overflows(points.back()))
            points.pop_back();
    if (std::isinf(range.min))
        points.erase(points.begin(), std::ranges::find_if_not(points, overflows));
}

} // namespace

Piece visitPiece(const CurveFunction& curve, std::span<const double> grid, Range range, const Tails& tails) {
    Piece piece{range, {}, {}, {}};
    std::vector<Visited> points;
    for (const double x : placesIn(grid, range))
        points.push_back({x, curve(x)});
    dropOverflow(points, range);
    Run run;
    double gapFrom = range.min;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const bool isFirst = i == 0;
        if (isUsable(points[i])) {
            if (run.empty() && !isFirst) {
                Visited inner = points[i], outer = points[i - 1];
                narrow(curve, inner, outer);
                piece.edges.push_back(edgeOf(inner, outer));
                piece.gaps.push_back({gapFrom, outer.x});
                if (inner.x < points[i].x)
                    run.push_back(inner);
            }
            run.push_back(points[i]);
        } else if (!run.empty()) {
            Visited inner = points[i - 1], outer = points[i];
            narrow(curve, inner, outer);
            piece.edges.push_back(edgeOf(inner, outer));
            if (inner.x > run.back().x)
                run.push_back(inner);
            gapFrom = outer.x;
            piece.runs.push_back(std::move(run));
            run.clear();
        }
    }
    if (!run.empty())
        piece.runs.push_back(std::move(run));
    else if (!points.empty())
        piece.gaps.push_back({gapFrom, range.max});
    if (!piece.runs.empty() && std::isinf(range.min) && (piece.gaps.empty() || piece.gaps.front().min > range.min))
        follow(curve, piece.runs.front(), -1, tails.minus);
    if (!piece.runs.empty() && std::isinf(range.max) && (piece.gaps.empty() || piece.gaps.back().max < range.max))
        follow(curve, piece.runs.back(), 1, tails.plus);
    return piece;
}

} // namespace acti
