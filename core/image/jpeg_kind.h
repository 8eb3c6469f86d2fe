// The kinds of JPEG that are sound and that this program does not read.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace acti {

// "is a JPEG of 12 bits, which cannot be read; ..."; none where it can be, or where `start` does not reach the frame's
// header.
std::optional<std::string> unreadJpegKind(std::string_view start);

} // namespace acti
