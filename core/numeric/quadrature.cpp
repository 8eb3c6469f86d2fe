#include "core/numeric/quadrature.h"

#include "core/numeric/real.h"

#include <algorithm>
#include <array>
#include <cmath>
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

void addEdges(std::vector<double>& edges, const Texture& texture) {
    edges.push_back(std::clamp(texture.centre, -kReach, kReach));
    const double widest = texture.period > 0 ? std::min(texture.period / 2, 1.0) : 1.0;
    const double first = std::clamp(texture.length, 1e-15, widest);
    for (double distance = first; distance < 2 * kReach; distance += std::min(distance, widest))
        for (const double edge : {texture.centre - distance, texture.centre + distance})
            if (std::fabs(edge) < kReach)
                edges.push_back(edge);
}

std::vector<double> panelEdges(std::span<const Texture> textures, std::span<const double> breaks) {
    std::vector<double> edges;
    for (const Texture& texture : textures)
        addEdges(edges, texture);
    edges.push_back(kReach);
    edges.push_back(-kReach);
    for (const double x : breaks)
        if (x > -kReach && x < kReach)
            edges.push_back(x);
    std::ranges::sort(edges);
    edges.erase(std::ranges::unique(edges).begin(), edges.end());
    return edges;
}

// The trapezoid rule meets exp(i k x) exp(-x^2/2) without error but for frequencies within 9 of a multiple of 2
// pi/step. A step of n + 2/7 periods keeps the harmonics 1 to 4 at least 1/7 of that spacing away, which is 9 at this
// step.
constexpr double kWidestStep = 0.0997;

const LegendreRule& legendreOnce() {
    static const LegendreRule rule = legendreRule();
    return rule;
}

void addPanel(QuadratureRule& rule, double min, double max) {
    const LegendreRule& legendre = legendreOnce();
    const long double half = (static_cast<long double>(max) - min) / 2, centre = min + half;
    for (std::size_t i = 0; i < kPoints; ++i) {
        rule.x.push_back(static_cast<double>(centre + half * legendre.x[i]));
        rule.weights.push_back(half * legendre.weights[i] * normalPdf(static_cast<long double>(rule.x.back())));
    }
}

} // namespace

QuadratureRule normalRuleOn(double min, double max) {
    QuadratureRule rule;
    addPanel(rule, min, max);
    return rule;
}

std::vector<double> normalPanels(std::span<const Texture> textures, std::span<const double> breaks) {
    return panelEdges(textures, breaks);
}

QuadratureRule evenNormalRule(double period, int numerator, int denominator) {
    // 43 bits, so that every node is an exact multiple: its phase is that of the step, for periods down to 1e-13.
    const double part = static_cast<double>(numerator) / denominator, widest = 7 * kWidestStep / denominator;
    const double exactStep = (std::max(0.0, std::floor(widest / period - part)) + part) * period;
    const double unit = std::ldexp(1.0, std::ilogb(exactStep) - 42);
    const double step = std::nearbyint(exactStep / unit) * unit;
    const int half = static_cast<int>(kReach / step);
    QuadratureRule rule;
    for (int i = -half; i <= half; ++i) {
        rule.x.push_back(i * step);
        rule.weights.push_back(step * normalPdf(static_cast<long double>(rule.x.back())));
    }
    return rule;
}

QuadratureRule normalRule(const Texture& texture, std::span<const double> breaks) {
    if (texture.period > 0 && texture.period < 3.5 * kWidestStep && breaks.empty())
        return evenNormalRule(texture.period, 2, 7);
    const std::vector<double> edges = panelEdges({&texture, 1}, breaks);
    QuadratureRule rule;
    for (std::size_t panel = 1; panel < edges.size(); ++panel)
        addPanel(rule, edges[panel - 1], edges[panel]);
    return rule;
}

} // namespace acti
