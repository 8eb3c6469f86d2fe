#include "core/tensor/npz.h"

#include "core/base/atomic_file.h"
#include "core/tensor/npy.h"
#include "tests/support/hostile.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/zip_builder.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

constexpr std::size_t kLimit = 1'000'000;
const FloatArray kArray{{2, 3}, {1, 2, 3, 4, 5, 6}};

Result<FloatArray> readFrom(const std::string& bytes, std::string_view name) {
    const auto file = NpzFile::open(ByteSource::of(bytes));
    if (!file)
        return file.error();
    return file->contains(name) ? file->read(name, kLimit) : Error{ErrorCode::NotFound, "no such array", ""};
}

TEST(Npz, ReadsWhatItWritesByName) {
    const TemporaryFolder folder;
    const auto path = folder.path() / "a.npz";
    ASSERT_TRUE(writeNpz(path, std::vector<NamedArray>{{"first", kArray}, {"second", {{1}, {7}}}}));
    const auto source = ByteSource::open(path);
    ASSERT_TRUE(source);
    const auto file = NpzFile::open(*source);
    ASSERT_TRUE(file) << message(file.error());
    EXPECT_EQ(file->names(), (std::vector<std::string>{"first", "second"}));
    EXPECT_EQ(file->shape("first").value(), kArray.shape);
    EXPECT_EQ(file->read("first", kLimit).value(), kArray);
    EXPECT_EQ(file->read("second", kLimit)->values, std::vector<float>{7});
    EXPECT_FALSE(file->contains("third"));
    const std::string once = readFile(path, 1 << 20).value();
    ASSERT_TRUE(writeNpz(path, std::vector<NamedArray>{{"first", kArray}, {"second", {{1}, {7}}}}));
    EXPECT_EQ(readFile(path, 1 << 20).value(), once);
}

TEST(Npz, ReadsPackedArraysOfEveryType) {
    std::string halves =
        npyHeaderText(NumberType::Float16, std::vector<std::size_t>{2}) + std::string("\0\x3c\0\xc0", 4);
    std::string fortran = npyHeaderText(NumberType::Int8, std::vector<std::size_t>{2, 2}) + "\1\2\3\4";
    fortran.replace(fortran.find("False"), 5, "True ");
    const std::string bytes = builtZip(
        {packed("a.npy", npyBytes(kArray)), packed("h.npy", halves), stored("f.npy", fortran)}, {.is64 = true});
    EXPECT_EQ(readFrom(bytes, "a").value(), kArray);
    EXPECT_EQ(readFrom(bytes, "h")->values, (std::vector<float>{1, -2}));
    EXPECT_EQ(readFrom(bytes, "f")->values, (std::vector<float>{1, 3, 2, 4}));
}

TEST(Npz, WhatIsNoArrayIsPassedOver) {
    const std::string bytes = builtZip({stored("readme.txt", "x"), stored("a.npy", npyBytes(kArray))});
    EXPECT_EQ(NpzFile::open(ByteSource::of(bytes))->names(), std::vector<std::string>{"a"});
}

TEST(Npz, LiesAndBombsAreRefused) {
    const std::string good = npyBytes(kArray);
    const auto headed = [](std::vector<std::size_t> shape, std::size_t bytes) {
        return npyHeaderText(NumberType::Float32, shape) + std::string(bytes, '\0');
    };
    BuiltMember shortened = packed("a.npy", good);
    shortened.packed = deflated(good.substr(0, 100));
    shortened.packedSize = shortened.packed.size();
    const std::vector<std::pair<std::string, BuiltMember>> lies{
        {"no array", packed("a.npy", "hello")},
        {"empty", packed("a.npy", "")},
        {"claims more values than the archive says", packed("a.npy", headed({100'000}, 40))},
        {"claims fewer", packed("a.npy", headed({3}, 400))},
        {"a bomb of 500 MB of zeros", packed("a.npy", headed({1 << 27}, 0) + std::string(8 << 20, '\0'))},
        {"honest and over the limit", packed("a.npy", headed({1'000'001}, 4'000'004))},
        {"ends before it says", shortened},
        {"objects", packed("a.npy", std::string(good).replace(good.find("<f4"), 3, "|O8"))},
    };
    for (const auto& [name, member] : lies) {
        const std::string bytes = builtZip({member});
        expectRefused(name, [&] { return readFrom(bytes, "a"); });
    }
}

} // namespace
} // namespace acti
