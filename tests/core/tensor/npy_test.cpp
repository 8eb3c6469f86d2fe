#include "core/tensor/npy.h"

#include "core/base/atomic_file.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace acti {
namespace {

class Npy : public testing::Test {
protected:
    std::filesystem::path path() const { return m_folder.path() / "array.npy"; }
    Result<NpyArray> readBytes(const std::string& bytes) const {
        EXPECT_TRUE(writeAtomically(path(), bytes));
        return readNpy(path());
    }

private:
    TemporaryFolder m_folder;
};

TEST_F(Npy, FloatsComeBackBitForBit) {
    const std::vector<float> values{0.1F, -0.0F, std::numeric_limits<float>::infinity(), 1e-45F, 3, 4};
    ASSERT_TRUE(writeNpy(path(), values, std::vector<std::size_t>{2, 3}));
    auto array = readNpy(path());
    ASSERT_TRUE(array) << message(array.error());
    EXPECT_EQ(array->shape, (std::vector<std::size_t>{2, 3}));
    EXPECT_EQ(std::get<std::vector<float>>(array->values), values);
    EXPECT_TRUE(std::signbit(std::move(*array).asFloats()[1]));
}

TEST_F(Npy, DoublesAndBytesComeBack) {
    const std::vector<double> doubles{0.1, 1e300};
    ASSERT_TRUE(writeNpy(path(), doubles, std::vector<std::size_t>{2}));
    EXPECT_EQ(readNpy(path())->asDoubles(), doubles);
    const std::vector<std::uint8_t> bytes{0, 255, 7};
    ASSERT_TRUE(writeNpy(path(), bytes, std::vector<std::size_t>{3, 1}));
    EXPECT_EQ(readNpy(path())->asDoubles(), (std::vector<double>{0, 255, 7}));
}

TEST_F(Npy, ATensorKeepsTheAxesOfItsSource) {
    ASSERT_TRUE(writeNpy(path(), Tensor({1, 1, 2, 3, 2})));
    EXPECT_EQ(readNpy(path())->shape, (std::vector<std::size_t>{2, 3}));
    ASSERT_TRUE(writeNpy(path(), WinnerMap({1, 1, 2, 3, 4})));
    EXPECT_EQ(readNpy(path())->shape, (std::vector<std::size_t>{1, 1, 2, 3}));
}

TEST_F(Npy, FortranOrderIsTurnedIntoC) {
    std::string bytes = npyHeaderText(NumberType::UInt8, std::vector<std::size_t>{2, 3, 2});
    bytes.replace(bytes.find("False"), 5, "True ");
    std::string data;
    for (int k = 0; k < 2; ++k) // the first axis is the fastest
        for (int j = 0; j < 3; ++j)
            for (int i = 0; i < 2; ++i)
                data += static_cast<char>(100 * i + 10 * j + k);
    EXPECT_EQ(readBytes(bytes + data)->asDoubles(),
              (std::vector<double>{0, 1, 10, 11, 20, 21, 100, 101, 110, 111, 120, 121}));
}

TEST_F(Npy, BigEndianIsTurned) {
    std::string bytes = npyHeaderText(NumberType::UInt16, std::vector<std::size_t>{2});
    bytes.replace(bytes.find("<u2"), 3, ">u2");
    EXPECT_EQ(readBytes(bytes + std::string("\x01\x02\xff\x00", 4))->asDoubles(), (std::vector<double>{258, 65280}));
}

TEST_F(Npy, AHeaderThatClaimsTooMuchAllocatesNothing) {
    std::string bytes = npyHeaderText(NumberType::Float32, std::vector<std::size_t>{20'000, 20'000});
    EXPECT_EQ(readBytes(bytes + "abcd").error().code, ErrorCode::Malformed);
    bytes = npyHeaderText(NumberType::Float32, std::vector<std::size_t>{2'000'000, 2'000'000});
    EXPECT_EQ(readBytes(bytes + "abcd").error().code, ErrorCode::TooLarge);
}

TEST_F(Npy, AFileThatIsLongerOrShorterThanItSaysIsRefused) {
    const std::string header = npyHeaderText(NumberType::UInt8, std::vector<std::size_t>{4});
    EXPECT_TRUE(readBytes(header + "abcd"));
    EXPECT_EQ(readBytes(header + "abc").error().code, ErrorCode::Malformed);
    EXPECT_EQ(readBytes(header + "abcde").error().code, ErrorCode::Malformed);
    EXPECT_EQ(readBytes(header.substr(0, 40)).error().code, ErrorCode::Malformed);
    EXPECT_EQ(readBytes("").error().code, ErrorCode::Malformed);
    EXPECT_EQ(readBytes(header + "abc").error().where, path().string());
}

TEST_F(Npy, WhatIsNoFileIsNamed) {
    EXPECT_EQ(readNpy("/no/such/file.npy").error().code, ErrorCode::NotFound);
    EXPECT_EQ(readNpy("/dev/zero").error().code, ErrorCode::Unreadable);
    EXPECT_EQ(readNpy(path().parent_path()).error().code, ErrorCode::Unreadable);
}

} // namespace
} // namespace acti
