// FReLU with one depthwise window as others compute it: y = max(x, conv(x) + bias).
#pragma once

#include "core/spatial/funnel_spec.h"
#include "core/tensor/tensor.h"

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace acti::bench {

// A window a channel, with the norm folded into weights and bias.
struct Depthwise {
    Window window;
    std::vector<float> weights; // C x rows x columns
    std::vector<float> bias;    // C
};

using Work = std::function<void()>;

// cv::filter2D with zeros around, then cv::max, plane by plane. None where OpenCV's image processing is not installed.
std::optional<Work> openCvFunnel(const Depthwise& depthwise, const Tensor& x, std::span<float> y, int threads);
// A depthwise convolution with the maximum fused behind it, in the layout oneDNN prefers; the input is brought into it
// before anything is timed. None where oneDNN is not installed.
std::optional<Work> oneDnnFunnel(const Depthwise& depthwise, const Tensor& x, int threads);

} // namespace acti::bench
