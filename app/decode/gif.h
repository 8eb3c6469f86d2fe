// The first frame of a GIF on its screen, by giflib.
#pragma once

#include "app/decode/picture.h"

namespace acti {

// Three channels of 8 bits. Where the frame does not cover the screen stands the background's colour, or black where
// the file has none. Errors: Malformed for a frame that is cut off, has no colours, or lies beside the screen.
Result<Picture> readGif(std::string_view file);

} // namespace acti
