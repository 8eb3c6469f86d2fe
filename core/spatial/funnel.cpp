#include "core/spatial/funnel.h"

#include "core/base/parallel.h"
#include "core/spatial/correlation.h"
#include "core/spatial/weights.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <new>
#include <string>

namespace acti {
namespace {

constexpr std::size_t kTile = 1024;         // columns whose sums stay in the first cache
constexpr std::size_t kBlockPixels = 32768; // of one plane: a piece of work for a thread

// Rows [rowBegin, rowEnd) of one plane. The cut depends on the shape alone, so that every sum is the same for any
// threads.
struct Block {
    std::size_t plane;
    std::size_t rowBegin;
    std::size_t rowEnd;
};

struct Cut {
    Shape shape;
    std::size_t rowsPerBlock;
    std::size_t blocksPerPlane;

    explicit Cut(const Shape& of)
        : shape(of), rowsPerBlock(std::max<std::size_t>(1, kBlockPixels / of.w)),
          blocksPerPlane((of.h + rowsPerBlock - 1) / rowsPerBlock) {}
    std::size_t count() const { return shape.planes() * blocksPerPlane; }
    Block block(std::size_t i) const {
        const std::size_t begin = i % blocksPerPlane * rowsPerBlock;
        return {i / blocksPerPlane, begin, std::min(begin + rowsPerBlock, shape.h)};
    }
};

// What all threads read.
struct Job {
    const Tensor& x;
    const Branch& branch;
    const std::vector<float>& weights;
    const std::vector<float>& bias;

    PlaneWindow view(std::size_t plane) const {
        const Shape& shape = x.shape();
        const std::size_t size = weights.size() / shape.c;
        return {x.values().subspan(plane * shape.planeSize(), shape.planeSize()), shape.h,       shape.w,
                std::span(weights).subspan(plane % shape.c * size, size),         branch.window, branch.dilation};
    }

    // Calls use(first index in the tensor, sums with the bias) for every tile of the block.
    template<class Use>
    void forEachTile(const Block& block, Use use) const {
        const PlaneWindow window = view(block.plane);
        const double offset = static_cast<double>(bias[block.plane % x.shape().c]);
        std::array<double, kTile> storage;
        for (std::size_t row = block.rowBegin; row < block.rowEnd; ++row)
            for (std::size_t begin = 0; begin < window.columns; begin += kTile) {
                const auto sums = std::span(storage).first(std::min(kTile, window.columns - begin));
                correlateRow(window, row, begin, sums);
                for (double& sum : sums)
                    sum += offset;
                use(block.plane * x.shape().planeSize() + row * window.columns + begin, std::span<const double>(sums));
            }
    }
};

struct Outputs {
    std::span<float> t;
    std::span<float> y;
    std::span<unsigned char> winner;
};

// NaN in either gives NaN; of equal zeros the first (torch.maximum).
float maximum(float x, float t) { return t > x || t != t ? t : x; }

struct Places {
    std::span<const float> x;
    std::span<float> t, y;
    std::span<unsigned char> winner;
};

WinCounts finishTile(std::span<const double> sums, const ChannelNorm& norm, const Places& at) {
    const std::size_t count = sums.size();
    for (std::size_t i = 0; i < count; ++i)
        at.t[i] = static_cast<float>((sums[i] - norm.mean) * norm.scale + norm.shift);
    for (std::size_t i = 0; i < count; ++i)
        at.y[i] = maximum(at.x[i], at.t[i]);
    unsigned ties = 0, wins = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const unsigned tie = at.t[i] == at.x[i] ? 1 : 0;
        const unsigned win = at.t[i] > at.x[i] ? 1 : 0;
        at.winner[i] = static_cast<unsigned char>(tie + 2 * win);
        ties += tie;
        wins += win;
    }
    return {count - ties - wins, ties, wins};
}

void add(WinCounts& to, const WinCounts& more) {
    to.input += more.input;
    to.tie += more.tie;
    to.condition += more.condition;
}

struct Run {
    std::size_t threads;
    const IsCancelled& isCancelled;
};

Error cancelled() { return {ErrorCode::Cancelled, "was cancelled", ""}; }

// Mean and variance of the sums in each channel, over N, H and W.
Result<std::vector<Moments>> channelMoments(const Job& job, const Run& run) {
    const Cut cut(job.x.shape());
    std::vector<Moments> blocks(cut.count());
    const bool isDone = parallelFor(
        cut.count(), run.threads,
        [&](std::size_t i) {
            job.forEachTile(cut.block(i), [&](std::size_t, std::span<const double> sums) {
                blocks[i] = merged(blocks[i], momentsOf(sums));
            });
        },
        run.isCancelled);
    if (!isDone)
        return cancelled();
    std::vector<Moments> channels(job.x.shape().c);
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        Moments& channel = channels[cut.block(i).plane % channels.size()];
        channel = merged(channel, blocks[i]);
    }
    return channels;
}

