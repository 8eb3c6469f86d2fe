#include "core/base/expect.h"

#include <gtest/gtest.h>

namespace {

TEST(Expect, PassesWhenTrue) { ACTI_EXPECT(1 + 1 == 2); }

TEST(ExpectDeathTest, NamesTheConditionAndThePlace) {
    EXPECT_DEATH(ACTI_EXPECT(1 + 1 == 3), "expected 1 \\+ 1 == 3 .*expect_test.cpp");
}

} // namespace
