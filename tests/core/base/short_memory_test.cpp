#include "core/base/short_memory.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace acti {
namespace {

TEST(OrTooLarge, GivesWhatTheWorkGives) {
    EXPECT_EQ(*orTooLarge("input", []() -> Result<int> { return 7; }), 7);
    const Error failed{ErrorCode::Malformed, "is not a number", "x"};
    EXPECT_EQ(orTooLarge("input", [&]() -> Result<int> { return failed; }).error(), failed);
}

TEST(OrTooLarge, NamesThePlaceWhereMemoryIsShort) {
    const auto work = []() -> Result<void> { throw std::bad_alloc(); };
    EXPECT_EQ(orTooLarge("photo.png", work).error(),
              (Error{ErrorCode::TooLarge, "does not fit into memory", "photo.png"}));
    EXPECT_EQ(orTooLarge("photo.png", work, "its map does not fit into memory").error().what,
              "its map does not fit into memory");
}

TEST(OrTooLarge, LetsOtherExceptionsPass) {
    EXPECT_THROW(static_cast<void>(orTooLarge("", []() -> Result<void> { throw std::logic_error("ours"); })),
                 std::logic_error);
}

} // namespace
} // namespace acti
