// Activations made of straight pieces, and the square of one. Each comparison decides the derivative at its kink: x > 0
// gives the left slope at 0.
#include "core/activations/families.h"
#include "core/activations/family.h"
#include "core/numeric/special.h"

namespace acti {
namespace {

constexpr auto leaky = [](auto x, auto slope) { return select(x > decltype(x)(0), x, slope * x); };

std::vector<Kink> kinkUnlessStraight(double negativeSlope) {
    return negativeSlope == 1 ? std::vector<Kink>() : std::vector<Kink>{{0, 1}};
}

// f, f' of a line through 0 at the far left; a slope of 0 gives 0, not 0 * inf.
Sample leftLine(double slope, std::initializer_list<double> gradient) {
    return limitOf(slope == 0 ? 0 : slope * -kInf, slope, gradient);
}

// A step at the threshold from `below` to it; only a bend if they meet there.
std::vector<Kink> stepAt(double threshold, double below) { return {{threshold, threshold == below ? 1 : 0}}; }

double mean(Params ends) { return static_cast<double>((static_cast<long double>(ends[0]) + ends[1]) / 2); }

std::vector<Entry> throughZero() {
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
                        .limit = [](int sign, Params) { return sign > 0 ? limitOf(kInf, 1) : limitOf(0, 0); }},
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
                 .limit = [](int sign, Params p) { return sign > 0 ? limitOf(kInf, 1) : leftLine(p[0], {-kInf}); }},
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
                 .limit = [](int sign, Params p) { return sign > 0 ? limitOf(kInf, 1) : leftLine(p[0], {-kInf}); }},
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
                                return sign > 0 ? limitOf(kInf, 1) : leftLine(mean(p), {-kInf, -kInf});
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
                   }},
        Activation{Info{.id = "identity",
                        .name = "Identity",
                        .formula = "x",
                        .reference = "torch.nn.Identity, keras.activations.linear, jax.nn.identity",
                        .limit = [](int sign, Params) { return limitOf(sign * kInf, 1); }},
                   [](auto x) { return x; }},
        Activation{Info{.id = "relu_squared",
                        .name = "Squared ReLU",
                        .formula = R"(\max(x, 0)^2)",
                        .reference = "So et al. 2021, arXiv:2109.08668 (Primer)",
                        .kinks =
                            [](Params) {
                                return std::vector<Kink>{{0, 2}};
                            },
                        .limit =
                            [](int sign, Params) {
                                Sample sample = sign > 0 ? limitOf(kInf, kInf) : limitOf(0, 0);
                                sample.f2 = sign > 0 ? 2 : 0;
                                return sample;
                            }},
                   [](auto x) {
                       using T = decltype(x);
                       return select(x > T(0), x * x, T(0));
                   }});
}

std::vector<Entry> withThresholds() {
    return makeFamily(
        Family::Rectifiers,
        Activation{
            Info{.id = "thresholded_relu",
                 .name = "Thresholded ReLU",
                 .formula = R"(\begin{cases} x & x > \alpha \\ 0 & x \le \alpha \end{cases})",
                 .reference = "Konda, Memisevic and Krueger 2014, arXiv:1402.3337",
                 .params = {{.id = "alpha", .symbol = "α", .initial = 1, .slider = {-1, 3}, .meaning = "threshold"}},
                 .presets = {{"ONNX", {1}, "ONNX ThresholdedRelu"}, {"ReLU", {0}, "α = 0 is ReLU"}},
                 .kinks = [](Params p) { return stepAt(p[0], 0); },
                 .limit = [](int sign, Params) { return sign > 0 ? limitOf(kInf, 1, {0}) : limitOf(0, 0, {0}); }},
            [](auto x, auto alpha) { return select(x > alpha, x, decltype(x)(0)); }},
        Activation{
            Info{.id = "threshold",
                 .name = "Threshold",
                 .formula = R"(\begin{cases} x & x > t \\ v & x \le t \end{cases})",
                 .reference = "torch.nn.Threshold, keras.activations.threshold; neither has default values",
                 .params =
                     {{.id = "threshold", .symbol = "t", .initial = 0.5, .slider = {-2, 2}, .meaning = "threshold"},
                      {.id = "value", .symbol = "v", .initial = 0, .slider = {-2, 2}, .meaning = "value below"}},
                 .presets = {{"ReLU", {0, 0}, "t = v = 0"}, {"Floor at -1", {-1, -1}, "t = v is max(x, t)"}},
                 .kinks = [](Params p) { return stepAt(p[0], p[1]); },
                 .limit =
                     [](int sign, Params p) {
                         return sign > 0 ? limitOf(kInf, 1, {0, 0}) : limitOf(p[1], 0, {0, 1});
                     }},
            [](auto x, auto threshold, auto value) { return select(x > threshold, x, value); }},
        Activation{
            Info{.id = "flexible_relu",
                 .name = "FReLU (flexible)",
                 .formula = R"(\max(x, 0) + b)",
                 .reference = "Qiu, Xu and Cai 2018, arXiv:1706.08098; not the funnel activation",
                 .params = {{.id = "b",
                             .symbol = "b",
                             .initial = -0.3989422804014327,
                             .slider = {-1, 1},
                             .meaning = "learned shift"}},
                 .presets = {{"Zero mean", {-0.3989422804014327}, "b = -1/√(2π): E f(z) = 0 for z ~ N(0, 1)"},
                             {"ReLU", {0}, "b = 0 is ReLU"}},
                 .kinks =
                     [](Params) {
                         return std::vector<Kink>{{0, 1}};
                     },
                 .limit = [](int sign, Params p) { return sign > 0 ? limitOf(kInf, 1, {1}) : limitOf(p[0], 0, {1}); }},
            [](auto x, auto b) {
                using T = decltype(x);
                return select(x > T(0), x + b, b);
            }});
}

} // namespace

std::vector<Entry> rectifiers() {
    std::vector<Entry> all = throughZero();
    for (const Entry& entry : withThresholds())
        all.push_back(entry);
    return all;
}

} // namespace acti
