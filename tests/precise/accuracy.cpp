#include "tests/precise/accuracy.h"

#include "core/activations/facts.h"
#include "tests/precise/precise_sample.h"
#include "tests/support/every_entry.h"
#include "tests/support/ulp.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

namespace acti {
namespace {

void note(Worst& worst, double ulp, double x, Params params) {
    if (ulp > worst.ulp)
        worst = {ulp, x, {params.begin(), params.end()}};
}

// An error in ulp of `exact`, if that is not below 2^-52 of `terms`, else in 2^-52 of them.
double errorIn(double got, const Big& exact, double terms) {
    const double ulps = errorInUlp(got, exact);
    const double unit = 0x1p-52 * terms, spacing = ulpOf(exact.toDouble());
    return unit > spacing ? ulps * (spacing / unit) : ulps;
}

// `isBeside` a landmark: f' and f'' may be the rest of terms of the size they have further off.
void judge(Accuracy& accuracy, const Entry& entry, Params params, double x, bool isBeside) {
    const PreciseSample exact = preciseSample(entry, params, x);
    const Sample got = entry.at(x, params);
    const auto worst = [&](Judged what) -> Worst& { return accuracy.worst[static_cast<std::size_t>(what)]; };
    note(worst(Judged::F), errorInUlp(got.f, exact.f), x, params);
    const Sample before = entry.at(0.9 * x, params), after = entry.at(1.1 * x, params);
    const double terms = isBeside ? std::max(std::abs(before.f1), std::abs(after.f1)) : 0;
    const double bends = isBeside ? std::max(std::abs(before.f2), std::abs(after.f2)) : 0;
    note(worst(Judged::F1), errorIn(got.f1, exact.f1, terms), x, params);
    note(worst(Judged::F2), errorIn(got.f2, exact.f2, bends), x, params);
    for (std::size_t i = 0; !isBeside && i < params.size(); ++i)
        if (exact.gradient[i])
            note(worst(Judged::Gradient), errorInUlp(got.gradient[i], *exact.gradient[i]), x, params);
    ++accuracy.points;
}

} // namespace

std::vector<double> hardPoints(const Entry& entry, Params params, std::size_t perKind, unsigned seed) {
    std::mt19937_64 random(seed);
    std::uniform_real_distribution<double> around(-20, 20), exponent(-1022, 1023), sign(-1, 1);
    std::vector<double> points;
    for (std::size_t i = 0; i < perKind; ++i) {
        points.push_back(around(random) * std::max(entry.lengthScale(params), 1e-3));
        points.push_back(std::copysign(std::exp2(exponent(random)), sign(random)));
        points.push_back(std::copysign(std::exp2(exponent(random) / 100), sign(random)));
        points.push_back(std::copysign(std::ldexp(std::abs(sign(random)), -1040), sign(random)));
        points.push_back(std::copysign(std::numeric_limits<double>::max() * std::abs(sign(random)), sign(random)));
    }
    using Limits = std::numeric_limits<double>;
    for (const double size : {0.0, Limits::denorm_min(), Limits::min(), Limits::max()}) {
        points.push_back(size);
        points.push_back(-size);
    }
    std::vector<Kink> kinks = entry.kinks(params);
    kinks.resize(std::min<std::size_t>(kinks.size(), 8));
    for (const Kink& kink : kinks)
        for (const double to : {-HUGE_VAL, HUGE_VAL}) {
            const double next = std::nextafter(kink.x, to);
            points.push_back(next);
            points.push_back(std::nextafter(next, to));
            points.push_back(kink.x + std::copysign(0x1p-30, to));
        }
    std::erase_if(points, [&](double x) {
        return std::any_of(kinks.begin(), kinks.end(), [x](const Kink& kink) { return kink.x == x; });
    });
    return points;
}

std::vector<double> landmarkPoints(const Entry& entry, Params params) {
    const Facts known = facts(entry, params);
    std::vector<double> landmarks = known.zeros, points;
    for (const auto* list : {&known.minima, &known.maxima, &known.inflections})
        for (const Point& point : *list)
            landmarks.push_back(point.x);
    const std::vector<Kink> kinks = entry.kinks(params);
    for (const double x : landmarks) {
        if (std::any_of(kinks.begin(), kinks.end(), [x](const Kink& kink) { return std::abs(kink.x - x) < 1e-2; }))
            continue;
        for (const double to : {-HUGE_VAL, HUGE_VAL})
            points.push_back(std::nextafter(x, to));
        for (const double off : {-1e-3, -1e-6, -1e-9, -1e-12, 0.0, 1e-12, 1e-9, 1e-6, 1e-3})
            points.push_back(x * (1 + off));
    }
    std::erase(points, 0.0);
    return points;
}

Accuracy accuracyOf(const Entry& entry, std::size_t perKind) {
    Accuracy accuracy;
    unsigned seed = 1;
    for (const Case& one : casesOf(entry)) {
        for (const double x : hardPoints(entry, one.params, perKind, seed++))
            judge(accuracy, entry, one.params, x, false);
        for (const double x : landmarkPoints(entry, one.params))
            judge(accuracy, entry, one.params, x, true);
    }
    return accuracy;
}

} // namespace acti
