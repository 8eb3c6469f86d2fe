#include "core/expression/stable_quotients.h"

#include "core/expression/parser.h"
#include "core/expression/tape.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

TEST(StableQuotients, NumbersBeforeTheExponentialsMoveTheSigmoid) {
    const auto body = [](std::string_view text) { return parseFormula(text)->body; };
    EXPECT_EQ(withStableQuotient(body("1 / (4 + 4 * exp(-x))")), body("0.25 * sigmoid(x)"));
    const Expression moved = withStableQuotient(body("6 / (3 + 2 * exp(-x))"));
    ASSERT_EQ(moved.op(), Op::Multiply);
    EXPECT_EQ(moved.operand(1).function(), Function::Sigmoid);
    EXPECT_EQ(withStableQuotient(body("1 / (1 - exp(-x))")), body("1 / (1 - exp(-x))"));
}

// Mish without a logarithm, as implementations write it.
TEST(StableQuotients, PolynomialsInAnExponentialDoNotOverflow) {
    for (const char* text :
         {"((1 + exp(x))^2 - 1) / ((1 + exp(x))^2 + 1)", "exp(x) * (exp(x) + 2) / (exp(x) * (exp(x) + 2) + 2)",
          "(exp(2 * x) + 2 * exp(x)) / (exp(2 * x) + 2 * exp(x) + 2)"}) {
        const Tape typed(parseFormula(text)->body, 0), mish(parseFormula("tanhSoftplus(x)")->body, 0);
        for (const double x : {-1e6, -700.0, -20.0, -1.0, 0.0, 1.0, 30.0, 6000.0, 2e4, 1e300}) {
            TapePoint got, want;
            typed.evaluateCurve({&x, 1}, {}, {&got, 1});
            mish.evaluateCurve({&x, 1}, {}, {&want, 1});
            EXPECT_DOUBLE_EQ(static_cast<double>(got.f), static_cast<double>(want.f)) << text << " at " << x;
            EXPECT_DOUBLE_EQ(static_cast<double>(got.f1), static_cast<double>(want.f1)) << text << " at " << x;
        }
    }
}

} // namespace
} // namespace acti
