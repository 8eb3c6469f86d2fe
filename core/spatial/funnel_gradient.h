// Gradients of a loss through one FReLU layer, with respect to its input and everything it learns.
#pragma once

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/spatial/funnel_spec.h"
#include "core/tensor/numbers.h"
#include "core/tensor/tensor.h"

#include <span>
#include <vector>

namespace acti {

// Of a norm: one value a channel.
struct NormGradient {
    std::vector<double> gamma;
    std::vector<double> beta;
};

// Of a branch: C x rows x columns, and one value a channel. Empty where the pool has neither weights nor bias.
struct BranchGradient {
    std::vector<double> weights;
    std::vector<double> bias;
    NormGradient norm; // empty where there is none
};

struct FunnelGradient {
    Tensor x; // of the input's shape
    std::vector<BranchGradient> branches;
    NormGradient norm; // of the condition's
};

// Whether an upstream is as large as an input of this shape: one value, or the axes the input's source had; axes of
// size 1 may lead either. `where`: "upstream".
Result<void> checkUpstream(const FloatArray& upstream, const Shape& shape);

// d/d(...) of sum(y * upstream), y = runFunnel(input, layer).y; computed in double, x rounded once. `upstream`: dL/dy,
// of y's size, or one value, or none (1 everywhere). Where a norm takes mean and variance from the input, their
// gradients are part of it. At a tie of x and T (rounded, as Winner has it), and of merged branches, each side takes
// half; a maximum pool gives to the first of equal pixels in row-major order (torch.maximum, torch.max_pool2d). ReLU's
// slope at 0 is 0. Errors: runFunnel's, and an upstream that does not fit (`where` "upstream").
Result<FunnelGradient> funnelGradient(const Tensor& input, const FunnelLayer& layer,
                                      std::span<const float> upstream = {}, const RunOptions& options = {});

} // namespace acti
