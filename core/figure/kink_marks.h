// What a kink does to the derivatives: Dirac arrows as high as the jump, and f' at the kink as a framework reports it.
#pragma once

#include "core/activations/curve_samples.h"
#include "core/figure/curve.h"
#include "core/figure/quantity.h"
#include "core/figure/scene.h"

#include <vector>

namespace acti {

// In the panel of f'' an arrow where f' jumps, in that of f' one where f jumps: from 0 to the jump, with the jump
// written at its head. Other quantities have none.
struct DiracMarks {
    std::vector<Arrow> arrows;
    std::vector<Text> words;
};
DiracMarks diracMarks(const CurveSamples& samples, const Quantity& quantity, const Ink& ink);

// The jump of f (order 0) or f' (order 1) at a kink: right minus left; NaN where a side has no finite value.
double jumpAt(const CurveSamples& samples, double x, int order);

// NotFound for a framework that no rule of kink_conventions.h names.
Result<void> checkFramework(const std::string& framework);

// `samples` with f' at the kinks as `framework` reports it, where it has a rule for this activation.
CurveSamples withFramework(CurveSamples samples, const ResolvedCurve& curve, const std::string& framework);

} // namespace acti
