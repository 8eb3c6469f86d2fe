// The norms of the funnel condition: which values share a mean and a variance, and what becomes of each value.
#pragma once

#include "core/base/error.h"
#include "core/spatial/funnel_spec.h"
#include "core/tensor/statistics.h"
#include "core/tensor/tensor.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace acti {

// What a norm does to one value: (value - mean) * scale + shift.
struct ChannelNorm {
    double mean = 0;
    double variance = 1;
    double scale = 1; // gamma / sqrt(variance + eps)
    double shift = 0; // beta

    double of(double value) const { return (value - mean) * scale + shift; }
    bool operator==(const ChannelNorm&) const = default;
};

// `values` with one value a channel; empty: `fallback` everywhere. Errors: neither none, one nor `channels` values
// (`where`).
Result<std::vector<float>> perChannel(const std::vector<float>& values, std::size_t channels, float fallback,
                                      std::string_view where);

// How an error says where: " in channel 2".
std::string inChannel(std::size_t channel);

// Layer norm over the channels at each pixel: its mean and variance are of no plane.
bool isPerPixel(const Norm& norm);
// The norm takes mean and variance from this input, by plane or by sets of planes.
bool needsMoments(const Norm& norm);

// A norm fitted to a number of channels.
class FittedNorm {
public:
    FittedNorm() = default; // none

    // Errors (`where` within the norm, as "gamma"): vectors that do not fit; a negative variance or eps; groups that do
    // not divide the channels; mean or var beside a norm that has none.
    static Result<FittedNorm> fit(const Norm& norm, std::size_t channels);

    const Norm& norm() const { return m_norm; }

    // One map a plane, N x C; not of norms that are per pixel. `moments`: one a plane, where needsMoments(norm); merged
    // over the planes that share statistics, in their order. The variance is the biased one. Error: variance + eps = 0.
    Result<std::vector<ChannelNorm>> planeNorms(const Shape& shape, std::span<const Moments> moments) const;

    // Of a norm that is per pixel: `values` of C channels, channel after channel, become their normalised selves. A
    // variance + eps of 0 makes NaN.
    void normalisePixels(std::span<double> values) const;
    // The maps by which normalisePixels treats one pixel, one a channel.
    std::vector<ChannelNorm> pixelNorms(std::span<const double> values) const;

private:
    ChannelNorm affine(std::size_t channel, double mean, double variance) const;

    Norm m_norm; // its vectors one value a channel
};

// The set of planes whose moments plane (n, c) shares under `norm`: equal numbers, equal sets. From 0.
std::size_t momentSet(const Norm& norm, const Shape& shape, std::size_t n, std::size_t c);

} // namespace acti
