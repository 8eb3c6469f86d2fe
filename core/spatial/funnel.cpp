#include "core/spatial/funnel.h"

#include "core/base/parallel.h"
#include "core/base/short_memory.h"
#include "core/numeric/stream_store.h"

#include <algorithm>
#include <functional>

namespace acti {
namespace {

constexpr std::size_t kBandValues = std::size_t{1} << 20; // handed out together: enough work for all threads

// Where results go; any may be empty.
struct Outputs {
    std::span<float> t;
    std::span<float> y;
    std::span<unsigned char> winner;
    std::size_t begin = 0; // what they begin with, among the tensor's values

    bool isStreamed() const { return std::max(t.size(), y.size()) * sizeof(float) > kStreamBytes; }
};

template<class T>
std::span<T> part(std::span<T> values, std::size_t first, std::size_t count) {
    return values.empty() ? values : values.subspan(first, count);
}

// One stretch of a row on its way out: written in place, or past the caches where the results are large.
class LineWriter {
public:
    LineWriter(const Outputs& out, std::size_t longest)
        : m_out(out), m_isStreamed(out.isStreamed()), m_t(m_isStreamed && !out.t.empty() ? longest : 0),
          m_y(m_isStreamed && !out.y.empty() ? longest : 0),
          m_winner(m_isStreamed && !out.winner.empty() ? longest : 0) {}
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
        first -= m_out.begin;
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

class Run {
public:
    Run(ConditionRun condition, const Tensor& x, const FunnelLayer& layer, const RunOptions& options)
        : m_condition(std::move(condition)), m_x(x), m_layer(layer),
          m_passes(options, m_condition.measuringPasses() + 1), m_counts(cut().blocks() * cut().channelsTogether()) {}

    const Cut& cut() const { return m_condition.cut(); }

    Result<void> measure() {
        const auto measured = m_condition.measure(m_passes);
        return measured ? measured : within(measured.error(), "condition");
    }

    // Blocks of the cut; after measure().
    Result<void> finish(std::size_t begin, std::size_t end, const Outputs& out) {
        const double share = static_cast<double>(end - begin) / static_cast<double>(cut().blocks());
        const bool isDone = m_passes.run(
            end - begin, [&](std::size_t i) { finishBlock(begin + i, out); }, share);
        return isDone ? Result<void>() : cancelledError();
    }

    // After all blocks.
    FunnelTotals totals() const {
        const std::size_t together = cut().channelsTogether(), channels = m_x.shape().c;
        FunnelTotals totals{{}, std::vector<WinCounts>(channels), m_condition.fitted()};
        const std::size_t blocksPerGroup = m_counts.size() / m_x.shape().planes();
        for (std::size_t i = 0; i < m_counts.size(); ++i)
            totals.channelCounts[(i / together / blocksPerGroup * together + i % together) % channels] += m_counts[i];
        for (const WinCounts& channel : totals.channelCounts)
            totals.counts += channel;
        return totals;
    }

private:
    void fuseBlock(std::size_t block, const Outputs& out) const {
        const Shape& shape = m_x.shape();
        const Cut::Rows rows = cut().rowsOf(block);
        const auto y = out.y.subspan(cut().beginOf(block) - out.begin, (rows.end - rows.begin) * shape.w);
        fuseRows(m_condition.fusedPlane(rows.plane / shape.c, rows.plane % shape.c), rows.begin, rows.end, y,
                 out.isStreamed());
        streamFence();
    }

    void finishBlock(std::size_t block, const Outputs& out) {
        const Shape& shape = m_x.shape();
        if (out.t.empty() && out.winner.empty() && ConditionRun::isFusable(m_layer))
            return fuseBlock(block, out);
        const auto counts = std::span(m_counts).subspan(block * cut().channelsTogether(), cut().channelsTogether());
        LineWriter lines(out, shape.w);
        std::vector<double> values;
        cut().forEachPiece(block, [&](const Piece& piece) {
            values.resize(piece.size());
            m_condition.evaluate(piece, values);
            const Tile& tile = piece.tile;
            for (std::size_t line = 0; line < piece.channels * tile.rows; ++line) {
                const std::size_t c = line / tile.rows;
                const std::size_t plane = piece.n * shape.c + piece.channel + c;
                const std::size_t first =
                    plane * shape.planeSize() + (tile.row + line % tile.rows) * shape.w + tile.column;
                const auto t = std::span<const double>(values).subspan(line * tile.columns, tile.columns);
                lines.write(m_x.values().subspan(first, tile.columns), first,
                            [&](const CombinePlaces& places) { counts[c] += combineRow(m_layer, t, places); });
            }
        });
    }

