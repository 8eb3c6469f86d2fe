#include "core/spatial/fused.h"

#include "core/numeric/stream_store.h"
#include "core/spatial/combine.h"
#include "core/spatial/window_sums.h"

#include <cstring>
#include <vector>

namespace acti {
namespace {

using detail::Index;

// The norms of one plane, at a value and at a pack of them.
class Finish {
public:
    explicit Finish(const FusedPlane& plane) : m_plane(plane) {}

    template<class Value>
    Value operator()(Value sum) const {
        sum = sum + Value(m_plane.bias);
        for (std::size_t i = 0; i < m_plane.normCount; ++i) {
            const ChannelNorm& norm = m_plane.norms[i];
            sum = (sum - Value(norm.mean)) * Value(norm.scale) + Value(norm.shift);
        }
        return sum;
    }

private:
    const FusedPlane& m_plane;
};

// What lies around the inner part, a stretch of one row, to `y`.
void fuseAround(const FusedPlane& plane, const Finish& finish, const Tile& tile, float* y) {
    const PlaneWindow& view = plane.view;
    const float* x = view.plane.data() + tile.row * view.columns + tile.column;
    if (tile.columns < Pack::kSize) {
        for (std::size_t i = 0; i < tile.columns; ++i) {
            const double sum = detail::sumAt(view, static_cast<Index>(tile.row), static_cast<Index>(tile.column + i));
            y[i] = largerOf(x[i], static_cast<float>(finish(sum)));
        }
        return;
    }
    std::vector<double> sums(tile.columns);
    correlateTile(view, tile, 0, sums);
    for (std::size_t i = 0; i < tile.columns; ++i)
        y[i] = largerOf(x[i], static_cast<float>(finish(sums[i])));
}

// The larger of each of kSize pixels and their T.
void storeLarger(const Pack& t, const float* x, float* y) {
    const Pack::Floats condition = t.narrow();
    Pack::Floats centre;
    std::memcpy(&centre, x, sizeof centre);
    const auto isOfT = (condition > centre) | (condition != condition);
    const Pack::Floats result = isOfT ? condition : centre;
    std::memcpy(y, &result, sizeof result);
}

// Whole rows, to `y` of the first.
void fuse(const FusedPlane& plane, std::size_t rowBegin, std::size_t rowEnd, float* y) {
    const PlaneWindow& view = plane.view;
    const Finish finish(plane);
    const detail::InnerPart part = detail::innerPart(view, {rowBegin, rowEnd - rowBegin, 0, view.columns});
    const auto left = static_cast<std::size_t>(part.columns.begin), right = static_cast<std::size_t>(part.columns.end);
    const auto lineOf = [&](std::size_t row) { return y + (row - rowBegin) * view.columns; };
    for (std::size_t row = rowBegin; row < rowEnd; ++row) {
        const bool isInner = static_cast<Index>(row) >= part.rows.begin && static_cast<Index>(row) < part.rows.end;
        fuseAround(plane, finish, {row, 1, 0, isInner ? left : view.columns}, lineOf(row));
        if (isInner)
            fuseAround(plane, finish, {row, 1, right, view.columns - right}, lineOf(row) + right);
    }
    if (part.isEmpty())
        return;
    const auto firstRow = static_cast<std::size_t>(part.rows.begin), width = view.columns;
    const float* x = view.plane.data() + firstRow * width + left;
    float* to = lineOf(firstRow) + left;
    detail::sumInner(view, part, [&](Index row, Index column, const Pack& sum) {
        const Index at = row * static_cast<Index>(width) + column;
        storeLarger(finish(sum), x + at, to + at);
    });
}

} // namespace

void fuseRows(const FusedPlane& plane, std::size_t rowBegin, std::size_t rowEnd, std::span<float> y, bool isStreamed) {
    const std::size_t width = plane.view.columns;
    if (!isStreamed)
        return fuse(plane, rowBegin, rowEnd, y.data());
    // Rows follow each other in memory: a few of them whole, out of the first caches, leave no line half written.
    constexpr std::size_t kTogether = kRowsTogether;
    std::vector<float> lines(kTogether * width);
    for (std::size_t row = rowBegin; row < rowEnd; row += kTogether) {
        const std::size_t rows = std::min(kTogether, rowEnd - row);
        fuse(plane, row, row + rows, lines.data());
        streamCopy(y.data() + (row - rowBegin) * width, lines.data(), rows * width * sizeof(float));
    }
}

} // namespace acti
