#include "core/numeric/landmarks.h"

#include "core/numeric/special.h"
#include "core/numeric/visited.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace acti {
namespace {

using Quantity = double CurvePoint::*;

int signOf(double value) { return value > 0 ? 1 : value < 0 ? -1 : 0; }

// Where the quantity goes through 0, or through a pole or a jump: a root's values shrink as the bracket does.
struct Crossing {
    Visited low, high;
    bool isRoot = true;
    bool isPole = false; // a point between has no finite value

    const Visited& better(Quantity quantity) const {
        return std::fabs(low.y.*quantity) <= std::fabs(high.y.*quantity) ? low : high;
    }
};

// `low` and `high` have opposite signs.
Crossing bisect(const CurveFunction& curve, Visited low, Visited high, Quantity quantity) {
    const auto size = [&](const Visited& one) { return std::fabs(one.y.*quantity); };
    double largest = std::max(size(low), size(high));
    int halvings = 0;
    for (;; ++halvings) {
        const double middle = low.x + (high.x - low.x) / 2;
        if (!(middle > low.x && middle < high.x))
            break;
        const Visited between{middle, curve(middle)};
        if (between.y.*quantity == 0)
            return {between, between};
        if (!isUsable(between))
            return {low, high, false, true};
        largest = std::max(largest, size(between));
        (signOf(between.y.*quantity) == signOf(low.y.*quantity) ? low : high) = between;
    }
    const double left = std::min(size(low), size(high));
    constexpr int kTelling = 4; // neighbouring doubles say nothing of what lies between
    return {low, high, left < largest / 2 || std::isinf(largest) || halvings < kTelling};
}

// Of a stretch in which the quantity is 0: the origin if it is there (underflow widens a zero at 0), else the middle.
Visited middleOf(std::span<const Visited> stretch) {
    const auto origin = std::ranges::find(stretch, 0.0, &Visited::x);
    return origin != stretch.end() ? *origin : stretch[stretch.size() / 2];
}

// What underflowed between two tails is no zero.
bool isUnderflow(std::span<const Visited> stretch) {
    return stretch.size() > 1 && std::ranges::all_of(stretch, [](const Visited& one) {
               return one.x != 0 && one.y.f == 0 && one.y.f1 == 0 && one.y.f2 == 0;
           });
}

struct Root {
    Visited at;
    int before = 0; // the sign to the left
    int after = 0;
};

// Where the quantity changes sign or touches 0, inside one smooth run. Zeros up to an end are a tail that
// underflowed.
std::vector<Root> rootsOf(const CurveFunction& curve, const Run& run, Quantity quantity) {
    std::vector<Root> roots;
    std::size_t last = run.size(); // the last one that is not 0
    for (std::size_t i = 0; i < run.size(); ++i) {
        const int sign = signOf(run[i].y.*quantity);
        if (sign == 0)
            continue;
        if (last < run.size()) {
            const int before = signOf(run[last].y.*quantity);
            const auto stretch = std::span(run).subspan(last + 1, i - last - 1);
            if (!stretch.empty()) {
                if (before != sign || !isUnderflow(stretch))
                    roots.push_back({middleOf(stretch), before, sign});
            } else if (before != sign)
                if (const Crossing crossing = bisect(curve, run[last], run[i], quantity); crossing.isRoot)
                    roots.push_back({crossing.better(quantity), before, sign});
        }
        last = i;
    }
    return roots;
}

void insert(Run& run, const std::vector<Root>& roots) {
    for (const Root& root : roots) {
        const auto place = std::ranges::lower_bound(run, root.at.x, {}, &Visited::x);
        if (place == run.end() || place->x != root.at.x)
            run.insert(place, root.at);
    }
}

bool isStraight(const Run& run) {
    const Visited& first = run.front();
    return std::ranges::all_of(run, [&](const Visited& one) {
        const long double rise = static_cast<long double>(first.y.f1) * (static_cast<long double>(one.x) - first.x);
        const long double size = std::fabs(first.y.f) + std::fabs(rise);
        return one.y.f2 == 0 && one.y.f1 == first.y.f1 && std::fabs(first.y.f + rise - one.y.f) <= 1e-9L * size;
    });
}

// A flat piece has its own value where f jumps at its end.
StraightPiece straightPiece(const CurveFunction& curve, Range x, const Visited& inside) {
    const double end = std::isfinite(x.min) ? x.min : std::isfinite(x.max) ? x.max : 0;
    return {x, inside.y.f1, inside.y.f1 == 0 ? inside.y.f : curve(end).f};
}

void searchRun(const CurveFunction& curve, Range range, Run& run, Landmarks& found) {
    if (isStraight(run)) {
        const StraightPiece straight = straightPiece(curve, range, run.front());
        found.straightPieces.push_back(straight);
        if (straight.isFlat() && straight.valueAtEnd == 0) {
            found.zeroRanges.push_back(range);
            return;
        }
    } else {
        const auto bends = rootsOf(curve, run, &CurvePoint::f2);
        for (const Root& root : bends)
            if (root.before != root.after)
                found.inflections.push_back(root.at.x);
        insert(run, bends);
        const auto turns = rootsOf(curve, run, &CurvePoint::f1);
        for (const Root& root : turns)
            if (root.before != root.after)
                (root.after > 0 ? found.minima : found.maxima).push_back(root.at.x);
        insert(run, turns);
    }
    for (const Root& root : rootsOf(curve, run, &CurvePoint::f))
        found.zeros.push_back(root.at.x);
}

void searchBreak(const CurveFunction& curve, const Break& at, const Run& left, const Run& right, Landmarks& found) {
    if (at.isJump)
        return;
    const int before = signOf(left.back().y.f1), after = signOf(right.front().y.f1);
    if (before * after < 0)
        (after > 0 ? found.minima : found.maxima).push_back(at.x);
    const bool isEdge = std::ranges::any_of(found.zeroRanges, [&](const Range& zero) { return zero.contains(at.x); });
    // An abs touches 0 at the double beside its kink.
    const double rounding = std::fabs(std::nextafter(at.x, kInf) - at.x) * std::fabs(left.back().y.f1);
    const double value = curve(at.x).f;
    if (!isEdge && (value == 0 || (before * after < 0 && std::fabs(value) <= rounding)))
        found.zeros.push_back(at.x);
}

// From both sides f grows towards the gap between two neighbouring doubles, so that the next step would multiply it.
bool isPoleBetween(const Visited& low, const Visited& high) {
    constexpr double kSteps = 64;
    const double gap = kSteps * (high.x - low.x);
    return low.y.f * low.y.f1 > 0 && high.y.f * high.y.f1 < 0 && std::fabs(low.y.f1) * gap >= std::fabs(low.y.f) &&
           std::fabs(high.y.f1) * gap >= std::fabs(high.y.f);
}

// Poles that the grid stepped over: f, or f' beside a pole of even order, changes its sign there.
std::vector<Crossing> polesIn(const CurveFunction& curve, const Run& run) {
    std::vector<Crossing> poles;
    for (std::size_t i = 1; i < run.size(); ++i) {
        const Visited &low = run[i - 1], &high = run[i];
        if (!(low.y.f * low.y.f1 > 0 && high.y.f * high.y.f1 < 0))
            continue;
        const bool isOdd = signOf(low.y.f) != signOf(high.y.f);
        const Crossing crossing = bisect(curve, low, high, isOdd ? &CurvePoint::f : &CurvePoint::f1);
        if (crossing.isPole || isPoleBetween(crossing.low, crossing.high))
            poles.push_back(crossing);
    }
    return poles;
}

// Splits runs where a pole stands between two points.
void splitAtPoles(const CurveFunction& curve, Piece& piece, Landmarks& found) {
    std::vector<Run> runs;
    for (Run& run : piece.runs) {
        auto begin = run.begin();
        for (const Crossing& pole : polesIn(curve, run)) {
            const auto end =
                std::ranges::find_if(begin, run.end(), [&](const Visited& one) { return one.x >= pole.high.x; });
            runs.emplace_back(begin, end);
            runs.back().push_back(pole.low);
            begin = end;
            for (const Visited& side : {pole.low, pole.high})
                found.edges.push_back({side.x, std::copysign(kInf, side.y.f), std::copysign(kInf, side.y.f1), false});
            found.gaps.push_back({pole.low.x, pole.high.x});
        }
        runs.emplace_back(begin, run.end());
    }
    piece.runs = std::move(runs);
}

} // namespace

