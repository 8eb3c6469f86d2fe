// A file that has no name and lies in memory: what a program of ours is given to read, whole before it starts.
#pragma once

#include "core/base/error.h"

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

namespace acti {

class MemoryFile {
public:
    // The pieces one after the other; nobody can change them afterwards. `isStopped`, if given, is asked some times.
    // Errors: TooLarge where memory does not suffice, Cancelled.
    static Result<MemoryFile> of(const std::vector<std::span<const std::byte>>& pieces,
                                 const std::function<bool()>& isStopped = {});

    MemoryFile(MemoryFile&& other) noexcept;
    MemoryFile& operator=(MemoryFile&&) = delete;
    ~MemoryFile();

    int descriptor() const { return m_descriptor; }

private:
    explicit MemoryFile(int descriptor) : m_descriptor(descriptor) {}
    int m_descriptor;
};

} // namespace acti
