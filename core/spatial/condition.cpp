#include "core/spatial/condition.h"

#include "core/base/expect.h"
#include "core/spatial/combine.h"
#include "core/spatial/weights.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace acti {
namespace {

constexpr std::size_t kTileColumns = 256;             // so that a tile of doubles stays in the first cache
constexpr std::size_t kBlockPixels = 131072;          // of one plane
constexpr std::size_t kBlockTaps = 64 * kBlockPixels; // so that a thread soon comes back from large windows
constexpr std::size_t kPieceValues = 65536;           // over all channels: stays in the second cache

bool isAcrossChannels(const Condition& condition) {
    return isPerPixel(condition.norm) ||
           std::ranges::any_of(condition.branches, [](const Branch& branch) { return isPerPixel(branch.norm); });
}

std::size_t tapCount(const Condition& condition) {
    std::size_t taps = 0;
    for (const Branch& branch : condition.branches)
        taps += static_cast<std::size_t>(branch.window.rows) * static_cast<std::size_t>(branch.window.columns);
    return taps;
}

void normaliseBy(const FittedNorm& norm, std::span<const ChannelNorm> planes, const Piece& piece, const Shape& shape,
                 std::span<double> values) {
    if (norm.norm().kind == NormKind::None)
        return;
    if (isPerPixel(norm.norm()))
        return norm.normalisePixels(values);
    for (std::size_t c = 0; c < piece.channels; ++c) {
        const ChannelNorm map = planes[piece.n * shape.c + piece.channel + c];
        for (double& value : values.subspan(c * piece.tile.size(), piece.tile.size()))
            value = map.of(value);
    }
}

Error outOfRange(int dilation) {
    return {ErrorCode::OutOfRange, "is from 1 to " + std::to_string(kMaxDilation) + "; got " + std::to_string(dilation),
            "dilation"};
}

Result<FittedBranch> fitBranch(const Condition& condition, const Branch& branch, std::size_t channels) {
    FittedBranch fitted;
    if (branch.dilation < 1 || branch.dilation > kMaxDilation)
        return outOfRange(branch.dilation);
    if (const auto window = checkWindow(branch.window); !window)
        return window.error();
    if (condition.pool == Pool::Parametric) {
        auto weights = makeWeights(branch.weights, branch.window, channels);
        if (!weights)
            return weights.error();
        fitted.weights = std::move(*weights);
        auto bias = perChannel(branch.bias, channels, 0.0F, "bias");
        if (!bias)
            return bias.error();
        fitted.bias = std::move(*bias);
    }
    auto norm = FittedNorm::fit(branch.norm, channels);
    if (!norm)
        return within(norm.error(), "norm");
    fitted.norm = std::move(*norm);
    return fitted;
}

std::string branchPlace(std::size_t index) { return "branches[" + std::to_string(index) + "]"; }

// Of a fitted branch: its weights widened, C x rows x columns; of an average all ones.
std::vector<double> tapsOf(const Condition& condition, std::size_t branch, const FittedBranch& fitted) {
    const Window window = condition.branches[branch].window;
    if (condition.pool == Pool::Average)
        return std::vector<double>(static_cast<std::size_t>(window.rows * window.columns), 1.0);
    return {fitted.weights.begin(), fitted.weights.end()};
}

} // namespace

Result<FittedCondition> fitCondition(const Condition& condition, std::size_t channels) {
    if (condition.branches.empty())
        return Error{ErrorCode::InvalidArgument, "has no branch; a condition needs one", "branches"};
    FittedCondition fitted;
    for (std::size_t b = 0; b < condition.branches.size(); ++b) {
        auto branch = fitBranch(condition, condition.branches[b], channels);
        if (!branch)
            return within(branch.error(), branchPlace(b));
        fitted.branches.push_back(std::move(*branch));
    }
    auto norm = FittedNorm::fit(condition.norm, channels);
    if (!norm)
        return within(norm.error(), "norm");
    fitted.norm = std::move(*norm);
    return fitted;
}

Error within(const Error& error, const std::string& place) {
    return {error.code, error.what, error.where.empty() ? place : place + "." + error.where};
}

Result<ConditionRun> prepareCondition(const Tensor& input, const FunnelLayer& layer) {
    if (input.empty())
        return Error{ErrorCode::InvalidArgument, "has no pixels", "input"};
    if (!std::isfinite(layer.beta))
        return Error{ErrorCode::OutOfRange, "must be finite", "beta"};
    auto condition = ConditionRun::fit(layer.condition, input);
    return condition ? std::move(condition) : within(condition.error(), "condition");
}

