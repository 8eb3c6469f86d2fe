// A whole file as bytes of memory, without a copy.
#pragma once

#include "core/base/error.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace acti {

// A private mapping: what is written to it stays in this process. A file that is cut while it is read ends the process
// (SIGBUS), which its parent reports.
class MappedFile {
public:
    static Result<MappedFile> open(const std::string& path); // Unreadable for what is no regular file
    MappedFile(MappedFile&& other) noexcept;
    MappedFile& operator=(MappedFile&&) = delete;
    ~MappedFile();

    std::span<std::byte> bytes() const { return m_bytes; }
    std::string_view text() const { return {reinterpret_cast<const char*>(m_bytes.data()), m_bytes.size()}; }

private:
    explicit MappedFile(std::span<std::byte> bytes) : m_bytes(bytes) {}

    std::span<std::byte> m_bytes;
};

} // namespace acti
