#include "core/figure/curve_difference.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace acti {
namespace {

std::vector<Sample> evaluated(const ResolvedCurve& curve, std::span<const double> x) {
    std::vector<Sample> samples(x.size());
    curve.entry->evaluate(x, curve.params, samples);
    return samples;
}

std::vector<double> pointsOfBoth(const CurveSamples& a, const CurveSamples& b) {
    std::vector<double> x;
    std::ranges::set_union(a.x, b.x, std::back_inserter(x));
    return x;
}

// Of two kinks in one place the one of the lower order shows.
std::vector<Kink> kinksOfBoth(const CurveSamples& a, const CurveSamples& b) {
    std::vector<Kink> kinks = a.kinks;
    kinks.insert(kinks.end(), b.kinks.begin(), b.kinks.end());
    std::ranges::stable_sort(kinks,
                             [](const Kink& p, const Kink& q) { return p.x != q.x ? p.x < q.x : p.order < q.order; });
    kinks.erase(std::ranges::unique(kinks, {}, &Kink::x).begin(), kinks.end());
    return kinks;
}

double differenceAt(const ComparedCurve& first, const ComparedCurve& second, double x) {
    return first.curve.entry->at(x, first.curve.params).f - second.curve.entry->at(x, second.curve.params).f;
}

double slopeAt(const ComparedCurve& first, const ComparedCurve& second, double x) {
    return first.curve.entry->at(x, first.curve.params).f1 - second.curve.entry->at(x, second.curve.params).f1;
}

// Where the slope of the difference changes its sign between `low` and `high`.
double turnBetween(const ComparedCurve& first, const ComparedCurve& second, double low, double high) {
    const bool risesFirst = slopeAt(first, second, low) > 0;
    while (true) {
        const double middle = low + (high - low) / 2;
        if (middle <= low || middle >= high)
            return low;
        ((slopeAt(first, second, middle) > 0) == risesFirst ? low : high) = middle;
    }
}

} // namespace

CurveSamples differenceOf(const ComparedCurve& first, const ComparedCurve& second) {
    CurveSamples out;
    out.x = pointsOfBoth(first.samples, second.samples);
    out.kinks = kinksOfBoth(first.samples, second.samples);
    const std::vector<Sample> a = evaluated(first.curve, out.x), b = evaluated(second.curve, out.x);
    for (std::size_t i = 0; i < out.x.size(); ++i)
        out.y.push_back({a[i].f - b[i].f, a[i].f1 - b[i].f1, a[i].f2 - b[i].f2, {}});
    return out;
}

std::optional<Distance> largestDistance(const ComparedCurve& first, const ComparedCurve& second,
                                        const CurveSamples& difference) {
    double at = 0, best = 0;
    const auto consider = [&](double x, double value) {
        if (std::isfinite(value) && std::fabs(value) > std::fabs(best)) {
            best = value;
            at = x;
        }
    };
    for (std::size_t i = 0; i < difference.x.size(); ++i) {
        consider(difference.x[i], difference.y[i].f);
        const bool turns = i > 0 && difference.y[i - 1].f1 * difference.y[i].f1 < 0;
        if (!turns)
            continue;
        const double x = turnBetween(first, second, difference.x[i - 1], difference.x[i]);
        consider(x, differenceAt(first, second, x));
    }
    if (best == 0)
        return std::nullopt;
    Distance distance{{at}, best};
    const Range range{difference.x.front(), difference.x.back()};
    const double mirrored = range.contains(-at) && at != 0 ? std::fabs(differenceAt(first, second, -at)) : 0;
    if (std::fabs(mirrored - std::fabs(best)) <= 1e-12 * std::fabs(best))
        distance.at.push_back(-at);
    return distance;
}

} // namespace acti
