#include "core/figure/sweep_limits.h"

#include "core/activations/catalogue.h"
#include "core/figure/curve_figure.h"
#include "core/numeric/special.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <span>

namespace acti {
namespace {

constexpr int kEvenPoints = 257;
constexpr int kHalvings = 9; // a bend is followed to 1/500 of a first interval, less than a hundredth of a pixel
constexpr std::size_t kMostIntervals = 4096; // of one step: what oscillates without end is left as it is
constexpr double kBend = 2e-4;               // of the heights' span: a deviation from the chord that can be seen
constexpr double kJump = 0.02;               // of the heights' span, across the narrowest interval
constexpr double kSameValue = 1e-13;         // relative

struct LimitPlace {
    double x = 0;
    double y = 0;
};

std::vector<LimitPlace> visit(const Swept& swept, const Quantity& quantity, LimitPoint point, std::vector<double> xs) {
    std::vector<double> ys(xs.size());
    swept.limit(quantity, xs, point, ys);
    std::vector<LimitPlace> places(xs.size());
    for (std::size_t i = 0; i < xs.size(); ++i)
        places[i] = {xs[i], ys[i]};
    return places;
}

double spanOf(const std::vector<LimitPlace>& places) {
    double low = std::numeric_limits<double>::infinity(), high = -low;
    for (const LimitPlace& place : places)
        if (std::isfinite(place.y)) {
            low = std::min(low, place.y);
            high = std::max(high, place.y);
        }
    return high > low ? high - low : 0;
}

bool isBent(const LimitPlace& left, const LimitPlace& middle, const LimitPlace& right, double span) {
    if (std::isfinite(left.y) != std::isfinite(middle.y) || std::isfinite(middle.y) != std::isfinite(right.y))
        return true;
    return std::abs(middle.y - (left.y / 2 + right.y / 2)) > kBend * span;
}

// Halves the intervals in which the limit bends, jumps or ends.
std::vector<LimitPlace> refined(const Swept& swept, const Quantity& quantity, LimitPoint point, Range x) {
    std::vector<double> xs = swept.breaks(x);
    for (int i = 0; i < kEvenPoints; ++i)
        xs.push_back(x.min + x.length() * (static_cast<double>(i) / (kEvenPoints - 1)));
    std::ranges::sort(xs);
    xs.erase(std::ranges::unique(xs).begin(), xs.end());
    std::vector<LimitPlace> places = visit(swept, quantity, point, xs);
    const double span = spanOf(places);
    std::vector<std::pair<LimitPlace, LimitPlace>> open;
    for (std::size_t i = 1; i < places.size(); ++i)
        open.emplace_back(places[i - 1], places[i]);
    for (int step = 0; step < kHalvings && !open.empty() && open.size() < kMostIntervals; ++step) {
        std::vector<double> middles;
        for (const auto& [left, right] : open)
            middles.push_back(left.x + (right.x - left.x) / 2);
        const std::vector<LimitPlace> between = visit(swept, quantity, point, middles);
        std::vector<std::pair<LimitPlace, LimitPlace>> next;
        for (std::size_t i = 0; i < open.size(); ++i) {
            if (!isBent(open[i].first, between[i], open[i].second, span))
                continue;
            places.push_back(between[i]);
            next.emplace_back(open[i].first, between[i]);
            next.emplace_back(between[i], open[i].second);
        }
        open = std::move(next);
    }
    std::ranges::sort(places, {}, &LimitPlace::x);
    return places;
}

void addDot(Points& points, const LimitPlace& place) {
    points.x.push_back(place.x);
    points.y.push_back(place.y);
}

QuantityLine jointLine(const std::vector<LimitPlace>& places, Range x, const Ink& ink) {
    QuantityLine out;
    out.line.ink = out.filled.ink = out.open.ink = ink;
    out.filled.diameter = out.open.diameter = 5.5;
    out.open.isOpen = true;
    const double span = spanOf(places), narrow = 2 * x.length() / (kEvenPoints - 1) / (1 << (kHalvings - 1));
    const auto jumpsAfter = [&](std::size_t i) {
        return i + 1 < places.size() && places[i + 1].x - places[i].x <= narrow &&
               std::abs(places[i + 1].y - places[i].y) > kJump * span;
    };
    for (std::size_t i = 0; i < places.size(); ++i) {
        const LimitPlace& place = places[i];
        const bool isAlone = i > 0 && jumpsAfter(i - 1) && jumpsAfter(i);
        out.line.x.push_back(place.x);
        out.line.y.push_back(std::isfinite(place.y) && !isAlone ? place.y : kNan);
        if (isAlone) {
            addDot(out.filled, place);
            addDot(out.open, {place.x, places[i - 1].y});
            addDot(out.open, {place.x, places[i + 1].y});
        } else if (jumpsAfter(i) && !(i + 2 < places.size() && jumpsAfter(i + 1))) {
            out.line.x.push_back(place.x + (places[i + 1].x - place.x) / 2);
            out.line.y.push_back(kNan);
        }
    }
    return out;
}

// Points at which two different functions of the catalogue differ: around 0, their kinks, and far out.
std::vector<double> probes() {
    std::vector<double> xs{-1e-3, 0, 1e-3, -40, 40};
    for (double x = -6.25; x <= 6.25; x += 0.37)
        xs.push_back(x);
    return xs;
}

bool isSame(double a, double b) { return std::abs(a - b) <= kSameValue * std::max({1e-3, std::abs(a), std::abs(b)}); }

struct Straight {
    double slope = 0;
    double offset = 0;
    double at(double x) const { return slope * x + offset; }
};

bool isClose(double a, double b) { return std::abs(a - b) <= 1e-11 * std::max(1.0, std::abs(b)); }

// The line through all of `places`, which are at least two; nothing: they lie on none.
std::optional<Straight> straightThrough(std::span<const LimitPlace> places) {
    const LimitPlace& first = places.front();
    const LimitPlace& last = places.back();
    const double slope = (last.y - first.y) / (last.x - first.x), offset = first.y - slope * first.x;
    const auto plain = [](double value) { return std::abs(value) < 1e-11 ? 0.0 : value; };
    const Straight line{plain(slope), plain(offset)};
    const auto isOnIt = [&](const LimitPlace& place) { return isClose(line.at(place.x), place.y); };
    return std::ranges::all_of(places, isOnIt) ? std::optional(line) : std::nullopt;
}

std::string textOf(const Straight& line) { return lineText(line.slope, line.offset); }

// "max(1.2 x, −0.8 x)": two half lines that meet, the steeper one first.
std::string twoLinesName(const std::vector<LimitPlace>& places) {
    const std::size_t few = places.size() / 4;
    auto one = straightThrough(std::span(places).first(few)), other = straightThrough(std::span(places).last(few));
    if (!one || !other)
        return {};
    if (one->slope < other->slope)
        std::swap(one, other);
    const auto isAll = [&](auto choose) {
        return std::ranges::all_of(places, [&](const LimitPlace& place) {
            return isClose(choose(one->at(place.x), other->at(place.x)), place.y);
        });
    };
    const std::string pair = "(" + textOf(*one) + ", " + textOf(*other) + ")";
    if (isAll([](double a, double b) { return std::max(a, b); }))
        return "max" + pair;
    return isAll([](double a, double b) { return std::min(a, b); }) ? "min" + pair : std::string();
}

// Entries with at most one parameter, at its initial value: with more a likeness would be chance.
std::string catalogueName(const std::vector<LimitPlace>& places) {
    for (const Entry& entry : catalogue()) {
        if (entry.params().size() > 1)
            continue;
        const std::vector<double> params = entry.initialParams();
        if (std::ranges::all_of(places,
                                [&](const LimitPlace& place) { return isSame(place.y, entry.at(place.x, params).f); }))
            return curveLabel({std::string(entry.id()), {}, 0, true, false});
    }
    return {};
}

// The limit at the probed points, from left to right; empty where it is not finite at one of them.
std::vector<LimitPlace> probed(const Swept& swept, const Quantity& quantity, LimitPoint point) {
    std::vector<LimitPlace> places = visit(swept, quantity, point, probes());
    std::ranges::sort(places, {}, &LimitPlace::x);
    if (!std::ranges::all_of(places, [](const LimitPlace& place) { return std::isfinite(place.y); }))
        return {};
    return places;
}

// Of the values, whatever the quantity is.
std::string functionName(const Swept& swept, LimitPoint point) {
    const std::vector<LimitPlace> places = probed(swept, {Quantity::Kind::Value, {}}, point);
    if (places.empty())
        return {};
    if (const auto line = straightThrough(places))
        return textOf(*line);
    const std::string known = catalogueName(places);
    return known.empty() ? twoLinesName(places) : known;
}

std::string nameOf(const Swept& swept, const Quantity& quantity, LimitPoint point) {
    const std::string byNature = swept.nameOfLimit(point);
    if (quantity.kind == Quantity::Kind::Value)
        return byNature.empty() ? functionName(swept, point) : byNature;
    const std::string what = quantity.kind == Quantity::Kind::Slope       ? "slope of "
                             : quantity.kind == Quantity::Kind::Curvature ? "curvature of "
                                                                          : "";
    if (!byNature.empty())
        return what.empty() ? "" : what + "the " + byNature;
    const std::vector<LimitPlace> places = probed(swept, quantity, point);
    if (!places.empty())
        if (const auto line = straightThrough(places))
            return textOf(*line);
    const std::string function = what.empty() ? "" : functionName(swept, point);
    return function.empty() ? "" : what + function;
}

std::string pointText(const Swept& swept, LimitPoint point) {
    const std::string symbol(swept.parameter().symbol);
    switch (point) {
    case LimitPoint::PlusInfinity:
        return symbol + " → ∞";
    case LimitPoint::MinusInfinity:
        return symbol + " → −∞";
    case LimitPoint::Zero:
        break;
    }
    return symbol + (swept.parameter().accepts(0) ? " = 0" : " → 0");
}

} // namespace

SweepLimit sweepLimit(const Swept& swept, const Quantity& quantity, LimitPoint point, Range x, const Ink& ink) {
    SweepLimit limit{point, false, pointText(swept, point), {}};
    const std::vector<LimitPlace> places = refined(swept, quantity, point, x);
    limit.exists = std::ranges::any_of(places, [](const LimitPlace& place) { return std::isfinite(place.y); });
    if (!limit.exists) {
        limit.words += ": no limit is known";
        return limit;
    }
    const std::string name = nameOf(swept, quantity, point);
    limit.words += name.empty() ? "" : ": " + name;
    limit.line = jointLine(places, x, ink);
    return limit;
}

} // namespace acti
