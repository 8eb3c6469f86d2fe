// Activations with an exponential branch, and the exponential itself.
#include "core/activations/families.h"
#include "core/activations/family.h"
#include "core/numeric/special.h"

namespace acti {
namespace {

// x where the exponential branch is taken, else 0: in a framework's autograd the branch that is not chosen would
// overflow and leave 0 * inf.
template<class T>
T leftOf(const T& x) {
    return select(x > T(0), T(0), x);
}

// Klambauer et al. 2017, to 30 digits.
template<class T>
T seluScale() {
    return T(1.05070098735548049341933498529L);
}
template<class T>
T seluAlpha() {
    return T(1.67326324235437728481704299167L);
}

} // namespace

std::vector<Entry> exponentials() {
    return makeFamily(
        Family::Exponentials,
        Activation{
            Info{.id = "elu",
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
                 .limit = [](int sign, Params p) { return sign > 0 ? limitOf(kInf, 1) : limitOf(-p[0], 0, {-1}); }},
            [](auto x, auto alpha) { return select(x > decltype(x)(0), x, alpha * expm1(leftOf(x))); }},
        Activation{
            Info{
                .id = "selu",
                .name = "SELU",
                .formula =
                    R"(\lambda \begin{cases} x & x > 0 \\ \alpha (e^x - 1) & x \le 0 \end{cases} \quad \begin{aligned} \lambda &= 1.0507\ldots \\ \alpha &= 1.6732\ldots \end{aligned})",
                .reference = "Klambauer et al. 2017, arXiv:1706.02515",
                .kinks =
                    [](Params) {
                        return std::vector<Kink>{{0, 1}};
                    },
                .limit =
                    [](int sign, Params) {
                        const long double scale = seluScale<long double>(), low = -scale * seluAlpha<long double>();
                        return sign > 0 ? limitOf(kInf, static_cast<double>(scale))
                                        : limitOf(static_cast<double>(low), 0);
                    }},
            [](auto x) {
                using T = decltype(x);
                return seluScale<T>() * select(x > T(0), x, seluAlpha<T>() * expm1(leftOf(x)));
            }},
        Activation{
            Info{.id = "celu",
                 .name = "CELU",
                 .formula = R"(\max(x, 0) + \min\!\left(0, \alpha (e^{x/\alpha} - 1)\right))",
                 .reference = "Barron 2017, arXiv:1704.07483",
                 .params = {{.id = "alpha",
                             .symbol = "α",
                             .initial = 1,
                             .slider = {0.05, 3},
                             .domain = {0, std::numeric_limits<double>::max()},
                             .excluded = 0,
                             .meaning = "minus the limit at -∞"}},
                 .presets = {{"PyTorch, Keras, JAX, ONNX", {1}, "the default of each"}},
                 .kinks =
                     [](Params) {
                         return std::vector<Kink>{{0, 2}};
                     },
                 .limit = [](int sign, Params p) { return sign > 0 ? limitOf(kInf, 1, {0}) : limitOf(-p[0], 0, {-1}); },
                 .lengthScale = [](Params p) { return p[0]; }},
            [](auto x, auto alpha) { return select(x > decltype(x)(0), x, scaledExpm1(leftOf(x), alpha)); }},
        Activation{Info{.id = "elish",
                        .name = "ELiSH",
                        .formula = R"(\sigma(x) \begin{cases} x & x \ge 0 \\ e^x - 1 & x < 0 \end{cases})",
                        .reference = "Basirat and Roth 2018, arXiv:1808.00783",
                        // f'' goes from 1 to 1/2
                        .kinks =
                            [](Params) {
                                return std::vector<Kink>{{0, 2, 0.5}};
                            },
                        .limit = [](int sign, Params) { return sign > 0 ? limitOf(kInf, 1) : limitOf(0, 0); }},
                   [](auto x) { return select(x < decltype(x)(0), expm1(leftOf(x)), x) * sigmoid(x); }},
        Activation{
            Info{
                .id = "hard_elish",
                .name = "Hard ELiSH",
                .formula =
                    R"(\min\!\left(\max\!\left(\tfrac{x + 1}{2}, 0\right), 1\right) \begin{cases} x & x \ge 0 \\ e^x - 1 & x < 0 \end{cases})",
                .reference = "Basirat and Roth 2018, arXiv:1808.00783",
                .kinks =
                    [](Params) {
                        return std::vector<Kink>{{-1, 1}, {0, 2, 1}, {1, 1}};
                    },
                .limit = [](int sign, Params) { return sign > 0 ? limitOf(kInf, 1) : limitOf(0, 0); }},
            // the outer branches own -1 and 1; x itself is compared, not the rounded (x + 1)/2
            [](auto x) {
                using T = decltype(x);
                const T inner = select(x < T(0), expm1(leftOf(x)), x) * (T(0.5) * (x + T(1)));
                return select(x > T(-1), select(x < T(1), inner, x), T(0));
            }},
        Activation{Info{.id = "exponential",
                        .name = "Exponential",
                        .formula = "e^x",
                        .reference = "keras.activations.exponential",
                        .limit =
                            [](int sign, Params) {
                                Sample sample = sign > 0 ? limitOf(kInf, kInf) : limitOf(0, 0);
                                sample.f2 = sample.f;
                                return sample;
                            }},
                   [](auto x) { return exp(x); }});
}

} // namespace acti
