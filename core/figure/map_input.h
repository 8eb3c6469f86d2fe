// What of an input a map's funnels run on, scaled. Internal to core/figure.
#pragma once

#include "core/figure/map_figure.h"

namespace acti {

// Errors: OutOfRange for a sample or a channel that the input lacks; `where` names the input.
Result<void> checkPlane(const MapFigure& figure, const Shape& shape);

// The luminance, or all channels. Errors: luminanceOf's and scaleInput's; `where` names the input.
Result<Tensor> scaledInput(const MapFigure& figure, const StoredInput& input);
// Of the first sample, the shown plane alone: the luminance, or one channel, as it is among all. The same errors.
Result<Tensor> scaledShown(const MapFigure& figure, const StoredInput& input);

} // namespace acti
