#include "core/tensor/storage.h"

#include <cstdlib>
#include <new>

#if __has_include(<sys/mman.h>)
#include <sys/mman.h>
#endif

namespace acti {
namespace {

constexpr std::size_t kLargePage = std::size_t{2} << 20;

std::size_t roundedUp(std::size_t bytes, std::size_t to) { return (bytes + to - 1) / to * to; }

} // namespace

std::shared_ptr<void> planeStorage(std::size_t bytes) {
    if (bytes == 0)
        return nullptr;
    const std::size_t alignment = bytes >= 2 * kLargePage ? kLargePage : kStorageAlignment;
    void* memory = bytes > SIZE_MAX - kLargePage ? nullptr : std::aligned_alloc(alignment, roundedUp(bytes, alignment));
    if (!memory)
        throw std::bad_alloc();
#ifdef MADV_HUGEPAGE
    if (alignment == kLargePage)
        madvise(memory, roundedUp(bytes, alignment), MADV_HUGEPAGE); // a wish: nothing is lost where it is not granted
#endif
    return {memory, std::free};
}

} // namespace acti
