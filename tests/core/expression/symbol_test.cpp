#include "core/expression/symbol.h"

#include "core/expression/parser.h"
#include "core/expression/print.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

Symbol x() { return Symbol(Expression::variable()); }

std::string text(const Symbol& symbol) { return printBody({{{"a"}}, symbol.expression()}); }

TEST(Symbol, RemembersWhatALambdaDoes) {
    const auto formula = [](auto v, auto a) {
        using T = decltype(v);
        const auto isRight = v > T(0) && v < T(6);
        return select(isRight, v, a * expm1(min(v, a)) / T(2)) - softplus(-v);
    };
    EXPECT_EQ(text(formula(x(), Symbol(Expression::parameter(0)))),
              "(x > 0 && x < 6 ? x : a * expm1(min(x, a)) / 2) - softplus(-x)");
}

TEST(Symbol, ArithmeticOfConstantsIsDone) {
    EXPECT_EQ(text(Symbol(44715) / Symbol(1000000) * x()), "0.044715 * x");
    EXPECT_EQ(text(x() + (Symbol(1) - Symbol(3)) * Symbol(0.5)), "x + (-1)");
}

TEST(Symbol, KnowsEveryFunction) {
#define ACTI_EXPECT_CALL(Enumerator, name, ...) EXPECT_EQ(text(name(x())), #name "(x)");
    ACTI_FUNCTIONS(ACTI_EXPECT_CALL)
#undef ACTI_EXPECT_CALL
}

} // namespace
} // namespace acti
