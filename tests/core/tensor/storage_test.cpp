#include "core/tensor/storage.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <cstring>
#include <limits>
#include <new>

namespace acti {
namespace {

TEST(Storage, IsWritableAndAlignedForVectorsAtEverySize) {
    for (const std::size_t bytes : {0, 1, 100, 5'000'000}) {
        const auto memory = allocateStorage(bytes);
        ASSERT_NE(memory.get(), nullptr);
        EXPECT_EQ(reinterpret_cast<std::uintptr_t>(memory.get()) % 64, 0u);
        std::memset(memory.get(), 7, bytes);
    }
}

TEST(Storage, ThrowsWhereMemoryIsShort) {
    EXPECT_THROW(allocateStorage(std::numeric_limits<std::size_t>::max()), std::bad_alloc);
}

} // namespace
} // namespace acti
