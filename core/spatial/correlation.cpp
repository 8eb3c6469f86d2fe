#include "core/spatial/correlation.h"

#include <algorithm>
#include <cstdint>

namespace acti {
namespace {

using Index = std::int64_t;

// The columns of [begin, end) whose pixel `shift` to the right lies in the image.
struct Stretch {
    Index begin;
    Index end;
};

Stretch insideImage(Stretch stretch, Index shift, Index columns) {
    return {std::max(stretch.begin, -shift), std::min(stretch.end, columns - shift)};
}

void addTap(const float* source, double weight, double* sums, Index count) {
    for (Index j = 0; j < count; ++j)
        sums[j] += weight * static_cast<double>(source[j]);
}

struct TapRow {
    const float* source; // column 0 of the source row
    const float* weights;
    Index columns;
    Index dilation;
};

// Three taps in one pass over the sums: the same additions in the same order as three passes, with a third of the
// traffic.
void addThreeTaps(const TapRow& taps, Index begin, double* sums, Index count) {
    const double left = static_cast<double>(taps.weights[0]);
    const double centre = static_cast<double>(taps.weights[1]);
    const double right = static_cast<double>(taps.weights[2]);
    const float* source = taps.source + begin;
    const Index d = taps.dilation;
    for (Index j = 0; j < count; ++j)
        sums[j] = ((sums[j] + left * static_cast<double>(source[j - d])) + centre * static_cast<double>(source[j])) +
                  right * static_cast<double>(source[j + d]);
}

void addEachTap(const TapRow& taps, Stretch whole, Stretch part, Index windowColumns, double* sums) {
    for (Index k = 0; k < windowColumns; ++k) {
        const Index shift = (k - windowColumns / 2) * taps.dilation;
        const Stretch inside = insideImage(part, shift, taps.columns);
        if (inside.begin < inside.end)
            addTap(taps.source + inside.begin + shift, static_cast<double>(taps.weights[k]),
                   sums + (inside.begin - whole.begin), inside.end - inside.begin);
    }
}

void addRow(const TapRow& taps, Stretch whole, Index windowColumns, double* sums) {
    if (windowColumns != 3)
        return addEachTap(taps, whole, whole, windowColumns, sums);
    const Index begin = std::clamp(taps.dilation, whole.begin, whole.end);
    const Index end = std::clamp(taps.columns - taps.dilation, begin, whole.end);
    addEachTap(taps, whole, {whole.begin, begin}, windowColumns, sums);
    addThreeTaps(taps, begin, sums + (begin - whole.begin), end - begin);
    addEachTap(taps, whole, {end, whole.end}, windowColumns, sums);
}

} // namespace

void correlateRow(const PlaneWindow& view, std::size_t row, std::size_t begin, std::span<double> sums) {
    std::ranges::fill(sums, 0.0);
    const auto first = static_cast<Index>(begin);
    const auto columns = static_cast<Index>(view.columns);
    for (int k = 0; k < view.window.rows; ++k) {
        const Index source = static_cast<Index>(row) + Index{k - view.window.rows / 2} * view.dilation;
        if (source < 0 || source >= static_cast<Index>(view.rows))
            continue;
        const TapRow taps{view.plane.data() + source * columns, view.weights.data() + Index{k} * view.window.columns,
                          columns, view.dilation};
        addRow(taps, {first, first + static_cast<Index>(sums.size())}, view.window.columns, sums.data());
    }
}

} // namespace acti
