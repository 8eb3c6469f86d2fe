#include "core/expression/print_plain.h"

#include "core/expression/parser.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

std::string plain(const std::string& text) {
    const auto formula = parseFormula(text);
    EXPECT_TRUE(formula) << text;
    return formula ? printPlain(*formula) : "";
}

TEST(PrintPlain, ReadsAsAPersonWritesIt) {
    EXPECT_EQ(plain("beta = 1; x * sigmoid(beta * x)"), "x·σ(β·x)");
    EXPECT_EQ(plain("max(x, 0)"), "max(x, 0)");
    EXPECT_EQ(plain("alpha = 1; x > 0 ? x : alpha * x"), "x if x > 0, else α·x");
}

TEST(PrintPlain, NumbersBelowTheLineAndPowersAbove) {
    EXPECT_EQ(plain("p1 = 1; p2 = 0.5; (p1 - p2) * x"), "(p₁ − p₂)·x");
    EXPECT_EQ(plain("x^2 + x^3 + x^4"), "x² + x³ + x^4");
    EXPECT_EQ(plain("(x + 1)^2"), "(x + 1)²");
}

TEST(PrintPlain, ASignBehindAnOperatorStandsInParentheses) {
    EXPECT_EQ(plain("2 * -x"), "2·(−x)");
    EXPECT_EQ(plain("1 - (x - 1)"), "1 − (x − 1)");
    EXPECT_EQ(plain("pi * x - 1e-7"), "π·x − 1e−07");
}

} // namespace
} // namespace acti
