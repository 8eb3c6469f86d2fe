// The gradients that `actiscope frelu` writes: their names, and which of them a layer has.
#pragma once

#include "core/base/error.h"
#include "core/spatial/funnel_gradient.h"
#include "core/spatial/funnel_spec.h"

#include <filesystem>
#include <string>
#include <vector>

namespace acti {

// "grad_x", then of branch i "grad_weights<i>", "grad_bias<i>" (parametric pooling), "grad_gamma<i>" and "grad_beta<i>"
// (where it has a norm), and of the condition's norm "grad_gamma" and "grad_beta".
std::vector<std::string> gradientNames(const FunnelLayer& layer);

// Whether it names a gradient of some layer.
bool isGradientName(const std::string& name);

// <name>.npy in `folder`; the name is one of gradientNames(layer). grad_x in the input's shape; the others in the shape
// of what they belong to, float64: one value that serves all channels has one gradient, the sum over them.
Result<void> writeGradient(const std::string& name, const FunnelGradient& gradient, const FunnelLayer& layer,
                           const std::filesystem::path& folder);

} // namespace acti
