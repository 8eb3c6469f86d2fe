// Whether a PNG's chunks are all there and about as long as its picture needs.
#pragma once

#include "core/base/error.h"

#include <string_view>

namespace acti {

// Follows the chunks to IEND. The compressed picture may be at most an eighth and 4 KiB longer than the uncompressed
// one (deflate stores what does not shrink), and at least a 1040th of it (deflate's best is 1 : 1032). Errors:
// Malformed.
Result<void> checkPngLength(std::string_view file);

} // namespace acti