    ConditionRun m_condition;
    const Tensor& m_x;
    const FunnelLayer& m_layer;
    Passes m_passes;
    std::vector<WinCounts> m_counts; // of each block's channels
};

// All at once.
Result<FunnelTotals> runInto(const Outputs& out, const Tensor& x, const FunnelLayer& layer, const RunOptions& options) {
    auto condition = prepareCondition(x, layer);
    if (!condition)
        return condition.error();
    Run run(*std::move(condition), x, layer, options);
    if (const auto measured = run.measure(); !measured)
        return measured.error();
    if (const auto finished = run.finish(0, run.cut().blocks(), out); !finished)
        return finished.error();
    return run.totals();
}

FunnelResult roomFor(const Tensor& input) {
    FunnelResult result;
    result.x = input;
    result.t = Tensor::uninitialised(input.shape());
    result.y = Tensor::uninitialised(input.shape());
    result.winner = WinnerMap::uninitialised(input.shape());
    return result;
}

Outputs allOf(FunnelResult& result) {
    return {result.t.mutableValues(), result.y.mutableValues(), result.winner.mutableValues()};
}

Result<FunnelResult> runChecked(const Tensor& input, const FunnelLayer& layer, const RunOptions& options) {
    FunnelResult result = roomFor(input);
    auto totals = runInto(allOf(result), input, layer, options);
    if (!totals)
        return totals.error();
    static_cast<FunnelTotals&>(result) = *std::move(totals);
    return result;
}

Result<FunnelTotals> handOutWhole(const Tensor& input, const FunnelLayer& layer, const FunnelSink& sink,
                                  const RunOptions& options) {
    const auto result = runChecked(input, layer, options);
    if (!result)
        return result.error();
    const auto taken = sink({input.values(), result->t.values(), result->y.values(), result->winner.values()});
    return taken ? Result<FunnelTotals>(static_cast<const FunnelTotals&>(*result)) : taken.error();
}

// The end of the band that begins with a block.
std::size_t bandEnd(const Cut& cut, std::size_t begin) {
    std::size_t end = begin + 1;
    while (end < cut.blocks() && cut.beginOf(end + 1) - cut.beginOf(begin) <= kBandValues)
        ++end;
    return end;
}

Result<FunnelTotals> runBands(const Tensor& input, const FunnelLayer& layer, const FunnelSink& sink,
                              const RunOptions& options) {
    auto condition = prepareCondition(input, layer);
    if (!condition)
        return condition.error();
    if (condition->cut().channelsTogether() > 1)
        return handOutWhole(input, layer, sink, options);
    Run run(*std::move(condition), input, layer, options);
    if (const auto measured = run.measure(); !measured)
        return measured.error();
    std::vector<float> t, y;
    std::vector<unsigned char> winner;
    for (std::size_t block = 0, next = 0; block < run.cut().blocks(); block = next) {
        next = bandEnd(run.cut(), block);
        const std::size_t begin = run.cut().beginOf(block), count = run.cut().beginOf(next) - begin;
        t.resize(count);
        y.resize(count);
        winner.resize(count);
        if (const auto finished = run.finish(block, next, {t, y, winner, begin}); !finished)
            return finished.error();
        if (const auto taken = sink({input.values().subspan(begin, count), t, y, winner}); !taken)
            return taken.error();
    }
    return run.totals();
}

} // namespace

void subtractInput(std::span<const float> t, std::span<const float> x, std::span<float> margin) {
    ACTI_EXPECT(t.size() == x.size() && margin.size() == x.size());
    std::transform(t.begin(), t.end(), x.begin(), margin.begin(), std::minus<float>());
}

std::vector<float> marginPlane(const FunnelResult& result, std::size_t n, std::size_t channel) {
    std::vector<float> margin(result.x.shape().planeSize());
    subtractInput(result.t.plane(n, channel), result.x.plane(n, channel), margin);
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
    return orTooLarge("input", [&] { return runChecked(input, layer, options); });
}

Result<FunnelResult> runFitted(const Tensor& part, const FunnelLayer& layer, const FunnelTotals& totals,
                               const RunOptions& options) {
    FunnelResult result = roomFor(part);
    Run run(ConditionRun::fittedElsewhere(layer.condition, totals.condition, part), part, layer, options);
    if (const auto finished = run.finish(0, run.cut().blocks(), allOf(result)); !finished)
        return finished.error();
    static_cast<FunnelTotals&>(result) = totals;
    return result;
}

Result<void> runFunnelInto(std::span<float> y, const Tensor& input, const FunnelLayer& layer,
                           const RunOptions& options) {
    ACTI_EXPECT(y.size() == input.shape().size());
    return orTooLarge("input", [&]() -> Result<void> {
        const auto totals = runInto({{}, y, {}}, input, layer, options);
        return totals ? Result<void>() : totals.error();
    });
}

Result<FunnelTotals> runFunnelInOrder(const Tensor& input, const FunnelLayer& layer, const FunnelSink& sink,
                                      const RunOptions& options) {
    return orTooLarge("input", [&] { return runBands(input, layer, sink, options); });
}

} // namespace acti
