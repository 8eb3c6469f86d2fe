// The inputs of a folder, and the way from an input to its place below --out.
#pragma once

#include "core/base/error.h"
#include "core/image/load.h"

#include <cstddef>
#include <filesystem>
#include <vector>

namespace acti {

struct FolderInputs {
    std::vector<std::filesystem::path> files; // relative to the folder, sorted by their bytes
    std::size_t unknown = 0;                  // files of a kind that cannot be read
};

// Regular files (also behind links) that are `wanted`: with known first bytes. Passed over: names that begin with a
// point, folders behind links, `excluded` and what lies in it, and without `isRecursive` all folders. Errors:
// Unreadable.
Result<FolderInputs> listInputs(const std::filesystem::path& folder, bool isRecursive,
                                const std::filesystem::path& excluded,
                                bool (*wanted)(const std::filesystem::path&) = mayBeInput);

// Makes the folders from `out` to `target` / "..", and refuses links below `out`: on the way, at the target, and among
// the files of a target that is a folder. Errors: WriteFailed; `relative` must be a plain way down (InvalidArgument).
Result<void> prepareTarget(const std::filesystem::path& out, const std::filesystem::path& relative);

} // namespace acti
