#include "core/tensor/storage.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <cstring>
#include <new>

namespace acti {
namespace {

TEST(Storage, IsAlignedAndWritable) {
    for (const std::size_t bytes : {std::size_t{1}, std::size_t{100}, std::size_t{4096}, std::size_t{9'000'001}}) {
        const auto storage = planeStorage(bytes);
        ASSERT_TRUE(storage);
        EXPECT_EQ(reinterpret_cast<std::uintptr_t>(storage.get()) % kStorageAlignment, 0u) << bytes;
        std::memset(storage.get(), 7, bytes);
    }
}

TEST(Storage, OfNothingIsNothing) { EXPECT_FALSE(planeStorage(0)); }

TEST(Storage, ThrowsWhereThereIsNotEnough) {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    GTEST_SKIP() << "sanitizers end the program where memory does not suffice";
#endif
    EXPECT_THROW(planeStorage(SIZE_MAX / 2), std::bad_alloc);
}

} // namespace
} // namespace acti
