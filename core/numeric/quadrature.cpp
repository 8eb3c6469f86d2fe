#include "core/numeric/quadrature.h"

#include "core/numeric/real.h"

#include <algorithm>
#include <array>
#include <numbers>

namespace acti {
namespace {

constexpr std::size_t kPoints = 16;
constexpr double kReach = 13;

struct LegendreRule {
    std::array<long double, kPoints> x;
    std::array<long double, kPoints> weights;
};

// Newton on P_n from Tricomi's first guess; w = 2 / ((1 - x^2) P_n'(x)^2).
LegendreRule legendreRule() {
    LegendreRule rule{};
    constexpr long double n = kPoints;
    for (std::size_t i = 0; i < kPoints; ++i) {
        long double x = std::cos(std::numbers::pi_v<long double> * (static_cast<long double>(i) + 0.75L) / (n + 0.5L));
        long double slope = 0;
        for (int iteration = 0; iteration < 8; ++iteration) {
            long double before = 1, value = x;
            for (std::size_t k = 2; k <= kPoints; ++k) {
                const auto degree = static_cast<long double>(k);
                const long double next = ((2 * degree - 1) * x * value - (degree - 1) * before) / degree;
                before = value;
                value = next;
            }
            slope = n * (x * value - before) / (x * x - 1);
            x -= value / slope;
        }
        rule.x[i] = x;
        rule.weights[i] = 2 / ((1 - x * x) * slope * slope);
    }
    return rule;
}

std::vector<double> panelEdges(double lengthScale, std::span<const double> breaks) {
    std::vector<double> edges{0};
    const double first = std::clamp(lengthScale, 1e-15, 1.0);
    for (double edge = first; edge < kReach; edge += std::min(edge, 1.0)) {
        edges.push_back(edge);
        edges.push_back(-edge);
    }
    edges.push_back(kReach);
    edges.push_back(-kReach);
    for (const double x : breaks)
        if (x > -kReach && x < kReach)
            edges.push_back(x);
    std::ranges::sort(edges);
    edges.erase(std::ranges::unique(edges).begin(), edges.end());
    return edges;
}

} // namespace

QuadratureRule normalRule(double lengthScale, std::span<const double> breaks) {
    static const LegendreRule kRule = legendreRule();
    const std::vector<double> edges = panelEdges(lengthScale, breaks);
    QuadratureRule rule;
    for (std::size_t panel = 1; panel < edges.size(); ++panel) {
        const long double half = (static_cast<long double>(edges[panel]) - edges[panel - 1]) / 2;
        const long double centre = edges[panel - 1] + half;
        for (std::size_t i = 0; i < kPoints; ++i) {
            rule.x.push_back(static_cast<double>(centre + half * kRule.x[i]));
            rule.weights.push_back(half * kRule.weights[i] * normalPdf(static_cast<long double>(rule.x.back())));
        }
    }
    return rule;
}

} // namespace acti
