#include "core/figure/swept_maximum.h"

#include "core/base/text.h"
#include "core/maxima/smooth_maximum.h"
#include "core/numeric/special.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace acti {
namespace {

constexpr int kEvenMaximumPoints = 129;
constexpr int kKneePoints = 24;       // on either side of where two lines cross
constexpr double kKneeReach = 14;     // in units of 1/(beta times the difference of slopes): beyond, e^-14 is left
constexpr std::size_t kMostKnees = 6; // crossings that get points of their own when there are many lines

} // namespace

double partOf(const Quantity& quantity, const LinesSample& sample) {
    if (quantity.kind == Quantity::Kind::Value)
        return sample.f;
    if (quantity.kind == Quantity::Kind::Slope)
        return sample.f1;
    if (quantity.kind == Quantity::Kind::Curvature)
        return sample.f2;
    return quantity.kind == Quantity::Kind::Gradient && quantity.parameter == "beta" ? sample.dBeta : kNan;
}

Result<void> checkInputs(const SweptMaximum& subject) {
    if (subject.inputs.empty() || subject.inputs.size() > kMostInputs)
        return Error{ErrorCode::OutOfRange,
                     "a smooth maximum has 1 to " + std::to_string(kMostInputs) + " inputs here, not " +
                         std::to_string(subject.inputs.size()),
                     "subject.inputs"};
    for (std::size_t i = 0; i < subject.inputs.size(); ++i)
        for (const auto& [value, field] :
             {std::pair(subject.inputs[i].slope, "slope"), std::pair(subject.inputs[i].offset, "offset")})
            if (!(std::abs(value) <= kLargestInput))
                return Error{ErrorCode::OutOfRange, "must be finite and within ±1e6, not " + shortest(value),
                             "subject.inputs[" + std::to_string(i) + "]." + field};
    return {};
}

MaximumSweep::MaximumSweep(const SweptMaximum& subject) {
    for (const MaximumInput& input : subject.inputs) {
        m_lines.a.push_back(input.slope);
        m_lines.b.push_back(input.offset);
    }
}

std::string MaximumSweep::name() const { return "Smooth maximum of " + counted(m_lines.a.size(), "input"); }

const ParamInfo& MaximumSweep::parameter() const {
    static const ParamInfo kBeta{
        .id = "beta", .symbol = "β", .initial = 1, .slider = {0, 10}, .meaning = "sharpness: 0 mean, ∞ maximum"};
    return kBeta;
}

bool MaximumSweep::knows(const Quantity& quantity) const {
    return quantity.kind == Quantity::Kind::Gradient ? quantity.parameter == "beta" : isOfOneSample(quantity);
}

std::string MaximumSweep::label(const Quantity& quantity) const {
    std::string text = quantityLabel(quantity);
    if (quantity.kind == Quantity::Kind::Gradient)
        return "∂S/∂β";
    return text.replace(0, 1, "S");
}

void MaximumSweep::values(const Quantity& quantity, std::span<const double> x, double value,
                          std::span<double> out) const {
    for (std::size_t i = 0; i < x.size(); ++i)
        out[i] = partOf(quantity, drawn(value, x[i]));
}

double MaximumSweep::reading(const Quantity& quantity, double x, double value) const {
    return partOf(quantity, smoothLines(m_lines, value, x));
}

QuantityLine MaximumSweep::line(const Quantity& quantity, double value, Range x, const Ink& ink) const {
    QuantityLine line;
    line.line.ink = line.filled.ink = line.open.ink = ink;
    line.open.isOpen = true;
    line.line.x = places(value, x);
    line.line.y.resize(line.line.x.size());
    values(quantity, line.line.x, value, line.line.y);
    return line;
}

void MaximumSweep::limit(const Quantity& quantity, std::span<const double> x, LimitPoint point,
                         std::span<double> out) const {
    if (point == LimitPoint::Zero)
        return values(quantity, x, 0, out);
    const double beta = point == LimitPoint::PlusInfinity ? kInf : -kInf;
    for (std::size_t i = 0; i < x.size(); ++i) {
        const SmoothMaximum extreme = smoothMaximum(heights(x[i]), beta);
        const auto winners = std::ranges::count_if(extreme.gradient, [](double share) { return share != 0; });
        double slope = 0;
        for (std::size_t k = 0; k < m_lines.a.size(); ++k)
            slope += extreme.gradient[k] * m_lines.a[k];
        // Among ties the curvature grows with beta unless the lines are parallel.
        out[i] = partOf(quantity, {extreme.value, slope, winners > 1 ? kNan : 0.0, {}, {}, 0});
    }
}

