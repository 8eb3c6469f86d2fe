// The funnel condition T of one tensor: fitted, measured where a norm asks for it, then evaluated tile by tile. Running
// it is internal to core/spatial; what was fitted is part of a result.
#pragma once

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/spatial/correlation.h"
#include "core/spatial/funnel_spec.h"
#include "core/spatial/fused.h"
#include "core/spatial/norm.h"
#include "core/tensor/tensor.h"

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

namespace acti {

// A branch as used: C x rows x columns weights and C biases, none where the pool has none, and the norm's maps, one a
// plane (N x C), none where it is per pixel.
struct FittedBranch {
    std::vector<float> weights;
    std::vector<float> bias;
    FittedNorm norm;
    std::vector<ChannelNorm> norms;
};

struct FittedCondition {
    std::vector<FittedBranch> branches;
    FittedNorm norm; // of the merged branches
    std::vector<ChannelNorm> norms;
};

// Errors (`where` within the condition, as branches[1].norm.gamma): what does not fit so many channels; a window that
// is even or too large; no branch.
Result<FittedCondition> fitCondition(const Condition& condition, std::size_t channels);

// What is evaluated at once: a tile of one plane, or of all channels where a norm looks across them.
struct Piece {
    std::size_t n = 0;
    std::size_t channel = 0; // the first
    std::size_t channels = 1;
    Tile tile;

    std::size_t size() const { return channels * tile.size(); }
};

// The pieces of a tensor in blocks, each work for one thread. The cut depends on
// the shape and the windows alone.
class Cut {
public:
    // `taps`: of all branches.
    Cut(const Shape& shape, bool isAcrossChannels, std::size_t taps);

    std::size_t blocks() const { return m_blocks; }
    std::size_t channelsTogether() const { return m_channels; }
    // The plane (the first of several together) and the rows of a block.
    struct Rows {
        std::size_t plane, begin, end;
    };
    Rows rowsOf(std::size_t block) const;
    // Where a block begins among the tensor's values, which blocks of one channel share out in C order; of blocks():
    // where they end. channelsTogether() must be 1.
    std::size_t beginOf(std::size_t block) const;
    // Calls use(piece) for the pieces of a block in order.
    void forEachPiece(std::size_t block, const std::function<void(const Piece&)>& use) const;

private:
    Shape m_shape;
    std::size_t m_channels;
    std::size_t m_rowsPerBlock;
    std::size_t m_blocksPerPlane;
    std::size_t m_blocks;
    Tile m_tile; // rows and columns of a full piece
};

class ConditionRun {
public:
    // `x` and `condition` must outlive it. Errors: fitCondition's.
    static Result<ConditionRun> fit(const Condition& condition, const Tensor& x);

    // With what was fitted to, and measured on, a larger input of one plane, which `x` is a part of: measure() is not
    // to be called.
    static ConditionRun fittedElsewhere(const Condition& condition, const FittedCondition& fitted, const Tensor& x);

    const Cut& cut() const { return m_cut; }
    // How many passes measure() makes.
    std::size_t measuringPasses() const;
    // Mean and variance where a norm takes them from the input. Errors: Cancelled, and those of the norms.
    Result<void> measure(Passes& passes);

    // T of a piece, channel after channel. After measure().
    void evaluate(const Piece& piece, std::span<double> t) const;
    // One branch, before and after its norm.
    void pool(const Piece& piece, std::size_t branch, std::span<double> values) const;
    void normalise(const Piece& piece, std::size_t branch, std::span<double> values) const;
    // All branches, before the condition's norm.
    void merge(const Piece& piece, std::span<double> values) const;

    // Whether the layer is one parametric window with affine norms, joined by max.
    static bool isFusable(const FunnelLayer& layer);
    // Of a fusable layer, after measure().
    FusedPlane fusedPlane(std::size_t n, std::size_t channel) const;

    const FittedCondition& fitted() const { return m_fitted; }

private:
    ConditionRun(const Condition& condition, const Tensor& x);
    PlaneWindow view(std::size_t n, std::size_t channel, std::size_t branch) const;
    Result<std::vector<Moments>> moments(Passes& passes,
                                         const std::function<void(const Piece&, std::span<double>)>& values) const;

    const Condition* m_condition;
    const Tensor* m_x;
    Cut m_cut;
    FittedCondition m_fitted;
    std::vector<std::vector<double>> m_taps; // of each branch: its weights widened, C x rows x columns
};

// The condition of a layer fitted to its input. Errors (`where` within the layer): ConditionRun::fit's; a beta that is
// not finite; an input without pixels ("input").
Result<ConditionRun> prepareCondition(const Tensor& input, const FunnelLayer& layer);

// `error` of a branch's or the condition's part, with the way there before its place: "branches[0].norm" and "gamma".
Error within(const Error& error, const std::string& place);

} // namespace acti
