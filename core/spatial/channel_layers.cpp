#include "core/spatial/channel_layers.h"

#include "core/spatial/condition.h"

#include <algorithm>

namespace acti {
namespace {

bool isOfPlane(const Norm& norm, const Shape& shape) {
    switch (norm.kind) {
    case NormKind::None:
    case NormKind::Instance:
        return true;
    case NormKind::Batch:
        return shape.n == 1 || !needsMoments(norm);
    case NormKind::Layer:
    case NormKind::Group:
        break;
    }
    return shape.c == 1;
}

// What is given for every channel; one value and none serve any channel.
void takeOne(std::vector<float>& values, std::size_t channel) {
    if (values.size() > 1)
        values = {values[channel]};
}

Norm ofChannel(Norm norm, std::size_t channel) {
    for (std::vector<float>* values : {&norm.gamma, &norm.beta, &norm.mean, &norm.var})
        takeOne(*values, channel);
    return norm;
}

Branch ofChannel(Branch branch, const FittedBranch& fitted, std::size_t channel) {
    const auto size = static_cast<std::ptrdiff_t>(branch.window.rows * branch.window.columns);
    if (!fitted.weights.empty()) {
        const auto first = fitted.weights.begin() + static_cast<std::ptrdiff_t>(channel) * size;
        branch.weights = ExplicitWeights{{first, first + size}};
        branch.bias = {fitted.bias[channel]};
    }
    branch.norm = ofChannel(fitted.norm.norm(), channel);
    return branch;
}

} // namespace

bool arePlanesIndependent(const FunnelLayer& layer, const Shape& shape) {
    const Condition& condition = layer.condition;
    return isOfPlane(condition.norm, shape) &&
           std::ranges::all_of(condition.branches, [&](const Branch& branch) { return isOfPlane(branch.norm, shape); });
}

Result<std::vector<FunnelLayer>> channelLayers(const FunnelLayer& layer, std::size_t channels) {
    const auto fitted = fitCondition(layer.condition, channels);
    if (!fitted)
        return within(fitted.error(), "condition");
    std::vector<FunnelLayer> layers;
    layers.reserve(channels);
    for (std::size_t c = 0; c < channels; ++c) {
        FunnelLayer one{{}, layer.combine, layer.beta};
        one.condition = layer.condition;
        for (std::size_t b = 0; b < one.condition.branches.size(); ++b)
            one.condition.branches[b] = ofChannel(layer.condition.branches[b], fitted->branches[b], c);
        one.condition.norm = ofChannel(fitted->norm.norm(), c);
        layers.push_back(std::move(one));
    }
    return layers;
}

} // namespace acti
