// Any activation of the catalogue on every value of a tensor, with one parameter set or one a channel.
#pragma once

#include "core/activations/entry.h"
#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/tensor/tensor.h"

#include <cstddef>
#include <span>
#include <vector>

namespace acti {

// One vector a parameter, in the order of Entry::params(): one value for all channels, or one a channel.
using ChannelParams = std::vector<std::vector<double>>;

// y of the input's shape; per value as Entry::apply. `threads` 0: one a processor; the result does not depend on it.
// isCancelled is asked on the calling thread. Errors (`where` is the parameter's id): OutOfRange for a value outside
// its domain, InvalidArgument for neither one nor C values; Cancelled; TooLarge where memory is short.
Result<Tensor> applyPointwise(const Entry& entry, const ChannelParams& params, const Tensor& x,
                              const IsCancelled& isCancelled = {}, std::size_t threads = 0);
// The same in the memory of `x`, if nothing else holds it.
Result<Tensor> applyPointwise(const Entry& entry, const ChannelParams& params, Tensor&& x,
                              const IsCancelled& isCancelled = {}, std::size_t threads = 0);

// The parameters of each channel alone: with those of its channel, applyPointwise does to a plane what it does to it
// among all. Errors: applyPointwise's for `params`.
Result<std::vector<ChannelParams>> paramsOfChannels(const Entry& entry, const ChannelParams& params,
                                                    std::size_t channels);

// Entry::apply with parameters of its own for each plane of x, in the order of the planes; a plane with a NaN among
// them is NaN. `out` has the size of `x`. One pass; false: it was cancelled.
bool applyPlanes(const Entry& entry, std::span<const std::vector<double>> params, const Tensor& x, std::span<float> out,
                 Passes& passes);

// Entry::apply on several threads. `out` has the size of `x` and may be the same memory. False: it was cancelled.
bool applyParallel(const Entry& entry, Params params, std::span<const float> x, std::span<float> out,
                   const IsCancelled& isCancelled = {}, std::size_t threads = 0);

} // namespace acti
