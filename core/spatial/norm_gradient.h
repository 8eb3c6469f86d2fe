// A norm backwards. Internal to core/spatial.
#pragma once

#include "core/spatial/funnel_gradient.h"
#include "core/spatial/norm.h"
#include "core/tensor/tensor.h"

#include <span>

namespace acti {

// `gradient`, of the norm's results, becomes that of `values`, what the norm was applied to; `planes` are the norm's
// maps, one a plane, unless it is per pixel. All of `shape`. Ioffe, Szegedy 2015, arXiv:1502.03167, section 3; the same
// for any set that shares mean and variance. The norm's own gradient is returned. False in `isDone`: it was cancelled.
struct NormBackward {
    NormGradient gradient;
    bool isDone = true;
};
NormBackward normBackward(const FittedNorm& norm, std::span<const ChannelNorm> planes, const Shape& shape,
                          std::span<const double> values, std::span<double> gradient, Passes& passes);

// How many passes normBackward makes.
std::size_t normBackwardPasses(const Norm& norm);

} // namespace acti
