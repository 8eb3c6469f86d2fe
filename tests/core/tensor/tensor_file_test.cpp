#include "core/tensor/tensor_file.h"

#include "core/base/atomic_file.h"
#include "core/tensor/npz.h"
#include "core/tensor/zip.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

TEST(TensorFile, IsKnownByItsBytesAndNotByItsName) {
    const TemporaryFolder folder;
    const auto path = folder.path() / "a.png";
    ASSERT_TRUE(writeNpz(path, std::vector<NamedArray>{{"w", {{2}, {1, 2}, {}}}}));
    const auto file = TensorFile::open(path);
    ASSERT_TRUE(file) << message(file.error());
    EXPECT_EQ(file->format(), TensorFormat::Npz);
    EXPECT_EQ(file->names(), std::vector<std::string>{"w"});
    EXPECT_EQ(file->shape("w").value(), std::vector<std::size_t>{2});
    EXPECT_EQ(file->readFloats("w", 2)->values, (std::vector<float>{1, 2}));
    EXPECT_EQ(file->readFloats("w", 1).error().code, ErrorCode::TooLarge);
    EXPECT_EQ(std::get<std::vector<float>>(file->readStored("w", 2)->values), (std::vector<float>{1, 2}));
}

TEST(TensorFile, AnotherArchiveIsNamed) {
    const TemporaryFolder folder;
    const auto bytes = zipOf(std::vector<NamedBytes>{{"net/data.pkl", "x"}});
    ASSERT_TRUE(bytes && writeAtomically(folder.path() / "net.pth", *bytes));
    const auto file = TensorFile::open(folder.path() / "net.pth");
    ASSERT_FALSE(file);
    EXPECT_TRUE(file.error().what.starts_with("is a PyTorch checkpoint")) << file.error().what;
}

TEST(TensorFile, ANameIsChosenOrAskedFor) {
    EXPECT_EQ(chosenArray("", {"a"}).value(), "a");
    EXPECT_EQ(chosenArray("b", {"a", "b"}).value(), "b");
    EXPECT_EQ(chosenArray("", {"a", "b"}).error().what,
              "has several arrays, so a name must be given; it has \"a\" and \"b\"");
    EXPECT_EQ(chosenArray("w", {""}).error().what, "has one array, which has no name; got \"w\"");
    EXPECT_FALSE(chosenArray("", {}));
}

} // namespace
} // namespace acti
