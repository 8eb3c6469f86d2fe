// One TensorProto: read, and found to have exactly the bytes that it says. Internal to core/network.
#pragma once

#include "core/network/onnx_model.h"

namespace acti::detail {

// What lies in `message`. Errors as parseOnnx's; they name the tensor.
Result<OnnxTensor> parseOnnxTensor(std::string_view message);

// A name may be shown to a person: at most 1000 bytes, no control characters.
bool isPlainName(std::string_view name);

} // namespace acti::detail
