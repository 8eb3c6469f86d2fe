#include "core/expression/tokens.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

std::string joined(std::string_view text) {
    const auto tokens = tokenize(text);
    if (!tokens)
        return message(tokens.error());
    std::string all;
    for (const Token& token : *tokens)
        all.append(token.text).append("|");
    return all;
}

TEST(Tokens, AreNumbersNamesAndSigns) {
    EXPECT_EQ(joined("x<=.5+p_1*2.e3"), "x|<=|.5|+|p_1|*|2.e3||");
    EXPECT_EQ(joined("2e x**2"), "2|e|x|^|2||");
    EXPECT_EQ(joined(" \t\n"), "|");
    EXPECT_EQ(joined("1.5.2"), "1.5|.2||");
    EXPECT_EQ(joined("x # 2"), "x||");
    EXPECT_EQ(joined("x // twice\n+ 1 /* and */ % so on"), "x|+|1||");
    EXPECT_EQ(joined("x @ 2"), "column 3: \"@\" has no meaning in a formula");
    EXPECT_EQ(joined("x // 2"),
              "column 3: // begins a remark in C++ and divides in Python: write floor(a / b), or # for a remark");
    EXPECT_EQ(joined("x % 2"), "x|%|2||");
    EXPECT_EQ(joined("\\frac{x}{2} % 2"), "column 13: % begins a remark in TeX: write \\bmod for a remainder");
    EXPECT_EQ(joined(std::string_view("x\0", 2)), "column 2: a control character (U+0000) has no meaning in a formula");
    EXPECT_EQ(joined("0.5f*x"), "0.5|*|x||");
    EXPECT_EQ(joined("2f"), "2|f||");
}

TEST(Tokens, OfTexAreThoseOfTheSyntax) {
    EXPECT_EQ(joined("\\tfrac{x}{2}\\cdot\\beta_1\\,\\mathrm{erf}\\!\\left(x\\right)"),
              "\\frac|{|x|}|{|2|}|*|beta_1|erf|(|x|)||");
    EXPECT_EQ(joined("\\alpha_p x^2 \\begin{cases} x & x \\le 0 \\\\ 0 & \\text{if } x \\end{cases}"),
              "alpha_p|x|^|2|\\cases|x|&|x|<=|0|\\\\|0|&|if|x|\\endcases||");
    EXPECT_EQ(joined("\\foo"), "column 1: \\foo is a command of TeX that is not read here: write what it stands for");
}

TEST(Tokens, AnIndicatorIsASignWithItsConditionBehindIt) {
    EXPECT_EQ(joined("\\mathbb{1}_{x > 0}"), "\\indicator|{|x|>|0|}||");
    EXPECT_EQ(joined("\\mathbf 1(x)"), "\\indicator|(|x|)||");
    EXPECT_EQ(joined("1_{x > 0}"), "\\indicator|{|x|>|0|}||");
    EXPECT_EQ(joined("\\mathbf{x}"), "{|x|}||");
    EXPECT_EQ(joined("\\mathbf{1} + x"), "{|1|}|+|x||");
}

TEST(Tokens, OfUnicodeAreThoseOfAscii) {
    EXPECT_EQ(joined("２·ｘ−１"), "2|*|x|-|1||");
    EXPECT_EQ(joined("βx⁻¹"), "beta|x|^|(|-|1|)||");
    EXPECT_EQ(joined("p₁ α₂ αₚ"), "p1|alpha2|alpha_p||");
}

TEST(Tokens, NumbersKeepTheirDigits) { EXPECT_EQ(tokenize("0.1")->front().value, 0.1L); }

TEST(Tokens, PlacesAreCountedInCharacters) {
    EXPECT_EQ(columnText("αβx", 4), "column 3");
    EXPECT_EQ(columnText("", 0), "column 1");
}

} // namespace
} // namespace acti
