// Paths as text of a session: names of files are bytes, and JSON holds only those that are UTF-8.
#pragma once

#include <string>

namespace acti {

// The path itself where it is UTF-8; else "bytes:" and the path with its other bytes as %E9. `pathOfText` gives it
// back.
std::string textOfPath(const std::string& path);
std::string pathOfText(const std::string& text);

} // namespace acti
