#include "app/commands/frelu_gradients.h"

#include "core/base/expect.h"
#include "core/base/text.h"
#include "core/spatial/weights.h"
#include "core/tensor/npy.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace acti {
namespace {

enum class Part { Weights, Bias, Gamma, Beta };

constexpr std::array<std::string_view, 4> kParts{"weights", "bias", "gamma", "beta"};

struct Name {
    Part part;
    std::optional<std::size_t> branch; // none: the condition's norm
};

std::optional<Name> parsed(std::string_view name) {
    if (!name.starts_with("grad_"))
        return std::nullopt;
    name.remove_prefix(5);
    for (std::size_t part = 0; part < kParts.size(); ++part) {
        if (!name.starts_with(kParts[part]))
            continue;
        const std::string_view index = name.substr(kParts[part].size());
        const auto branch = parseInteger(index);
        const bool isOfNorm = part >= static_cast<std::size_t>(Part::Gamma);
        if (index.empty() && isOfNorm)
            return Name{static_cast<Part>(part), std::nullopt};
        if (branch && *branch >= 0)
            return Name{static_cast<Part>(part), static_cast<std::size_t>(*branch)};
    }
    return std::nullopt;
}

// Rows of `width` values, one a channel; where one row serves all, their sum.
std::vector<double> shared(const std::vector<double>& rows, std::size_t width, bool isShared) {
    if (!isShared || rows.size() == width)
        return rows;
    std::vector<double> sum(width);
    for (std::size_t i = 0; i < rows.size(); ++i)
        sum[i % width] += rows[i];
    return sum;
}

Result<void> writeWeights(const std::filesystem::path& path, const std::vector<double>& gradient,
                          const Branch& branch) {
    const auto rows = static_cast<std::size_t>(branch.window.rows),
               columns = static_cast<std::size_t>(branch.window.columns);
    const auto* given = std::get_if<ExplicitWeights>(&branch.weights);
    const bool isOne = given && given->values.size() == rows * columns;
    const std::vector<double> values = shared(gradient, rows * columns, isOne);
    const auto shape =
        given ? shapeOf(*given, branch.window) : std::vector{values.size() / (rows * columns), rows, columns};
    return writeNpy(path, values, shape);
}

Result<void> writeVector(const std::filesystem::path& path, const std::vector<double>& gradient,
                         const std::vector<float>& given) {
    const std::vector<double> values = shared(gradient, 1, given.size() == 1);
    const std::vector<std::size_t> shape{values.size()};
    return writeNpy(path, values, shape);
}

} // namespace

std::vector<std::string> gradientNames(const FunnelLayer& layer) {
    std::vector<std::string> names{"grad_x"};
    for (std::size_t i = 0; i < layer.condition.branches.size(); ++i) {
        const std::string index = std::to_string(i);
        if (layer.condition.pool == Pool::Parametric)
            names.insert(names.end(), {"grad_weights" + index, "grad_bias" + index});
        if (layer.condition.branches[i].norm.kind != NormKind::None)
            names.insert(names.end(), {"grad_gamma" + index, "grad_beta" + index});
    }
    if (layer.condition.norm.kind != NormKind::None)
        names.insert(names.end(), {"grad_gamma", "grad_beta"});
    return names;
}

bool isGradientName(const std::string& name) { return name == "grad_x" || parsed(name); }

Result<void> writeGradient(const std::string& name, const FunnelGradient& gradient, const FunnelLayer& layer,
                           const std::filesystem::path& folder) {
    const std::filesystem::path path = folder / (name + ".npy");
    if (name == "grad_x")
        return writeNpy(path, gradient.x);
    const std::optional<Name> found = parsed(name);
    ACTI_EXPECT(found && (!found->branch || *found->branch < gradient.branches.size()));
    const Norm& norm = found->branch ? layer.condition.branches[*found->branch].norm : layer.condition.norm;
    const NormGradient& ofNorm = found->branch ? gradient.branches[*found->branch].norm : gradient.norm;
    switch (found->part) {
    case Part::Weights:
        return writeWeights(path, gradient.branches[*found->branch].weights, layer.condition.branches[*found->branch]);
    case Part::Bias:
        return writeVector(path, gradient.branches[*found->branch].bias, layer.condition.branches[*found->branch].bias);
    case Part::Gamma:
        return writeVector(path, ofNorm.gamma, norm.gamma);
    case Part::Beta:
        break;
    }
    return writeVector(path, ofNorm.beta, norm.beta);
}

} // namespace acti
