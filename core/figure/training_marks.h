// RReLU's slopes while a network trains: the band that its values may lie in, and seeded draws inside it.
#pragma once

#include "core/figure/curve.h"
#include "core/figure/quantity.h"
#include "core/figure/scene.h"
#include "core/numeric/range.h"

#include <vector>

namespace acti {

// InvalidArgument for another activation than RReLU, TooLarge for more than kMaxTrainingDraws.
Result<void> checkTraining(const TrainingBand& training, const Entry& entry);

// The marks for the panel of f or of f' over `x`; none for other quantities. Draws stand at even x below 0, one element
// each: above it nothing is drawn by chance.
std::vector<Mark> trainingMarks(const TrainingBand& training, const ResolvedCurve& curve, const Quantity& quantity,
                                Range x, const Ink& ink);

} // namespace acti
