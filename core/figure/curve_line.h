// One quantity of one sampled curve as marks: the line, cut at its jumps, and the dots that say which side a point
// belongs to.
#pragma once

#include "core/activations/curve_samples.h"
#include "core/figure/quantity.h"
#include "core/figure/scene.h"

#include <string>
#include <vector>

namespace acti {

// Beyond this height an axis cannot place its ticks, so it does not stretch an automatic range.
inline constexpr double kLargestCoordinate = 1e100;

// OutOfRange for an end that is not finite or beyond kLargestCoordinate, InvalidArgument where the range is empty or
// reversed; `where` is `name`.
Result<void> checkRange(const Range& range, const std::string& name);

inline constexpr double kCurveWidth = 1.6; // points

struct QuantityLine {
    Polyline line;
    Points filled; // the value at a jump
    Points open;   // the sides of a jump that the value does not belong to
};

QuantityLine lineOf(const CurveSamples& samples, const Entry& entry, const Quantity& quantity, const Ink& ink);

// The heights that show all finite values with a little air; [-1, 1] where there are none.
Range heightsOf(const std::vector<QuantityLine>& lines);

} // namespace acti
