#include "core/figure/weights_file.h"

#include "core/tensor/npy.h"
#include "core/tensor/npz.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <numeric>

namespace acti {
namespace {

class WeightsFile : public testing::Test {
protected:
    std::filesystem::path write(const std::vector<std::size_t>& shape) {
        std::vector<float> values(
            std::accumulate(shape.begin(), shape.end(), std::size_t{1}, std::multiplies<std::size_t>()));
        std::iota(values.begin(), values.end(), 1.0F);
        const std::filesystem::path path = folder.path() / "weights.npy";
        EXPECT_TRUE(writeNpy(path, std::span<const float>(values), shape));
        return path;
    }

    TemporaryFolder folder;
};

TEST_F(WeightsFile, HasOneKernelForAllOrOneAChannel) {
    for (const std::vector<std::size_t>& shape :
         {std::vector<std::size_t>{3, 5}, {1, 3, 5}, {4, 3, 5}, {4, 1, 3, 5}, {1, 1, 3, 5}}) {
        const auto path = write(shape);
        const auto names = weightsIn(path, 4);
        ASSERT_TRUE(names) << message(names.error());
        const auto loaded = loadWeights(path, names->front(), 4);
        ASSERT_TRUE(loaded) << message(loaded.error());
        EXPECT_EQ(loaded->window, (Window{3, 5}));
        EXPECT_EQ(loaded->weights.values[1], 2.0F);
        EXPECT_EQ(loaded->weights.values.size() % 15, 0U);
    }
}

TEST_F(WeightsFile, SaysWhatItIsInstead) {
    for (const std::vector<std::size_t>& shape :
         {std::vector<std::size_t>{4, 4}, {9}, {5, 3, 3}, {4, 2, 3, 3}, {257, 3}}) {
        const auto names = weightsIn(write(shape), 4);
        ASSERT_FALSE(names);
        EXPECT_NE(names.error().what.find("the only one is " + std::to_string(shape[0])), std::string::npos);
    }
    EXPECT_FALSE(weightsIn(folder.path() / "missing.npy", 1));
}

TEST_F(WeightsFile, OfSeveralArraysThoseThatFitAreNamed) {
    const std::vector<float> kernel(9, 1.0F), line(7, 1.0F);
    const auto path = folder.path() / "net.npz";
    ASSERT_TRUE(writeNpz(path, std::vector<NamedArray>{{"conv", {{1, 3, 3}, kernel}}, {"bias", {{7}, line}}}));
    const auto names = weightsIn(path, 2);
    ASSERT_TRUE(names) << message(names.error());
    EXPECT_EQ(*names, std::vector<std::string>{"conv"});
}

} // namespace
} // namespace acti
