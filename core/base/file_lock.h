// A file that one process at a time can hold: the kernel gives it back when the process ends, however it ends.
#pragma once

#include "core/base/error.h"

#include <chrono>
#include <filesystem>

namespace acti {

class FileLock {
public:
    // Makes the file, for its owner alone. A lock that is held is waited for as long as `patience`, since a sweep holds
    // each for a moment. Errors: Unsupported where another process, or another FileLock, holds it; WriteFailed with the
    // system's reason.
    static Result<FileLock> take(const std::filesystem::path& path,
                                 std::chrono::milliseconds patience = std::chrono::milliseconds(50));
    // Removes the files ending in ".lock" in `folder` that nobody holds: processes that were killed left them.
    static void sweep(const std::filesystem::path& folder);
    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&& other) noexcept;
    // Removes the file.
    ~FileLock();

private:
    FileLock(std::filesystem::path path, int descriptor) : m_path(std::move(path)), m_descriptor(descriptor) {}

    std::filesystem::path m_path;
    int m_descriptor = -1;
};

} // namespace acti
