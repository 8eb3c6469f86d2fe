// The blocks of an OpenEXR file: whether every pixel is in one of them. The library leaves what none gives as the
// memory was.
#pragma once

#include "core/base/error.h"

#include <string_view>

namespace acti {

// Header and blocks: each block of the first level lies in the file, is the one its place in the table says, and has as
// many bytes as its pixels need, once unpacked (uncompressed, RLE, ZIPS, ZIP; the library checks the other kinds).
// Errors: as readExrHeader; Malformed.
Result<void> checkExr(std::string_view file);

} // namespace acti
