#include "core/base/memory_file.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>
#include <utility>

namespace acti {
namespace {

constexpr std::size_t kTurn = std::size_t{16} << 20; // bytes between two questions whether to stop

Error tooLarge() { return {ErrorCode::TooLarge, "does not fit into memory", ""}; }

Result<void> append(int descriptor, std::span<const std::byte> bytes, const std::function<bool()>& isStopped) {
    while (!bytes.empty()) {
        if (isStopped && isStopped())
            return cancelledError();
        const ssize_t written = ::write(descriptor, bytes.data(), std::min(bytes.size(), kTurn));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return tooLarge();
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return {};
}

} // namespace

Result<MemoryFile> MemoryFile::of(const std::vector<std::span<const std::byte>>& pieces,
                                  const std::function<bool()>& isStopped) {
    const int descriptor = ::memfd_create("actiscope", MFD_CLOEXEC | MFD_ALLOW_SEALING);
    if (descriptor < 0)
        return tooLarge();
    MemoryFile file(descriptor);
    for (const auto piece : pieces)
        if (auto appended = append(descriptor, piece, isStopped); !appended)
            return appended.error();
    if (::fcntl(descriptor, F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_GROW | F_SEAL_SHRINK | F_SEAL_SEAL) != 0)
        return tooLarge();
    ::lseek(descriptor, 0, SEEK_SET);
    return file;
}

MemoryFile::MemoryFile(MemoryFile&& other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}

MemoryFile::~MemoryFile() {
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

} // namespace acti
