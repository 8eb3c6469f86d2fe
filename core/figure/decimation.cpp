#include "core/figure/decimation.h"

#include "core/base/expect.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace acti {
namespace {

constexpr std::size_t kKeptPerRun = 5;

std::array<std::size_t, kKeptPerRun> keptOf(const std::vector<double>& y, std::size_t begin, std::size_t end) {
    std::size_t lowest = begin, highest = begin, gap = begin;
    for (std::size_t i = begin; i < end; ++i) {
        if (std::isnan(y[i]))
            gap = i;
        if (y[i] < y[lowest] || std::isnan(y[lowest]))
            lowest = i;
        if (y[i] > y[highest] || std::isnan(y[highest]))
            highest = i;
    }
    return {begin, lowest, highest, gap, end - 1};
}

} // namespace

Series decimated(Series series, std::size_t atMost) {
    ACTI_EXPECT(series.x.size() == series.y.size() && atMost >= kKeptPerRun);
    const std::size_t count = series.x.size();
    if (count <= atMost)
        return series;
    const std::size_t runs = atMost / kKeptPerRun;
    Series kept;
    for (std::size_t run = 0; run < runs; ++run) {
        auto indices = keptOf(series.y, run * count / runs, (run + 1) * count / runs);
        std::sort(indices.begin(), indices.end());
        const auto end = std::unique(indices.begin(), indices.end());
        for (auto index = indices.begin(); index != end; ++index) {
            kept.x.push_back(series.x[*index]);
            kept.y.push_back(series.y[*index]);
        }
    }
    return kept;
}

} // namespace acti
