#include "core/spatial/norm.h"

#include "core/base/expect.h"

#include <cmath>
#include <string>

namespace acti {
namespace {

bool isGiven(const Norm& norm) { return !norm.mean.empty() || !norm.var.empty(); }

Error failed(ErrorCode code, std::string what, const char* where) { return {code, std::move(what), where}; }

Result<void> checkKind(const Norm& norm, std::size_t channels) {
    if (!(norm.eps >= 0) || !std::isfinite(norm.eps))
        return failed(ErrorCode::OutOfRange, "must be finite and not negative", "eps");
    if ((norm.kind == NormKind::Layer || norm.kind == NormKind::Group) && isGiven(norm))
        return failed(ErrorCode::InvalidArgument,
                      "belongs to batch norm; this norm takes mean and variance from its input",
                      norm.mean.empty() ? "var" : "mean");
    if (norm.kind == NormKind::Group && (norm.groups < 1 || channels % static_cast<std::size_t>(norm.groups) != 0))
        return failed(ErrorCode::OutOfRange,
                      "must divide the " + std::to_string(channels) + " channels; got " + std::to_string(norm.groups),
                      "groups");
    return {};
}

// Of each pixel over its channels; `values`: channel after channel.
std::vector<Moments> pixelMoments(std::span<const double> values, std::size_t channels) {
    const std::size_t pixels = values.size() / channels;
    const auto count = static_cast<double>(channels);
    std::vector<Moments> moments(pixels, Moments{count, 0, 0});
    for (std::size_t i = 0; i < values.size(); ++i)
        moments[i % pixels].mean += values[i];
    for (Moments& pixel : moments)
        pixel.mean /= count;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double distance = values[i] - moments[i % pixels].mean;
        moments[i % pixels].squares += distance * distance;
    }
    return moments;
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

std::string inChannel(std::size_t channel) { return " in channel " + std::to_string(channel); }

bool isPerPixel(const Norm& norm) { return norm.kind == NormKind::Layer && norm.over == NormOver::Channels; }

bool needsMoments(const Norm& norm) {
    switch (norm.kind) {
    case NormKind::None:
        return false;
    case NormKind::Batch:
        return norm.mode == NormMode::Batch;
    case NormKind::Instance:
        return norm.mode == NormMode::Batch || !isGiven(norm);
    case NormKind::Layer:
    case NormKind::Group:
        break;
    }
    return !isPerPixel(norm);
}

std::size_t momentSet(const Norm& norm, const Shape& shape, std::size_t n, std::size_t c) {
    switch (norm.kind) {
    case NormKind::Batch:
        return c;
    case NormKind::Layer:
        return n;
    case NormKind::Group: {
        const auto groups = static_cast<std::size_t>(norm.groups);
        return n * groups + c / (shape.c / groups);
    }
    case NormKind::None:
    case NormKind::Instance:
        break;
    }
    return n * shape.c + c;
}

Result<FittedNorm> FittedNorm::fit(const Norm& norm, std::size_t channels) {
    FittedNorm fitted;
    fitted.m_norm = norm;
    if (norm.kind == NormKind::None)
        return fitted;
    if (const auto checked = checkKind(norm, channels); !checked)
        return checked.error();
    struct Row {
        std::vector<float>& values;
        float fallback;
        const char* where;
    };
    for (const Row& row : {Row{fitted.m_norm.gamma, 1.0F, "gamma"}, Row{fitted.m_norm.beta, 0.0F, "beta"},
                           Row{fitted.m_norm.mean, 0.0F, "mean"}, Row{fitted.m_norm.var, 1.0F, "var"}}) {
        auto values = perChannel(row.values, channels, row.fallback, row.where);
        if (!values)
            return values.error();
        const bool isStatistic = &row.values == &fitted.m_norm.mean || &row.values == &fitted.m_norm.var;
        if (!isStatistic || !needsMoments(norm)) // else given, but not looked at
            row.values = std::move(*values);
    }
    for (std::size_t c = 0; c < fitted.m_norm.var.size(); ++c)
        if (fitted.m_norm.var[c] < 0)
            return failed(ErrorCode::OutOfRange, "is negative in channel " + std::to_string(c), "var");
    return fitted;
}

ChannelNorm FittedNorm::affine(std::size_t channel, double mean, double variance) const {
    const double scale = static_cast<double>(m_norm.gamma[channel]) / std::sqrt(variance + m_norm.eps);
    return {mean, variance, scale, static_cast<double>(m_norm.beta[channel])};
}

Result<std::vector<ChannelNorm>> FittedNorm::planeNorms(const Shape& shape, std::span<const Moments> moments) const {
    ACTI_EXPECT(!isPerPixel(m_norm));
    std::vector<ChannelNorm> norms(shape.planes());
    if (m_norm.kind == NormKind::None)
        return norms;
    const bool isMeasured = needsMoments(m_norm);
    ACTI_EXPECT(!isMeasured || moments.size() == shape.planes());
    std::vector<Moments> sets(shape.planes());
    const auto setOf = [&](std::size_t plane) -> Moments& {
        return sets[momentSet(m_norm, shape, plane / shape.c, plane % shape.c)];
    };
    if (isMeasured)
        for (std::size_t plane = 0; plane < norms.size(); ++plane)
            setOf(plane) = merged(setOf(plane), moments[plane]);
    for (std::size_t plane = 0; plane < norms.size(); ++plane) {
        const std::size_t c = plane % shape.c;
        const double mean = isMeasured ? setOf(plane).mean : static_cast<double>(m_norm.mean[c]);
        const double variance = isMeasured ? setOf(plane).variance() : static_cast<double>(m_norm.var[c]);
        if (variance + m_norm.eps == 0)
            return failed(ErrorCode::OutOfRange,
                          "must be positive, since a variance is 0" + (shape.c > 1 ? inChannel(c) : ""), "eps");
        norms[plane] = affine(c, mean, variance);
    }
    return norms;
}

void FittedNorm::normalisePixels(std::span<double> values) const {
    ACTI_EXPECT(isPerPixel(m_norm));
    const std::size_t channels = m_norm.gamma.size();
    const std::vector<Moments> moments = pixelMoments(values, channels);
    for (std::size_t c = 0; c < channels; ++c)
        for (std::size_t i = 0; i < moments.size(); ++i) {
            double& value = values[c * moments.size() + i];
            value = affine(c, moments[i].mean, moments[i].variance()).of(value);
        }
}

std::vector<ChannelNorm> FittedNorm::pixelNorms(std::span<const double> values) const {
    ACTI_EXPECT(isPerPixel(m_norm) && values.size() == m_norm.gamma.size());
    const Moments moments = pixelMoments(values, values.size()).front();
    std::vector<ChannelNorm> norms;
    norms.reserve(values.size());
    for (std::size_t c = 0; c < values.size(); ++c)
        norms.push_back(affine(c, moments.mean, moments.variance()));
    return norms;
}

} // namespace acti
