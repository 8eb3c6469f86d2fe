// One channel that stands for three.
#pragma once

#include "core/image/load.h"

namespace acti {

// 0.2126 R + 0.7152 G + 0.0722 B (Rec. ITU-R BT.709) of the file's own numbers, N x 1 x H x W, computed in double and
// rounded once. One channel is its own luminance; any other number of channels than 1 or 3 has none (InvalidArgument).
Result<Tensor> luminanceOf(const StoredInput& input);

} // namespace acti
