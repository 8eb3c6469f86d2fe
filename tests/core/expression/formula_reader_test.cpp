#include "core/expression/formula_reader.h"

#include "core/expression/print.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

std::string readAs(std::string_view text) {
    const FormulaLibrary none;
    auto tokens = tokenize(text);
    if (!tokens)
        return message(tokens.error());
    const auto read = FormulaReader(text, std::move(*tokens), none).run();
    return read ? printFormula(read->formula) : message(read.error());
}

TEST(FormulaReader, AProductWithoutASignBindsAsOneWithASign) {
    EXPECT_EQ(readAs("2x^2"), "2 * x^2");
    EXPECT_EQ(readAs("1/2x"), "1 / 2 * x");
    EXPECT_EQ(readAs("-2x"), "-2 * x");
    EXPECT_EQ(readAs("2x sin(3x)"), "2 * x * sin(3 * x)");
    EXPECT_EQ(readAs("sin 2x + 1"), "sin(2 * x) + 1");
    EXPECT_EQ(readAs("sin x cos x"), "sin(x) * cos(x)");
}

TEST(FormulaReader, ANameIsNeverCutInTwo) {
    EXPECT_EQ(readAs("ax"), "ax = 1 in [-5, 5]; ax");
    EXPECT_EQ(readAs("xsin(x)"), "column 1: there is no function xsin; a product is written xsin * (...)");
    EXPECT_EQ(readAs("βx"), "beta = 1 in [-5, 5]; beta * x") << "a Greek letter is a name by itself";
    EXPECT_EQ(readAs("x > th ? x : step"), "th = 1 in [-5, 5]; step = 1 in [-5, 5]; x > th ? x : step");
}

TEST(FormulaReader, AHeadGivesParametersTheirValues) {
    EXPECT_EQ(readAs("def f(z, beta=0.5):\n    u = z * beta\n    return u + u"),
              "beta = 0.5 in [-5, 5]; x * beta + x * beta");
    EXPECT_EQ(readAs("def f(x, lambda_=20):\n    return lambda_ * x"), "lambda = 20 in [-40, 40]; lambda * x");
    EXPECT_EQ(readAs("f(t) = t + x"), "column 12: the variable of this formula is t, not x");
}

TEST(FormulaReader, AQuestionForNanIsNoBranch) {
    EXPECT_EQ(readAs("np.where(x != x, x, 2*x)"), "2 * x");
    EXPECT_EQ(readAs("double f(double x) { if (x != x) return x; return 2 * x; }"), "2 * x");
}

TEST(FormulaReader, IsBounded) {
    const auto repeated = [](std::string_view piece, std::size_t count) {
        std::string all;
        for (std::size_t i = 0; i < count; ++i)
            all += piece;
        return all;
    };
    for (const std::string_view piece : {"sin ",
                                         "(",
                                         "|",
                                         "√",
                                         "{",
                                         "[",
                                         "\\frac{",
                                         "\\sqrt",
                                         "not ",
                                         "!",
                                         "x if x > 0 else ",
                                         "(lambda u:",
                                         "if x > 0 ",
                                         "x^",
                                         "-",
                                         "f(",
                                         "max(",
                                         "x>0?",
                                         "\\begin{cases}",
                                         "{x>0:",
                                         "2^",
                                         "e^",
                                         "return ",
                                         "x=",
                                         "⌊",
                                         "exp "}) {
        const std::string text = repeated(piece, 9000 / piece.size());
        EXPECT_NE(readAs(text), "") << piece;
        EXPECT_NE(readAs(text + "x" + repeated(")", 500)), "") << piece;
    }
    std::string rows = "\\begin{cases}";
    for (int i = 0; i < 300; ++i)
        rows += "x & x > " + std::to_string(i) + " \\\\ ";
    EXPECT_NE(readAs(rows + "x & x < 1 \\end{cases}"), "");
}

} // namespace
} // namespace acti
