#include "core/numeric/refined_grid.h"

#include "core/numeric/visited.h"

#include <algorithm>

namespace acti {
namespace {

constexpr double kNear = 16;

constexpr int kMostHalvings = 40;

struct Interval {
    Visited low, high;
    int halvings = 0;
};

bool isForetold(const Interval& over, const Visited& middle, double steepest) {
    const CurvePoint &a = over.low.y, &b = over.high.y;
    const double length = over.high.x - over.low.x, mean = (b.f - a.f) / length;
    const double expected = 1.5 * mean - (a.f1 + b.f1) / 4;
    const double size = std::max({std::fabs(a.f1), std::fabs(b.f1), std::fabs(middle.y.f1), std::fabs(mean)});
    const double height = std::max({std::fabs(a.f), std::fabs(b.f), std::fabs(middle.y.f)});
    return std::fabs(middle.y.f1 - expected) <= size / 20 || size <= 1e-12 * steepest ||
           size * length <= 1e-12 * height;
}

bool hasBreakInside(std::span<const Break> breaks, const Interval& over) {
    const auto next = std::ranges::upper_bound(breaks, over.low.x, {}, &Break::x);
    return next != breaks.end() && next->x < over.high.x;
}

} // namespace

std::optional<std::vector<double>> refinedGrid(const CurveFunction& curve, std::span<const double> grid,
                                               std::span<const Break> breaks, std::size_t most) {
    std::vector<Visited> points;
    double steepest = 0;
    for (const double x : grid) {
        points.push_back({x, curve(x)});
        if (std::fabs(x) <= kNear && isUsable(points.back()) && std::isfinite(points.back().y.f1))
            steepest = std::max(steepest, std::fabs(points.back().y.f1));
    }
    std::vector<double> xs(grid.begin(), grid.end());
    std::vector<Interval> open;
    for (std::size_t i = 1; i < points.size(); ++i)
        open.push_back({points[i - 1], points[i], 0});
    while (!open.empty()) {
        const Interval over = open.back();
        open.pop_back();
        if (!isUsable(over.low) || !isUsable(over.high) || hasBreakInside(breaks, over))
            continue;
        const double x = over.low.x + (over.high.x - over.low.x) / 2;
        if (over.halvings == kMostHalvings || !(x > over.low.x && x < over.high.x))
            continue;
        const Visited middle{x, curve(x)};
        if (isUsable(middle) && isForetold(over, middle, steepest))
            continue;
        if (xs.size() == most)
            return std::nullopt;
        xs.push_back(x);
        open.push_back({over.low, middle, over.halvings + 1});
        open.push_back({middle, over.high, over.halvings + 1});
    }
    std::ranges::sort(xs);
    return xs;
}

} // namespace acti
