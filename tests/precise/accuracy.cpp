#include "tests/precise/accuracy.h"

#include "tests/precise/precise_sample.h"
#include "tests/support/every_entry.h"

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

void judge(Accuracy& accuracy, const Entry& entry, Params params, double x) {
    const PreciseSample exact = preciseSample(entry, params, x);
    const Sample got = entry.at(x, params);
    const auto worst = [&](Judged what) -> Worst& { return accuracy.worst[static_cast<std::size_t>(what)]; };
    note(worst(Judged::F), errorInUlp(got.f, exact.f), x, params);
    note(worst(Judged::F1), errorInUlp(got.f1, exact.f1), x, params);
    note(worst(Judged::F2), errorInUlp(got.f2, exact.f2), x, params);
    for (std::size_t i = 0; i < params.size(); ++i)
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

Accuracy accuracyOf(const Entry& entry, std::size_t perKind) {
    Accuracy accuracy;
    unsigned seed = 1;
    for (const Case& one : casesOf(entry))
        for (const double x : hardPoints(entry, one.params, perKind, seed++))
            judge(accuracy, entry, one.params, x);
    return accuracy;
}

} // namespace acti
