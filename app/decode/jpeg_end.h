// Whether a JPEG file is there to its end: decoders fill up what is missing and call it a success.
#pragma once

#include "core/base/error.h"
#include "core/image/image_header.h"

#include <string_view>

namespace acti {

// Follows the segments and the coded data up to the end-of-image marker (ITU T.81, B.1.1), and compares the coded data
// with the size: a block of 8 x 8 pixels takes a bit at least; arithmetic coding, which can do with less, is given
// sixteen times that. `size` 0 x 0 is not compared. Errors: Malformed.
Result<void> checkJpegEnd(std::string_view file, ImageSize size);

} // namespace acti
