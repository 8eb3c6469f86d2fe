// Meta-ACON as a value: ACON-C whose switching factor is made from the input.
// Ma, Zhang, Liu, Sun, "Activate or Not: Learning Customized Activation", arXiv:2009.04759, section 4.
#pragma once

#include "core/spatial/funnel_spec.h"
#include "core/tensor/scaling.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace acti {

// Whose beta it is: one a sample, one a sample and channel, one a pixel.
enum class MetaDesign { Layer, Channel, Pixel };
// What becomes of height and width (and channels, in the layer design): the code's mean, or the paper's sum.
enum class MetaReduce { Mean, Sum };

// A 1 x 1 convolution of pooled channels: rows x columns weights in C order, and a bias a row.
struct DenseLayer {
    std::size_t rows = 0;
    std::vector<float> weight; // empty: weight and bias are drawn from MetaAconStart
    std::vector<float> bias;   // empty: none
    bool operator==(const DenseLayer&) const = default;
};

// How what is not given is drawn, as the official code does: p1 and p2 from N(0, 1), max(r, C / r) hidden channels,
// weights and biases uniform within 1 / sqrt(inputs). The same numbers on every machine.
struct MetaAconStart {
    int r = 16;
    std::uint64_t seed = 7;
    bool operator==(const MetaAconStart&) const = default;
};

// The initial value is the official module before any training, in evaluation.
struct MetaAconSpec {
    Scale scale = Scale::Standardise;
    MetaDesign design = MetaDesign::Channel;
    MetaReduce reduce = MetaReduce::Mean; // nothing to the pixel design
    MetaAconStart start;
    std::vector<float> p1; // empty: drawn; one for all channels, or one a channel
    std::vector<float> p2;
    DenseLayer fc1; // hidden x C; fc1 to bn2 are of the channel design
    Norm bn1 = untrainedNorm();
    DenseLayer fc2; // C x hidden
    Norm bn2 = untrainedNorm();
    bool operator==(const MetaAconSpec&) const = default;

    static Norm untrainedNorm() {
        Norm norm;
        norm.kind = NormKind::Batch;
        norm.mode = NormMode::Running;
        return norm;
    }
};

} // namespace acti
