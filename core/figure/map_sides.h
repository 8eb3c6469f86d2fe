// Both funnels of a map on its whole input, but for what is known already. Internal to core/figure.
#pragma once

#include "core/figure/map_content.h"

namespace acti {

// The first side and, where the figure has one, the second; without scales and tiles. checkPlane has passed. Errors:
// scaledInput's, and the funnel's own.
Result<MapContent> runSides(const MapFigure& figure, const StoredInput& input, const IsCancelled& isCancelled,
                            const ComputedMap* before);

// At how many pixels of a plane T is NaN.
std::size_t undefinedAt(const FunnelResult& funnel, MapPlane place);
// Counts the winners of a plane of the side's funnel, and those pixels.
void count(FunnelSide& side, MapPlane place);

} // namespace acti
