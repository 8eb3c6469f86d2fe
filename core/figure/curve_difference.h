// The difference of two curves, and where in the picture they are furthest apart.
#pragma once

#include "core/activations/curve_samples.h"
#include "core/figure/curve.h"

#include <optional>
#include <vector>

namespace acti {

// Two curves of a figure by their colours, which stay theirs while others come and go.
struct Comparison {
    int first = 0;
    int second = 1; // subtracted
    bool operator==(const Comparison&) const = default;
};

struct ComparedCurve {
    const ResolvedCurve& curve;
    const CurveSamples& samples;
};

// first - second with its derivatives, at the points of both; the kinks of both. Gradients are 0.
CurveSamples differenceOf(const ComparedCurve& first, const ComparedCurve& second);

struct Distance {
    std::vector<double> at; // one x, or the two of a symmetric pair
    double value = 0;       // first - second there: of the largest magnitude
};

// The largest |first - second| within the samples' range, the ends and both sides of jumps included: found where the
// slopes of both are the same, to neighbouring doubles. Nothing where the difference is 0 or nowhere finite.
std::optional<Distance> largestDistance(const ComparedCurve& first, const ComparedCurve& second,
                                        const CurveSamples& difference);

} // namespace acti
