#include "core/activations/lost_digits.h"

#include "core/activations/entry.h"
#include "core/numeric/special.h"

#include <algorithm>
#include <cmath>

namespace acti {
namespace {

constexpr long double kNothing = 1e-330L; // below every double
constexpr double kNarrow = 1e-3;          // a stretch that a picture of the whole does not show

bool isLostValue(long double value, long double error, long double change) {
    if (std::isnan(error) && !std::isnan(value))
        return true; // of a pole that may be none
    return std::isfinite(value) && std::max(std::fabs(value), error) > kNothing &&
           error > kLostShare * std::fabs(value) && error > kZeroShare * std::fabs(change);
}

} // namespace

std::array<bool, 3> areLost(double x, const TapePoint& point, const TapeErrors& errors) {
    const long double distance = std::max(std::fabs(static_cast<long double>(x)), 0x1p-20L);
    return {isLostValue(point.f, errors.f, point.f1 * distance), isLostValue(point.f1, errors.f1, point.f2 * distance),
            isLostValue(point.f2, errors.f2, point.f1 / distance)};
}

SureCurve::SureCurve(const Entry& entry, Params params) : m_entry(entry), m_params(params) {
    if (entry.family() == Family::Custom)
        m_tape.emplace(entry.definition().body, params.size());
}

std::array<bool, 3> SureCurve::lostAt(double x) const {
    if (!m_tape)
        return {};
    TapePoint point;
    TapeErrors errors;
    m_tape->evaluateErrors({&x, 1}, m_params, {&point, 1}, {&errors, 1});
    return areLost(x, point, errors);
}

Sample SureCurve::at(double x) const { return at(std::span<const double>(&x, 1)).front(); }

std::vector<Sample> SureCurve::at(std::span<const double> x) const {
    std::vector<Sample> samples(x.size());
    m_entry.evaluate(x, m_params, samples);
    constexpr double Sample::*kParts[] = {&Sample::f, &Sample::f1, &Sample::f2};
    for (std::size_t k = 0; m_tape && k < x.size(); ++k) {
        Sample& sample = samples[k];
        if (!(std::isnan(sample.f) || std::isnan(sample.f1) || std::isnan(sample.f2)))
            continue;
        const auto lost = lostAt(x[k]);
        for (std::size_t i = 0; i < lost.size(); ++i)
            if (lost[i])
                sample.*kParts[i] = 0;
    }
    return samples;
}

std::vector<CurvePoint> SureCurve::rough(std::span<const double> x) const {
    std::vector<CurvePoint> curve;
    if (m_tape) {
        std::vector<TapePoint> points(x.size());
        m_tape->evaluateCurve(x, m_params, points);
        for (const TapePoint& point : points)
            curve.push_back(
                {static_cast<double>(point.f), static_cast<double>(point.f1), static_cast<double>(point.f2)});
        return curve;
    }
    std::vector<Sample> samples(x.size());
    m_entry.evaluate(x, m_params, samples);
    for (const Sample& sample : samples)
        curve.push_back({sample.f, sample.f1, sample.f2});
    return curve;
}

double SureCurve::edge(int order, double sure, double lost) const {
    for (;;) {
        const double middle = sure + (lost - sure) / 2;
        if (middle == sure || middle == lost)
            return lost;
        (lostAt(middle)[static_cast<std::size_t>(order)] ? lost : sure) = middle;
    }
}

std::vector<LostDigits> SureCurve::lostOn(std::span<const double> grid) const {
    if (!m_tape || grid.empty())
        return {};
    std::vector<double> xs(grid.begin(), grid.end());
    for (double x = std::max(xs.back(), 1.0); x < 1e300; x *= 16)
        xs.push_back(x);
    for (double x = std::min(xs.front(), -1.0); x > -1e300; x *= 16)
        xs.push_back(x);
    std::ranges::sort(xs);
    xs.erase(std::ranges::unique(xs).begin(), xs.end());
    std::vector<TapePoint> points(xs.size());
    std::vector<TapeErrors> errors(xs.size());
    m_tape->evaluateErrors(xs, m_params, points, errors);
    std::vector<LostDigits> found;
    for (int order = 0; order < 3; ++order) {
        const auto isLostAt = [&](std::size_t i) {
            return areLost(xs[i], points[i], errors[i])[static_cast<std::size_t>(order)];
        };
        for (std::size_t i = 0; i < xs.size(); ++i) {
            if (!isLostAt(i))
                continue;
            const std::size_t first = i;
            while (i + 1 < xs.size() && isLostAt(i + 1))
                ++i;
            const Range range{first == 0 ? -kInf : edge(order, xs[first - 1], xs[first]),
                              i + 1 == xs.size() ? kInf : edge(order, xs[i + 1], xs[i])};
            const double size = std::max({1.0, std::fabs(range.min), std::fabs(range.max)});
            if (std::isinf(size) || range.length() > kNarrow * size)
                found.push_back({range, order});
        }
    }
    return found;
}

bool isLost(std::span<const LostDigits> lost, int order, double x) {
    return std::ranges::any_of(lost,
                               [&](const LostDigits& one) { return one.order == order && one.range.contains(x); });
}

void dropLost(Landmarks& marks, std::span<const LostDigits> lost) {
    const auto drop = [&](std::vector<double>& xs, int order) {
        std::erase_if(xs, [&](double x) { return isLost(lost, order, x); });
    };
    drop(marks.zeros, 0);
    drop(marks.minima, 1);
    drop(marks.maxima, 1);
    drop(marks.inflections, 2);
}

} // namespace acti
