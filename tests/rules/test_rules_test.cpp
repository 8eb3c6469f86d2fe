#include "tests/rules/test_rules.h"

#include <gtest/gtest.h>

namespace acti::rules {
namespace {

const SourceFile kHeader{"core/base/a.h", "// Why.\n#pragma once\n"};
const SourceFile kTest{"tests/core/base/a_test.cpp", "#include <x>\nTEST(A, Holds) {}\n"};
const SourceFile kEmptyTest{"tests/core/base/a_test.cpp", "#include <x>\n"};

TEST(TestRules, AHeaderNeedsATestAtItsPlace) {
    EXPECT_TRUE(headersWithoutTest(std::vector{kHeader, kTest}, {}).empty());
    EXPECT_EQ(headersWithoutTest(std::vector{kHeader}, {}).size(), 1u);
    EXPECT_EQ(headersWithoutTest(std::vector{kHeader, kEmptyTest}, {}).size(), 1u);
    EXPECT_TRUE(headersWithoutTest(std::vector<SourceFile>{{"ui/plot/a.h", ""}}, {}).empty());
}

TEST(TestRules, AnExceptionNeedsAReasonAndAUse) {
    EXPECT_TRUE(headersWithoutTest(std::vector{kHeader}, {{"core/base/a.h", "plain values"}}).empty());
    EXPECT_EQ(headersWithoutTest(std::vector{kHeader}, {{"core/base/a.h", ""}}).size(), 1u);
    EXPECT_EQ(headersWithoutTest(std::vector{kHeader, kTest}, {{"core/base/a.h", "plain values"}}).size(), 1u);
    EXPECT_EQ(headersWithoutTest(std::vector<SourceFile>{}, {{"core/base/gone.h", "plain values"}}).size(), 1u);
}

} // namespace
} // namespace acti::rules
