#include "ui/panels/pixel_chain.h"

#include <gtest/gtest.h>

#include <limits>

namespace acti::ui {
namespace {

TEST(PixelChain, DecimalsShowFourSignificantDigits) {
    EXPECT_EQ(columnDecimals(1.161), 3);
    EXPECT_EQ(columnDecimals(0.0123), 5);
    EXPECT_EQ(columnDecimals(255), 1);
    EXPECT_EQ(columnDecimals(65535), 0);
    EXPECT_EQ(columnDecimals(1e-30), 8);
    EXPECT_EQ(columnDecimals(0), 3);
    EXPECT_EQ(columnDecimals(std::numeric_limits<double>::infinity()), 3);
}

TEST(PixelChain, DecimalsThatSayNothingFallAway) {
    EXPECT_EQ(commonDecimals({0.1, -0.55, 0}, 4), 2);
    EXPECT_EQ(commonDecimals({0.1, -0.551}, 4), 3);
    EXPECT_EQ(commonDecimals({0.12345}, 4), 4);
    EXPECT_EQ(commonDecimals({1, 2}, 4), 2);
    EXPECT_EQ(commonDecimals({300}, 0), 0);
}

TEST(PixelChain, NumbersCarryTheirSign) {
    EXPECT_EQ(signedFixed(0.7, 3), QStringLiteral("+0.700"));
    EXPECT_EQ(signedFixed(-12.3, 2), QStringLiteral("−12.30"));
    EXPECT_EQ(signedFixed(0, 2), QStringLiteral("0.00"));
    EXPECT_EQ(signedFixed(std::numeric_limits<double>::quiet_NaN(), 2), QStringLiteral("NaN"));
    EXPECT_EQ(signedFixed(-std::numeric_limits<double>::infinity(), 2), QStringLiteral("−∞"));
}

TEST(PixelChain, TheComparisonIsSaidInOneLine) {
    PixelTrace trace;
    trace.t = 0.52;
    trace.x = -0.31;
    trace.winner = Winner::Condition;
    EXPECT_EQ(comparisonText(trace), QStringLiteral("T wins: T +0.5200 > x −0.3100"));
    trace.t = trace.x;
    trace.winner = Winner::Tie;
    EXPECT_EQ(comparisonText(trace), QStringLiteral("tie: T −0.3100 = x −0.3100"));
}

TEST(PixelChain, NanHasNoWinner) {
    PixelTrace trace;
    EXPECT_EQ(verdictText(trace), QStringLiteral("tie"));
    trace.t = std::numeric_limits<double>::quiet_NaN();
    trace.winner = Winner::Input;
    EXPECT_EQ(verdictText(trace), QStringLiteral("T is NaN"));
    trace.x = trace.t;
    EXPECT_EQ(verdictText(trace), QStringLiteral("x is NaN"));
}

TEST(PixelChain, TheTextHoldsEveryStepAtFullPrecision) {
    PixelTrace trace;
    PixelTrace::Branch branch;
    branch.taps = {{.row = -1, .column = 0, .isPadding = true, .weight = 0.5},
                   {.row = 0, .column = 0, .value = 0.1, .weight = 0.25, .product = 0.025}};
    branch.bias = 1;
    branch.sum = 1.025;
    branch.hasNorm = true;
    branch.norm = {0.025, 1, 3, 0.5};
    branch.value = 3.5;
    trace.branches = {branch};
    trace.x = 0.1;
    trace.t = trace.y = 3.5;
    trace.winner = Winner::Condition;
    EXPECT_EQ(pixelChainText(trace, {7, 9}, QStringLiteral("Red")),
              QStringLiteral("Row 9, column 7, Red\n"
                             "value * weight = product\n"
                             "  0 * 0.5 = 0    (padding)\n"
                             "  0.1 * 0.25 = 0.025    (row 0, column 0)\n"
                             "bias = 1\n"
                             "sum = 1.025\n"
                             "norm: T = (1.025 - 0.025) * 3 + 0.5 = 3.5\n"
                             "x = 0.1\n"
                             "T wins: y = max(x, T) = 3.5\n"));
}

TEST(PixelChain, VerdictsAreThree) {
    EXPECT_EQ(verdictText(Winner::Input), QStringLiteral("x wins"));
    EXPECT_EQ(verdictText(Winner::Tie), QStringLiteral("tie"));
    EXPECT_EQ(verdictText(Winner::Condition), QStringLiteral("T wins"));
}

} // namespace
} // namespace acti::ui
