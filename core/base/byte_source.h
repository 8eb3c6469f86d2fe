// Bytes that are read at an offset: a file's, or some in memory, so that a reader of a format is written once for both.
#pragma once

#include "core/base/error.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string_view>

namespace acti {

// Copies are cheap and read the same bytes; safe to use from several threads.
class ByteSource {
public:
    // A regular file, opened once: what happens to its name afterwards has no effect. Errors: NotFound, Unreadable;
    // `where` is the path.
    static Result<ByteSource> open(const std::filesystem::path& path);
    // `bytes` must outlive every copy.
    static ByteSource of(std::string_view bytes) { return ByteSource(nullptr, bytes); }

    std::uint64_t size() const { return m_file ? m_fileSize : m_bytes.size(); }
    // Fills `into` with the bytes from `offset` on; false if there are too few, or the system cannot read them.
    bool read(std::uint64_t offset, std::span<std::byte> into) const;
    // The same as text. At most `count` bytes: fewer where the source ends. None if the system cannot read them.
    Result<std::string> text(std::uint64_t offset, std::size_t count) const;

private:
    struct File;
    ByteSource(std::shared_ptr<const File> file, std::string_view bytes) : m_file(std::move(file)), m_bytes(bytes) {}

    std::shared_ptr<const File> m_file;
    std::uint64_t m_fileSize = 0;
    std::string_view m_bytes;
};

} // namespace acti
