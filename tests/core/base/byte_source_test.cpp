#include "core/base/byte_source.h"

#include "core/base/atomic_file.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <array>
#include <limits>
#include <sys/stat.h>

namespace acti {
namespace {

TEST(ByteSource, AFileAndMemoryReadAlike) {
    const TemporaryFolder folder;
    ASSERT_TRUE(writeAtomically(folder.path() / "a", "hello"));
    const auto file = ByteSource::open(folder.path() / "a");
    ASSERT_TRUE(file);
    for (const ByteSource& source : {*file, ByteSource::of("hello")}) {
        EXPECT_EQ(source.size(), 5u);
        EXPECT_EQ(source.text(1, 3).value(), "ell");
        EXPECT_EQ(source.text(3, 99).value(), "lo");
        EXPECT_EQ(source.text(99, 1).value(), "");
        std::array<std::byte, 2> two{};
        EXPECT_TRUE(source.read(3, two));
        EXPECT_EQ(two[1], std::byte{'o'});
        EXPECT_FALSE(source.read(4, two));
        EXPECT_FALSE(source.read(std::numeric_limits<std::uint64_t>::max(), two));
    }
}

TEST(ByteSource, KeepsTheFileItOpened) {
    const TemporaryFolder folder;
    ASSERT_TRUE(writeAtomically(folder.path() / "a", "first"));
    const auto file = ByteSource::open(folder.path() / "a");
    ASSERT_TRUE(writeAtomically(folder.path() / "a", "other"));
    EXPECT_EQ(file->text(0, 5).value(), "first");
}

TEST(ByteSource, WhatIsNoFileIsNamedAndNeverWaitedFor) {
    const TemporaryFolder folder;
    EXPECT_EQ(ByteSource::open(folder.path() / "gone").error().code, ErrorCode::NotFound);
    EXPECT_EQ(ByteSource::open(folder.path()).error().code, ErrorCode::Unreadable);
    EXPECT_EQ(ByteSource::open("/dev/zero").error().where, "/dev/zero");
    ASSERT_EQ(::mkfifo((folder.path() / "pipe").c_str(), 0600), 0);
    EXPECT_EQ(ByteSource::open(folder.path() / "pipe").error().code, ErrorCode::Unreadable);
}

} // namespace
} // namespace acti
