// ACON: the smooth maximum of two lines through 0 (Ma et al. 2021).
#include "core/activations/families.h"
#include "core/activations/family.h"
#include "core/numeric/special.h"

namespace acti {
namespace {

// (p1-p2) x s(u) + p2 x with u = beta (p1-p2) x, symmetric in p1 and p2. Far out it is written from the line that wins
// there, whose rival's share is under a half; near 0 as mean + half difference * tanh(u/2). So neither f nor a
// derivative has terms that cancel, but at true zero crossings.
constexpr auto smoothMaximumOfLines = [](auto x, auto p1, auto p2, auto beta) {
    using T = decltype(x);
    const T half(0.5);
    const T difference = (p1 - p2) * x;
    const T u = beta * difference;
    const auto isPositive = u > T(0);
    const T share = difference * sigmoid(select(isPositive, -u, u));
    const T farOut = select(isPositive, p1 * x - share, p2 * x + share);
    const T nearZero = half * ((p1 + p2) * x + difference * tanh(half * u));
    return select(abs(u) < T(1), nearZero, farOut);
};

constexpr double line(double slope, int sign) { return slope == 0 ? 0 : slope * sign * kInf; }

// {df/dp1, df/dp2, df/dbeta} in the gradient.
Sample aconLimit(int sign, double p1, double p2, double beta) {
    if (beta == 0 || p1 == p2) {
        const double slope = static_cast<double>((static_cast<long double>(p1) + p2) / 2);
        return limitOf(line(slope, sign), slope, {sign * kInf, sign * kInf, p1 == p2 ? 0 : kInf});
    }
    const bool isFirst = (sign > 0) == ((beta > 0) == (p1 > p2));
    const double slope = isFirst ? p1 : p2;
    return limitOf(line(slope, sign), slope, {isFirst ? sign * kInf : 0, isFirst ? 0 : sign * kInf, 0});
}

double aconScale(double p1, double p2, double beta) {
    return static_cast<double>(1 / (static_cast<long double>(beta) * (static_cast<long double>(p1) - p2)));
}

constexpr std::string_view kReference = "Ma, Zhang, Liu and Sun 2021, arXiv:2009.04759";

} // namespace

std::vector<Entry> acon() {
    const ParamInfo beta{.id = "beta", .symbol = "β", .initial = 1, .slider = {-2, 10}, .meaning = "switching factor"};
    return makeFamily(
        Family::Acon,
        Activation{Info{.id = "acon_a",
                        .name = "ACON-A",
                        .formula = R"(x\, \sigma(\beta x))",
                        .reference = kReference,
                        .params = {beta},
                        .presets = {{"Swish", {1}, "β = 1, the official initial value"},
                                    {"Linear", {0}, "β = 0: the mean of x and 0"},
                                    {"ReLU limit", {50}, "β → ∞ is max(x, 0)"}},
                        .limit =
                            [](int sign, Params p) {
                                Sample sample = aconLimit(sign, 1, 0, p[0]);
                                sample.gradient = {sample.gradient[2]};
                                return sample;
                            },
                        .lengthScale = [](Params p) { return aconScale(1, 0, p[0]); }},
                   [](auto x, auto b) { return x * sigmoid(b * x); }},
        Activation{Info{.id = "acon_b",
                        .name = "ACON-B",
                        .formula = R"((1 - p)\, x\, \sigma\!\left(\beta (1 - p) x\right) + p x)",
                        .reference = kReference,
                        .params = {{.id = "p",
                                    .symbol = "p",
                                    .initial = 0.25,
                                    .slider = {-1, 2},
                                    .meaning = "slope of the second line"},
                                   beta},
                        .presets = {{"Smooth PReLU", {0.25, 1}, "PReLU's initial slope"},
                                    {"PReLU limit", {0.25, 50}, "β → ∞ is max(x, px)"},
                                    {"Linear", {0.25, 0}, "β = 0: the mean of x and px"}},
                        .limit =
                            [](int sign, Params p) {
                                Sample sample = aconLimit(sign, 1, p[0], p[1]);
                                sample.gradient = {sample.gradient[1], sample.gradient[2]};
                                return sample;
                            },
                        .lengthScale = [](Params p) { return aconScale(1, p[0], p[1]); }},
                   refined([](auto x, auto p, auto b) { return smoothMaximumOfLines(x, decltype(x)(1), p, b); })},
        Activation{Info{.id = "acon_c",
                        .name = "ACON-C",
                        .formula = R"((p_1 - p_2)\, x\, \sigma\!\left(\beta (p_1 - p_2) x\right) + p_2 x)",
                        .reference = kReference,
                        .params = {{.id = "p1",
                                    .symbol = "p₁",
                                    .initial = 1.2,
                                    .slider = {-2, 2},
                                    .meaning = "slope of the first line"},
                                   {.id = "p2",
                                    .symbol = "p₂",
                                    .initial = -0.8,
                                    .slider = {-2, 2},
                                    .meaning = "slope of the second line"},
                                   beta},
                        .presets = {{"Paper's figure", {1.2, -0.8, 1}, "Ma et al. 2021"},
                                    {"Swish", {1, 0, 1}, "the smooth maximum of x and 0"},
                                    {"ReLU limit", {1, 0, 50}, "β → ∞ is max(x, 0)"},
                                    {"Smooth maximum of x and x/4", {1, 0.25, 1}, "ACON-B with p = 1/4"},
                                    {"Smooth |x|", {1, -1, 2}, "p₂ = -p₁"},
                                    {"A random start",
                                     {-0.5, 1.25, 1},
                                     "the official code draws p₁ and p₂ from N(0, 1), β = 1"},
                                    {"Linear", {1.2, -0.8, 0}, "β = 0: the mean of the two lines"}},
                        .limit = [](int sign, Params p) { return aconLimit(sign, p[0], p[1], p[2]); },
                        .lengthScale = [](Params p) { return aconScale(p[0], p[1], p[2]); }},
                   refined([](auto x, auto p1, auto p2, auto b) { return smoothMaximumOfLines(x, p1, p2, b); })});
}

} // namespace acti
