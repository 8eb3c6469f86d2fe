#include "core/expression/parser.h"

#include "core/expression/print.h"
#include "tests/support/random_formula.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

std::string again(std::string_view text) {
    const auto formula = parseFormula(text);
    return formula ? printBody(*formula) : message(formula.error());
}

FormulaLibrary library() {
    FormulaLibrary all;
    all.emplace("swish", *parseFormula("x * sigmoid(beta * x)"));
    all.emplace("sigmoid", *parseFormula("k = 2 in [1, 3]; sigmoid(k * x)"));
    return all;
}

std::string called(std::string_view text) {
    const auto formula = parseFormula(text, library());
    return formula ? printBody(*formula) : message(formula.error());
}

TEST(Parser, KnowsPrecedence) {
    EXPECT_EQ(again("1+2*x"), "1 + 2 * x");
    EXPECT_EQ(again("(1+2)*x"), "(1 + 2) * x");
    EXPECT_EQ(again("-x^2"), "-x^2");
    EXPECT_EQ(again("(-x)^2"), "(-x)^2");
    EXPECT_EQ(again("x^-2^y"), "x^-2^y");
    EXPECT_EQ(again("(x^2)^3"), "(x^2)^3");
    EXPECT_EQ(again("x**2"), "x^2");
    EXPECT_EQ(again("x>0?x:y*(exp(x)-1)"), "x > 0 ? x : y * (exp(x) - 1)");
    EXPECT_EQ(again("a?b:c"), "column 2: a comparison is expected before \"?\"");
    EXPECT_EQ(again("x<0 || x>1 && x<2 ? 1 : x<3 ? 2 : 3"), "x < 0 || x > 1 && x < 2 ? 1 : x < 3 ? 2 : 3");
    EXPECT_EQ(again("x*(x>0)"), "x * (x > 0 ? 1 : 0)");
    EXPECT_EQ(again("max(x, 0, pi) - e"), "max(max(x, 0), pi) - e");
}

TEST(Parser, FindsParametersInOrder) {
    const auto formula = parseFormula("k = -0.25 in [-1, 1]; m = 20; b * x + a * sin(b) + k");
    ASSERT_TRUE(formula) << message(formula.error());
    const std::vector<FormulaParameter> want{{"k", -0.25, -1, 1}, {"m", 20, -40, 40}, {"b"}, {"a"}};
    EXPECT_EQ(formula->params, want);
    EXPECT_EQ(want[2].initial, 1);
    EXPECT_EQ(want[2].min, -5);
}

TEST(Parser, CallsTheLibrary) {
    EXPECT_EQ(called("swish(x)"), "x * sigmoid(1 * x)");
    EXPECT_EQ(called("swish(2 * x, b)"), "2 * x * sigmoid(b * (2 * x))");
    EXPECT_EQ(called("swish(x, beta = 3)"), "x * sigmoid(3 * x)");
    EXPECT_EQ(called("sigmoid(x)"), "sigmoid(x)");
    EXPECT_EQ(called("sigmoid(x, 4)"), "sigmoid(4 * x)");
    EXPECT_EQ(called("swish(x, 1, 2)"), "column 1: swish takes one to 2 arguments, x first");
    EXPECT_EQ(called("1 + swish(x, bta = 2)"), "column 14: swish has no parameter bta");
    EXPECT_EQ(called("1 + swish"),
              "column 5: swish is an activation: write swish(x), or declare a parameter of that name");
    EXPECT_EQ(called("swish(x, 1, beta = 2)"), "column 13: beta of swish is given twice");
}

TEST(Parser, ErrorsSayWhereAndWhatIsMissing) {
    EXPECT_EQ(again(""), "column 1: a number, a name or \"(\" is expected, not the end");
    EXPECT_EQ(again("2 * "), "column 5: a number, a name or \"(\" is expected, not the end");
    EXPECT_EQ(again("(x"), "column 3: \")\" is expected, not the end");
    EXPECT_EQ(again("x + sigmod(x)"), "column 5: there is no function sigmod; did you mean sigmoid?");
    EXPECT_EQ(again("sinc(x)"), "column 1: there is no function sinc; a product is written sinc * (...)");
    EXPECT_EQ(again("tanh + 1"), "column 1: tanh is a function: \"(\" is expected after it, not \"+\"");
    EXPECT_EQ(again("0 < x < 1"), "column 7: comparisons do not follow each other; write a < b && b < c");
    EXPECT_EQ(again("x € 2"), "column 3: \"€\" (U+20AC) has no meaning in a formula");
    EXPECT_EQ(again("x + 1e999"), "column 5: this number is beyond the range of a double");
    EXPECT_EQ(again("p = 2 in [3, 4]; p * x"), "column 5: p begins outside its range");
    EXPECT_EQ(again("p = 2 in [4, 3]; p * x"), "column 5: the range of p is empty");
    EXPECT_EQ(again("p = 2; p = 3; x"), "column 8: p is declared twice");
    EXPECT_EQ(again("exp = 2; x"), "column 1: exp cannot be a parameter");
    EXPECT_EQ(again("max(x)"), "column 1: max takes two or more arguments");
    EXPECT_EQ(again("x && 1 ? 2 : 3"), "column 3: a comparison is expected on both sides of \"&&\"");
    EXPECT_EQ(again("a+b+c+d+f+g+h+i+j*x"), "column 17: j would be parameter 9; a formula has at most 8");
}

TEST(Parser, IsBounded) {
    const auto nested = [](std::size_t depth) { return std::string(depth, '(') + "x" + std::string(depth, ')'); };
    EXPECT_EQ(again(nested(150)), "x");
    EXPECT_EQ(parseFormula(nested(4000)).error().code, ErrorCode::TooLarge);
    EXPECT_EQ(parseFormula(std::string(5000, '-') + "x").error().code, ErrorCode::TooLarge);
    std::string powers = "x", sum = "x", calls = "x";
    for (int i = 0; i < 900; ++i) {
        powers += "^x";
        sum += "+x";
    }
    EXPECT_EQ(parseFormula(powers).error().code, ErrorCode::TooLarge);
    EXPECT_EQ(parseFormula(sum).error().code, ErrorCode::TooLarge);
    EXPECT_EQ(parseFormula(std::string(kMaxFormulaLength + 1, ' ')).error().code, ErrorCode::TooLarge);
    for (int i = 0; i < 30; ++i)
        calls = "swish(" + calls + ")";
    EXPECT_EQ(parseFormula(calls, library()).error().code, ErrorCode::TooLarge);
}

TEST(Parser, ReadsBackWhatIsPrinted) {
    for (unsigned seed = 0; seed < 3000; ++seed) {
        const Formula formula = RandomFormula(seed).formula();
        const std::string text = printFormula(formula);
        if (text.size() > kMaxFormulaLength)
            continue;
        const auto read = parseFormula(text);
        ASSERT_TRUE(read) << message(read.error()) << "\n" << text;
        ASSERT_EQ(*read, formula) << text << "\n" << printFormula(*read);
    }
}

} // namespace
} // namespace acti
