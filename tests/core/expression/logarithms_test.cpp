#include "core/expression/logarithms.h"

#include "core/expression/parser.h"
#include "core/expression/print.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

std::string rewritten(std::string_view text) {
    Formula formula = *parseFormula(text);
    formula.body = withStableLogarithms(formula.body);
    return printBody(formula);
}

TEST(Logarithms, OfExponentialsAreTakenTermByTerm) {
    EXPECT_EQ(rewritten("log(1 + exp(x))"), "softplus(x)");
    EXPECT_EQ(rewritten("log(exp(-x) + 1) / 2"), "softplus(-x) / 2");
    EXPECT_EQ(rewritten("log1p(exp(b * x))"), "softplus(b * x)");
    EXPECT_EQ(rewritten("log(exp(x^2))"), "x^2");
    EXPECT_EQ(rewritten("log(exp(a) * exp(x))"), "a + x");
    EXPECT_EQ(rewritten("log(exp(x) + exp(a * x))"), "a * x + softplus(x - a * x)");
    EXPECT_EQ(rewritten("log(1 / (1 + exp(x)))"), "-softplus(x)");
}

TEST(Logarithms, OfAnythingElseStay) {
    for (const char* text : {"log(x)", "log(1 - exp(x))", "log(2)", "log(exp(x) + x)", "log1p(x)", "exp(1 + log(x))"})
        EXPECT_EQ(rewritten(text), printBody(*parseFormula(text)));
}

} // namespace
} // namespace acti
