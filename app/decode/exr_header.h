// What an OpenEXR file holds, before the library sees it.
#pragma once

#include "core/base/error.h"

#include <string_view>

namespace acti {

// Channels R, G and B, or Y alone, each of 16- or 32-bit floats and of the full size; A and others beside R, G and B
// are left out. Errors: Unsupported for several parts, deep pixels, 32-bit whole numbers, subsampled or other channels,
// which the library would fill up with zeros or convert; Malformed.
Result<void> checkExrHeader(std::string_view file);

} // namespace acti
