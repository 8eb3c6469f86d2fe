#include "core/base/file_lock.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>
#include <utility>
#include <vector>

namespace acti {
namespace {

// Who held the lock before may have removed the file between our opening and our locking it.
bool isStillThere(int descriptor, const std::filesystem::path& path) {
    struct stat held {};
    struct stat named {};
    return ::fstat(descriptor, &held) == 0 && ::stat(path.c_str(), &named) == 0 && held.st_dev == named.st_dev &&
           held.st_ino == named.st_ino;
}

} // namespace

Result<FileLock> FileLock::take(const std::filesystem::path& path, std::chrono::milliseconds patience) {
    constexpr std::chrono::milliseconds kPause(2);
    for (;;) {
        const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);
        if (descriptor < 0)
            return Error{ErrorCode::WriteFailed, std::string("cannot be made: ") + std::strerror(errno), path.string()};
        FileLock lock(path, descriptor);
        if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
            const int number = errno;
            ::close(std::exchange(lock.m_descriptor, -1)); // the file is its holder's
            if (number == EWOULDBLOCK && patience > std::chrono::milliseconds(0)) {
                std::this_thread::sleep_for(kPause);
                patience -= kPause;
                continue;
            }
            if (number == EWOULDBLOCK)
                return Error{ErrorCode::Unsupported, "is held by another process", path.string()};
            return Error{ErrorCode::WriteFailed, std::string("cannot be locked: ") + std::strerror(number),
                         path.string()};
        }
        if (isStillThere(descriptor, path))
            return lock;
        ::close(std::exchange(lock.m_descriptor, -1));
    }
}

void FileLock::sweep(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    std::error_code code;
    std::filesystem::directory_iterator at(folder, code);
    for (; !code && at != std::filesystem::directory_iterator(); at.increment(code))
        if (at->path().extension() == ".lock")
            files.push_back(at->path());
    for (const std::filesystem::path& file : files)
        [[maybe_unused]] const auto taken = take(file, std::chrono::milliseconds(0)); // and given back with its file
}

FileLock::FileLock(FileLock&& other) noexcept
    : m_path(std::move(other.m_path)), m_descriptor(std::exchange(other.m_descriptor, -1)) {}

FileLock& FileLock::operator=(FileLock&& other) noexcept {
    std::swap(m_path, other.m_path);
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

FileLock::~FileLock() {
    if (m_descriptor < 0)
        return;
    ::unlink(m_path.c_str());
    ::close(m_descriptor);
}

} // namespace acti