Cut::Cut(const Shape& shape, bool isAcrossChannels, std::size_t taps)
    : m_shape(shape), m_channels(isAcrossChannels ? shape.c : 1),
      m_rowsPerBlock(std::max<std::size_t>(1, std::min(kBlockPixels, kBlockTaps / std::max<std::size_t>(taps, 1)) /
                                                  (shape.w * m_channels))) {
    m_tile.columns = std::clamp<std::size_t>(kPieceValues / m_channels, 16, kTileColumns);
    m_tile.rows = isAcrossChannels ? 1 : kRowsTogether;
    if (m_rowsPerBlock > m_tile.rows)
        m_rowsPerBlock -= m_rowsPerBlock % m_tile.rows;
    m_blocksPerPlane = (shape.h + m_rowsPerBlock - 1) / m_rowsPerBlock;
    m_blocks = shape.planes() / m_channels * m_blocksPerPlane;
}

std::size_t Cut::beginOf(std::size_t block) const {
    ACTI_EXPECT(m_channels == 1 && block <= m_blocks);
    const Rows rows = rowsOf(block);
    return (rows.plane * m_shape.h + rows.begin) * m_shape.w;
}

Cut::Rows Cut::rowsOf(std::size_t block) const {
    const std::size_t begin = block % m_blocksPerPlane * m_rowsPerBlock;
    return {block / m_blocksPerPlane * m_channels, begin, std::min(begin + m_rowsPerBlock, m_shape.h)};
}

void Cut::forEachPiece(std::size_t block, const std::function<void(const Piece&)>& use) const {
    const auto [first, begin, end] = rowsOf(block);
    for (std::size_t row = begin; row < end; row += m_tile.rows)
        for (std::size_t column = 0; column < m_shape.w; column += m_tile.columns)
            use({first / m_shape.c,
                 first % m_shape.c,
                 m_channels,
                 {row, std::min(m_tile.rows, end - row), column, std::min(m_tile.columns, m_shape.w - column)}});
}

ConditionRun::ConditionRun(const Condition& condition, const Tensor& x)
    : m_condition(&condition), m_x(&x), m_cut(x.shape(), isAcrossChannels(condition), tapCount(condition)) {}

Result<ConditionRun> ConditionRun::fit(const Condition& condition, const Tensor& x) {
    ACTI_EXPECT(!x.empty());
    auto fitted = fitCondition(condition, x.shape().c);
    if (!fitted)
        return fitted.error();
    ConditionRun run(condition, x);
    run.m_fitted = std::move(*fitted);
    for (std::size_t b = 0; b < condition.branches.size(); ++b)
        run.m_taps.push_back(tapsOf(condition, b, run.m_fitted.branches[b]));
    return run;
}

std::size_t ConditionRun::measuringPasses() const {
    const auto isMeasured = [](const FittedBranch& branch) { return needsMoments(branch.norm.norm()); };
    return static_cast<std::size_t>(std::ranges::count_if(m_fitted.branches, isMeasured)) +
           (needsMoments(m_fitted.norm.norm()) ? 1 : 0);
}

Result<std::vector<Moments>>
ConditionRun::moments(Passes& passes, const std::function<void(const Piece&, std::span<double>)>& values) const {
    const std::size_t together = m_cut.channelsTogether();
    std::vector<Moments> blocks(m_cut.blocks() * together);
    const bool isDone = passes.run(m_cut.blocks(), [&](std::size_t block) {
        std::vector<double> storage;
        m_cut.forEachPiece(block, [&](const Piece& piece) {
            storage.resize(piece.size());
            values(piece, storage);
            for (std::size_t c = 0; c < piece.channels; ++c) {
                Moments& sum = blocks[block * together + c];
                sum = merged(sum, momentsOf(std::span(storage).subspan(c * piece.tile.size(), piece.tile.size())));
            }
        });
    });
    if (!isDone)
        return cancelledError();
    std::vector<Moments> planes(m_x->shape().planes());
    const std::size_t blocksPerPlane = m_cut.blocks() / (planes.size() / together);
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        Moments& plane = planes[i / together / blocksPerPlane * together + i % together];
        plane = merged(plane, blocks[i]);
    }
    return planes;
}

ConditionRun ConditionRun::fittedElsewhere(const Condition& condition, const FittedCondition& fitted, const Tensor& x) {
    ACTI_EXPECT(x.shape().planes() == 1 && fitted.branches.size() == condition.branches.size());
    ConditionRun run(condition, x);
    run.m_fitted = fitted;
    for (std::size_t b = 0; b < condition.branches.size(); ++b)
        run.m_taps.push_back(tapsOf(condition, b, fitted.branches[b]));
    return run;
}

