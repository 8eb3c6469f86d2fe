// The zeros, extrema, inflections and kinks of a curve within a picture.
#pragma once

#include "core/activations/curve_samples.h"
#include "core/figure/curve.h"

#include <string>
#include <vector>

namespace acti {

struct CurveLandmark {
    enum class Kind { Zero, Minimum, Maximum, Inflection, Kink };
    Kind kind = Kind::Zero;
    double x = 0;
    Sample at;
};

// Those inside the samples' range, by x: found as facts() finds them (landmarks.h), with the samples as the grid. An
// edge of a flat piece is none.
std::vector<CurveLandmark> landmarksIn(const ResolvedCurve& curve, const CurveSamples& samples);

// "minimum at x = −1.27846, f = −0.278465".
std::string landmarkNote(const CurveLandmark& landmark);

} // namespace acti
