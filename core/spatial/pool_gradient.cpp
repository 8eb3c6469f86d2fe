#include "core/spatial/pool_gradient.h"

#include <algorithm>
#include <cstdint>

namespace acti {
namespace {

using Index = std::int64_t;

constexpr std::size_t kBlockRows = 16;

// Where the taps of a window lie: rows and columns from its centre.
struct Taps {
    Index rows, columns, dilation;

    explicit Taps(const Branch& branch)
        : rows(branch.window.rows), columns(branch.window.columns), dilation(branch.dilation) {}
    std::size_t count() const { return static_cast<std::size_t>(rows * columns); }
    Index down(std::size_t tap) const { return (static_cast<Index>(tap) / columns - rows / 2) * dilation; }
    Index across(std::size_t tap) const { return (static_cast<Index>(tap) % columns - columns / 2) * dilation; }
};

// Calls use(row, begin, end) for the rows of [rowBegin, rowEnd) and their columns from which the pixel `down` and
// `across` away lies in the image.
template<class Use>
void forEachInside(const Shape& shape, Index rowBegin, Index rowEnd, Index down, Index across, Use use) {
    const auto height = static_cast<Index>(shape.h), width = static_cast<Index>(shape.w);
    const Index begin = std::max<Index>(0, -across), end = std::min(width, width - across);
    for (Index row = std::max(rowBegin, -down); row < std::min(rowEnd, height - down); ++row)
        if (begin < end)
            use(row, begin, end);
}

struct Block {
    std::size_t plane;
    Index rowBegin, rowEnd;
};

std::size_t blocksPerPlane(const Shape& shape) { return (shape.h + kBlockRows - 1) / kBlockRows; }

Block blockAt(const Shape& shape, std::size_t i) {
    const std::size_t begin = i % blocksPerPlane(shape) * kBlockRows;
    return {i / blocksPerPlane(shape), static_cast<Index>(begin),
            static_cast<Index>(std::min(begin + kBlockRows, shape.h))};
}

// What a pooled value at (row, column) passes on to each of its pixels.
std::vector<double> averaged(const PoolBackward& pool, std::span<const double> gradient) {
    const Shape& shape = pool.x.shape();
    const Branch& branch = pool.condition.branches[pool.branch];
    const PlaneWindow view{{}, shape.h, shape.w, {}, branch.window, branch.dilation};
    const Taps taps(branch);
    std::vector<double> shares(gradient.begin(), gradient.end());
    for (std::size_t i = 0; i < shares.size(); ++i)
        shares[i] /= static_cast<double>(
            pool.condition.countsPadding ? taps.count() : tapsInside(view, i / shape.w % shape.h, i % shape.w));
    return shares;
}

// dx(p) += sum over the taps of weight * gradient(p - tap): the correlation backwards, a block of rows at a time.
bool gather(const PoolBackward& pool, std::span<const double> gradient, std::span<double> dx, Passes& passes) {
    const Shape& shape = pool.x.shape();
    const Taps taps(pool.condition.branches[pool.branch]);
    return passes.run(shape.planes() * blocksPerPlane(shape), [&](std::size_t i) {
        const Block block = blockAt(shape, i);
        const std::size_t first = block.plane * shape.planeSize();
        for (std::size_t tap = 0; tap < taps.count(); ++tap) {
            const double weight =
                pool.fitted.weights.empty()
                    ? 1.0
                    : static_cast<double>(pool.fitted.weights[block.plane % shape.c * taps.count() + tap]);
            const Index down = -taps.down(tap), across = -taps.across(tap);
            forEachInside(shape, block.rowBegin, block.rowEnd, down, across, [&](Index row, Index begin, Index end) {
                double* to = dx.data() + first + static_cast<std::size_t>(row) * shape.w;
                const double* from = gradient.data() + first + static_cast<std::size_t>(row + down) * shape.w;
                for (Index c = begin; c < end; ++c)
                    to[c] += weight * from[c + across];
            });
        }
    });
}

// Each gradient goes to the first of the largest pixels of its window.
bool scatterToLargest(const PoolBackward& pool, std::span<const double> gradient, std::span<double> dx,
                      Passes& passes) {
    const Shape& shape = pool.x.shape();
    const Taps taps(pool.condition.branches[pool.branch]);
    return passes.run(shape.planes(), [&](std::size_t plane) {
        const auto first = static_cast<Index>(plane * shape.planeSize()), width = static_cast<Index>(shape.w);
        const std::span<const float> x = pool.x.values();
        std::vector<Index> largest(shape.w);
        for (Index row = 0; row < static_cast<Index>(shape.h); ++row) {
            std::ranges::fill(largest, -1);
            for (std::size_t tap = 0; tap < taps.count(); ++tap)
                forEachInside(shape, row, row + 1, taps.down(tap), taps.across(tap),
                              [&](Index, Index begin, Index end) {
                                  for (Index c = begin; c < end; ++c) {
                                      const Index at = first + (row + taps.down(tap)) * width + c + taps.across(tap);
                                      Index& best = largest[static_cast<std::size_t>(c)];
                                      const float value = x[static_cast<std::size_t>(at)];
                                      if (best < 0 || value > x[static_cast<std::size_t>(best)] || value != value)
                                          best = at;
                                  }
                              });
            for (Index c = 0; c < width; ++c)
                dx[static_cast<std::size_t>(largest[static_cast<std::size_t>(c)])] +=
                    gradient[static_cast<std::size_t>(first + row * width + c)];
        }
    });
}

} // namespace

bool addInputGradient(const PoolBackward& pool, std::span<const double> gradient, std::span<double> dx,
                      Passes& passes) {
    switch (pool.condition.pool) {
    case Pool::Max:
        return scatterToLargest(pool, gradient, dx, passes);
    case Pool::Average:
        return gather(pool, averaged(pool, gradient), dx, passes);
    case Pool::Parametric:
        break;
    }
    return gather(pool, gradient, dx, passes);
}

bool parameterGradient(const PoolBackward& pool, std::span<const double> gradient, BranchGradient& into,
                       Passes& passes) {
    const Shape& shape = pool.x.shape();
    const Taps taps(pool.condition.branches[pool.branch]);
    const std::size_t each = taps.count() + 1, blocks = shape.planes() * blocksPerPlane(shape); // the bias is the last
    std::vector<double> sums(blocks * each);
    const bool isDone = passes.run(blocks, [&](std::size_t i) {
        const Block block = blockAt(shape, i);
        const std::size_t first = block.plane * shape.planeSize();
        const auto rowOf = [&](Index row) { return first + static_cast<std::size_t>(row) * shape.w; };
        for (std::size_t tap = 0; tap < taps.count(); ++tap)
            forEachInside(shape, block.rowBegin, block.rowEnd, taps.down(tap), taps.across(tap),
                          [&](Index row, Index begin, Index end) {
                              const double* from = gradient.data() + rowOf(row);
                              const float* x = pool.x.values().data() + rowOf(row + taps.down(tap));
                              double sum = 0;
                              for (Index c = begin; c < end; ++c)
                                  sum += from[c] * static_cast<double>(x[c + taps.across(tap)]);
                              sums[i * each + tap] += sum;
                          });
        for (Index row = block.rowBegin; row < block.rowEnd; ++row) {
            double sum = 0;
            for (const double g : gradient.subspan(rowOf(row), shape.w))
                sum += g;
            sums[i * each + taps.count()] += sum;
        }
    });
    into.weights.assign(shape.c * taps.count(), 0.0);
    into.bias.assign(shape.c, 0.0);
    for (std::size_t i = 0; i < blocks; ++i) {
        const std::size_t c = blockAt(shape, i).plane % shape.c;
        for (std::size_t tap = 0; tap < taps.count(); ++tap)
            into.weights[c * taps.count() + tap] += sums[i * each + tap];
        into.bias[c] += sums[i * each + taps.count()];
    }
    return isDone;
}

} // namespace acti
