// Files that people have beside those this program reads, named for what they are, each with what can be done.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace acti {

inline constexpr std::size_t kForeignFileBytes = 1024; // of a file's start are enough

// "is a HEIC picture, which cannot be read; save it as PNG or JPEG first"; none where the first bytes are of no kind in
// the table. Pictures and arrays that are read by this program are not in it.
std::optional<std::string> foreignFile(std::string_view firstBytes);

} // namespace acti
