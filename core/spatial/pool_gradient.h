// A pool backwards: parametric, maximum, average. Internal to core/spatial.
#pragma once

#include "core/base/parallel.h"
#include "core/spatial/condition.h"
#include "core/spatial/funnel_gradient.h"
#include "core/tensor/tensor.h"

#include <cstddef>
#include <span>

namespace acti {

struct PoolBackward {
    const Condition& condition;
    std::size_t branch;
    const FittedBranch& fitted;
    const Tensor& x;
};

// Adds to `dx` what `gradient`, that of the pooled values, says of the input; both of x's shape. False: it was
// cancelled.
bool addInputGradient(const PoolBackward& pool, std::span<const double> gradient, std::span<double> dx, Passes& passes);

// Weights and bias of a parametric pool. False: it was cancelled.
bool parameterGradient(const PoolBackward& pool, std::span<const double> gradient, BranchGradient& into,
                       Passes& passes);

} // namespace acti
