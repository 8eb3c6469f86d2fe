// A picture from the clipboard, kept as a file, so that a session can name it.
#pragma once

#include "core/base/error.h"

#include <filesystem>

class QImage;

namespace acti::ui {

// Written once, without loss, among the user's own data under a name made from its pixels. Errors: of writing.
Result<std::filesystem::path> keepPasted(const QImage& image);

} // namespace acti::ui
