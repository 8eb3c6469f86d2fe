// Width and height as each format writes them. Internal to core/image.
#pragma once

#include "core/image/image_header.h"

#include <optional>
#include <string_view>

namespace acti::detail {

// Nothing: the bytes are not what the format says. 0 x 0: the size lies beyond `start`.
std::optional<ImageSize> imageSize(ImageFormat format, std::string_view start);

} // namespace acti::detail
