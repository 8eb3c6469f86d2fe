// Zeros that a user's formula touches without going through: (e^x - 2)^2 at ln 2, whose value at the nearest double is
// small, and not 0.
#pragma once

#include "core/activations/entry.h"

#include <span>
#include <vector>

namespace acti {

// Of the extrema at `xs` those at which the formula is 0 for what it is written as: a factor of it, or the base of its
// power, changes its sign within two doubles of there, and f is small beside what it is 64 doubles off. A sum that only
// comes near 0 has no such factor. Of the catalogue, which claims its zeros, none.
std::vector<double> touchingZeros(const Entry& entry, Params params, std::span<const double> xs);

} // namespace acti
