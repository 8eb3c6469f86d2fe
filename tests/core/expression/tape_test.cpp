#include "core/expression/tape.h"

#include "core/expression/parser.h"
#include "tests/support/random_formula.h"

#include <gtest/gtest.h>

#include <limits>

#include <cmath>

namespace acti {
namespace {

TapePoint at(std::string_view text, double x, std::vector<double> params = {}) {
    const auto formula = parseFormula(text);
    EXPECT_TRUE(formula) << message(formula.error());
    params.resize(formula->params.size(), 1);
    TapePoint point;
    Tape(formula->body, params.size()).evaluate({&x, 1}, params, {&point, 1});
    return point;
}

TEST(Tape, GivesValueSlopesAndGradient) {
    const TapePoint point = at("a * x^3 + b", 3, {2, 5});
    EXPECT_EQ(point.f, 59);
    EXPECT_EQ(point.f1, 54);
    EXPECT_EQ(point.f2, 36);
    EXPECT_EQ(point.gradient[0], 27);
    EXPECT_EQ(point.gradient[1], 1);
}

TEST(Tape, TheWrittenComparisonChoosesTheBranchAtAKink) {
    EXPECT_EQ(at("x > 0 ? x : 0.5 * x", 0).f1, 0.5L);
    EXPECT_EQ(at("x >= 0 ? x : 0.5 * x", 0).f1, 1);
    EXPECT_EQ(at("max(x, 0)", 0).f1, 0);
    EXPECT_EQ(at("x == 0 ? 1 : sin(x) / x", 0).f, 1);
    EXPECT_EQ(at("x != 0 && x < 1 || x > 5 ? 1 : 2", 0).f, 2);
    EXPECT_EQ(at("x != 0 && x < 1 || x > 5 ? 1 : 2", 6).f, 1);
}

TEST(Tape, WhatLeavesADoubleIsInfiniteNotUndefined) {
    EXPECT_TRUE(std::isinf(static_cast<double>(at("exp(x)", 1e6).f)));
    EXPECT_EQ(static_cast<double>(at("x / (1 + exp(-x))", -1e6).f), 0);
    EXPECT_EQ(at("x * sigmoid(a * x)", -1e300).f, 0);
    EXPECT_EQ(at("x * sigmoid(a * x)", -1e300).f1, 0);
    EXPECT_TRUE(std::isnan(at("log(x)", -1).f));
}

TEST(Tape, AZeroKeepsItsSign) { EXPECT_EQ(at("1 / trunc(x)", -0.3).f, -std::numeric_limits<long double>::infinity()); }

TEST(Tape, EqualPartsAreComputedOnce) {
    EXPECT_EQ(Tape(parseFormula("sin(x + 1) * sin(x + 1) - sin(x + 1)")->body, 0).instructions(), 6u);
}

// Zero times an infinite slope: what does not move has no slope under a root.
TEST(Tape, AClampedArgumentHasNoSlope) {
    for (const char* text :
         {"sqrt(max(x, 0))", "sqrt(max(0, x))", "sqrt(x > 0 ? x : 0)", "sqrt((x + abs(x)) / 2)", "max(x, 0)^0.3",
          "sqrt(max(x, 0)) * x", "sqrt(max(x, 0) * exp(x))", "exp(-1 / max(x, 0))", "exp(-1 / max(x, 0)^2)",
          "tanh(1 / max(x, 0))", "log1p(sqrt(max(x, 0)))", "sqrt(sqrt(max(x, 0)))", "sqrt(max(x, 0))^3",
          "sqrt(-min(-x, 0))", "sqrt(1 - min(1, 1 - x))"})
        for (const double x : {-1.0, -1e-300, -1e300}) {
            const TapePoint point = at(text, x);
            EXPECT_EQ(point.f1, 0) << text << " at " << x;
            EXPECT_EQ(point.f2, 0) << text << " at " << x;
        }
    EXPECT_EQ(at("sqrt(max(x, 0))", 0).f1, 0) << "at the tie the branch of least slope";
    EXPECT_EQ(at("sqrt(max(x, 0))", 4).f1, 0.25L);
    EXPECT_EQ(at("sqrt(min(max(x, 0), 6))", 7).f2, 0);
    EXPECT_EQ(at("exp(-p / max(x, 0))", -1, {2}).gradient[0], 0);
    EXPECT_EQ(at("sqrt(p * max(x, 0))", -1, {2}).gradient[0], 0);
}

TEST(Tape, WhatOnlyLooksConstantAtOnePointHasNoSlopeThere) {
    EXPECT_EQ(at("sqrt(x^4)", 0).f, 0);
    EXPECT_TRUE(std::isnan(at("sqrt(x^4)", 0).f2));
    EXPECT_EQ(at("sqrt(x^4)", 0.5).f2, 2);
}

// Factors of a derivative that leave the range of a long double, though the derivative does not.
TEST(Tape, DerivativesDoNotOverflowOnTheWay) {
    EXPECT_NEAR(static_cast<double>(at("log(normalCdf(x))", -107).f2), -0.99991270186759840, 1e-13);
    EXPECT_EQ(static_cast<double>(at("sqrt(exp(x))", -9000).f2 / at("exp(x / 2)", -9000).f2), 1);
    EXPECT_EQ(static_cast<double>(at("exp(x)^0.5", -9000).f2 / at("exp(x / 2)", -9000).f2), 1);
    EXPECT_EQ(at("x / exp(x)^2", 6000).f1, 0);
    EXPECT_EQ(at("x / (3 * exp(x))", 12000).f1, 0);
    EXPECT_EQ(static_cast<double>(at("log(exp(x) + x)", 6000).f2), 0);
    EXPECT_EQ(static_cast<double>(at("1 / logSigmoid(x)", 11400).f), -INFINITY);
}

// f' = 2x/(1 + x^2)^2 is the difference of two numbers near 2x.
TEST(Tape, ASaturatedQuotientKeepsItsSlope) {
    EXPECT_NEAR(static_cast<double>(at("x^2 / (1 + x^2)", 1e9).f1) * 1e27, 2, 1e-7);
    EXPECT_NEAR(static_cast<double>(at("x / (1 + x)", 1e12).f1) * 1e24, 1, 1e-7);
    EXPECT_NEAR(static_cast<double>(at("x / (1 + x)", 1e12).f2) * 1e36, -2, 1e-7);
}

// Both machines run the same tape; floats see the rounding alone. Left out are values that are nearly cancelled; a few
// are left where a sine has an argument of many turns.
TEST(Tape, PacksAgreeWithJets) {
    const double params[] = {0.5, 0.25, 1.5};
    std::vector<float> x;
    for (int i = -40; i <= 40; ++i)
        x.push_back(static_cast<float>(i) / 8);
    std::vector<double> wide(x.begin(), x.end());
    std::size_t compared = 0, different = 0;
    for (unsigned seed = 0; seed < 400; ++seed) {
        const Tape tape(RandomFormula(seed).formula().body, 3);
        std::vector<float> got(x.size());
        std::vector<TapePoint> want(x.size());
        for (std::size_t i = 0; i < x.size(); ++i) // one by one: it stops before what is not finite
            if (tape.apply({&x[i], 1}, params, {&got[i], 1}) == 0)
                got[i] = std::numeric_limits<float>::quiet_NaN();
        tape.evaluate(wide, params, want);
        for (std::size_t i = 0; i < x.size(); ++i) {
            const auto f = static_cast<float>(want[i].f);
            if (!std::isfinite(got[i]) || !std::isfinite(f) || std::fabs(f) < 1e-6F)
                continue;
            ++compared;
            different += std::fabs(got[i] - f) > 1e-5F * std::fabs(f) + 1e-7F;
        }
    }
    EXPECT_GT(compared, 10000u);
    EXPECT_LE(different, compared / 5000);
}

} // namespace
} // namespace acti
