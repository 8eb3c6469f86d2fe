// The shape of a panel of curves by what it shows: its share of the height, its lines' dashes, the decades of a
// product.
#pragma once

#include "core/figure/quantity.h"
#include "core/figure/scene.h"

#include <cstddef>

namespace acti {

// Of three axes f has the most room; more share it evenly, and the lowest one gets what its numbers and x take.
double panelWeight(Quantity::Kind kind, std::size_t axes, bool isLast);

// Of the quantities that stand in one axis.
Dash dashOf(Quantity::Kind kind);

// Heights in decimal logarithms: what lies further out than a gradient can be used does not stretch an axis, unless all
// does.
Range withinDecades(Range range);

} // namespace acti
