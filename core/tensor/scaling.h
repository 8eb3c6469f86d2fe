// What is done to an input's own numbers before the funnel sees them.
#pragma once

#include "core/base/error.h"
#include "core/tensor/tensor.h"

#include <string>
#include <vector>

namespace acti {

enum class Scale {
    Standardise, // per channel and image: zero mean, unit variance
    Unit,        // integers divided by their type's largest value; floats as they are
    ImageNet,    // Unit, then (x - mean) / std of ImageNet, channels R, G, B
    Raw          // the file's own numbers
};

// "standardise", "unit", "imagenet", "raw": the words for them, in their order.
const std::vector<std::string>& scaleNames();

// `values` under `scale`, in the same shape. `typeMaximum`: what Unit divides by (LoadedInput::typeMaximum).
// Standardise divides by the biased standard deviation; a constant channel becomes zeros; pixels that are not finite
// stay as they are and take no part in mean and variance. Each value is computed in double and rounded once. Errors:
// ImageNet on other than 3 channels. ImageNet's mean (.485 .456 .406) and std (.229 .224 .225): torchvision.
Result<Tensor> scaled(const Tensor& values, Scale scale, double typeMaximum);

// The same in the memory of `values`, if nothing else holds it.
Result<Tensor> scaled(Tensor&& values, Scale scale, double typeMaximum);

// The `index`-th channel of `count` alone, as scaled would have it among the others; in the memory of `plane`.
struct ChannelPlace {
    std::size_t index = 0;
    std::size_t count = 1;
};
Result<Tensor> scaledPlane(Tensor&& plane, Scale scale, double typeMaximum, ChannelPlace place);

} // namespace acti
