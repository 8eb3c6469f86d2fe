// Activations that take small values to nothing: thresholding as in sparse coding.
#include "core/activations/families.h"
#include "core/activations/family.h"
#include "core/numeric/special.h"

namespace acti {
namespace {

// Both ends of the dead zone; with lambda = 0 there is none, and the function is x.
std::vector<Kink> endsOfZone(double lambda, int order) {
    return lambda > 0 ? std::vector<Kink>{{-lambda, order}, {lambda, order}} : std::vector<Kink>();
}

ParamInfo zone() {
    return {.id = "lambda",
            .symbol = "λ",
            .initial = 0.5,
            .slider = {0, 3},
            .domain = {0, std::numeric_limits<double>::max()},
            .meaning = "half width of the dead zone"};
}

} // namespace

std::vector<Entry> shrinkage() {
    return makeFamily(
        Family::Shrinkage,
        Activation{
            Info{
                .id = "soft_shrink",
                .name = "Soft shrink",
                .formula =
                    R"(\begin{cases} x - \lambda & x > \lambda \\ x + \lambda & x < -\lambda \\ 0 & \text{otherwise} \end{cases})",
                .reference = "Donoho 1995, IEEE Transactions on Information Theory 41(3): soft thresholding",
                .params = {zone()},
                .presets = {{"PyTorch, Keras", {0.5}, "torch.nn.Softshrink, keras.activations.soft_shrink"},
                            {"No dead zone", {0}, "λ = 0 is x"}},
                .kinks = [](Params p) { return endsOfZone(p[0], 1); },
                .limit = [](int sign, Params) { return limitOf(sign * kInf, 1, {static_cast<double>(-sign)}); }},
            // the zone owns both ends: f'(+-lambda) = 0
            [](auto x, auto lambda) {
                using T = decltype(x);
                const T inside = select(lambda > T(0), T(0), x);
                return select(x > lambda, x - lambda, select(x < -lambda, x + lambda, inside));
            }},
        Activation{Info{.id = "hard_shrink",
                        .name = "Hard shrink",
                        .formula = R"(\begin{cases} x & |x| > \lambda \\ 0 & \text{otherwise} \end{cases})",
                        .reference = "Donoho and Johnstone 1994, Biometrika 81(3): hard thresholding",
                        .params = {zone()},
                        .presets = {{"PyTorch, Keras", {0.5}, "torch.nn.Hardshrink, keras.activations.hard_shrink"},
                                    {"No dead zone", {0}, "λ = 0 is x"}},
                        .kinks = [](Params p) { return endsOfZone(p[0], 0); },
                        .limit = [](int sign, Params) { return limitOf(sign * kInf, 1, {0}); }},
                   [](auto x, auto lambda) {
                       using T = decltype(x);
                       const T inside = select(lambda > T(0), T(0), x);
                       return select(abs(x) > lambda, x, inside);
                   }},
        Activation{Info{.id = "tanh_shrink",
                        .name = "Tanh shrink",
                        .formula = R"(x - \tanh x)",
                        .reference = "torch.nn.Tanhshrink, keras.activations.tanh_shrink",
                        .limit = [](int sign, Params) { return limitOf(sign * kInf, 1); }},
                   [](auto x) { return tanhShrink(x); }});
}

} // namespace acti
