#include "core/base/memory_file.h"

#include "core/base/child_process.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <unistd.h>

namespace acti {
namespace {

std::span<const std::byte> bytesOf(std::string_view text) { return std::as_bytes(std::span(text)); }

TEST(MemoryFile, AProgramReadsItAsItsInput) {
    const auto file = MemoryFile::of({bytesOf("one "), bytesOf(""), bytesOf("two")});
    ASSERT_TRUE(file);
    auto child = ChildProcess::start({"/bin/cat"}, {}, file->descriptor());
    ASSERT_TRUE(child);
    std::string text(7, '.');
    EXPECT_EQ(
        child->read(std::as_writable_bytes(std::span(text)), ChildProcess::Clock::now() + std::chrono::seconds(20)),
        ChildProcess::ReadEnd::Full);
    EXPECT_EQ(text, "one two");
}

TEST(MemoryFile, NobodyCanChangeIt) {
    const auto file = MemoryFile::of({bytesOf("sealed")});
    ASSERT_TRUE(file);
    EXPECT_LT(::write(file->descriptor(), "x", 1), 0);
    EXPECT_LT(::ftruncate(file->descriptor(), 0), 0);
}

TEST(MemoryFile, CanBeStopped) {
    EXPECT_EQ(MemoryFile::of({bytesOf("x")}, [] { return true; }).error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace acti
