// Whether a JPEG file is there to its end: decoders fill up what is missing and call it a success.
#pragma once

#include <string>

namespace acti {

// Follows the segments and the coded data up to the end-of-image marker (ITU T.81, B.1.1). False: the file ends before
// it.
bool reachesEndOfImage(const std::string& path);

} // namespace acti
