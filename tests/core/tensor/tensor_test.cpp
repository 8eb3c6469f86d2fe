#include "core/tensor/tensor.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

TEST(Tensor, WritingToACopyLeavesTheOriginal) {
    Tensor a({1, 1, 1, 2, 4}, {1, 2});
    const Tensor b = a;
    EXPECT_EQ(a.values().data(), b.values().data()) << "a copy shares its values";
    a.mutableValues()[0] = 9;
    EXPECT_EQ(b.values()[0], 1);
    EXPECT_EQ(a.values()[0], 9);
    EXPECT_NE(a, b);
}

TEST(Tensor, StartsWithZeros) {
    const Tensor tensor({1, 2, 3, 4, 4});
    EXPECT_EQ(tensor, Tensor({1, 2, 3, 4, 4}, std::vector<float>(24)));
}

TEST(Tensor, IndexesInCOrder) {
    const Tensor tensor({2, 2, 1, 2, 4}, {0, 1, 2, 3, 4, 5, 6, 7});
    EXPECT_EQ(tensor.at(1, 0, 0, 1), 5);
    EXPECT_EQ(tensor.plane(1, 1)[0], 6);
}

TEST(Tensor, TheEmptyOneHasNoValues) {
    EXPECT_TRUE(Tensor().empty());
    EXPECT_TRUE(Tensor().values().empty());
    EXPECT_EQ(Tensor(), Tensor());
}

TEST(Tensor, AShapeKnowsTheAxesOfItsSource) {
    EXPECT_EQ((Shape{1, 1, 5, 6, 2}.axes()), (std::vector<std::size_t>{5, 6}));
    EXPECT_EQ((Shape{1, 3, 5, 6, 3}.axes()), (std::vector<std::size_t>{3, 5, 6}));
    EXPECT_EQ((Shape{2, 3, 5, 6, 4}.axes()), (std::vector<std::size_t>{2, 3, 5, 6}));
}

TEST(TensorDeathTest, APositionOutsideIsABug) {
    const Tensor tensor({1, 1, 2, 2, 4});
    EXPECT_DEATH(static_cast<void>(tensor.at(0, 0, 2, 0)), "expected");
    EXPECT_DEATH(static_cast<void>(tensor.plane(0, 1)), "expected");
}

} // namespace
} // namespace acti
