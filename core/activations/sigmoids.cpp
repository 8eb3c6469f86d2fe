// S-shaped activations, their piecewise linear stand-in, and the softplus whose slope is one of them.
#include "core/activations/families.h"
#include "core/activations/family.h"
#include "core/numeric/special.h"

#include <cmath>

namespace acti {
namespace {

Sample isruLimit(int sign, Params p) {
    const long double height = 1 / std::sqrt(static_cast<long double>(p[0])); // 1/sqrt(0) is infinite
    const auto toAlpha = static_cast<double>(-height * height * height / 2);
    return limitOf(sign * static_cast<double>(height), p[0] == 0 ? 1 : 0, {sign * toAlpha});
}

double isruScale(Params p) { return 1 / std::sqrt(p[0]); }

ParamInfo isruAlpha() {
    return {.id = "alpha",
            .symbol = "α",
            .initial = 1,
            .slider = {0.05, 5},
            .domain = {0, std::numeric_limits<double>::max()},
            .meaning = "1/α is the square of the limit"};
}

std::vector<Entry> exponentialOnes() {
    return makeFamily(
        Family::Sigmoids,
        Activation{Info{.id = "sigmoid",
                        .name = "Sigmoid",
                        .formula = R"(\sigma(x) = \frac{1}{1 + e^{-x}})",
                        .reference = "the logistic function, Verhulst 1838",
                        .limit = [](int sign, Params) { return limitOf(sign > 0 ? 1 : 0, 0); }},
                   [](auto x) { return sigmoid(x); }},
        Activation{Info{.id = "hard_sigmoid",
                        .name = "Hard sigmoid",
                        .formula = R"(\min\!\left(\max\!\left(\frac{x + 3}{6}, 0\right), 1\right))",
                        .reference = "Howard et al. 2019, arXiv:1905.02244; ONNX has slope 0.2 by default",
                        .kinks =
                            [](Params) {
                                return std::vector<Kink>{{-3, 1}, {3, 1}};
                            },
                        .limit = [](int sign, Params) { return limitOf(sign > 0 ? 1 : 0, 0); }},
                   [](auto x) {
                       using T = decltype(x);
                       return select(x > T(-3), select(x < T(3), (x + T(3)) / T(6), T(1)), T(0));
                   }},
        Activation{Info{.id = "tanh",
                        .name = "Tanh",
                        .formula = R"(\tanh x)",
                        .reference = "LeCun et al. 1998, Efficient BackProp",
                        .limit = [](int sign, Params) { return limitOf(sign > 0 ? 1 : -1, 0); }},
                   [](auto x) { return tanh(x); }},
        Activation{
            Info{.id = "softplus",
                 .name = "Softplus",
                 .formula = R"(\frac{1}{\beta} \ln\!\left(1 + e^{\beta x}\right))",
                 .reference = "Dugas et al. 2001, NIPS",
                 .params = {{.id = "beta",
                             .symbol = "β",
                             .initial = 1,
                             .slider = {0.1, 10},
                             .excluded = 0,
                             .meaning = "sharpness"}},
                 .presets = {{"PyTorch, Keras, JAX, ONNX", {1}, "the default; PyTorch returns x itself where βx > 20"}},
                 .limit =
                     [](int sign, Params p) {
                         const bool isLinear = (sign > 0) == (p[0] > 0);
                         return isLinear ? limitOf(sign * kInf, 1, {0}) : limitOf(0, 0, {0});
                     },
                 .lengthScale = [](Params p) { return 1 / p[0]; }},
            // max(u,0)/b + ln(1+e^-|u|)/b: unlike softplus(u)/b its derivative to b has no terms that cancel
            [](auto x, auto beta) {
                using T = decltype(x);
                const T u = beta * x;
                const auto isPositive = u > T(0);
                return select(isPositive, x, T(0)) + softplusTail(select(isPositive, -u, u)) / beta;
            }},
        Activation{Info{.id = "log_sigmoid",
                        .name = "Log-sigmoid",
                        .formula = R"(\ln \sigma(x))",
                        .reference = "torch.nn.LogSigmoid, keras log_sigmoid, jax.nn.log_sigmoid",
                        .limit = [](int sign, Params) { return sign > 0 ? limitOf(0, 0) : limitOf(-kInf, 1); }},
                   [](auto x) { return logSigmoid(x); }},
        Activation{
            Info{.id = "laplace",
                 .name = "Laplace",
                 .formula =
                     R"(\frac{1}{2} \left(1 + \operatorname{erf}\!\left(\frac{x - \mu}{\sigma \sqrt{2}}\right)\right))",
                 .reference = "Ma et al. 2022, arXiv:2209.10655 (Mega)",
                 .params = {{.id = "mu", .symbol = "μ", .initial = 0.707107, .slider = {-2, 2}, .meaning = "centre"},
                            {.id = "sigma",
                             .symbol = "σ",
                             .initial = 0.282095,
                             .slider = {0.05, 2},
                             .domain = {0, std::numeric_limits<double>::max()},
                             .excluded = 0,
                             .meaning = "width"}},
                 .presets = {{"Transformers", {0.707107, 0.282095}, "the transformers library"},
                             {"Normal distribution", {0, 1}, "Φ(x)"}},
                 .limit =
                     [](int sign, Params) {
                         return limitOf(sign > 0 ? 1 : 0, 0, {0, 0});
                     },
                 .lengthScale = [](Params p) { return p[1]; },
                 .centre = [](Params p) { return p[0]; }},
            [](auto x, auto mu, auto sigma) { return normalCdf((x - mu) / sigma); }});
}

std::vector<Entry> algebraicOnes() {
    return makeFamily(
        Family::Sigmoids,
        Activation{
            Info{.id = "hard_tanh",
                 .name = "Hard tanh",
                 .formula = R"(\min(\max(x, a), b))",
                 .reference = "Collobert 2004, thesis, Paris VI",
                 .params =
                     {{.id = "min_val", .symbol = "a", .initial = -1, .slider = {-6, 0}, .meaning = "lowest value"},
                      {.id = "max_val",
                       .symbol = "b",
                       .initial = 1,
                       .slider = {0, 6},
                       .meaning = "highest value; all of f if below the lowest"}},
                 .presets = {{"PyTorch, Keras, JAX", {-1, 1}, "the default of each"},
                             {"ReLU6", {0, 6}, "min(max(x, 0), 6)"}},
                 .kinks =
                     [](Params p) {
                         return p[0] < p[1] ? std::vector<Kink>{{p[0], 1}, {p[1], 1}} : std::vector<Kink>();
                     },
                 .limit =
                     [](int sign, Params p) {
                         const bool isLow = sign < 0 && p[0] < p[1];
                         return isLow ? limitOf(p[0], 0, {1, 0}) : limitOf(p[1], 0, {0, 1});
                     }},
            // the outer branches own both ends: f' = 0 there
            [](auto x, auto low, auto high) {
                const auto raised = select(x > low, x, low);
                return select(raised < high, raised, high);
            }},
        Activation{Info{.id = "softsign",
                        .name = "Softsign",
                        .formula = R"(\frac{x}{1 + |x|})",
                        .reference = "Bergstra et al. 2009; Glorot and Bengio 2010, AISTATS",
                        // f'' goes from 2 to -2
                        .kinks =
                            [](Params) {
                                return std::vector<Kink>{{0, 2}};
                            },
                        .limit = [](int sign, Params) { return limitOf(sign, 0); }},
                   [](auto x) { return softsign(x); }},
        Activation{Info{.id = "isru",
                        .name = "ISRU",
                        .formula = R"(\frac{x}{\sqrt{1 + \alpha x^2}})",
                        .reference = "Carlile et al. 2017, arXiv:1710.09967",
                        .params = {isruAlpha()},
                        .presets = {{"Range (-1, 1)", {1}, "Carlile et al. 2017"}, {"Identity", {0}, "α = 0 is x"}},
                        .limit = isruLimit,
                        .lengthScale = isruScale},
                   [](auto x, auto alpha) { return isru(x, alpha); }},
        Activation{
            Info{.id = "isrlu",
                 .name = "ISRLU",
                 .formula = R"(\begin{cases} x & x \ge 0 \\ \frac{x}{\sqrt{1 + \alpha x^2}} & x < 0 \end{cases})",
                 .reference = "Carlile et al. 2017, arXiv:1710.09967",
                 .params = {isruAlpha()},
                 .presets = {{"Limit -1", {1}, "Carlile et al. 2017"}, {"Identity", {0}, "α = 0 is x"}},
                 // the third derivative goes from -3 alpha to 0
                 .kinks =
                     [](Params p) {
                         return p[0] > 0 ? std::vector<Kink>{{0, 3}} : std::vector<Kink>();
                     },
                 .limit = [](int sign, Params p) { return sign > 0 ? limitOf(kInf, 1, {0}) : isruLimit(sign, p); },
                 .lengthScale = isruScale},
            [](auto x, auto alpha) { return select(x < decltype(x)(0), isru(x, alpha), x); }});
}

} // namespace

std::vector<Entry> sigmoids() {
    std::vector<Entry> all = exponentialOnes();
    for (const Entry& entry : algebraicOnes())
        all.push_back(entry);
    return all;
}

} // namespace acti
