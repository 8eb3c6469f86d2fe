// Activations with an exponential branch.
#include "core/activations/families.h"
#include "core/activations/family.h"

namespace acti {

std::vector<Entry> exponentials() {
    return makeFamily(
        Family::Exponentials,
        Activation{Info{.id = "elu",
                        .name = "ELU",
                        .formula = R"(\begin{cases} x & x > 0 \\ \alpha (e^x - 1) & x \le 0 \end{cases})",
                        .reference = "Clevert, Unterthiner and Hochreiter 2016, arXiv:1511.07289",
                        .params = {{.id = "alpha",
                                    .symbol = "α",
                                    .initial = 1,
                                    .slider = {0, 3},
                                    .meaning = "minus the limit at -∞"}},
                        .presets = {{"PyTorch, Keras, JAX, ONNX", {1}, "the default of each"}},
                        // f' goes from alpha to 1, f'' from alpha to 0
                        .kinks =
                            [](Params p) {
                                return std::vector<Kink>{{0, p[0] == 1 ? 2 : 1}};
                            },
                        .limit = [](int sign,
                                    Params p) { return sign > 0 ? limitOf(kInfinity, 1) : limitOf(-p[0], 0, {-1}); }},
                   [](auto x, auto alpha) { return select(x > decltype(x)(0), x, alpha * expm1(x)); }});
}

} // namespace acti
