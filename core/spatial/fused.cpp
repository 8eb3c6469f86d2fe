#include "core/spatial/fused.h"

#include "core/numeric/stream_store.h"
#include "core/spatial/combine.h"
#include "core/spatial/window_sums.h"

#include <cstring>
#include <vector>

namespace acti {
namespace {

using detail::Index;
using detail::InnerPart;
using detail::kLanes;

// Bias and norms of one plane, at a value and at a pack of them. By value, and with their number known: they stay in
// registers.
template<std::size_t kNorms>
struct Finish {
    double bias;
    std::array<ChannelNorm, 2> norms;

    template<class Value>
    Value operator()(Value sum) const {
        sum = sum + Value(bias);
        for (std::size_t i = 0; i < kNorms; ++i)
            sum = (sum - Value(norms[i].mean)) * Value(norms[i].scale) + Value(norms[i].shift);
        return sum;
    }
};

// What lies around the inner part, a stretch of one row, to `y`.
template<class Finish>
void fuseAround(const PlaneWindow& view, const Finish& finish, const Tile& tile, float* y) {
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
Pack::Floats largerOf(const Pack& t, const float* x) {
    const Pack::Floats condition = t.narrow();
    Pack::Floats centre;
    std::memcpy(&centre, x, sizeof centre);
    const auto isOfT = (condition > centre) | (condition != condition);
    return isOfT ? condition : centre;
}

// The inner part, its first y to `to`.
template<class Finish>
void fuseInner(const PlaneWindow& view, const InnerPart& part, const Finish finish, float* to, bool isStreamed) {
    const auto width = static_cast<Index>(view.columns);
    const float* x = view.plane.data() + part.rows.begin * width + part.columns.begin;
    // Packs begin where a whole register can be stored past the caches.
    const auto behind = static_cast<Index>(reinterpret_cast<std::uintptr_t>(to) / sizeof(float)) % kLanes;
    detail::sumInner(view, part, (kLanes - behind) % kLanes, [=](Index row, Index column, const Pack& sum) {
        const Index at = row * width + column;
        const Pack::Floats y = largerOf(finish(sum), x + at);
        if (isStreamed)
            streamStore(to + at, y);
        else
            std::memcpy(to + at, &y, sizeof y);
    });
}

// Rows of a plane, and where y of the first begins.
struct RowsOf {
    std::size_t begin;
    std::size_t end;
    float* y;
    bool isStreamed;
};

template<class Finish>
void fuse(const PlaneWindow& view, const Finish& finish, const RowsOf& rows) {
    const std::size_t width = view.columns;
    const InnerPart part = detail::innerPart(view, {rows.begin, rows.end - rows.begin, 0, width});
    const auto left = static_cast<std::size_t>(part.columns.begin), right = static_cast<std::size_t>(part.columns.end);
    const auto lineOf = [&](Index row) { return rows.y + (static_cast<std::size_t>(row) - rows.begin) * width; };
    if (!part.isEmpty())
        fuseInner(view, part, finish, lineOf(part.rows.begin) + left, rows.isStreamed);
    // Afterwards, since what they need is in the caches now.
    for (std::size_t row = rows.begin; row < rows.end; ++row) {
        const auto r = static_cast<Index>(row);
        const bool isInner = r >= part.rows.begin && r < part.rows.end;
        fuseAround(view, finish, {row, 1, 0, isInner ? left : width}, lineOf(r));
        if (isInner)
            fuseAround(view, finish, {row, 1, right, width - right}, lineOf(r) + right);
    }
}

} // namespace

void fuseRows(const FusedPlane& plane, std::size_t rowBegin, std::size_t rowEnd, std::span<float> y, bool isStreamed) {
    const RowsOf rows{rowBegin, rowEnd, y.data(), isStreamed};
    if (plane.normCount == 0)
        fuse(plane.view, Finish<0>{plane.bias, plane.norms}, rows);
    else if (plane.normCount == 1)
        fuse(plane.view, Finish<1>{plane.bias, plane.norms}, rows);
    else
        fuse(plane.view, Finish<2>{plane.bias, plane.norms}, rows);
}

} // namespace acti
