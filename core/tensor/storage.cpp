#include "core/tensor/storage.h"

#include <cstdint>
#include <cstdlib>
#include <new>

namespace acti {

std::shared_ptr<void> planeStorage(std::size_t bytes) {
    if (bytes == 0)
        return nullptr;
    const std::size_t lines = bytes / kStorageAlignment + (bytes % kStorageAlignment != 0);
    void* memory = lines > SIZE_MAX / kStorageAlignment
                       ? nullptr
                       : std::aligned_alloc(kStorageAlignment, lines * kStorageAlignment);
    if (!memory)
        throw std::bad_alloc();
    return {memory, std::free};
}

} // namespace acti
