// S-shaped activations, their piecewise linear stand-in, and the softplus whose slope is one of them.
#include "core/activations/families.h"
#include "core/activations/family.h"

namespace acti {

std::vector<Entry> sigmoids() {
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
                         return isLinear ? limitOf(sign * kInfinity, 1, {0}) : limitOf(0, 0, {0});
                     },
                 .lengthScale = [](Params p) { return 1 / p[0]; }},
            // max(u,0)/b + ln(1+e^-|u|)/b: unlike softplus(u)/b its derivative to b has no terms that cancel
            [](auto x, auto beta) {
                using T = decltype(x);
                const T u = beta * x;
                const auto isPositive = u > T(0);
                return select(isPositive, x, T(0)) + softplusTail(select(isPositive, -u, u)) / beta;
            }});
}

} // namespace acti
