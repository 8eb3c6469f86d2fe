// Pictures by the library of formats; the only place that calls it.
#pragma once

#include "app/decode/mapped_file.h"
#include "app/decode/picture.h"
#include "core/image/image_header.h"

#include <string>

namespace acti {

// Colour as 3 channels without alpha, grey as 1, the file's depth, EXIF orientation applied; of several pages the
// first. `file` is mapped from `path`. Errors: Malformed, Unsupported. May throw what the library throws.
Result<Picture> readByLibrary(const std::string& path, const MappedFile& file, const ImageHeader& header);

} // namespace acti
