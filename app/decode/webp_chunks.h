// What a WebP file's chunks say that the library of formats does not look at.
#pragma once

#include "core/base/error.h"

#include <string_view>

namespace acti {

// The EXIF orientation, 1 to 8; 1 where there is none. Errors: Unsupported for an animated picture; Malformed where the
// chunks do not lie in the file.
Result<int> webpOrientation(std::string_view file);

} // namespace acti
