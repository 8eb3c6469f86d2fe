#include "core/base/error.h"

#include <gtest/gtest.h>

#include <memory>

namespace acti {
namespace {

Result<int> half(int number) {
    if (number % 2 != 0)
        return Error{ErrorCode::InvalidArgument, "is odd", "number"};
    return number / 2;
}

TEST(Result, HoldsTheValueOrTheError) {
    EXPECT_EQ(half(4).value(), 2);
    ASSERT_FALSE(half(3).has_value());
    EXPECT_EQ(message(half(3).error()), "number: is odd");
}

TEST(Result, MovesItsValueOut) {
    Result<std::unique_ptr<int>> owner = std::make_unique<int>(7);
    const std::unique_ptr<int> taken = std::move(owner).value();
    EXPECT_EQ(*taken, 7);
}

TEST(Result, OfVoidIsASuccessUnlessGivenAnError) {
    EXPECT_TRUE(Result<void>().has_value());
    EXPECT_FALSE(Result<void>(Error{}).has_value());
}

TEST(ResultDeathTest, ReadingTheValueOfAFailureStopsTheProgram) { EXPECT_DEATH(half(3).value(), "expected"); }

} // namespace
} // namespace acti
