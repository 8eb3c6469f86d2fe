#include "core/spatial/funnel_gradient.h"

#include "core/base/short_memory.h"
#include "core/spatial/combine.h"
#include "core/spatial/condition.h"
#include "core/spatial/norm_gradient.h"
#include "core/spatial/pool_gradient.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <string>

namespace acti {
namespace {

using Doubles = Planes<double>;

// What y gives to x and to T at one pixel.
struct Share {
    double x = 0;
    double t = 0;
};

Share smoothShare(double x, double t, double beta) {
    if (x == t)
        return {0.5, 0.5}; // of infinities too
    const double s = smoothPair(x, t, beta);
    const double weight = 1 / (1 + std::exp(-beta * (t - x))); // of T
    return {(1 - weight) * (1 + beta * (x - s)), weight * (1 + beta * (t - s))};
}

Share shareOf(const FunnelLayer& layer, float x, double t) {
    switch (layer.combine) {
    case Combine::Sum:
        return {1, 1};
    case Combine::Condition:
        return {0, 1};
    case Combine::Relu:
        return {0, t > 0 ? 1.0 : 0.0};
    case Combine::Smooth:
        return smoothShare(static_cast<double>(x), t, layer.beta);
    case Combine::Max:
        break;
    }
    const auto rounded = static_cast<float>(t);
    if (rounded == x)
        return {0.5, 0.5};
    return rounded > x ? Share{0, 1} : Share{1, 0};
}

// The values of a tensor of planes that a piece covers, row by row: use(first in the tensor, first in the piece,
// count).
template<class Use>
void forEachRow(const Piece& piece, const Shape& shape, Use use) {
    const Tile& tile = piece.tile;
    for (std::size_t line = 0; line < piece.channels * tile.rows; ++line) {
        const std::size_t plane = piece.n * shape.c + piece.channel + line / tile.rows;
        use(plane * shape.planeSize() + (tile.row + line % tile.rows) * shape.w + tile.column, line * tile.columns,
            tile.columns);
    }
}

class Backward {
public:
    Backward(const Tensor& x, const FunnelLayer& layer, const ConditionRun& condition, Passes& passes)
        : m_x(x), m_layer(layer), m_condition(condition), m_passes(passes) {}

    Result<FunnelGradient> run(std::span<const float> upstream) {
        FunnelGradient gradient;
        Doubles t = evaluated([&](const Piece& piece, std::span<double> out) { m_condition.evaluate(piece, out); });
        Doubles dx(m_x.shape());
        splitByCombine(upstream, t, dx);
        Doubles& dT = t; // in place
        if (m_condition.fitted().norm.norm().kind != NormKind::None) {
            const Doubles merged =
                evaluated([&](const Piece& piece, std::span<double> out) { m_condition.merge(piece, out); });
            gradient.norm = throughNorm(m_condition.fitted().norm, m_condition.fitted().norms, merged, dT);
        }
        gradient.branches.resize(m_layer.condition.branches.size());
        for (std::size_t b = 0; b < gradient.branches.size(); ++b)
            gradient.branches[b] = throughBranch(b, dT, dx);
        gradient.x = Tensor::uninitialised(m_x.shape());
        const std::span<float> rounded = gradient.x.mutableValues();
        stretches([&](std::size_t begin, std::size_t end) {
            for (std::size_t i = begin; i < end; ++i)
                rounded[i] = static_cast<float>(dx.values()[i]);
        });
        if (!m_isDone)
            return cancelledError();
        return gradient;
    }

    static std::size_t passesOf(const Condition& condition) {
        // A norm backwards needs the values before it once more.
        const auto ofNorm = [](const Norm& norm) {
            return norm.kind == NormKind::None ? 0 : 1 + normBackwardPasses(norm);
        };
        const bool hasBorder = condition.border != Border::Zeros && condition.pool != Pool::Max;
        const bool isShared = condition.merge == Merge::Max && condition.branches.size() > 1;
        std::size_t passes = 3 + ofNorm(condition.norm);
        for (const Branch& branch : condition.branches)
            passes += 1 + ofNorm(branch.norm) + (isShared ? 2 : 0) + (condition.pool == Pool::Parametric ? 1 : 0) +
                      (hasBorder ? 1 : 0);
        return passes;
    }

private:
    void pass(std::size_t count, const std::function<void(std::size_t)>& body) {
        m_isDone = m_isDone && m_passes.run(count, body);
    }

    void stretches(const std::function<void(std::size_t, std::size_t)>& body) {
        m_isDone = m_isDone && m_passes.runStretches(m_x.shape().size(), body);
    }

    Doubles evaluated(const std::function<void(const Piece&, std::span<double>)>& values) {
        Doubles all = Doubles::uninitialised(m_x.shape());
        const std::span<double> to = all.mutableValues();
        pass(m_condition.cut().blocks(), [&](std::size_t block) {
            std::vector<double> piecewise;
            m_condition.cut().forEachPiece(block, [&](const Piece& piece) {
                piecewise.resize(piece.size());
                values(piece, piecewise);
                forEachRow(piece, m_x.shape(), [&](std::size_t first, std::size_t from, std::size_t count) {
                    std::copy_n(piecewise.begin() + static_cast<std::ptrdiff_t>(from), count,
                                to.begin() + static_cast<std::ptrdiff_t>(first));
                });
            });
        });
        return all;
    }

