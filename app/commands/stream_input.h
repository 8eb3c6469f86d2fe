// Inputs that come through a pipe or from standard input.
#pragma once

#include "core/image/load.h"

#include <filesystem>
#include <string>

namespace acti {

// loadStored; "-" (standard input), a pipe and a device of characters are read to their end into memory first, since a
// picture is read by another process. Errors: loadStored's and readText's, under the name that the user gave.
Result<StoredInput> loadFileOrStream(const std::filesystem::path& path, const LoadOptions& options);

// What a summary calls it: the file's name without its folder, "standard input" for "-".
std::string inputName(const std::filesystem::path& path);

} // namespace acti