Landmarks findLandmarks(const CurveFunction& curve, std::span<const double> grid, std::span<const Break> breaks,
                        const Tails& tails) {
    Landmarks found;
    std::vector<Piece> pieces;
    for (std::size_t i = 0; i <= breaks.size(); ++i) {
        const Range range{i == 0 ? -kInf : breaks[i - 1].x, i == breaks.size() ? kInf : breaks[i].x};
        Piece& piece = pieces.emplace_back(visitPiece(curve, grid, range, tails));
        found.edges.insert(found.edges.end(), piece.edges.begin(), piece.edges.end());
        found.gaps.insert(found.gaps.end(), piece.gaps.begin(), piece.gaps.end());
        splitAtPoles(curve, piece, found);
        for (Run& run : piece.runs)
            if (run.size() > 1 || piece.isWhole())
                searchRun(curve, piece.rangeOf(run), run, found);
    }
    for (std::size_t i = 0; i < breaks.size(); ++i)
        if (!pieces[i].runs.empty() && !pieces[i + 1].runs.empty())
            searchBreak(curve, breaks[i], pieces[i].runs.back(), pieces[i + 1].runs.front(), found);
    for (auto* list : {&found.zeros, &found.minima, &found.maxima, &found.inflections})
        std::ranges::sort(*list);
    std::ranges::sort(found.gaps, {}, &Range::min);
    return found;
}

} // namespace acti
