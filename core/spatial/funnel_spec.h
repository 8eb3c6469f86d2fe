// FReLU as a value: y = combine(x, T(x)) with T the funnel condition, pooled windows and their norms.
// Ma, Zhang, Sun, "Funnel Activation for Visual Recognition", arXiv:2007.11824, equation (2).
#pragma once

#include "core/tensor/numbers.h"
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

// How layers are commonly begun, from a seed: "msra", N(0, 2 / taps), He et al. 2015, arXiv:1502.01852; "pytorch",
// uniform on +-1 / sqrt(taps), what torch.nn.Conv2d draws. taps = rows * columns: a depthwise window sees one channel.
struct SeededWeights {
    std::string name = "msra";
    std::uint64_t seed = 7;
    bool operator==(const SeededWeights&) const = default;
};

// C x rows x columns values; or rows x columns that serve all channels.
struct ExplicitWeights {
    std::vector<float> values;
    // How many axes they have, as has their gradient. 0: as few as hold the values, 2 or 3; 3: 1 x rows x columns too;
    // 4: C x 1 x rows x columns, as torch has them.
    int axes = 0;
    bool operator==(const ExplicitWeights&) const = default;
};

// "identity", "box", "sobel_x", "sobel_y", "laplace", "gaussian_blur": every channel the same.
struct NamedWeights {
    std::string name = "identity";
    bool operator==(const NamedWeights&) const = default;
};

using Weights = std::variant<GaussianWeights, ExplicitWeights, NamedWeights, SeededWeights>;

// What the condition reads of the window under each pixel.
enum class Pool {
    Parametric, // a depthwise convolution: weights and bias of the branch
    Max,        // the largest pixel inside the image
    Average     // their mean; Condition::countsPadding says over how many
};

// What a window sees outside the image: torch.nn.Conv2d's padding modes.
enum class Border {
    Zeros,     // nothing: a tap adds 0, and is never the largest
    Replicate, // the nearest pixel of the rim
    Reflect,   // the image mirrored at its rim, which is not repeated
    Circular   // the image again, from its other side
};

enum class NormKind {
    None,
    Batch,    // one mean and variance a channel, over N, H and W. Ioffe, Szegedy 2015, arXiv:1502.03167
    Layer,    // one a sample, or one a pixel (NormOver). Ba, Kiros, Hinton 2016, arXiv:1607.06450
    Instance, // one a sample and channel. Ulyanov, Vedaldi, Lempitsky 2016, arXiv:1607.08022
    Group     // one a sample and group of channels. Wu, He 2018, arXiv:1803.08494
};

// Whose mean and variance: the given ones (Batch; Instance where it is given any), or those of this input. Layer and
// Group know only the latter, and do not look at the mode.
enum class NormMode { Running, Batch };

enum class NormOver { Chw, Channels };

// gamma, beta, mean, var: empty (1, 0, 0, 1), one value for all channels, or one a channel.
struct Norm {
    NormKind kind = NormKind::None;
    NormMode mode = NormMode::Running;
    NormOver over = NormOver::Chw; // Layer only
    int groups = 1;                // Group only; divides the number of channels
    double eps = 1e-5;
    std::vector<float> gamma;
    std::vector<float> beta;
    std::vector<float> mean;
    std::vector<float> var;
    bool operator==(const Norm&) const = default;
};

// A norm of this kind and mode, with neither gamma nor beta.
inline Norm plainNorm(NormKind kind, NormMode mode = NormMode::Running) {
    Norm norm;
    norm.kind = kind;
    norm.mode = mode;
    return norm;
}

struct Branch {
    Window window;
    int dilation = 1;
    Weights weights = GaussianWeights{}; // weights and bias: of parametric pooling, the other pools do not look at them
    std::vector<float> bias;             // empty: none; one for all channels, or one a channel
    Norm norm = plainNorm(NormKind::Batch, NormMode::Batch);
    bool operator==(const Branch&) const = default;
};

// How the branches become one.
enum class Merge { Sum, Max };

// T(x): every branch pools and is normalised, the branches are merged, and the whole is normalised.
struct Condition {
    Pool pool = Pool::Parametric;
    Border border = Border::Zeros;
    bool countsPadding = true; // Average over zeros: divide by the window's size, not by its pixels inside the image
    Merge merge = Merge::Sum;
    std::vector<Branch> branches{Branch{}}; // at least one
    Norm norm;
    bool operator==(const Condition&) const = default;
};

// y of x and T. All but Max are the ablations of the FReLU paper's table 1 and of ACON-FReLU.
enum class Combine {
    Max,       // max(x, T): FReLU
    Sum,       // x + T
    Condition, // T
    Relu,      // max(T, 0)
    Smooth     // the smooth maximum (x e^(beta x) + T e^(beta T)) / (e^(beta x) + e^(beta T))
};

// One layer, without the scaling of its input.
struct FunnelLayer {
    Condition condition;
    Combine combine = Combine::Max;
    double beta = 1; // Smooth only; any finite number
    bool operator==(const FunnelLayer&) const = default;
};

struct FunnelSpec {
    Scale scale = Scale::Standardise;
    FunnelLayer layer;
    FloatArray
        upstream; // of the gradients: dL/dy; no values: 1 everywhere; one value, or one a value of y, in its axes

    // The first branch: the only one of most conditions.
    Branch& branch() { return layer.condition.branches.front(); }
    const Branch& branch() const { return layer.condition.branches.front(); }
    bool operator==(const FunnelSpec&) const = default;
};

} // namespace acti
