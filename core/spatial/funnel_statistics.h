// What a funnel's maps say in numbers: how far T lies from x, and how both go together.
#pragma once

#include "core/numeric/range.h"
#include <cstddef>

#include <span>
#include <vector>

namespace acti {

// Counts of T - x in equal bins over [-limit, limit]; 0 is the edge between the two halves, so that no bin mixes
// winners.
struct MarginHistogram {
    double limit = 0;
    std::vector<std::size_t> bins; // an even number; the lower half is x's, the upper half T's
    std::size_t ties = 0;          // margins of exactly 0; in no bin
    std::size_t outside = 0;       // beyond the limit, or not finite; in no bin

    std::size_t largest() const;
    bool operator==(const MarginHistogram&) const = default;
};

// x, t: the same number of values. limit > 0; binCount even and > 0. Of more than `largestSample` values only that many
// are looked at, spread evenly and always the same ones.
MarginHistogram marginHistogram(std::span<const float> x, std::span<const float> t, double limit, std::size_t binCount,
                                std::size_t largestSample = 1'000'000);

struct ScatterPoint {
    float x = 0;
    float t = 0;
    bool operator==(const ScatterPoint&) const = default;
};

// At most `atMost` of the finite pairs (x, t), spread evenly over the plane and always the same ones.
std::vector<ScatterPoint> scatterSample(std::span<const float> x, std::span<const float> t, std::size_t atMost = 2000);

// The range of both that shows all but the `tail` of either at each end; [0, 1] of no points. Never empty.
Range scatterSpan(const std::vector<ScatterPoint>& points, double tail = 0.002);

} // namespace acti
