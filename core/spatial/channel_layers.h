// A layer taken apart into layers of one channel, so that a large tensor can be worked on plane by plane.
#pragma once

#include "core/base/error.h"
#include "core/spatial/funnel_spec.h"
#include "core/tensor/tensor.h"

#include <cstddef>
#include <vector>

namespace acti {

// Whether each plane's results depend on that plane alone: no norm looks at other channels, or at other samples.
bool arePlanesIndependent(const FunnelLayer& layer, const Shape& shape);

// One layer a channel, which does to a plane (1 x 1 x H x W) what `layer` does to it among all, to the last bit:
// weights are drawn for all channels and shared out, and so are biases and norms. Of layers whose planes are
// independent. Errors (`where` within the layer): fitCondition's.
Result<std::vector<FunnelLayer>> channelLayers(const FunnelLayer& layer, std::size_t channels);

} // namespace acti
