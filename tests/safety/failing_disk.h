// A disk that fails this process on demand: the program's own calls of the system are answered here, those of its
// libraries too, and what was written up to then is on the disk as it would be.
#pragma once

#include <cstddef>
#include <filesystem>

namespace acti {

enum class DiskStep { Write, Permissions, Flush, Close, Rename };

// While it lives, what concerns files of `folder` fails as it says; at most one at a time.
class FailingDisk {
public:
    // Takes so many bytes more; then it is full: a write takes what still fits, the next one none (ENOSPC).
    static FailingDisk full(const std::filesystem::path& folder, std::size_t room);
    // The n-th of these steps, counted from 0, fails (EIO).
    static FailingDisk failing(const std::filesystem::path& folder, DiskStep step, std::size_t n);
    // Nothing fails; this process stops itself (SIGSTOP) at its n-th place, counted from 0: before and after each step,
    // and within each write of more than a page, which takes half of what it is given.
    static FailingDisk stopping(const std::filesystem::path& folder, std::size_t n);
    FailingDisk(const FailingDisk&) = delete;
    FailingDisk& operator=(const FailingDisk&) = delete;
    ~FailingDisk();

    // Whether anything failed, and how often the step was taken until now.
    bool hasFailed() const;
    std::size_t taken(DiskStep step) const;
    std::size_t bytes() const;

private:
    FailingDisk() = default;
};

} // namespace acti