    // `t` becomes dL/dT, and `dx` what x has of y directly.
    void splitByCombine(std::span<const float> upstream, Doubles& t, Doubles& dx) {
        const std::span<double> toT = t.mutableValues(), toX = dx.mutableValues();
        const std::span<const float> x = m_x.values();
        stretches([&](std::size_t begin, std::size_t end) {
            for (std::size_t i = begin; i < end; ++i) {
                const double up = upstream.empty()       ? 1.0
                                  : upstream.size() == 1 ? static_cast<double>(upstream[0])
                                                         : static_cast<double>(upstream[i]);
                const Share share = shareOf(m_layer, x[i], toT[i]);
                toT[i] = up * share.t;
                toX[i] = up * share.x;
            }
        });
    }

    NormGradient throughNorm(const FittedNorm& norm, const std::vector<ChannelNorm>& planes, const Doubles& values,
                             Doubles& gradient) {
        if (!m_isDone)
            return {};
        NormBackward back =
            normBackward(norm, planes, m_x.shape(), values.values(), gradient.mutableValues(), m_passes);
        m_isDone = back.isDone;
        return std::move(back.gradient);
    }

    // dL/dT before the merge, of one branch after its norm.
    Doubles shareOfBranch(std::size_t branch, const Doubles& dMerged) {
        const std::size_t branches = m_layer.condition.branches.size();
        Doubles gradient = dMerged; // shared until it is written to
        if (branches == 1 || m_layer.condition.merge == Merge::Sum)
            return gradient;
        const Doubles share =
            evaluated([&](const Piece& piece, std::span<double> out) { mergeShares(piece, branch, out); });
        const std::span<double> to = gradient.mutableValues();
        stretches([&](std::size_t begin, std::size_t end) {
            for (std::size_t i = begin; i < end; ++i)
                to[i] *= share.values()[i];
        });
        return gradient;
    }

    // How much of the merged gradient the branch takes: all, none, or its half at each tie on the way.
    void mergeShares(const Piece& piece, std::size_t branch, std::span<double> share) const {
        std::vector<double> largest(piece.size()), next(piece.size());
        std::ranges::fill(share, branch == 0 ? 1.0 : 0.0);
        for (std::size_t b = 0; b < m_layer.condition.branches.size(); ++b) {
            m_condition.pool(piece, b, next);
            m_condition.normalise(piece, b, next);
            for (std::size_t i = 0; b > 0 && i < next.size(); ++i) {
                const double taken = next[i] == largest[i] ? 0.5 : next[i] > largest[i] ? 1.0 : 0.0;
                share[i] = b == branch ? taken : b > branch ? share[i] * (1 - taken) : share[i];
            }
            for (std::size_t i = 0; i < next.size(); ++i)
                largest[i] = b == 0 ? next[i] : combined(Combine::Max, 0, largest[i], next[i]);
        }
    }

    BranchGradient throughBranch(std::size_t b, const Doubles& dMerged, Doubles& dx) {
        const FittedBranch& fitted = m_condition.fitted().branches[b];
        BranchGradient into;
        Doubles gradient = shareOfBranch(b, dMerged);
        if (fitted.norm.norm().kind != NormKind::None) {
            const Doubles pooled =
                evaluated([&](const Piece& piece, std::span<double> out) { m_condition.pool(piece, b, out); });
            into.norm = throughNorm(fitted.norm, fitted.norms, pooled, gradient);
        }
        const PoolBackward pool{m_layer.condition, b, fitted, m_x};
        if (m_layer.condition.pool == Pool::Parametric)
            m_isDone = m_isDone && parameterGradient(pool, gradient.values(), into, m_passes);
        m_isDone = m_isDone && addInputGradient(pool, gradient.values(), dx.mutableValues(), m_passes);
        return into;
    }

    const Tensor& m_x;
    const FunnelLayer& m_layer;
    const ConditionRun& m_condition;
    Passes& m_passes;
    bool m_isDone = true;
};

Result<FunnelGradient> gradientChecked(const Tensor& input, const FunnelLayer& layer, std::span<const float> upstream,
                                       const RunOptions& options) {
    if (upstream.size() > 1 && upstream.size() != input.shape().size())
        return Error{ErrorCode::InvalidArgument,
                     "has " + std::to_string(upstream.size()) + " values; one is needed, or one for each of the " +
                         std::to_string(input.shape().size()) + " of y",
                     "upstream"};
    auto condition = prepareCondition(input, layer);
    if (!condition)
        return condition.error();
    Passes passes(options, condition->measuringPasses() + Backward::passesOf(layer.condition));
    if (const auto measured = condition->measure(passes); !measured)
        return within(measured.error(), "condition");
    return Backward(input, layer, *condition, passes).run(upstream);
}

} // namespace

Result<void> checkUpstream(const FloatArray& upstream, const Shape& shape) {
    if (upstream.values.size() <= 1)
        return {};
    const auto tail = [](std::vector<std::size_t> axes) {
        axes.erase(axes.begin(), std::ranges::find_if(axes, [](std::size_t side) { return side != 1; }));
        return axes;
    };
    if (tail(upstream.shape) == tail(shape.axes()))
        return {};
    return Error{ErrorCode::InvalidArgument,
                 "is " + shapeText(upstream.shape) + "; one value is needed, or the input's shape, " +
                     shapeText(shape.axes()),
                 "upstream"};
}

Result<FunnelGradient> funnelGradient(const Tensor& input, const FunnelLayer& layer, std::span<const float> upstream,
                                      const RunOptions& options) {
    return orTooLarge("input", [&] { return gradientChecked(input, layer, upstream, options); });
}

} // namespace acti
