#include "core/expression/built_in_calls.h"

#include "core/expression/parser.h"
#include "core/expression/print.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

std::string madeOf(std::string_view name, std::string_view a, std::string_view b) {
    const std::vector<Expression> both{parseFormula(a)->body, parseFormula(b)->body};
    return printBody({{}, findBuiltInCall(name)->made(both)});
}

TEST(BuiltInCalls, AreMadeOfWhatThereIs) {
    EXPECT_EQ(madeOf("mod", "x", "3"), "x - 3 * floor(x / 3)");
    EXPECT_EQ(madeOf("hypot", "x", "3"), "sqrt(x^2 + 3^2)");
    EXPECT_EQ(madeOf("logaddexp", "x", "0"), "softplus(x)");
    EXPECT_EQ(madeOf("logaddexp", "x", "2"), "2 + softplus(x - 2)");
    EXPECT_EQ(findBuiltInCall("sinc"), nullptr);
    for (const BuiltInCall& call : builtInCalls()) {
        EXPECT_LE(call.least, call.most) << call.name;
        EXPECT_EQ(findBuiltInCall(call.name), &call) << call.name << " stands twice";
    }
}

TEST(BuiltInCalls, AConditionIsTurnedRound) {
    const Expression mask = parseFormula("x > 0 && x != 2 ? 1 : 0")->body.operand(0);
    const Formula turned{{}, Expression::of(Op::Select, {notOf(mask), Expression::variable(), Expression::variable()})};
    EXPECT_EQ(printBody(turned), "x <= 0 || x == 2 ? x : x");
}

} // namespace
} // namespace acti
