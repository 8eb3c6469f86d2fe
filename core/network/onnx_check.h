// What a runtime would trust in a graph, looked at before one sees it. Internal to core/network.
#pragma once

#include "core/network/onnx_model.h"

namespace acti::detail {

// Names, order, counts of inputs, attributes that are taken for sizes, and weights against them; see parseOnnx.
Result<void> checkOnnxGraph(const OnnxModel& model);

} // namespace acti::detail
