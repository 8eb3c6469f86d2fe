#include "core/spatial/funnel_statistics.h"

#include "core/base/expect.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace acti {
namespace {

// A number that looks random and depends on `index` alone: SplitMix64's mixing step.
std::uint64_t mixed(std::uint64_t index) {
    std::uint64_t z = (index + 1) * 0x9e3779b97f4a7c15ULL;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

// Calls visit(i) for at most `atMost` indices below `count`: one in each of equal stretches, at a place within it that
// does not repeat, since a fixed stride would follow the columns of a picture.
template<class Visit>
void visitSample(std::size_t count, std::size_t atMost, Visit visit) {
    if (count <= atMost) {
        for (std::size_t i = 0; i < count; ++i)
            visit(i);
        return;
    }
    for (std::size_t k = 0; k < atMost; ++k) {
        const std::size_t begin = k * count / atMost;
        const std::size_t end = (k + 1) * count / atMost;
        visit(begin + static_cast<std::size_t>(mixed(k) % (end - begin)));
    }
}

} // namespace

std::size_t MarginHistogram::largest() const { return bins.empty() ? 0 : *std::max_element(bins.begin(), bins.end()); }

MarginHistogram marginHistogram(std::span<const float> x, std::span<const float> t, double limit, std::size_t binCount,
                                std::size_t largestSample) {
    ACTI_EXPECT(x.size() == t.size() && limit > 0 && binCount > 0 && binCount % 2 == 0);
    MarginHistogram histogram{limit, std::vector<std::size_t>(binCount), 0, 0};
    const std::size_t half = binCount / 2;
    const double perUnit = static_cast<double>(half) / limit;
    visitSample(x.size(), largestSample, [&](std::size_t i) {
        const double margin = static_cast<double>(t[i]) - static_cast<double>(x[i]);
        if (margin == 0) {
            ++histogram.ties;
            return;
        }
        if (!(std::abs(margin) <= limit)) {
            ++histogram.outside;
            return;
        }
        // Counted from 0 outwards on either side: a margin next to 0 can so never fall on the other winner's side.
        const std::size_t steps = std::min(half - 1, static_cast<std::size_t>(std::abs(margin) * perUnit));
        ++histogram.bins[margin < 0 ? half - 1 - steps : half + steps];
    });
    return histogram;
}

std::vector<ScatterPoint> scatterSample(std::span<const float> x, std::span<const float> t, std::size_t atMost) {
    ACTI_EXPECT(x.size() == t.size());
    std::vector<ScatterPoint> points;
    points.reserve(std::min(atMost, x.size()));
    visitSample(x.size(), atMost, [&](std::size_t i) {
        if (std::isfinite(x[i]) && std::isfinite(t[i]))
            points.push_back({x[i], t[i]});
    });
    return points;
}

Range scatterSpan(const std::vector<ScatterPoint>& points, double tail) {
    if (points.empty())
        return {0, 1};
    const auto part = static_cast<std::size_t>(tail * static_cast<double>(points.size()));
    const auto ends = [&](float ScatterPoint::*value) {
        std::vector<double> sorted;
        for (const ScatterPoint& point : points)
            sorted.push_back(static_cast<double>(point.*value));
        std::ranges::sort(sorted);
        return Range{sorted[part], sorted[sorted.size() - 1 - part]};
    };
    const Range x = ends(&ScatterPoint::x), t = ends(&ScatterPoint::t);
    const Range both{std::min(x.min, t.min), std::max(x.max, t.max)};
    const double least = 1e-6 * std::max({1e-30, std::abs(both.min), std::abs(both.max)}); // of one value alone
    return both.length() > least ? both : Range{both.min - least, both.max + least};
}

} // namespace acti
