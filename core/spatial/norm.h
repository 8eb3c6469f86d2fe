// Batch norm of the funnel condition, reduced to one affine map a channel.
#pragma once

#include "core/base/error.h"
#include "core/spatial/funnel_spec.h"
#include "core/tensor/statistics.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace acti {

// What the norm does to the convolution's sum in one channel: (sum - mean) * scale + shift.
struct ChannelNorm {
    double mean = 0;
    double variance = 1;
    double scale = 1; // gamma / sqrt(variance + eps)
    double shift = 0; // beta
};

// `values` with one value a channel; empty: `fallback` everywhere. Errors: neither none, one nor `channels` values
// (`where`).
Result<std::vector<float>> perChannel(const std::vector<float>& values, std::size_t channels, float fallback,
                                      std::string_view where);

// The affine maps of `norm`. NormKind::None: the identity. NormMode::Batch takes mean and biased variance from
// `moments`, one a channel over N, H and W; NormMode::Running from the spec's mean and var. Ioffe, Szegedy 2015,
// arXiv:1502.03167. Errors: vectors that do not fit; a negative variance or eps; variance + eps = 0.
Result<std::vector<ChannelNorm>> channelNorms(const Norm& norm, std::size_t channels,
                                              const std::vector<Moments>& moments);

} // namespace acti