Result<void> fill(FunnelResult& result, const Job& job, const Run& run) {
    const Cut cut(job.x.shape());
    result.t = Tensor::uninitialised(job.x.shape());
    result.y = Tensor::uninitialised(job.x.shape());
    result.winner = WinnerMap::uninitialised(job.x.shape());
    const Outputs out{result.t.mutableValues(), result.y.mutableValues(), result.winner.mutableValues()};
    std::vector<WinCounts> blocks(cut.count());
    const bool isDone = parallelFor(
        cut.count(), run.threads,
        [&](std::size_t i) {
            const Block block = cut.block(i);
            const ChannelNorm norm = result.norms[block.plane % job.x.shape().c];
            job.forEachTile(block, [&](std::size_t first, std::span<const double> sums) {
                const std::size_t n = sums.size();
                add(blocks[i], finishTile(sums, norm,
                                          {job.x.values().subspan(first, n), out.t.subspan(first, n),
                                           out.y.subspan(first, n), out.winner.subspan(first, n)}));
            });
        },
        run.isCancelled);
    if (!isDone)
        return cancelled();
    result.channelCounts.assign(job.x.shape().c, {});
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        add(result.channelCounts[cut.block(i).plane % job.x.shape().c], blocks[i]);
        add(result.counts, blocks[i]);
    }
    return {};
}

Result<FunnelResult> runChecked(const Tensor& input, const FunnelSpec& spec, const Run& run) {
    const Branch& branch = spec.branch;
    const std::size_t channels = input.shape().c;
    FunnelResult result;
    result.x = input;
    auto weights = makeWeights(branch.weights, branch.window, channels);
    if (!weights)
        return weights.error();
    result.weights = std::move(*weights);
    auto bias = perChannel(branch.bias, channels, 0.0F, "bias");
    if (!bias)
        return bias.error();
    result.bias = std::move(*bias);
    const Job job{input, branch, result.weights, result.bias};
    std::vector<Moments> moments;
    if (branch.norm.kind == NormKind::Batch && branch.norm.mode == NormMode::Batch) {
        auto measured = channelMoments(job, run);
        if (!measured)
            return measured.error();
        moments = std::move(*measured);
    }
    auto norms = channelNorms(branch.norm, channels, moments);
    if (!norms)
        return norms.error();
    result.norms = std::move(*norms);
    if (const auto filled = fill(result, job, run); !filled)
        return filled.error();
    return result;
}

void subtract(std::span<const float> t, std::span<const float> x, std::span<float> margin) {
    std::transform(t.begin(), t.end(), x.begin(), margin.begin(), std::minus<float>());
}

} // namespace

std::vector<float> marginPlane(const FunnelResult& result, std::size_t n, std::size_t channel) {
    std::vector<float> margin(result.x.shape().planeSize());
    subtract(result.t.plane(n, channel), result.x.plane(n, channel), margin);
    return margin;
}

Tensor marginOf(const FunnelResult& result) {
    Tensor margin = Tensor::uninitialised(result.x.shape());
    subtract(result.t.values(), result.x.values(), margin.mutableValues());
    return margin;
}

WinCounts countWinners(std::span<const unsigned char> winners) {
    WinCounts counts;
    for (const unsigned char winner : winners) {
        counts.input += winner == static_cast<unsigned char>(Winner::Input);
        counts.tie += winner == static_cast<unsigned char>(Winner::Tie);
        counts.condition += winner == static_cast<unsigned char>(Winner::Condition);
    }
    return counts;
}

Result<FunnelResult> runFunnel(const Tensor& input, const FunnelSpec& spec, const IsCancelled& isCancelled,
                               std::size_t threads) {
    if (input.empty())
        return Error{ErrorCode::InvalidArgument, "has no pixels", "input"};
    if (spec.branch.dilation < 1 || spec.branch.dilation > kMaxDilation)
        return Error{ErrorCode::OutOfRange,
                     "is from 1 to " + std::to_string(kMaxDilation) + "; got " + std::to_string(spec.branch.dilation),
                     "dilation"};
    try {
        return runChecked(input, spec, {threads, isCancelled});
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::TooLarge, "does not fit into memory", "input"};
    }
}

} // namespace acti
