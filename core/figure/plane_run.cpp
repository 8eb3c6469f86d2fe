#include "core/figure/plane_run.h"

#include "core/base/expect.h"
#include "core/spatial/channel_layers.h"
#include "core/spatial/funnel_stack.h"

namespace acti {

Tensor planeAt(const Tensor& tensor, MapPlane place) {
    const Shape& shape = tensor.shape();
    if (shape.planes() == 1)
        return tensor;
    const auto values = tensor.plane(place.sample, place.channel);
    return {Shape{1, 1, shape.h, shape.w, 2}, std::vector<float>(values.begin(), values.end())};
}

Result<PlaneRun> planeRun(const Tensor& x, const FunnelLayer& layer, MapPlane place) {
    if (x.shape().planes() == 1 || !arePlanesIndependent(layer, x.shape()))
        return PlaneRun{x, layer, place};
    Result<std::vector<FunnelLayer>> layers = channelLayers(layer, x.shape().c);
    if (!layers)
        return layers.error();
    return PlaneRun{planeAt(x, place), std::move((*layers)[place.channel]), {}};
}

Result<ActivateField> fieldOf(const PlaneRun& run, int layers, const RunOptions& options) {
    ACTI_EXPECT(layers > 0);
    FunnelStack stack;
    stack.layers.assign(static_cast<std::size_t>(layers), run.layer);
    Result<StackResult> result = runStack(run.x, stack, options);
    if (!result)
        return result.error();
    return std::move(result->field);
}

} // namespace acti
