#include "core/expression/switches.h"

#include "core/expression/parser.h"
#include "core/expression/print.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

std::vector<std::string> switches(std::string_view text) {
    const auto formula = parseFormula(text);
    EXPECT_TRUE(formula);
    std::vector<std::string> all;
    for (const Expression& difference : switchesOf(formula->body))
        all.push_back(printBody({formula->params, difference}));
    return all;
}

using Texts = std::vector<std::string>;

TEST(Switches, AreWhereSidesAreEqual) {
    EXPECT_EQ(switches("x > a && x < 6 ? x : 0"), (Texts{"x - a", "x - 6"}));
    EXPECT_EQ(switches("max(min(x, 6), 0)"), (Texts{"x - 6", "min(x, 6) - 0"}));
    EXPECT_EQ(switches("abs(x - 1) * abs(a)"), Texts{"x - 1"});
    EXPECT_EQ(switches("sign(x - 2)"), Texts{"x - 2"});
    EXPECT_EQ(switches("floor(2 * x) + round(a)"), Texts{"sin(pi * (2 * x))"});
    EXPECT_EQ(switches("round(x)"), Texts{"cos(pi * x)"});
    EXPECT_EQ(switches("tanh(x) + (a > 0 ? 1 : 2)"), Texts{});
}

} // namespace
} // namespace acti
