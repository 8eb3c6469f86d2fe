#include "core/spatial/norm.h"

#include <cmath>
#include <string>

namespace acti {
namespace {

struct NormVectors {
    std::vector<float> gamma, beta, mean, var;
};

Result<NormVectors> normVectors(const Norm& norm, std::size_t channels) {
    NormVectors vectors;
    struct Row {
        const std::vector<float>& from;
        std::vector<float>& to;
        float fallback;
        const char* where;
    };
    for (const Row& row :
         {Row{norm.gamma, vectors.gamma, 1.0F, "norm.gamma"}, Row{norm.beta, vectors.beta, 0.0F, "norm.beta"},
          Row{norm.mean, vectors.mean, 0.0F, "norm.mean"}, Row{norm.var, vectors.var, 1.0F, "norm.var"}}) {
        auto values = perChannel(row.from, channels, row.fallback, row.where);
        if (!values)
            return values.error();
        row.to = std::move(*values);
    }
    return vectors;
}

} // namespace

Result<std::vector<float>> perChannel(const std::vector<float>& values, std::size_t channels, float fallback,
                                      std::string_view where) {
    if (values.size() == channels)
        return values;
    if (values.size() <= 1)
        return std::vector<float>(channels, values.empty() ? fallback : values.front());
    return Error{ErrorCode::InvalidArgument,
                 "has " + std::to_string(values.size()) + " values; one is needed, or one for each of " +
                     std::to_string(channels) + " channels",
                 std::string(where)};
}

Result<std::vector<ChannelNorm>> channelNorms(const Norm& norm, std::size_t channels,
                                              const std::vector<Moments>& moments) {
    if (norm.kind == NormKind::None)
        return std::vector<ChannelNorm>(channels);
    if (!(norm.eps >= 0) || !std::isfinite(norm.eps))
        return Error{ErrorCode::OutOfRange, "must be finite and not negative", "norm.eps"};
    const auto vectors = normVectors(norm, channels);
    if (!vectors)
        return vectors.error();
    const bool isBatch = norm.mode == NormMode::Batch;
    ACTI_EXPECT(!isBatch || moments.size() == channels);
    std::vector<ChannelNorm> norms(channels);
    for (std::size_t c = 0; c < channels; ++c) {
        const double mean = isBatch ? moments[c].mean : static_cast<double>(vectors->mean[c]);
        const double variance = isBatch ? moments[c].variance() : static_cast<double>(vectors->var[c]);
        if (variance < 0)
            return Error{ErrorCode::OutOfRange, "is negative in channel " + std::to_string(c), "norm.var"};
        if (variance + norm.eps == 0)
            return Error{ErrorCode::OutOfRange,
                         "must be positive, since the variance of channel " + std::to_string(c) + " is 0", "norm.eps"};
        const double scale = static_cast<double>(vectors->gamma[c]) / std::sqrt(variance + norm.eps);
        norms[c] = {mean, variance, scale, static_cast<double>(vectors->beta[c])};
    }
    return norms;
}

} // namespace acti
