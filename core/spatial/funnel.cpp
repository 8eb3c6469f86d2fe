#include "core/spatial/funnel.h"

#include "core/base/parallel.h"

#include <algorithm>
#include <functional>
#include <new>

namespace acti {
namespace {

// Where results go; any may be empty.
struct Outputs {
    std::span<float> t;
    std::span<float> y;
    std::span<unsigned char> winner;
};

// Of a tensor of the input's shape: empty where it is not wanted.
template<class T>
std::span<T> stretch(std::span<T> values, std::size_t first, std::size_t count) {
    return values.empty() ? values : values.subspan(first, count);
}

struct Work {
    const Tensor& x;
    const FunnelLayer& layer;
    const ConditionRun& condition;

    // One block of the cut; counts of its channels.
    void finish(std::size_t block, const Outputs& out, std::span<WinCounts> counts) const {
        const Shape& shape = x.shape();
        std::vector<double> values;
        condition.cut().forEachPiece(block, [&](const Piece& piece) {
            values.resize(piece.size());
            condition.evaluate(piece, values);
            const Tile& tile = piece.tile;
            for (std::size_t line = 0; line < piece.channels * tile.rows; ++line) {
                const std::size_t c = line / tile.rows;
                const std::size_t plane = piece.n * shape.c + piece.channel + c;
                const std::size_t first =
                    plane * shape.planeSize() + (tile.row + line % tile.rows) * shape.w + tile.column;
                counts[c] +=
                    combineRow(layer, std::span<const double>(values).subspan(line * tile.columns, tile.columns),
                               {stretch(x.values(), first, tile.columns), stretch(out.t, first, tile.columns),
                                stretch(out.y, first, tile.columns), stretch(out.winner, first, tile.columns)});
            }
        });
    }
};

// Everything after the scaling; counts a channel.
Result<std::vector<WinCounts>> runInto(const Outputs& out, ConditionRun& condition, const Tensor& x,
                                       const FunnelLayer& layer, const RunOptions& options) {
    Passes passes(options, condition.measuringPasses() + 1);
    if (const auto measured = condition.measure(passes); !measured)
        return within(measured.error(), "condition");
    const Cut& cut = condition.cut();
    const Work work{x, layer, condition};
    const std::size_t together = cut.channelsTogether(), channels = x.shape().c;
    std::vector<WinCounts> blocks(cut.blocks() * together);
    const bool isDone = passes.run(cut.blocks(), [&](std::size_t block) {
        work.finish(block, out, std::span(blocks).subspan(block * together, together));
    });
    if (!isDone)
        return cancelledError();
    std::vector<WinCounts> counts(channels);
    const std::size_t blocksPerGroup = cut.blocks() * together / x.shape().planes();
    for (std::size_t i = 0; i < blocks.size(); ++i)
        counts[(i / together / blocksPerGroup * together + i % together) % channels] += blocks[i];
    return counts;
}

Result<FunnelResult> runChecked(const Tensor& input, const FunnelLayer& layer, const RunOptions& options) {
    auto condition = prepareCondition(input, layer);
    if (!condition)
        return condition.error();
    FunnelResult result;
    result.x = input;
    result.t = Tensor::uninitialised(input.shape());
    result.y = Tensor::uninitialised(input.shape());
    result.winner = WinnerMap::uninitialised(input.shape());
    auto counts = runInto({result.t.mutableValues(), result.y.mutableValues(), result.winner.mutableValues()},
                          *condition, input, layer, options);
    if (!counts)
        return counts.error();
    result.channelCounts = std::move(*counts);
    for (const WinCounts& channel : result.channelCounts)
        result.counts += channel;
    result.condition = condition->fitted();
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

Result<FunnelResult> runFunnel(const Tensor& input, const FunnelLayer& layer, const RunOptions& options) {
    try {
        return runChecked(input, layer, options);
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::TooLarge, "does not fit into memory", "input"};
    }
}

Result<void> runFunnelInto(std::span<float> y, const Tensor& input, const FunnelLayer& layer,
                           const RunOptions& options) {
    ACTI_EXPECT(y.size() == input.shape().size());
    auto condition = prepareCondition(input, layer);
    if (!condition)
        return condition.error();
    const auto counts = runInto({{}, y, {}}, *condition, input, layer, options);
    return counts ? Result<void>() : counts.error();
}

} // namespace acti