Result<void> ConditionRun::measure(Passes& passes) {
    const auto planeNorms = [&](const FittedNorm& norm, const std::string& place, const auto& values,
                                std::vector<ChannelNorm>& norms) -> Result<void> {
        if (isPerPixel(norm.norm()))
            return {};
        std::vector<Moments> measured;
        if (needsMoments(norm.norm())) {
            auto found = moments(passes, values);
            if (!found)
                return found.error();
            measured = std::move(*found);
        }
        auto maps = norm.planeNorms(m_x->shape(), measured);
        if (!maps)
            return within(maps.error(), place);
        norms = std::move(*maps);
        return {};
    };
    for (std::size_t b = 0; b < m_fitted.branches.size(); ++b) {
        const auto pooled = [&](const Piece& piece, std::span<double> values) { pool(piece, b, values); };
        FittedBranch& branch = m_fitted.branches[b];
        if (const auto done = planeNorms(branch.norm, branchPlace(b) + ".norm", pooled, branch.norms); !done)
            return done;
    }
    const auto merged = [&](const Piece& piece, std::span<double> values) { merge(piece, values); };
    return planeNorms(m_fitted.norm, "norm", merged, m_fitted.norms);
}

PlaneWindow ConditionRun::view(std::size_t n, std::size_t channel, std::size_t branch) const {
    const Shape& shape = m_x->shape();
    const Branch& spec = m_condition->branches[branch];
    const auto size = static_cast<std::size_t>(spec.window.rows * spec.window.columns);
    std::span<const double> taps = m_taps[branch];
    if (m_condition->pool == Pool::Parametric)
        taps = taps.subspan(channel * size, size);
    return {m_x->plane(n, channel), shape.h, shape.w, taps, spec.window, spec.dilation, m_condition->border};
}

bool ConditionRun::isFusable(const FunnelLayer& layer) {
    const Condition& condition = layer.condition;
    return layer.combine == Combine::Max && condition.pool == Pool::Parametric && condition.branches.size() == 1 &&
           !isAcrossChannels(condition);
}

FusedPlane ConditionRun::fusedPlane(std::size_t n, std::size_t channel) const {
    const FittedBranch& branch = m_fitted.branches.front();
    const std::size_t plane = n * m_x->shape().c + channel;
    FusedPlane fused{view(n, channel, 0), static_cast<double>(branch.bias[channel]), {}, 0};
    if (branch.norm.norm().kind != NormKind::None)
        fused.norms[fused.normCount++] = branch.norms[plane];
    if (m_fitted.norm.norm().kind != NormKind::None)
        fused.norms[fused.normCount++] = m_fitted.norms[plane];
    return fused;
}

void ConditionRun::pool(const Piece& piece, std::size_t branch, std::span<double> values) const {
    const Tile& tile = piece.tile;
    const Window window = m_condition->branches[branch].window;
    for (std::size_t c = 0; c < piece.channels; ++c) {
        const PlaneWindow plane = view(piece.n, piece.channel + c, branch);
        const auto to = values.subspan(c * tile.size(), tile.size());
        if (m_condition->pool == Pool::Max) {
            maxPoolTile(plane, tile, to);
            continue;
        }
        const bool hasBias = m_condition->pool == Pool::Parametric;
        correlateTile(plane, tile,
                      hasBias ? static_cast<double>(m_fitted.branches[branch].bias[piece.channel + c]) : 0.0, to);
        if (m_condition->pool != Pool::Average)
            continue;
        const auto whole = static_cast<std::size_t>(window.rows * window.columns);
        for (std::size_t i = 0; i < tile.size(); ++i)
            to[i] /= static_cast<double>(m_condition->countsPadding ? whole
                                                                    : tapsWithPixel(plane, tile.row + i / tile.columns,
                                                                                    tile.column + i % tile.columns));
    }
}

void ConditionRun::normalise(const Piece& piece, std::size_t branch, std::span<double> values) const {
    const FittedBranch& fitted = m_fitted.branches[branch];
    normaliseBy(fitted.norm, fitted.norms, piece, m_x->shape(), values);
}

void ConditionRun::merge(const Piece& piece, std::span<double> values) const {
    pool(piece, 0, values);
    normalise(piece, 0, values);
    std::vector<double> next(m_fitted.branches.size() > 1 ? piece.size() : 0);
    for (std::size_t b = 1; b < m_fitted.branches.size(); ++b) {
        pool(piece, b, next);
        normalise(piece, b, next);
        for (std::size_t i = 0; i < next.size(); ++i)
            values[i] = m_condition->merge == Merge::Max ? largerOf(values[i], next[i]) : values[i] + next[i];
    }
}

void ConditionRun::evaluate(const Piece& piece, std::span<double> t) const {
    merge(piece, t);
    normaliseBy(m_fitted.norm, m_fitted.norms, piece, m_x->shape(), t);
}

} // namespace acti
