// The points to draw an activation with: few, and enough for f, f' and f'' at once, with every jump on both sides.
#pragma once

#include "core/activations/entry.h"

#include <vector>

namespace acti {

struct CurveSamples {
    // Increasing. At a kink inside the range the doubles just left of it, on it and just right of it are all there:
    // one-sided values for open and filled dots, and a jump that is not to be joined lies between neighbours of those.
    std::vector<double> x;
    std::vector<Sample> y;
    std::vector<Kink> kinks; // those inside the range
};

// The size of the picture in pixels; each of f, f' and f'' is taken to fill yPixels with what it spans.
struct SamplingOptions {
    int initialPoints = 129;
    int maxPoints = 600;
    double xPixels = 800;
    double yPixels = 400;
    double tolerancePixels = 0.1;
};

// `x` is finite with min < max. At most maxPoints points (four times as many for an entry
// that repeats), and three more per kink: spread evenly, then added where the
// polyline of f, f' or f'' is furthest from the curve, until it is within the tolerance or two points are 1/32 pixel
// apart.
CurveSamples sampleCurve(const Entry& entry, Params params, Range x, const SamplingOptions& options = {});

} // namespace acti
