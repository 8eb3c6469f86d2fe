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

TEST(Tape, EqualPartsAreComputedOnce) {
    EXPECT_EQ(Tape(parseFormula("sin(x + 1) * sin(x + 1) - sin(x + 1)")->body, 0).instructions(), 6u);
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
