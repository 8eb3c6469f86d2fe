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

Polyline thinned(const Polyline& line, double tolerance) {
    Polyline out = line;
    out.x.clear();
    out.y.clear();
    const auto keep = [&](std::size_t i) {
        out.x.push_back(line.x[i]);
        out.y.push_back(line.y[i]);
    };
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    std::size_t anchor = 0;                    // the last point that was kept
    double low = -kInfinity, high = kInfinity; // slopes from it that pass all points since
    for (std::size_t i = 0; i < line.x.size(); ++i) {
        const bool isFirst = i == 0 || !std::isfinite(line.y[i]) || !std::isfinite(line.y[i - 1]);
        const double distance = line.x[i] - line.x[anchor], rise = line.y[i] - line.y[anchor];
        if (isFirst || !(rise >= low * distance && rise <= high * distance)) {
            if (i > 0 && anchor + 1 < i) {
                anchor = i - 1;
                keep(anchor);
            }
            if (isFirst) {
                keep(i);
                anchor = i;
            }
            low = -kInfinity;
            high = kInfinity;
            if (isFirst)
                continue;
        }
        const double run = line.x[i] - line.x[anchor];
        if (run > 0) {
            low = std::max(low, (line.y[i] - line.y[anchor] - tolerance) / run);
            high = std::min(high, (line.y[i] - line.y[anchor] + tolerance) / run);
        }
    }
    if (!line.x.empty() && anchor + 1 < line.x.size())
        keep(line.x.size() - 1);
    return out;
}

} // namespace acti
