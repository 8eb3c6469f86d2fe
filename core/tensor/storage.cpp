#include "core/tensor/storage.h"

#include <cstdlib>
#include <new>
#include <sys/mman.h>

namespace acti {

std::shared_ptr<void> allocateStorage(std::size_t bytes) {
    constexpr std::size_t kLargePage = std::size_t{2} << 20;
    const bool isLarge = bytes >= 2 * kLargePage;
    const std::size_t alignment = isLarge ? kLargePage : 64;
    const std::size_t size = (bytes + alignment - 1) / alignment * alignment;
    if (size < bytes)
        throw std::bad_alloc();
    void* memory = std::aligned_alloc(alignment, size == 0 ? alignment : size);
    if (memory == nullptr)
        throw std::bad_alloc();
    if (isLarge)
        ::madvise(memory, size, MADV_HUGEPAGE); // a wish: its failure changes nothing but time
    return {memory, std::free};
}

} // namespace acti
