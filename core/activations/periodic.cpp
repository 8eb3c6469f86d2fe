// Waves, and the bump of a radial basis.
#include "core/activations/families.h"
#include "core/activations/family.h"
#include "core/numeric/special.h"

#include <numbers>

namespace acti {
namespace {

constexpr double kNoLimit = std::numeric_limits<double>::quiet_NaN(); // a limit that does not exist
constexpr double kPi = std::numbers::pi;

Sample waveLimit(int sign, Params p) {
    if (p[0] == 0)
        return limitOf(0, 0, {sign * kInf});
    Sample sample = limitOf(kNoLimit, kNoLimit, {kNoLimit});
    sample.f2 = kNoLimit;
    return sample;
}

Sample snakeLimit(int sign, Params) {
    Sample sample = limitOf(sign * kInf, kNoLimit, {kNoLimit});
    sample.f2 = kNoLimit;
    return sample;
}

} // namespace

std::vector<Entry> periodic() {
    return makeFamily(
        Family::Periodic,
        Activation{
            Info{
                .id = "sinusoid",
                .name = "Sinusoid",
                .formula = R"(\sin(\omega x))",
                .reference = "Sitzmann et al. 2020, arXiv:2006.09661 (SIREN)",
                .params =
                    {{.id = "omega", .symbol = "ω", .initial = 1, .slider = {0.1, 30}, .meaning = "angular frequency"}},
                .presets = {{"SIREN", {30}, "Sitzmann et al. 2020: ω₀ = 30"}, {"Sine", {1}, "sin x"}},
                .limit = waveLimit,
                .lengthScale = [](Params p) { return 1 / p[0]; },
                .period = [](Params p) { return 2 * kPi / p[0]; }},
            [](auto x, auto omega) { return sin(omega * x); }},
        Activation{Info{.id = "snake",
                        .name = "Snake",
                        .formula = R"(x + \frac{1}{\alpha} \sin^2(\alpha x))",
                        .reference = "Ziyin, Hartwig and Ueda 2020, arXiv:2006.08195",
                        .params = {{.id = "alpha",
                                    .symbol = "α",
                                    .initial = 1,
                                    .slider = {0.1, 10},
                                    .excluded = 0,
                                    .meaning = "frequency"}},
                        .presets = {{"Initial value", {1}, "Ziyin et al. 2020 (recalled)"},
                                    {"Slow", {0.5}, "a period of 2π"},
                                    {"For periodic data", {5}, "Ziyin et al. 2020 name 5 to 50 (recalled)"}},
                        .limit = snakeLimit,
                        .lengthScale = [](Params p) { return 1 / (2 * p[0]); },
                        .period = [](Params p) { return kPi / p[0]; }},
                   [](auto x, auto alpha) { return snake(x, alpha); }},
        Activation{Info{.id = "gaussian",
                        .name = "Gaussian",
                        .formula = R"(e^{-x^2})",
                        .reference = "Broomhead and Lowe 1988, Complex Systems 2: radial basis functions",
                        .limit = [](int, Params) { return limitOf(0, 0); }},
                   [](auto x) { return exp(-(x * x)); }});
}

} // namespace acti
