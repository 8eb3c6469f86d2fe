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

Polyline decimated(Polyline line, std::size_t atMost) {
    ACTI_EXPECT(line.x.size() == line.y.size() && atMost >= kKeptPerRun);
    const std::size_t count = line.x.size();
    if (count <= atMost)
        return line;
    const std::size_t runs = atMost / kKeptPerRun;
    Polyline kept{{}, {}, line.ink, line.width, line.dash};
    for (std::size_t run = 0; run < runs; ++run) {
        auto indices = keptOf(line.y, run * count / runs, (run + 1) * count / runs);
        std::sort(indices.begin(), indices.end());
        const auto end = std::unique(indices.begin(), indices.end());
        for (auto index = indices.begin(); index != end; ++index) {
            kept.x.push_back(line.x[*index]);
            kept.y.push_back(line.y[*index]);
        }
    }
    return kept;
}

} // namespace acti
