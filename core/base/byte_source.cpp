#include "core/base/byte_source.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace acti {

struct ByteSource::File {
    explicit File(int number) : descriptor(number) {}
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    ~File() { ::close(descriptor); }

    int descriptor;
};

Result<ByteSource> ByteSource::open(const std::filesystem::path& path) {
    // A pipe without a writer would be waited for.
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (descriptor < 0 && (errno == ENOENT || errno == ENOTDIR))
        return Error{ErrorCode::NotFound, "there is no such file", path.string()};
    if (descriptor < 0)
        return Error{ErrorCode::Unreadable, "cannot be opened for reading", path.string()};
    ByteSource source(std::make_shared<const File>(descriptor), {});
    struct stat status {};
    if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode))
        return Error{ErrorCode::Unreadable, "is not a regular file", path.string()};
    source.m_fileSize = static_cast<std::uint64_t>(status.st_size);
    return source;
}

bool ByteSource::read(std::uint64_t offset, std::span<std::byte> into) const {
    if (offset > size() || into.size() > size() - offset)
        return false;
    if (!m_file) {
        if (!into.empty())
            std::memcpy(into.data(), m_bytes.data() + offset, into.size());
        return true;
    }
    while (!into.empty()) {
        const ssize_t got = ::pread(m_file->descriptor, into.data(), into.size(), static_cast<off_t>(offset));
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return false;
        into = into.subspan(static_cast<std::size_t>(got));
        offset += static_cast<std::uint64_t>(got);
    }
    return true;
}

Result<std::string> ByteSource::text(std::uint64_t offset, std::size_t count) const {
    offset = std::min(offset, size());
    const std::uint64_t left = size() - offset;
    std::string bytes(static_cast<std::size_t>(std::min<std::uint64_t>(count, left)), '\0');
    if (read(offset, std::as_writable_bytes(std::span(bytes))))
        return bytes;
    return Error{ErrorCode::Unreadable, "cannot be read to its end", ""};
}

} // namespace acti
