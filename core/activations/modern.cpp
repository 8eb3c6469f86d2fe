// Activations of the last years: smooth ReLUs without exponentials, gates of gates, sparse polynomials.
#include "core/activations/families.h"
#include "core/activations/family.h"
#include "core/numeric/special.h"

#include <cmath>

namespace acti {
namespace {

// A gate that closes to the left and tends to `slope` to the right.
template<int Numerator, int Denominator>
Sample gate(int sign, Params) {
    return sign > 0 ? limitOf(kInf, static_cast<double>(Numerator) / Denominator) : limitOf(0, 0);
}

constexpr double line(double slope, int sign) { return slope == 0 ? 0 : slope * sign * kInf; }

// alpha_p x^2 + beta x to the right, (beta - alpha_n) x - alpha_n to the left.
Sample xieluLimit(int sign, Params p) {
    const double positive = p[0], negative = p[1], beta = p[2];
    if (sign < 0) {
        const double slope = beta - negative;
        return limitOf(slope == 0 ? -negative : line(slope, -1), slope, {0, kInf, -kInf});
    }
    Sample sample = limitOf(positive == 0 ? line(beta, 1) : line(positive, 1), positive == 0 ? beta : line(positive, 1),
                            {kInf, 0, kInf});
    sample.f2 = 2 * positive;
    return sample;
}

// f'' jumps from alpha_n to 2 alpha_p; if those are one number, f''' does.
std::vector<Kink> xieluKinks(Params p) {
    if (2 * p[0] != p[1])
        return {{0, 2, p[1]}};
    return p[1] == 0 ? std::vector<Kink>() : std::vector<Kink>{{0, 3, p[1]}};
}

Sample sparseLimit(int sign, Params) { return sign > 0 ? limitOf(1, 0) : limitOf(0, 0); }

std::vector<Entry> smoothUnits() {
    return makeFamily(
        Family::Modern,
        Activation{Info{.id = "squareplus",
                        .name = "Squareplus",
                        .formula = R"(\frac{x + \sqrt{x^2 + b}}{2})",
                        .reference = "Barron 2021, arXiv:2112.11687",
                        .params = {{.id = "b",
                                    .symbol = "b",
                                    .initial = 4,
                                    .slider = {0.01, 10},
                                    .domain = {0, std::numeric_limits<double>::max()},
                                    .excluded = 0,
                                    .meaning = "roundness of the knee"}},
                        .presets = {{"Keras, JAX", {4}, "keras.activations.squareplus, jax.nn.squareplus"},
                                    {"f(0) = 1/2", {1}, "half the height at 0"}},
                        .limit = [](int sign, Params) { return sign > 0 ? limitOf(kInf, 1, {0}) : limitOf(0, 0, {0}); },
                        .lengthScale = [](Params p) { return std::sqrt(p[0]); }},
                   // to the left x + h cancels: there (h + x)/2 = b/(2(h - x))
                   [](auto x, auto b) {
                       using T = decltype(x);
                       const T h = rootOfSquarePlus(x, b);
                       const T left = select(x < T(0), x, T(0)); // far to the right h - x is nothing
                       return select(x < T(0), T(0.5) * b / (h - left), T(0.5) * (x + h));
                   }},
        Activation{Info{.id = "bent_identity",
                        .name = "Bent identity",
                        .formula = R"(\frac{\sqrt{x^2 + 1} - 1}{2} + x)",
                        .reference = "folklore; its source is not known",
                        .limit = [](int sign, Params) { return sign > 0 ? limitOf(kInf, 1.5) : limitOf(-kInf, 0.5); }},
                   [](auto x) {
                       using T = decltype(x);
                       return T(0.5) * (rootOfSquarePlus(x, T(1)) - T(1)) + x;
                   }},
        Activation{Info{.id = "lisht",
                        .name = "LiSHT",
                        .formula = R"(x \tanh x)",
                        .reference = "Roy, Manna, Dubey and Chaudhuri 2019, arXiv:1901.05894",
                        .limit = [](int sign, Params) { return limitOf(kInf, sign); }},
                   [](auto x) { return x * tanh(x); }});
}

std::vector<Entry> gates() {
    return makeFamily(
        Family::Modern,
        Activation{Info{.id = "tanh_exp",
                        .name = "TanhExp",
                        .formula = R"(x \tanh(e^x))",
                        .reference = "Liu and Di 2020, arXiv:2003.09855; also known as TeLU",
                        .limit = gate<1, 1>},
                   [](auto x) { return x * tanhExp(x); }},
        Activation{Info{.id = "smish",
                        .name = "Smish",
                        .formula = R"(x \tanh\!\left(\ln(1 + \sigma(x))\right))",
                        .reference = "Wang, Ren and Wang 2022, Electronics 11(4) 540",
                        .limit = gate<3, 5>}, // tanh(ln 2)
                   [](auto x) { return x * tanh(log1p(sigmoid(x))); }},
        Activation{Info{.id = "serf",
                        .name = "Serf",
                        .formula = R"(x\, \operatorname{erf}\!\left(\ln(1 + e^x)\right))",
                        .reference = "Nag and Bhattacharyya 2021, arXiv:2108.09598",
                        .limit = gate<1, 1>},
                   [](auto x) { return x * erf(softplus(x)); }},
        Activation{
            Info{.id = "logish",
                 .name = "Logish",
                 .formula = R"(x \ln(1 + \sigma(x)))",
                 .reference = "Zhu et al. 2021, Neurocomputing 458",
                 .limit = [](int sign, Params) { return sign > 0 ? limitOf(kInf, std::log(2.0)) : limitOf(0, 0); }},
            [](auto x) { return x * log1p(sigmoid(x)); }},
        Activation{Info{.id = "phish",
                        .name = "Phish",
                        .formula = R"(x \tanh\!\left(x\, \Phi(x)\right))",
                        .reference = "Naveen 2022, TechRxiv",
                        .limit = gate<1, 1>},
                   [](auto x) { return x * tanh(x * normalCdf(x)); }});
}

std::vector<Entry> polynomials() {
    return makeFamily(
        Family::Modern,
        Activation{
            Info{
                .id = "xielu",
                .name = "xIELU",
                .formula =
                    R"(\begin{cases} \alpha_p x^2 + \beta x & x > 0 \\ \alpha_n (e^x - 1 - x) + \beta x & x \le 0 \end{cases})",
                .reference = "Huang and Schlag 2024, arXiv:2411.13010",
                .params =
                    {{.id = "alpha_p",
                      .symbol = "αₚ",
                      .initial = 0.8,
                      .slider = {0, 2},
                      .meaning = "bend to the right"},
                     {.id = "alpha_n", .symbol = "αₙ", .initial = 0.8, .slider = {0, 2}, .meaning = "bend to the left"},
                     {.id = "beta", .symbol = "β", .initial = 0.5, .slider = {0, 1}, .meaning = "slope at 0"}},
                .presets = {{"Initial values", {0.8, 0.8, 0.5}, "the transformers library"}},
                .kinks = xieluKinks,
                .limit = xieluLimit},
            refined([](auto x, auto right, auto left, auto beta) {
                using T = decltype(x);
                // e^x - 1 - x is small near 0; far to the left beta - alpha_n is the slope, and may be 0
                // to the right the exponential is not taken, and must not overflow
                const T y = select(x > T(0), T(0), x);
                const T near = left * expm1MinusX(y) + beta * x, far = left * expm1(y) + (beta - left) * x;
                return select(x > T(0), right * x * x + beta * x, select(x > T(-1), near, far));
            })},
        Activation{
            Info{.id = "sparse_plus",
                 .name = "Sparse plus",
                 .formula =
                     R"(\begin{cases} 0 & x \le -1 \\ \frac{(x + 1)^2}{4} & -1 < x < 1 \\ x & x \ge 1 \end{cases})",
                 .reference = "jax.nn.sparse_plus, keras.activations.sparse_plus",
                 .kinks =
                     [](Params) {
                         return std::vector<Kink>{{-1, 2}, {1, 2}};
                     },
                 .limit = gate<1, 1>},
            [](auto x) {
                using T = decltype(x);
                const T above = x + T(1);
                return select(x > T(-1), select(x < T(1), T(0.25) * above * above, x), T(0));
            }},
        Activation{Info{.id = "sparse_sigmoid",
                        .name = "Sparse sigmoid",
                        .formula = R"(\min\!\left(\max\!\left(\frac{x + 1}{2}, 0\right), 1\right))",
                        .reference = "jax.nn.sparse_sigmoid, keras.activations.sparse_sigmoid",
                        .kinks =
                            [](Params) {
                                return std::vector<Kink>{{-1, 1}, {1, 1}};
                            },
                        .limit = sparseLimit},
                   [](auto x) {
                       using T = decltype(x);
                       return select(x > T(-1), select(x < T(1), T(0.5) * (x + T(1)), T(1)), T(0));
                   }});
}

} // namespace

std::vector<Entry> modern() {
    std::vector<Entry> all;
    for (const auto& part : {smoothUnits(), gates(), polynomials()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

} // namespace acti
