// Maps of a picture too large for all of its planes to be kept. Internal to core/figure.
#pragma once

#include "core/figure/map_content.h"

namespace acti {

// checkPlane has passed. The reduced picture, its scales and counts, and the plane that parts are found on; without
// tiles. Errors: InvalidArgument for what needs all planes at once (a norm over several channels, gradients, fields),
// computeMap's.
Result<MapContent> computeLarge(const MapFigure& figure, const StoredInput& input, const IsCancelled& isCancelled,
                                const ComputedMap* before);

} // namespace acti
