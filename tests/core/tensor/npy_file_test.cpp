#include "core/tensor/npy_file.h"

#include "core/tensor/npy.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

namespace fs = std::filesystem;

TEST(NpyFile, PiecesMakeTheSameFileAsTheWhole) {
    const TemporaryFolder folder;
    const std::vector<float> values{1, 2, 3, 4, 5, 6};
    const std::vector<std::size_t> shape{2, 1, 3};
    ASSERT_TRUE(writeNpy(folder.path() / "whole.npy", values, shape));
    auto file = NpyFile::create(folder.path() / "pieces.npy", NumberType::Float32, shape);
    ASSERT_TRUE(file);
    for (std::size_t i = 0; i < values.size(); i += 2)
        ASSERT_TRUE(file->append(std::as_bytes(std::span(values).subspan(i, 2))));
    EXPECT_FALSE(fs::exists(folder.path() / "pieces.npy")) << "nothing is there before all of it is";
    ASSERT_TRUE(file->commit());
    EXPECT_EQ(readFile(folder.path() / "pieces.npy", 1'000).value(),
              readFile(folder.path() / "whole.npy", 1'000).value());
}

TEST(NpyFile, WithoutCommitNothingIsLeft) {
    const TemporaryFolder folder;
    {
        auto file = NpyFile::create(folder.path() / "a.npy", NumberType::UInt8, std::vector<std::size_t>{3});
        ASSERT_TRUE(file);
        ASSERT_TRUE(file->append(std::as_bytes(std::span("ab", 2))));
    }
    EXPECT_TRUE(fs::is_empty(folder.path()));
}

TEST(NpyFile, AFolderThatIsNotThereIsNamed) {
    const auto file = NpyFile::create("/nowhere/a.npy", NumberType::UInt8, std::vector<std::size_t>{3});
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().code, ErrorCode::WriteFailed);
    EXPECT_EQ(file.error().where, "/nowhere/a.npy");
}

TEST(NpyFileDeathTest, TooManyOrTooFewValuesAreOurMistake) {
    const TemporaryFolder folder;
    auto file = NpyFile::create(folder.path() / "a.npy", NumberType::UInt8, std::vector<std::size_t>{3});
    ASSERT_TRUE(file);
    EXPECT_DEATH((void)file->append(std::as_bytes(std::span("abcd", 4))), "internal error");
    EXPECT_DEATH((void)file->commit(), "internal error");
}

} // namespace
} // namespace acti
