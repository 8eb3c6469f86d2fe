#include "core/activations/kink_conventions.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace acti {
namespace {

struct Framework {
    std::string_view name;
    std::string_view versions;
    std::string_view source;
};

constexpr Framework kTorch{kFollowedFramework, "1.13", "measured: autograd on the CPU in float64"};
constexpr Framework kTorchHardSwish{kFollowedFramework, "1.13 to 2.6",
                                    "measured on 1.13; closed interval, pytorch issue 147801"};
constexpr Framework kTorchComposed{kFollowedFramework, "1.13", "measured: autograd of the formula in its functions"};
constexpr Framework kTorchLeastNorm{"PyTorch, minimum norm", "proposed after 2.6",
                                    "pytorch pull request 148049: the half-open interval"};
constexpr Framework kTorchMaximum{"PyTorch torch.maximum", "",
                                  "a tie gives half of the gradient to each side, pytorch pull request 59669"};
constexpr Framework kJaxMaximum{"JAX jnp.maximum", "",
                                "a tie gives half of the gradient to each side, jax issue 37821"};
constexpr Framework kTorchClamp{"PyTorch torch.clamp", "1.13", "measured; closed interval, pytorch pull request 7049"};
constexpr Framework kTorchClampLeastNorm{"PyTorch torch.clamp, minimum norm", "proposed in 2026",
                                         "pytorch pull request 191142, issues 184572 and 184574"};
constexpr Framework kJax{"JAX", "", "the custom derivative of jax.nn.relu, jax/_src/nn/functions.py"};
constexpr Framework kPlayground{"TensorFlow Playground", "", "its source: the derivative is x <= 0 ? 0 : 1"};

using Slope = double (*)(Params);
constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

double zero(Params) { return 0; }
double half(Params) { return 0.5; }
double one(Params) { return 1; }
double first(Params p) { return p[0]; }
double meanOfTwo(Params p) { return static_cast<double>((static_cast<long double>(p[0]) + p[1]) / 2); }
// max(x, alpha x) is this activation only for alpha <= 1.
double tiedLines(Params p) { return p[0] <= 1 ? (1 + p[0]) / 2 : kNone; }

struct Rule {
    std::string_view id;
    std::size_t kink; // its place among the entry's kinks
    Framework framework;
    Slope slope;
};

// Followed rules first, then by framework.
constexpr Rule kRules[] = {
    {"relu", 0, kTorch, zero},
    {"relu", 0, kJax, zero},
    {"relu", 0, kPlayground, zero},
    {"relu", 0, kTorchMaximum, half},
    {"relu", 0, kJaxMaximum, half},
    {"relu", 0, kTorchClamp, one},
    {"relu", 0, kTorchClampLeastNorm, zero},
    {"leaky_relu", 0, kTorch, first},
    {"leaky_relu", 0, kTorchMaximum, tiedLines},
    {"leaky_relu", 0, kJaxMaximum, tiedLines},
    {"prelu", 0, kTorch, first},
    {"prelu", 0, kTorchMaximum, tiedLines},
    {"prelu", 0, kJaxMaximum, tiedLines},
    {"rrelu", 0, kTorch, meanOfTwo},
    {"relu6", 0, kTorch, zero},
    {"relu6", 1, kTorch, zero},
    {"relu6", 0, kTorchClamp, one},
    {"relu6", 1, kTorchClamp, one},
    {"relu6", 0, kTorchClampLeastNorm, zero},
    {"relu6", 1, kTorchClampLeastNorm, zero},
    {"elu", 0, kTorch, first},
    {"selu", 0, kTorch, [](Params) { return 1.75809934084737685994; }},
    {"hard_tanh", 0, kTorch, zero},
    {"hard_tanh", 1, kTorch, zero},
    {"hard_tanh", 0, kTorchClamp, one},
    {"hard_tanh", 1, kTorchClamp, one},
    {"hard_tanh", 0, kTorchClampLeastNorm, zero},
    {"hard_tanh", 1, kTorchClampLeastNorm, zero},
    {"hard_sigmoid", 0, kTorch, zero},
    {"hard_sigmoid", 1, kTorch, zero},
    {"threshold", 0, kTorch, zero},
    {"hard_shrink", 0, kTorch, zero},
    {"hard_shrink", 1, kTorch, zero},
    {"soft_shrink", 0, kTorch, zero},
    {"soft_shrink", 1, kTorch, zero},
    {"hard_elish", 0, kTorchComposed, zero},
    {"hard_elish", 2, kTorchComposed, one},
    {"hard_swish", 0, kTorchHardSwish, [](Params) { return -0.5; }},
    {"hard_swish", 1, kTorchHardSwish, [](Params) { return 1.5; }},
    {"hard_swish", 0, kTorchLeastNorm, zero},
    {"hard_swish", 1, kTorchLeastNorm, one},
};

} // namespace

bool isFollowed(const KinkConvention& convention) {
    return convention.framework == kFollowedFramework && convention.versions.starts_with(kFollowedVersion);
}

std::vector<std::string_view> kinkFrameworks() {
    std::vector<std::string_view> names;
    for (const Rule& rule : kRules)
        if (std::ranges::find(names, rule.framework.name) == names.end())
            names.push_back(rule.framework.name);
    return names;
}

std::vector<KinkConvention> kinkConventions(const Entry& entry, Params params) {
    const std::vector<Kink> kinks = entry.kinks(params);
    std::vector<KinkConvention> conventions;
    for (std::size_t i = 0; i < kinks.size(); ++i) {
        if (kinks[i].order > 1) // f' is continuous there
            continue;
        for (const Rule& rule : kRules) {
            if (rule.id != entry.id() || rule.kink != i)
                continue;
            const double slope = rule.slope(params);
            if (!std::isnan(slope))
                conventions.push_back(
                    {kinks[i].x, slope, rule.framework.name, rule.framework.versions, rule.framework.source});
        }
    }
    return conventions;
}

} // namespace acti
