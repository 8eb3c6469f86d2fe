// One channel that stands for three.
#pragma once

#include "core/image/load.h"

namespace acti {

// 0.2126 R + 0.7152 G + 0.0722 B (Rec. ITU-R BT.709) of the file's own numbers, N x 1 x H x W. An input with one
// channel is returned as it is; any other number of channels than 1 or 3 has no luminance (InvalidArgument).
Result<LoadedInput> luminanceOf(const LoadedInput& input);

} // namespace acti
