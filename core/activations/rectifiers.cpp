// Piecewise linear activations. Each comparison decides the derivative at its kink: x > 0 gives the left slope at 0.
#include "core/activations/families.h"
#include "core/activations/family.h"

namespace acti {
namespace {

constexpr auto leaky = [](auto x, auto slope) { return select(x > decltype(x)(0), x, slope * x); };

std::vector<Kink> kinkUnlessStraight(double negativeSlope) {
    return negativeSlope == 1 ? std::vector<Kink>() : std::vector<Kink>{{0, 1}};
}

// f, f' of a line through 0 at the far left; a slope of 0 gives 0, not 0 * inf.
Sample leftLine(double slope, std::initializer_list<double> gradient) {
    return limitOf(slope == 0 ? 0 : slope * -kInfinity, slope, gradient);
}

double mean(Params ends) { return static_cast<double>((static_cast<long double>(ends[0]) + ends[1]) / 2); }

} // namespace

std::vector<Entry> rectifiers() {
    return makeFamily(
        Family::Rectifiers,
        Activation{Info{.id = "relu",
                        .name = "ReLU",
                        .formula = R"(\max(x, 0))",
                        .reference = "Nair and Hinton 2010, ICML; Fukushima 1969",
                        .kinks =
                            [](Params) {
                                return std::vector<Kink>{{0, 1}};
                            },
                        .limit = [](int sign, Params) { return sign > 0 ? limitOf(kInfinity, 1) : limitOf(0, 0); }},
                   [](auto x) {
                       using T = decltype(x);
                       return select(x > T(0), x, T(0));
                   }},
        Activation{
            Info{.id = "leaky_relu",
                 .name = "Leaky ReLU",
                 .formula = R"(\begin{cases} x & x > 0 \\ \alpha x & x \le 0 \end{cases})",
                 .reference = "Maas, Hannun and Ng 2013, ICML workshop",
                 .params = {{.id = "alpha",
                             .symbol = "α",
                             .initial = 0.01,
                             .slider = {-0.5, 1.5},
                             .meaning = "negative slope"}},
                 .presets = {{"PyTorch, JAX, ONNX", {0.01}, "torch.nn.LeakyReLU, jax.nn.leaky_relu, ONNX LeakyRelu"},
                             {"Keras function", {0.2}, "keras.activations.leaky_relu"},
                             {"Keras layer", {0.3}, "keras.layers.LeakyReLU"},
                             {"YOLOv3, YOLOv5", {0.1}, "the detectors' published code"}},
                 .kinks = [](Params p) { return kinkUnlessStraight(p[0]); },
                 .limit = [](int sign,
                             Params p) { return sign > 0 ? limitOf(kInfinity, 1) : leftLine(p[0], {-kInfinity}); }},
            [](auto x, auto alpha) { return leaky(x, alpha); }},
        Activation{
            Info{.id = "prelu",
                 .name = "PReLU",
                 .formula = R"(\max(x, 0) + \alpha \min(x, 0))",
                 .reference = "He et al. 2015, arXiv:1502.01852",
                 .params = {{.id = "alpha",
                             .symbol = "α",
                             .initial = 0.25,
                             .slider = {-0.5, 1.5},
                             .meaning = "learned negative slope"}},
                 .presets =
                     {{"PyTorch, He et al.", {0.25}, "initial value of torch.nn.PReLU, one slope for all channels"},
                      {"Keras", {0}, "initial value of keras.layers.PReLU, one slope per element"}},
                 .kinks = [](Params p) { return kinkUnlessStraight(p[0]); },
                 .limit = [](int sign,
                             Params p) { return sign > 0 ? limitOf(kInfinity, 1) : leftLine(p[0], {-kInfinity}); }},
            [](auto x, auto alpha) { return leaky(x, alpha); }},
        Activation{Info{.id = "rrelu",
                        .name = "RReLU",
                        .formula = R"(\begin{cases} x & x > 0 \\ \frac{l + u}{2}\, x & x \le 0 \end{cases})",
                        .reference = "Xu et al. 2015, arXiv:1505.00853; the slope at evaluation",
                        .params = {{.id = "lower",
                                    .symbol = "l",
                                    .initial = 1.0 / 8,
                                    .slider = {0, 1},
                                    .meaning = "least random slope"},
                                   {.id = "upper",
                                    .symbol = "u",
                                    .initial = 1.0 / 3,
                                    .slider = {0, 1},
                                    .meaning = "largest random slope"}},
                        .presets = {{"PyTorch: slope 11/48",
                                     {1.0 / 8, 1.0 / 3},
                                     "torch.nn.RReLU, slopes uniform in [1/8, 1/3]"},
                                    {"Paper's test: slope 1/5.5",
                                     {2.0 / 11, 2.0 / 11},
                                     "Xu et al.: x/a with a uniform in [3, 8], a = 5.5 at test"},
                                    {"Mean of 1/a: slope ln(8/3)/5",
                                     {0.196165850602345196, 0.196165850602345196},
                                     "the expected slope of the paper's x/a, a uniform in [3, 8]"}},
                        .kinks = [](Params p) { return kinkUnlessStraight(mean(p)); },
                        .limit =
                            [](int sign, Params p) {
                                return sign > 0 ? limitOf(kInfinity, 1) : leftLine(mean(p), {-kInfinity, -kInfinity});
                            }},
                   [](auto x, auto lower, auto upper) { return leaky(x, (lower + upper) * decltype(x)(0.5)); }},
        Activation{Info{.id = "relu6",
                        .name = "ReLU6",
                        .formula = R"(\min(\max(x, 0), 6))",
                        .reference = "Krizhevsky 2010; Howard et al. 2017, arXiv:1704.04861",
                        .kinks =
                            [](Params) {
                                return std::vector<Kink>{{0, 1}, {6, 1}};
                            },
                        .limit = [](int sign, Params) { return sign > 0 ? limitOf(6, 0) : limitOf(0, 0); }},
                   [](auto x) {
                       using T = decltype(x);
                       return select(x > T(0), select(x < T(6), x, T(6)), T(0));
                   }});
}

} // namespace acti