std::optional<double> MaximumSweep::crossingOf(std::size_t i, std::size_t j) const {
    if (m_lines.a[i] == m_lines.a[j])
        return std::nullopt;
    return (m_lines.b[j] - m_lines.b[i]) / (m_lines.a[i] - m_lines.a[j]) + 0.0; // -0 is 0
}

std::vector<double> MaximumSweep::breaks(Range x) const {
    std::vector<double> crossings;
    for (std::size_t i = 0; i < m_lines.a.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (const auto at = crossingOf(i, j); at && x.contains(*at))
                crossings.push_back(*at);
    std::ranges::sort(crossings);
    crossings.erase(std::ranges::unique(crossings).begin(), crossings.end());
    return crossings;
}

std::string MaximumSweep::nameOfLimit(LimitPoint point) const {
    switch (point) {
    case LimitPoint::PlusInfinity:
        return "maximum";
    case LimitPoint::MinusInfinity:
        return "minimum";
    case LimitPoint::Zero:
        break;
    }
    return "mean";
}

// Sums of terms of one sign, so that a small gap keeps its digits.
double MaximumSweep::gap(double x, double beta) const {
    const std::vector<double> all = heights(x);
    const double extreme = beta < 0 ? std::ranges::min(all) : std::ranges::max(all);
    double weights = 0, distances = 0;
    for (const double height : all) {
        const double distance = std::abs(extreme - height), weight = std::exp(-std::abs(beta) * distance);
        weights += weight;
        distances += weight * distance;
    }
    return distances / weights;
}

std::vector<double> MaximumSweep::places(double beta, Range x) const {
    std::vector<double> places;
    for (int i = 0; i < kEvenMaximumPoints; ++i)
        places.push_back(x.min + x.length() * (static_cast<double>(i) / (kEvenMaximumPoints - 1)));
    places.back() = x.max;
    const std::size_t count = m_lines.a.size();
    const bool areMany = count * (count - 1) / 2 > kMostKnees;
    const int points = areMany ? kKneePoints / 4 : kKneePoints;
    for (std::size_t i = 0; i < count; ++i)
        for (std::size_t j = 0; j < i; ++j) {
            const auto crossing = crossingOf(i, j);
            if (!crossing || !x.contains(*crossing))
                continue;
            // As wide as these two lines' own bend, whatever others do.
            const double steepness = std::abs(beta) * std::abs(m_lines.a[i] - m_lines.a[j]);
            const double reach = std::min(kKneeReach / steepness, x.length() / 8);
            for (int k = -points; k <= points; ++k) {
                // Denser towards the crossing.
                const double share = static_cast<double>(k) / points;
                if (const double at = *crossing + reach * share * std::abs(share); x.contains(at))
                    places.push_back(at);
            }
        }
    std::ranges::sort(places);
    places.erase(std::ranges::unique(places).begin(), places.end());
    return places;
}

// smoothLines in plain doubles, a hundred times as fast: distances are counted from the winner, so that nothing large
// cancels. Without the gradients to the lines.
LinesSample MaximumSweep::drawn(double beta, double x) const {
    const std::size_t n = m_lines.a.size();
    std::array<double, kMostInputs> distance{}, share{};
    std::size_t winner = 0;
    const auto height = [&](std::size_t i) { return m_lines.a[i] * x + m_lines.b[i]; };
    for (std::size_t i = 1; i < n; ++i)
        if (beta < 0 ? height(i) < height(winner) : height(i) > height(winner))
            winner = i;
    double total = 0, mean = 0, slope = 0;
    for (std::size_t i = 0; i < n; ++i) {
        distance[i] = (m_lines.a[i] - m_lines.a[winner]) * x + (m_lines.b[i] - m_lines.b[winner]);
        share[i] = beta == 0 ? 1 : std::exp(-std::abs(beta * distance[i]));
        total += share[i];
    }
    for (std::size_t i = 0; i < n; ++i) {
        share[i] /= total;
        mean += share[i] * distance[i];
        slope += share[i] * m_lines.a[i];
    }
    LinesSample sample{height(winner) + mean, slope, 0, {}, {}, 0};
    for (std::size_t i = 0; i < n; ++i) {
        if (share[i] == 0)
            continue; // beside an infinite product it would be no number
        const double o = distance[i] - mean, c = m_lines.a[i] - slope;
        sample.f1 += share[i] * beta * o * c;
        sample.f2 += share[i] * beta * c * c * (2 + beta * o);
        sample.dBeta += share[i] * o * o;
    }
    return sample;
}

std::vector<double> MaximumSweep::heights(double x) const {
    std::vector<double> heights;
    for (std::size_t i = 0; i < m_lines.a.size(); ++i)
        heights.push_back(m_lines.a[i] * x + m_lines.b[i]);
    return heights;
}

} // namespace acti
