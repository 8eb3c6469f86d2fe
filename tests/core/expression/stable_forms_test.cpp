#include "core/expression/stable_forms.h"

#include "core/expression/parser.h"
#include "core/expression/print.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

std::string stableText(std::string_view text) {
    auto formula = parseFormula(text);
    EXPECT_TRUE(formula) << text << ": " << message(formula.error());
    formula->body = withStableForms(formula->body);
    return printBody(*formula);
}

struct Rewritten {
    const char* typed;
    const char* stable;
};

TEST(StableForms, SumsThatCancelAreFunctionsThatDoNot) {
    const Rewritten table[] = {
        {"1 + erf(x)", "erfc(-x)"},
        {"erf(x) + 1", "erfc(-x)"},
        {"1 - erf(x)", "erfc(x)"},
        {"erf(x) - 1", "-erfc(x)"},
        {"1 + erf(-x)", "erfc(x)"},
        {"2 - erfc(x)", "erfc(-x)"},
        {"1 - erfc(x)", "erf(x)"},
        {"0.5 * x * (1 + erf(x / sqrt(2)))", "0.5 * x * erfc(-(x / sqrt(2)))"},
        {"x / 2 + x / 2 * erf(x / sqrt(2))", "0.5 * (erfc(-(x / sqrt(2))) * x)"},
        {"1 + tanh(x)", "2 * sigmoid(2 * x)"},
        {"1 - tanh(x)", "2 * sigmoid(-2 * x)"},
        {"1 + tanh(x / 2)", "2 * sigmoid(x)"},
        {"1 - tanh(x)^2", "4 * (sigmoid(2 * x) * sigmoid(-2 * x))"},
        {"1 - tanh(x) * tanh(x)", "4 * (sigmoid(2 * x) * sigmoid(-2 * x))"},
        {"1 - sigmoid(x)", "sigmoid(-x)"},
        {"2 * sigmoid(2 * x) - 1", "tanh(x)"},
        {"a * (exp(x) - 1)", "a * expm1(x)"},
        {"a * exp(x / a) - a", "expm1(x / a) * a"},
        {"-1 + exp(x)", "expm1(x)"},
        {"1 - exp(-x)", "-expm1(-x)"},
        {"exp(x) - 1 - x", "expm1MinusX(x)"},
        {"x - tanh(x)", "tanhShrink(x)"},
        {"2 * x - tanh(2 * x)", "tanhShrink(2 * x)"},
        {"1 - cos(x)", "2 * sin(0.5 * x)^2"},
        {"1 - cos(2 * x)", "2 * sin(x)^2"},
        {"1 - sin(x)^2", "cos(x)^2"},
        {"sqrt(1 + x^2) - 1", "x^2 / (sqrt(1 + x^2) + 1)"},
        {"1 - 1 / (1 + x^2)", "x^2 / (1 + x^2)"},
        {"(1 + exp(x))^2 - 1", "exp(x) * (exp(x) + 2)"},
        {"x - log(1 + exp(x))", "-softplus(-x)"},
        {"max(x, 0) + log1p(exp(-abs(x)))", "softplus(x)"},
        {"min(x, 0) - log(1 + exp(-abs(x)))", "logSigmoid(x)"},
        {"(exp(x) - exp(-x)) / 2", "(expm1(x) - expm1(-x)) / 2"},
    };
    for (const Rewritten& row : table)
        EXPECT_EQ(stableText(row.typed), row.stable) << row.typed;
}

TEST(StableForms, QuotientsOfExponentialsAreSigmoids) {
    const Rewritten table[] = {
        {"1 / (1 + exp(-x))", "sigmoid(x)"},
        {"x / (1 + exp(-x))", "x * sigmoid(x)"},
        {"x / (1 + exp(-b * x))", "x * sigmoid(b * x)"},
        {"x * (1 + exp(-x))^-1", "x * sigmoid(x)"},
        {"exp(x) / (1 + exp(x))", "sigmoid(x)"},
        {"exp(x) / (exp(x) + 1)", "sigmoid(x)"},
        {"exp(-x) / (1 + exp(-x))^2", "sigmoid(-x) * sigmoid(x)"},
        {"1 / (1 + exp(x))", "sigmoid(-x)"},
        {"(exp(x) - exp(-x)) / (exp(x) + exp(-x))", "tanh(x)"},
        {"(1 - exp(-2 * x)) / (1 + exp(-2 * x))", "-tanh(-x)"},
        {"(exp(2 * x) - 1) / (exp(2 * x) + 1)", "tanh(x)"},
        {"2 / (1 + exp(-2 * x)) - 1", "tanh(x)"},
        {"1 - 2 / (exp(2 * x) + 1)", "-tanh(-x)"},
        {"exp(x) / (exp(x) + exp(-x))", "sigmoid(x - (-x))"},
        {"x / (1 + abs(x))", "softsign(x)"},
    };
    for (const Rewritten& row : table)
        EXPECT_EQ(stableText(row.typed), row.stable) << row.typed;
}

TEST(StableForms, ReachLogarithmsAndWhatStandsInside) {
    const Rewritten table[] = {
        {"log(1 + x)", "log1p(x)"},
        {"log(1 - sigmoid(x))", "logSigmoid(-x)"},
        {"log(sigmoid(x))", "logSigmoid(x)"},
        {"log(1 / (1 + exp(-x)))", "-softplus(-x)"},
        {"log(x * 0 + 1 / (1 + exp(-x)))", "log(x * 0 + sigmoid(x))"},
        {"x * tanh(log(1 + exp(x)))", "x * tanhSoftplus(x)"},
        {"x * tanh(softplus(x))", "x * tanhSoftplus(x)"},
        {"x * log(1 + sigmoid(x))", "x * log1p(sigmoid(x))"},
        {"log(sigmoid(x)^2 * exp(x))", "2 * logSigmoid(x) + x"},
    };
    for (const Rewritten& row : table)
        EXPECT_EQ(stableText(row.typed), row.stable) << row.typed;
}

// Not every sum of a call and a number is one of these, and not every part of a quotient may be cancelled.
TEST(StableForms, LeaveEverythingElse) {
    for (const char* text : {"0.9 + erf(x)",
                             "erf(x) + tanh(x)",
                             "exp(x) - 2",
                             "a - exp(x)",
                             "1 + sigmoid(x)",
                             "x + 1",
                             "x / x",
                             "(x - 1)^2",
                             "x / (2 + abs(x))",
                             "x / (1 + x^2)^0.75",
                             "x / sqrt(1 + x^3)",
                             "x / sqrt(x + x^2)",
                             "log(2 + x)",
                             "sqrt(2 + x) - 1",
                             "x^3 - x",
                             "1 - x",
                             "max(x, 0) + log1p(abs(x))",
                             "1 / (a + exp(x))",
                             "sqrt(2)",
                             "exp(1) - 1",
                             "1 - tanh(x)^3"})
        EXPECT_EQ(stableText(text), printBody(*parseFormula(text)));
}

// A shared part is written once however often it stands there: all of it at once would not end.
TEST(StableForms, TakeTimeByDistinctParts) {
    Expression node = Expression::variable();
    for (int i = 0; i < 60; ++i)
        node = Expression::of(i % 2 == 0 ? Op::Add : Op::Multiply, {node, node});
    EXPECT_EQ(schedule(withStableForms(node)).size(), 61u);
}

} // namespace
} // namespace acti
