// One plane of a funnel by itself, where nothing else goes into it. Internal to core/figure.
#pragma once

#include "core/figure/map_planes.h"
#include "core/spatial/activate_field.h"

namespace acti {

// A plane, and what a layer does to it, where the plane is all that it looks at; else all of the input.
struct PlaneRun {
    Tensor x;
    FunnelLayer layer;
    MapPlane place; // of the plane, in x
};

// Errors: channelLayers'.
Result<PlaneRun> planeRun(const Tensor& x, const FunnelLayer& layer, MapPlane place);

// One plane as a tensor of its own.
Tensor planeAt(const Tensor& tensor, MapPlane place);

// Of the same layer so many times over, in the shape of run.x. Errors: runStack's.
Result<ActivateField> fieldOf(const PlaneRun& run, int layers, const RunOptions& options = {});

} // namespace acti
