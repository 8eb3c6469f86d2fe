// FReLU as a value: y = combine(x, T(x)) with T the funnel condition, a depthwise convolution and its norm.
// Ma, Zhang, Sun, "Funnel Activation for Visual Recognition", arXiv:2007.11824, equation (2).
#pragma once

#include "core/tensor/scaling.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace acti {

struct Window {
    int rows = 3;
    int columns = 3;
    bool operator==(const Window&) const = default;
};

// Pseudo-random normal weights from a seed: the same numbers on every machine.
struct GaussianWeights {
    double mean = 0;
    double std = 0.01;
    std::uint64_t seed = 7;
    bool operator==(const GaussianWeights&) const = default;
};

// C x rows x columns values; or rows x columns that serve all channels.
struct ExplicitWeights {
    std::vector<float> values;
    bool operator==(const ExplicitWeights&) const = default;
};

// "identity", "box", "sobel_x", "sobel_y", "laplace", "gaussian_blur": every channel the same.
struct NamedWeights {
    std::string name = "identity";
    bool operator==(const NamedWeights&) const = default;
};

using Weights = std::variant<GaussianWeights, ExplicitWeights, NamedWeights>;

enum class NormKind { None, Batch };
enum class NormMode { Running, Batch };

// gamma, beta, mean, var: empty (1, 0, 0, 1), one value for all channels, or one a channel.
struct Norm {
    NormKind kind = NormKind::None;
    NormMode mode = NormMode::Running;
    double eps = 1e-5;
    std::vector<float> gamma;
    std::vector<float> beta;
    std::vector<float> mean;
    std::vector<float> var;
    bool operator==(const Norm&) const = default;
};

struct Branch {
    Window window;
    int dilation = 1;
    Weights weights = GaussianWeights{};
    std::vector<float> bias; // empty: none; one for all channels, or one a channel
    Norm norm{
        .kind = NormKind::Batch, .mode = NormMode::Batch, .eps = 1e-5, .gamma = {}, .beta = {}, .mean = {}, .var = {}};
    bool operator==(const Branch&) const = default;
};

struct FunnelSpec {
    Scale scale = Scale::Standardise;
    Branch branch;
    bool operator==(const FunnelSpec&) const = default;
};

} // namespace acti
