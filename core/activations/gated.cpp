// x times a gate that opens from 0 to 1.
#include "core/activations/families.h"
#include "core/activations/family.h"
#include "core/numeric/special.h"

namespace acti {
namespace {

// Every gate closes to the left: f falls to 0 faster than x grows.
Sample gateLimit(int sign, Params) { return sign > 0 ? limitOf(kInf, 1) : limitOf(0, 0); }

// sqrt(8/pi) to twice a long double: the second part goes where a jet keeps roundings.
template<class T>
T rootEightOverPi() {
    return T(1.595769121605730711706272462180322690983L) + T(5.351177755720478292013e-20L);
}

Sample swishLimit(int sign, Params p) {
    if (p[0] == 0)
        return limitOf(sign * kInf, 0.5, {kInf});
    return (sign > 0) == (p[0] > 0) ? limitOf(sign * kInf, 1) : limitOf(0, 0);
}

} // namespace

std::vector<Entry> gated() {
    return makeFamily(
        Family::Gated,
        Activation{
            Info{.id = "swish",
                 .name = "Swish",
                 .formula = R"(x\, \sigma(\beta x))",
                 .reference = "Ramachandran, Zoph and Le 2017, arXiv:1710.05941",
                 .params =
                     {{.id = "beta", .symbol = "β", .initial = 1, .slider = {-2, 10}, .meaning = "switching factor"}},
                 .presets = {{"SiLU", {1}, "torch.nn.SiLU, keras silu, jax.nn.silu"},
                             {"QuickGELU", {1.702}, "Hendrycks and Gimpel 2016, arXiv:1606.08415"},
                             {"Linear", {0}, "β = 0 is x/2"},
                             {"Near ReLU", {50}, "β → ∞ is ReLU"}},
                 .limit = swishLimit,
                 .lengthScale = [](Params p) { return 1 / p[0]; }},
            [](auto x, auto beta) { return x * sigmoid(beta * x); }},
        Activation{Info{.id = "silu",
                        .name = "SiLU",
                        .formula = R"(x\, \sigma(x))",
                        .reference = "Elfwing, Uchibe and Doya 2018, arXiv:1702.03118",
                        .limit = gateLimit},
                   [](auto x) { return x * sigmoid(x); }},
        Activation{Info{.id = "hard_swish",
                        .name = "Hard swish",
                        .formula = R"(x\, \frac{\min(\max(x + 3, 0), 6)}{6})",
                        .reference = "Howard et al. 2019, arXiv:1905.02244",
                        .kinks =
                            [](Params) {
                                return std::vector<Kink>{{-3, 1}, {3, 1}};
                            },
                        .limit = gateLimit},
                   // the inner branch owns both ends, as PyTorch up to 2.6: f'(-3) = -1/2, f'(3) = 3/2
                   [](auto x) {
                       using T = decltype(x);
                       return select(x < T(-3), T(0), select(x > T(3), x, x * (x + T(3)) / T(6)));
                   }},
        Activation{Info{.id = "mish",
                        .name = "Mish",
                        .formula = R"(x \tanh\!\left(\ln(1 + e^x)\right))",
                        .reference = "Misra 2019, arXiv:1908.08681",
                        .limit = gateLimit},
                   [](auto x) { return x * tanhSoftplus(x); }},
        Activation{Info{.id = "gelu",
                        .name = "GELU",
                        .formula = R"(x\, \Phi(x) = \frac{x}{2} \operatorname{erfc}\!\left(-\frac{x}{\sqrt{2}}\right))",
                        .reference = "Hendrycks and Gimpel 2016, arXiv:1606.08415",
                        .limit = gateLimit},
                   [](auto x) { return x * normalCdf(x); }},
        Activation{
            Info{.id = "gelu_tanh",
                 .name = "GELU (tanh)",
                 .formula = R"(\frac{x}{2} \left(1 + \tanh\!\left(\sqrt{2/\pi}\, (x + 0.044715\, x^3)\right)\right))",
                 .reference = "Hendrycks and Gimpel 2016, arXiv:1606.08415; JAX's default, GPT-2's gelu_new",
                 .limit = gateLimit},
            // (1 + tanh z)/2 = sigmoid(2z); 0.044715 as a ratio, so that a jet keeps what its rounding takes
            [](auto x) {
                using T = decltype(x);
                const T cubic = T(44715) / T(1000000);
                return x * sigmoid(rootEightOverPi<T>() * x * (T(1) + cubic * x * x));
            }},
        Activation{Info{.id = "quick_gelu",
                        .name = "QuickGELU",
                        .formula = R"(x\, \sigma(1.702\, x))",
                        .reference = "Hendrycks and Gimpel 2016, arXiv:1606.08415",
                        .limit = gateLimit},
                   [](auto x) {
                       using T = decltype(x);
                       return x * sigmoid(T(1702) / T(1000) * x);
                   }},
        Activation{Info{.id = "gelu_clipped",
                        .name = "GELU (clipped)",
                        .formula = R"(\min\!\left(\max\!\left(x\, \Phi(x), -10\right), 10\right))",
                        .reference = "gelu_10 of the transformers library",
                        // x Phi(x) = 10 at 10 + 8e-23: at the double 10 the gate still rules
                        .kinks =
                            [](Params) {
                                return std::vector<Kink>{{10, 1}};
                            },
                        .limit = [](int sign, Params) { return sign > 0 ? limitOf(10, 0) : limitOf(0, 0); }},
                   [](auto x) {
                       using T = decltype(x);
                       return select(x > T(10), T(10), x * normalCdf(x));
                   }});
}

} // namespace acti
