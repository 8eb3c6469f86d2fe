#include "core/spatial/funnel.h"

#include <cstdint>

namespace acti {
namespace {

std::vector<PixelTrace::Tap> tapsAt(std::span<const float> plane, const Shape& shape, const Branch& branch,
                                    std::pair<std::size_t, std::size_t> centre) {
    std::vector<PixelTrace::Tap> taps;
    for (int i = 0; i < branch.window.rows; ++i)
        for (int j = 0; j < branch.window.columns; ++j) {
            const auto row =
                static_cast<std::int64_t>(centre.first) + std::int64_t{i - branch.window.rows / 2} * branch.dilation;
            const auto column = static_cast<std::int64_t>(centre.second) +
                                std::int64_t{j - branch.window.columns / 2} * branch.dilation;
            const bool isInside = row >= 0 && column >= 0 && row < static_cast<std::int64_t>(shape.h) &&
                                  column < static_cast<std::int64_t>(shape.w);
            PixelTrace::Tap tap;
            tap.row = static_cast<int>(row);
            tap.column = static_cast<int>(column);
            tap.isPadding = !isInside;
            if (isInside)
                tap.value = static_cast<double>(
                    plane[static_cast<std::size_t>(row) * shape.w + static_cast<std::size_t>(column)]);
            taps.push_back(tap);
        }
    return taps;
}

} // namespace

PixelTrace tracePixel(const FunnelResult& result, const FunnelSpec& spec, std::size_t n, std::size_t channel,
                      std::size_t row, std::size_t column) {
    const Shape& shape = result.x.shape();
    ACTI_EXPECT(n < shape.n && channel < shape.c && row < shape.h && column < shape.w);
    PixelTrace trace;
    trace.taps = tapsAt(result.x.plane(n, channel), shape, spec.branch, {row, column});
    ACTI_EXPECT(result.weights.size() == shape.c * trace.taps.size());
    for (std::size_t k = 0; k < trace.taps.size(); ++k) {
        PixelTrace::Tap& tap = trace.taps[k];
        tap.weight = static_cast<double>(result.weights[channel * trace.taps.size() + k]);
        tap.product = tap.isPadding ? 0.0 : tap.weight * tap.value;
        trace.sum += tap.product;
    }
    trace.bias = static_cast<double>(result.bias[channel]);
    trace.sum += trace.bias;
    trace.norm = result.norms[channel];
    trace.hasNorm = spec.branch.norm.kind != NormKind::None;
    trace.x = static_cast<double>(result.x.at(n, channel, row, column));
    trace.t = (trace.sum - trace.norm.mean) * trace.norm.scale + trace.norm.shift;
    trace.winner = static_cast<Winner>(result.winner.at(n, channel, row, column));
    const bool takesCondition = trace.winner == Winner::Condition || trace.t != trace.t;
    trace.y = takesCondition ? trace.t : trace.x;
    return trace;
}

} // namespace acti
