#include "core/expression/stable_sums.h"

#include "core/expression/parser.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

TEST(StableSums, LookAtTheTopAlone) {
    const auto body = [](std::string_view text) { return parseFormula(text)->body; };
    EXPECT_EQ(withStableSum(body("exp(x) - 1")), body("expm1(x)"));
    EXPECT_EQ(withStableSum(body("2 * (exp(x) - 1)")), body("2 * (exp(x) - 1)"));
    EXPECT_EQ(withStableSum(body("x * sin(x) * exp(x) - x * sin(x)")), body("expm1(x) * x * sin(x)"));
    EXPECT_EQ(withStableSum(body("sin(x) + exp(x) + x - 1")), body("sin(x) + expm1(x) + x"));
}

} // namespace
} // namespace acti
