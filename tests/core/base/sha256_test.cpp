#include "core/base/sha256.h"

#include "core/base/atomic_file.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

// FIPS 180-4's examples, and the empty text.
TEST(Sha256, IsTheStandards) {
    EXPECT_EQ(sha256(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
              "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    EXPECT_EQ(sha256(std::string(1'000'000, 'a')), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(Sha256, DoesNotDependOnThePieces) {
    std::string text;
    for (int i = 0; i < 300; ++i)
        text += static_cast<char>(i * i);
    for (std::size_t length = 0; length < text.size(); ++length) {
        const auto bytes = std::as_bytes(std::span(text)).first(length);
        Sha256 hash;
        for (std::size_t at = 0; at < length; at += 1 + at % 70)
            hash.add(bytes.subspan(at, std::min(1 + at % 70, length - at)));
        ASSERT_EQ(hash.digits(), sha256(text.substr(0, length))) << length;
    }
}

TEST(Sha256, OfAFileIsThatOfItsBytes) {
    const TemporaryFolder folder;
    const std::string bytes(3'000'001, 'x');
    ASSERT_TRUE(writeAtomically(folder.path() / "x", bytes));
    EXPECT_EQ(sha256OfFile(folder.path() / "x").value(), sha256(bytes));
    EXPECT_EQ(sha256OfFile(folder.path() / "none").error().code, ErrorCode::NotFound);
    EXPECT_EQ(sha256OfFile(folder.path() / "x", [] { return true; }).error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace acti
