#include "core/spatial/pool_gradient.h"

#include "core/spatial/border.h"

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

// Calls use(row, column, source) for the other pixels of those rows where the border has a pixel for the one that is
// `down` and `across` away, with its place in the plane.
template<class Use>
void forEachFromBorder(const Shape& shape, Border border, Index rowBegin, Index rowEnd, Index down, Index across,
                       Use use) {
    if (border == Border::Zeros)
        return;
    const auto height = static_cast<Index>(shape.h), width = static_cast<Index>(shape.w);
    const Index begin = std::clamp<Index>(-across, 0, width), end = std::clamp(width - across, begin, width);
    for (Index row = rowBegin; row < rowEnd; ++row) {
        const bool isRowInside = row + down >= 0 && row + down < height;
        const Index line = sourceOf(row + down, height, border) * width;
        for (Index c = 0; c < width; ++c) {
            if (isRowInside && c == begin)
                c = end;
            if (c < width)
                use(row, c, line + sourceOf(c + across, width, border));
        }
    }
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
    const PlaneWindow view{{}, shape.h, shape.w, {}, branch.window, branch.dilation, pool.condition.border};
    const Taps taps(branch);
    std::vector<double> shares(gradient.begin(), gradient.end());
    for (std::size_t i = 0; i < shares.size(); ++i)
        shares[i] /= static_cast<double>(
            pool.condition.countsPadding ? taps.count() : tapsWithPixel(view, i / shape.w % shape.h, i % shape.w));
    return shares;
}

double weightOf(const PoolBackward& pool, std::size_t plane, std::size_t tap, std::size_t taps) {
    const std::vector<float>& weights = pool.fitted.weights; // none of an average
    return weights.empty() ? 1.0 : static_cast<double>(weights[plane % pool.x.shape().c * taps + tap]);
}

// What windows that reach over the rim give to the pixels that stand for the border's.
bool scatterFromBorder(const PoolBackward& pool, std::span<const double> gradient, std::span<double> dx,
                       Passes& passes) {
    const Shape& shape = pool.x.shape();
    const Taps taps(pool.condition.branches[pool.branch]);
    return passes.run(shape.planes(), [&](std::size_t plane) {
        const auto from = gradient.subspan(plane * shape.planeSize(), shape.planeSize());
        const auto to = dx.subspan(plane * shape.planeSize(), shape.planeSize());
        for (std::size_t tap = 0; tap < taps.count(); ++tap) {
            const double weight = weightOf(pool, plane, tap, taps.count());
            forEachFromBorder(shape, pool.condition.border, 0, static_cast<Index>(shape.h), taps.down(tap),
                              taps.across(tap), [&](Index row, Index column, Index source) {
                                  const auto at =
                                      static_cast<std::size_t>(row) * shape.w + static_cast<std::size_t>(column);
                                  to[static_cast<std::size_t>(source)] += weight * from[at];
                              });
        }
    });
}

// dx(p) += sum over the taps of weight * gradient(p - tap): the correlation backwards, a block of rows at a time.
bool gather(const PoolBackward& pool, std::span<const double> gradient, std::span<double> dx, Passes& passes) {
    const Shape& shape = pool.x.shape();
    const Taps taps(pool.condition.branches[pool.branch]);
    const bool isDone = passes.run(shape.planes() * blocksPerPlane(shape), [&](std::size_t i) {
        const Block block = blockAt(shape, i);
        const std::size_t first = block.plane * shape.planeSize();
        for (std::size_t tap = 0; tap < taps.count(); ++tap) {
            const double weight = weightOf(pool, block.plane, tap, taps.count());
            const Index down = -taps.down(tap), across = -taps.across(tap);
            forEachInside(shape, block.rowBegin, block.rowEnd, down, across, [&](Index row, Index begin, Index end) {
                double* to = dx.data() + first + static_cast<std::size_t>(row) * shape.w;
                const double* from = gradient.data() + first + static_cast<std::size_t>(row + down) * shape.w;
                for (Index c = begin; c < end; ++c)
                    to[c] += weight * from[c + across];
            });
        }
    });
    return isDone && (pool.condition.border == Border::Zeros || scatterFromBorder(pool, gradient, dx, passes));
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
            const auto look = [&](Index column, Index at) {
                Index& best = largest[static_cast<std::size_t>(column)];
                const float value = x[static_cast<std::size_t>(at)];
                if (best < 0 || value > x[static_cast<std::size_t>(best)] || value != value)
                    best = at;
            };
            for (std::size_t tap = 0; tap < taps.count(); ++tap) {
                const Index down = taps.down(tap), across = taps.across(tap);
                forEachInside(shape, row, row + 1, down, across, [&](Index, Index begin, Index end) {
                    for (Index c = begin; c < end; ++c)
                        look(c, first + (row + down) * width + c + across);
                });
                forEachFromBorder(shape, pool.condition.border, row, row + 1, down, across,
                                  [&](Index, Index c, Index source) { look(c, first + source); });
            }
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
        for (std::size_t tap = 0; tap < taps.count(); ++tap)
            forEachFromBorder(shape, pool.condition.border, block.rowBegin, block.rowEnd, taps.down(tap),
                              taps.across(tap), [&](Index row, Index column, Index source) {
                                  const float x = pool.x.values()[first + static_cast<std::size_t>(source)];
                                  sums[i * each + tap] +=
                                      gradient[rowOf(row) + static_cast<std::size_t>(column)] * static_cast<double>(x);
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
