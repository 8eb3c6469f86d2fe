#include "core/base/atomic_file.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace acti {
namespace {

class Descriptor {
public:
    explicit Descriptor(int fd) : m_fd(fd) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    int get() const { return m_fd; }
    bool isOpen() const { return m_fd >= 0; }

    // close() is where a network file system reports a failed write.
    bool close() { return ::close(std::exchange(m_fd, -1)) == 0; }

private:
    int m_fd;
};

std::string systemReason(int number) { return std::strerror(number); }

bool writeAll(int fd, std::span<const std::byte> bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(fd, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return true;
}

// The file that a chain of links ends in, so that replacing it leaves the links alone.
std::filesystem::path resolveLinks(const std::filesystem::path& path) {
    std::error_code code;
    if (!std::filesystem::is_symlink(path, code))
        return path;
    const auto target = std::filesystem::weakly_canonical(path, code);
    return code ? path : target;
}

mode_t permissionsFor(const std::filesystem::path& target) {
    struct stat status {};
    if (::stat(target.c_str(), &status) == 0)
        return status.st_mode & 07777;
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return 0666 & ~mask;
}

// A rename is on the disk once its directory is.
void flushDirectory(const std::filesystem::path& directory) {
    const Descriptor fd(::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (fd.isOpen())
        ::fsync(fd.get());
}

} // namespace

Result<void> writeAtomically(const std::filesystem::path& path, std::span<const std::byte> bytes) {
    const std::filesystem::path target = resolveLinks(path);
    const std::filesystem::path directory = target.has_parent_path() ? target.parent_path() : ".";
    const auto failed = [&](const std::string& step, int number) {
        return Error{ErrorCode::WriteFailed, "cannot " + step + ": " + systemReason(number), path.string()};
    };
    std::error_code code;
    if (std::filesystem::is_directory(target, code))
        return failed("write a file over a folder", EISDIR);
    if (std::filesystem::exists(target, code) && ::access(target.c_str(), W_OK) != 0)
        return failed("replace a read-only file", errno);

    std::string sibling = (directory / ".actiscope-XXXXXX").string();
    Descriptor fd(::mkostemp(sibling.data(), O_CLOEXEC));
    if (!fd.isOpen())
        return failed("create a file in " + directory.string(), errno);
    const auto discard = [&](const std::string& step) {
        const int number = errno;
        ::unlink(sibling.c_str());
        return failed(step, number);
    };
    if (!writeAll(fd.get(), bytes))
        return discard("write");
    if (::fchmod(fd.get(), permissionsFor(target)) != 0)
        return discard("set permissions");
    if (::fsync(fd.get()) != 0 || !fd.close())
        return discard("flush to the disk");
    if (::rename(sibling.c_str(), target.c_str()) != 0)
        return discard("replace the file");
    flushDirectory(directory);
    return {};
}

Result<void> writeAtomically(const std::filesystem::path& path, std::string_view text) {
    return writeAtomically(path, std::as_bytes(std::span(text)));
}

Result<std::string> readFile(const std::filesystem::path& path, std::size_t limit) {
    const Descriptor fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!fd.isOpen()) {
        const ErrorCode code = errno == ENOENT ? ErrorCode::NotFound : ErrorCode::Unreadable;
        return Error{code, "cannot open: " + systemReason(errno), path.string()};
    }
    struct stat status {};
    if (::fstat(fd.get(), &status) != 0 || !S_ISREG(status.st_mode))
        return Error{ErrorCode::Unreadable, "is not a regular file", path.string()};
    if (static_cast<std::size_t>(status.st_size) > limit)
        return Error{ErrorCode::TooLarge,
                     "has " + std::to_string(status.st_size) + " bytes, over the limit of " + std::to_string(limit),
                     path.string()};
    std::string content(static_cast<std::size_t>(status.st_size), '\0');
    for (std::size_t done = 0; done < content.size();) {
        const ssize_t got = ::read(fd.get(), content.data() + done, content.size() - done);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return Error{ErrorCode::Unreadable, "cannot read: " + systemReason(errno), path.string()};
        if (got == 0)
            content.resize(done);
        done += static_cast<std::size_t>(got);
    }
    return content;
}

} // namespace acti
