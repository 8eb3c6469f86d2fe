#include "core/spatial/border.h"
#include "core/spatial/funnel.h"

#include <cstdint>

namespace acti {
namespace {

struct Pixel {
    std::size_t n, channel, row, column;
};

std::vector<PixelTrace::Tap> tapsAt(const Tensor& x, const Branch& branch, Border border, const Pixel& centre) {
    const Shape& shape = x.shape();
    const std::span<const float> plane = x.plane(centre.n, centre.channel);
    std::vector<PixelTrace::Tap> taps;
    for (int i = 0; i < branch.window.rows; ++i)
        for (int j = 0; j < branch.window.columns; ++j) {
            const auto row =
                static_cast<std::int64_t>(centre.row) + std::int64_t{i - branch.window.rows / 2} * branch.dilation;
            const auto column = static_cast<std::int64_t>(centre.column) +
                                std::int64_t{j - branch.window.columns / 2} * branch.dilation;
            const std::int64_t fromRow = sourceOf(row, static_cast<std::int64_t>(shape.h), border);
            const std::int64_t fromColumn = sourceOf(column, static_cast<std::int64_t>(shape.w), border);
            PixelTrace::Tap tap;
            tap.isPadding = fromRow < 0 || fromColumn < 0;
            tap.isFromBorder = !tap.isPadding && (fromRow != row || fromColumn != column);
            tap.row = static_cast<int>(tap.isPadding ? row : fromRow);
            tap.column = static_cast<int>(tap.isPadding ? column : fromColumn);
            if (!tap.isPadding)
                tap.value = static_cast<double>(
                    plane[static_cast<std::size_t>(fromRow) * shape.w + static_cast<std::size_t>(fromColumn)]);
            taps.push_back(tap);
        }
    return taps;
}

void sumTaps(PixelTrace::Branch& branch) {
    for (PixelTrace::Tap& tap : branch.taps) {
        tap.product = tap.isPadding ? 0.0 : tap.weight * tap.value;
        branch.sum += tap.product;
    }
    branch.sum += branch.bias;
}

void takeLargest(PixelTrace::Branch& branch) {
    PixelTrace::Tap* largest = nullptr;
    for (PixelTrace::Tap& tap : branch.taps)
        if (!tap.isPadding && (!largest || tap.value > largest->value || tap.value != tap.value))
            largest = &tap;
    largest->weight = 1; // the centre is always inside
    largest->product = branch.sum = largest->value;
}

void average(PixelTrace::Branch& branch, bool countsPadding) {
    std::size_t count = 0;
    for (const PixelTrace::Tap& tap : branch.taps)
        count += countsPadding || !tap.isPadding;
    for (PixelTrace::Tap& tap : branch.taps) {
        tap.weight = 1 / static_cast<double>(count);
        tap.product = tap.isPadding ? 0.0 : tap.value / static_cast<double>(count);
        branch.sum += tap.isPadding ? 0.0 : tap.value;
    }
    branch.sum /= static_cast<double>(count);
}

// What a trace reads: the input, and what was fitted to it.
struct Source {
    const Tensor& x;
    const FittedCondition& condition;
};

// One branch before its norm.
PixelTrace::Branch pooledAt(const Source& result, const Condition& condition, std::size_t index, const Pixel& pixel) {
    PixelTrace::Branch branch;
    branch.taps = tapsAt(result.x, condition.branches[index], condition.border, pixel);
    if (condition.pool == Pool::Max) {
        takeLargest(branch);
        return branch;
    }
    if (condition.pool == Pool::Average) {
        average(branch, condition.countsPadding);
        return branch;
    }
    const FittedBranch& fitted = result.condition.branches[index];
    const std::size_t size = branch.taps.size();
    ACTI_EXPECT(fitted.weights.size() == result.x.shape().c * size);
    for (std::size_t k = 0; k < size; ++k)
        branch.taps[k].weight = static_cast<double>(fitted.weights[pixel.channel * size + k]);
    branch.bias = static_cast<double>(fitted.bias[pixel.channel]);
    sumTaps(branch);
    return branch;
}

// The norm's map at a pixel; valueOf(channel) is what it is applied to.
template<class ValueOf>
ChannelNorm normAt(const FittedNorm& norm, std::span<const ChannelNorm> planes, const Shape& shape, const Pixel& pixel,
                   ValueOf valueOf) {
    if (norm.norm().kind == NormKind::None)
        return {};
    if (!isPerPixel(norm.norm()))
        return planes[pixel.n * shape.c + pixel.channel];
    std::vector<double> values(shape.c);
    for (std::size_t c = 0; c < shape.c; ++c)
        values[c] = valueOf(c);
    return norm.pixelNorms(values)[pixel.channel];
}

PixelTrace::Branch branchAt(const Source& result, const Condition& condition, std::size_t index, const Pixel& pixel) {
    const FittedBranch& fitted = result.condition.branches[index];
    PixelTrace::Branch branch = pooledAt(result, condition, index, pixel);
    branch.hasNorm = fitted.norm.norm().kind != NormKind::None;
    branch.norm = normAt(fitted.norm, fitted.norms, result.x.shape(), pixel, [&](std::size_t c) {
        return pooledAt(result, condition, index, {pixel.n, c, pixel.row, pixel.column}).sum;
    });
    branch.value = branch.hasNorm ? branch.norm.of(branch.sum) : branch.sum;
    return branch;
}

double merged(const std::vector<PixelTrace::Branch>& branches, Merge merge) {
    double value = branches.front().value;
    for (std::size_t b = 1; b < branches.size(); ++b)
        value = merge == Merge::Sum ? value + branches[b].value : combined(Combine::Max, 0, value, branches[b].value);
    return value;
}

std::vector<PixelTrace::Branch> branchesAt(const Source& result, const Condition& condition, const Pixel& pixel) {
    std::vector<PixelTrace::Branch> branches;
    for (std::size_t b = 0; b < condition.branches.size(); ++b)
        branches.push_back(branchAt(result, condition, b, pixel));
    return branches;
}

} // namespace

PixelTrace tracePixel(const Tensor& x, const FunnelTotals& totals, const FunnelLayer& layer, std::size_t n,
                      std::size_t channel, std::size_t row, std::size_t column) {
    const Source result{x, totals.condition};
    const Shape& shape = x.shape();
    const Condition& condition = layer.condition;
    const Pixel pixel{n, channel, row, column};
    ACTI_EXPECT(n < shape.n && channel < shape.c && row < shape.h && column < shape.w);
    ACTI_EXPECT(result.condition.branches.size() == condition.branches.size());
    PixelTrace trace;
    trace.pool = condition.pool;
    trace.merge = condition.merge;
    trace.combine = layer.combine;
    trace.beta = layer.beta;
    trace.branches = branchesAt(result, condition, pixel);
    trace.merged = merged(trace.branches, condition.merge);
    trace.hasNorm = condition.norm.kind != NormKind::None;
    trace.norm = normAt(result.condition.norm, result.condition.norms, shape, pixel, [&](std::size_t c) {
        return merged(branchesAt(result, condition, {n, c, row, column}), condition.merge);
    });
    trace.x = static_cast<double>(result.x.at(n, channel, row, column));
    trace.t = trace.hasNorm ? trace.norm.of(trace.merged) : trace.merged;
    trace.y = combined(layer.combine, layer.beta, trace.x, trace.t);
    const auto rounded = static_cast<float>(trace.t);
    const float pixelValue = x.at(n, channel, row, column);
    trace.winner = rounded > pixelValue ? Winner::Condition : rounded == pixelValue ? Winner::Tie : Winner::Input;
    return trace;
}

PixelTrace tracePixel(const FunnelResult& result, const FunnelLayer& layer, std::size_t n, std::size_t channel,
                      std::size_t row, std::size_t column) {
    return tracePixel(result.x, result, layer, n, channel, row, column);
}

} // namespace acti
