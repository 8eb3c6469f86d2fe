#include "core/spatial/funnel.h"

#include "core/base/parallel.h"
#include "core/numeric/stream_store.h"

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

template<class T>
std::span<T> part(std::span<T> values, std::size_t first, std::size_t count) {
    return values.empty() ? values : values.subspan(first, count);
}

// One stretch of a row on its way out: written in place, or past the caches where the results are large.
class LineWriter {
public:
    LineWriter(const Outputs& out, std::size_t longest, bool isStreamed)
        : m_out(out), m_isStreamed(isStreamed), m_t(isStreamed && !out.t.empty() ? longest : 0),
          m_y(isStreamed && !out.y.empty() ? longest : 0), m_winner(isStreamed && !out.winner.empty() ? longest : 0) {}
    ~LineWriter() {
        if (m_isStreamed)
            streamFence();
    }
    LineWriter(const LineWriter&) = delete;
    LineWriter& operator=(const LineWriter&) = delete;

    // Calls fill(places) with where the results of `x`, from `first` in the tensor, are to be written.
    template<class Fill>
    void write(std::span<const float> x, std::size_t first, Fill fill) {
        const std::size_t count = x.size();
        if (!m_isStreamed)
            return fill(
                {x, part(m_out.t, first, count), part(m_out.y, first, count), part(m_out.winner, first, count)});
        fill({x, part(std::span(m_t), 0, count), part(std::span(m_y), 0, count), part(std::span(m_winner), 0, count)});
        stream(m_t, m_out.t, first, count);
        stream(m_y, m_out.y, first, count);
        stream(m_winner, m_out.winner, first, count);
    }

private:
    template<class T>
    static void stream(const std::vector<T>& line, std::span<T> out, std::size_t first, std::size_t count) {
        if (!line.empty())
            streamCopy(out.data() + first, line.data(), count * sizeof(T));
    }

    const Outputs& m_out;
    bool m_isStreamed;
    std::vector<float> m_t, m_y;
    std::vector<unsigned char> m_winner;
};

struct Work {
    const Tensor& x;
    const FunnelLayer& layer;
    const ConditionRun& condition;

    void fuse(std::size_t block, std::span<float> y) const {
        const Shape& shape = x.shape();
        const Cut::Rows rows = condition.cut().rowsOf(block);
        fuseRows(condition.fusedPlane(rows.plane / shape.c, rows.plane % shape.c), rows.begin, rows.end,
                 y.subspan(rows.plane * shape.planeSize(), shape.planeSize()), y.size_bytes() > kStreamBytes);
        streamFence();
    }

    // One block of the cut; counts of its channels.
    void finish(std::size_t block, const Outputs& out, std::span<WinCounts> counts) const {
        const Shape& shape = x.shape();
        if (out.t.empty() && out.winner.empty() && ConditionRun::isFusable(layer))
            return fuse(block, out.y);
        LineWriter lines(out, shape.w, shape.size() * sizeof(float) > kStreamBytes);
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
                const auto t = std::span<const double>(values).subspan(line * tile.columns, tile.columns);
                lines.write(x.values().subspan(first, tile.columns), first,
                            [&](const CombinePlaces& places) { counts[c] += combineRow(layer, t, places); });
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
