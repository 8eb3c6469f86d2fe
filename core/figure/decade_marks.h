// Marks of a panel whose axis is logarithmic: their heights become decimal logarithms.
#pragma once

#include "core/figure/scene.h"

#include <optional>
#include <vector>

namespace acti {

// The logarithms: -inf for 0, which lies below every panel; NaN, a gap, for what is negative.
std::vector<double> decades(const std::vector<double>& heights);

// The mark with its heights in decades. Nothing for what has no place there: a fill, an arrow from 0, and words, rules
// and dots at heights that are not positive.
std::optional<Mark> inDecades(Mark mark);

} // namespace acti
