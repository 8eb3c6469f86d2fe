#include "core/numeric/normal_moments.h"

#include "core/numeric/real.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace acti {
namespace {

constexpr long double kAgreement = 1e-15L;
constexpr std::size_t kMaxHalvings = 60;

// Weighted sums on a panel, and the samples they are made of, for the variance.
struct Panel {
    double min = 0, max = 0;
    std::size_t halvings = 0;
    NormalMoments sums;
    std::vector<std::pair<long double, double>> samples; // weight, f
};

void add(NormalMoments& all, const NormalMoments& part) {
    all.mean += part.mean;
    all.magnitude += part.magnitude;
    all.square += part.square;
    all.slopeSquare += part.slopeSquare;
}

NormalMoments weighted(long double weight, const CurvePoint& y) {
    const long double f = y.f, f1 = y.f1;
    return {weight * f, weight * std::fabs(f), weight * f * f, 0, weight * f1 * f1};
}

// Which sums are asked for.
enum class Asked { All, OfValues };

bool isFinite(const NormalMoments& sums, Asked asked = Asked::All) {
    return std::isfinite(sums.magnitude) && std::isfinite(sums.square) &&
           (asked == Asked::OfValues || std::isfinite(sums.slopeSquare));
}

Panel panelOn(const CurveSpan& curve, double min, double max, std::size_t halvings) {
    Panel panel{min, max, halvings, {}, {}};
    const QuadratureRule rule = normalRuleOn(min, max);
    const std::vector<CurvePoint> points = curve(rule.x);
    for (std::size_t i = 0; i < points.size(); ++i) {
        add(panel.sums, weighted(rule.weights[i], points[i]));
        panel.samples.emplace_back(rule.weights[i], points[i].f);
    }
    return panel;
}

// |a - b| is no more than `share` of the whole, in every sum but that of |f|, which is smooth only between the zeros.
bool agree(const NormalMoments& a, const NormalMoments& b, const NormalMoments& whole, long double share,
           Asked asked = Asked::All) {
    return std::fabs(a.mean - b.mean) <= share * whole.magnitude &&
           std::fabs(a.square - b.square) <= share * whole.square &&
           (asked == Asked::OfValues || std::fabs(a.slopeSquare - b.slopeSquare) <= share * whole.slopeSquare);
}

bool endsInTime(const CurveSpan& curve, double reach, const NormalMoments& whole, Asked asked) {
    const std::vector<double> ends{-reach, reach};
    NormalMoments beyond;
    for (const CurvePoint& y : curve(ends))
        add(beyond, weighted(normalPdf(static_cast<long double>(reach)), y));
    return isFinite(beyond, asked) && agree(beyond, {}, whole, 1e-13L, asked);
}

// `left`: how many points may be asked for; what was asked for is taken off.
std::optional<NormalMoments> momentsAsked(const CurveSpan& curve, std::span<const double> edges, std::size_t& left,
                                          Asked asked) {
    std::vector<Panel> open, closed;
    NormalMoments whole;
    for (std::size_t i = 1; i < edges.size(); ++i) {
        open.push_back(panelOn(curve, edges[i - 1], edges[i], 0));
        add(whole, open.back().sums);
    }
    left -= std::min(left, 16 * open.size());
    while (!open.empty()) {
        const Panel panel = std::move(open.back());
        open.pop_back();
        const double centre = panel.min + (panel.max - panel.min) / 2;
        if (!isFinite(panel.sums, asked) || left < 32 || panel.halvings == kMaxHalvings)
            return std::nullopt;
        left -= 32;
        Panel low = panelOn(curve, panel.min, centre, panel.halvings + 1);
        Panel high = panelOn(curve, centre, panel.max, panel.halvings + 1);
        NormalMoments both = low.sums;
        add(both, high.sums);
        auto& next = isFinite(both, asked) && agree(panel.sums, both, whole, kAgreement, asked) ? closed : open;
        next.push_back(std::move(low));
        next.push_back(std::move(high));
    }
    NormalMoments all;
    for (const Panel& panel : closed)
        add(all, panel.sums);
    for (const Panel& panel : closed)
        for (const auto& [weight, f] : panel.samples)
            all.variance += weight * (f - all.mean) * (f - all.mean);
    if (edges.empty() || !endsInTime(curve, edges.back(), all, asked))
        return std::nullopt;
    return all;
}

} // namespace

NormalMoments momentsBy(const QuadratureRule& rule, const CurveSpan& curve) {
    const std::vector<CurvePoint> points = curve(rule.x);
    NormalMoments all;
    for (std::size_t i = 0; i < points.size(); ++i)
        add(all, weighted(rule.weights[i], points[i]));
    for (std::size_t i = 0; i < points.size(); ++i)
        all.variance += rule.weights[i] * (points[i].f - all.mean) * (points[i].f - all.mean);
    return all;
}

std::optional<NormalMoments> checkedMoments(const CurveSpan& curve, std::span<const double> edges, std::size_t most) {
    std::size_t left = most;
    if (auto all = momentsAsked(curve, edges, left, Asked::All))
        return all;
    auto values = momentsAsked(curve, edges, left, Asked::OfValues);
    if (values)
        values->slopeSquare = std::numeric_limits<long double>::quiet_NaN();
    return values;
}

std::optional<NormalMoments> wavyMoments(const CurveSpan& curve, double period) {
    const NormalMoments one = momentsBy(evenNormalRule(period, 2, 7), curve);
    const NormalMoments other = momentsBy(evenNormalRule(period, 3, 11), curve);
    return isFinite(one) && agree(one, other, one, 1e-12L) ? std::optional(one) : std::nullopt;
}

} // namespace acti
