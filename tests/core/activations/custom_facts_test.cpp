// The facts of formulas of which nothing is known beforehand: narrow, off-centre, far away, wavy, with poles.
#include "core/activations/custom.h"
#include "core/activations/facts.h"
#include "core/base/expect.h"
#include "core/numeric/special.h"
#include "tests/support/slack.h"

#include <gtest/gtest.h>

#include <cmath>
#include <ctime>

namespace acti {
namespace {

Facts ofFormula(std::string_view text) {
    const auto entry = customEntry(text);
    ACTI_EXPECT(entry);
    return facts(*entry, entry->initialParams());
}

// Moments by mpmath at 30 digits, Lipschitz constants in closed form.
struct Narrow {
    const char* text;
    double lipschitz, mean, slopeSquare;
};

TEST(CustomFacts, NarrowAndOffCentreFeaturesAreSeen) {
    const Narrow table[] = {
        {"sigmoid(1e6 * (x - 0.9))", 250000, 0.18406012534715341198, 44347.541649787036068},
        {"exp(-(10 * (x - 3.3))^2)", 10 * std::sqrt(2 / M_E), 3.1292002796148802185e-4, 0.022394632751403632175},
        {"sigmoid(60 * (x - 1.7))", 15, 0.044638515068417959077, 0.94080910666751224328},
        {"tanh(1000 * (x - 0.55))", 1000, -0.41768047129041942942, 457.25842193572689439},
        {"exp(-(1000 * (x - 0.55))^2)", 1000 * std::sqrt(2 / M_E), 6.0785205047929442143e-4, 429.81626937744517884},
        {"1 / (1 + (300 * (x - 2.5))^2)", 300 * std::sqrt(27.0) / 8, NAN, NAN},
    };
    for (const Narrow& row : table) {
        const Facts known = ofFormula(row.text);
        EXPECT_NEAR(known.lipschitz / row.lipschitz, 1, 1e-12) << row.text;
        if (!std::isnan(row.mean)) {
            EXPECT_NEAR(known.gaussianMean / row.mean, 1, 1e-13) << row.text;
            EXPECT_NEAR(known.slopeSecondMoment / row.slopeSquare, 1, 1e-12) << row.text;
        }
        EXPECT_NE(known.direction, Direction::Constant) << row.text;
        EXPECT_TRUE(known.zeroRanges.empty()) << row.text;
    }
}

TEST(CustomFacts, WavesAreNotAliased) {
    for (const double w : {1.0, 30.0, 100.0, 1e4}) {
        const Facts known = ofFormula("sin(" + std::to_string(w) + " * x)");
        EXPECT_NEAR(known.gaussianSecondMoment, -std::expm1(-2 * w * w) / 2, 1e-13) << w;
        EXPECT_NEAR(known.slopeSecondMoment / (w * w), (1 + std::exp(-2 * w * w)) / 2, 1e-12) << w;
        ASSERT_TRUE(known.period) << w;
        EXPECT_DOUBLE_EQ(*known.period, 2 * M_PI / w);
        EXPECT_EQ(known.zeros.size(), 5u) << w;
        EXPECT_EQ(known.supremum.value, 1) << w;
        EXPECT_EQ(known.lipschitz, w);
    }
    const Facts snake = ofFormula("x + sin(x)^2");
    ASSERT_TRUE(snake.period);
    EXPECT_DOUBLE_EQ(*snake.period, M_PI);
    EXPECT_EQ(snake.direction, Direction::NonDecreasing);
}

TEST(CustomFacts, WavesWithoutAPeriodHaveAWindowAndNoBounds) {
    const Facts known = ofFormula("sin(x) + sin(sqrt(2) * x)");
    EXPECT_FALSE(known.period);
    EXPECT_EQ(known.window, (Range{-16, 16}));
    EXPECT_TRUE(std::isnan(known.supremum.value) && std::isnan(known.lipschitz));
    EXPECT_EQ(known.zeros.size(), 15u);
    EXPECT_NEAR(known.gaussianSecondMoment,
                (1 - std::exp(-2.0)) / 2 + (1 - std::exp(-4.0)) / 2 + std::exp(-std::pow(std::sqrt(2.0) - 1, 2) / 2) -
                    std::exp(-std::pow(std::sqrt(2.0) + 1, 2) / 2),
                1e-12);
    EXPECT_NEAR(ofFormula("sin(x) / x").infimum.value, -0.21723362821122166, 1e-15);
}

TEST(CustomFacts, WhatOscillatesAtEveryScaleIsNotResolved) {
    for (const char* text : {"sin(1 / x)", "sin(exp(x))", "x * sin(1e9 * x^2)"}) {
        const Facts known = ofFormula(text);
        EXPECT_FALSE(known.isResolved) << text;
        EXPECT_TRUE(known.zeros.empty() && known.minima.empty() && known.inflections.empty()) << text;
        EXPECT_TRUE(std::isnan(known.supremum.value) && std::isnan(known.lipschitz)) << text;
    }
    EXPECT_TRUE(std::isnan(ofFormula("sin(1 / x)").slopeSecondMoment));
}

TEST(CustomFacts, LandmarksFarAwayAreFollowed) {
    const Facts parabola = ofFormula("(x - 30000)^2"), line = ofFormula("x - 1e5"),
                far = ofFormula("exp(-(x - 1e6)^2)");
    EXPECT_EQ(parabola.infimum.value, 0);
    EXPECT_EQ(parabola.minima, (std::vector<Point>{{30000, 0}}));
    EXPECT_EQ(line.zeros, (std::vector<double>{1e5}));
    EXPECT_EQ(far.maxima, (std::vector<Point>{{1e6, 1}}));
}

TEST(CustomFacts, PolesAndEndsOfTheDomainAreNoLandmarks) {
    for (const char* text : {"1 / x", "1 / (x - 0.3001)", "1 / (x + 2)"}) {
        const Facts known = ofFormula(text);
        EXPECT_TRUE(known.zeros.empty() && known.minima.empty() && known.maxima.empty() && known.inflections.empty());
        EXPECT_EQ(known.supremum.value, kInf) << text;
        EXPECT_EQ(known.infimum.value, -kInf) << text;
        EXPECT_FALSE(known.supremum.at) << text;
        EXPECT_EQ(known.gaps.size(), 1u) << text;
        EXPECT_EQ(known.smoothness, Smoothness::Discontinuous) << text;
        EXPECT_FALSE(known.isMonotone) << text;
        EXPECT_TRUE(std::isnan(known.slopeSecondMoment)) << text;
    }
    const Facts even = ofFormula("1 / (x - 0.3001)^2");
    EXPECT_TRUE(even.maxima.empty());
    EXPECT_EQ(even.supremum.value, kInf);
    EXPECT_EQ(even.infimum.value, 0);
    EXPECT_EQ(even.lipschitz, kInf);
    const Facts power = ofFormula("x^x");
    EXPECT_TRUE(power.zeros.empty());
    ASSERT_EQ(power.minima.size(), 1u);
    EXPECT_NEAR(power.minima[0].x, 1 / M_E, 1e-15);
    EXPECT_NEAR(power.infimum.value, std::exp(-1 / M_E), 1e-15);
    const Facts logarithm = ofFormula("log(1 + x)");
    EXPECT_TRUE(logarithm.minima.empty());
    EXPECT_EQ(logarithm.gaps, (std::vector<Range>{{-kInf, -1}}));
    EXPECT_EQ(logarithm.infimum.value, -kInf);
    EXPECT_EQ(logarithm.lipschitz, kInf);
    EXPECT_EQ(logarithm.direction, Direction::NonDecreasing);
    EXPECT_TRUE(std::isnan(logarithm.gaussianMean));
    const Facts root = ofFormula("sqrt(x)");
    EXPECT_EQ(root.infimum.at, 0.0);
    EXPECT_EQ(root.lipschitz, kInf);
}

TEST(CustomFacts, WhatOverflowsTowardsAnInfinityIsDefined) {
    const Facts known = ofFormula("exp(x)");
    EXPECT_TRUE(known.gaps.empty());
    EXPECT_EQ(known.smoothness, Smoothness::Infinite);
    EXPECT_TRUE(std::isnan(ofFormula("exp(x^2)").gaussianMean)) << "does not exist";
}

// E sqrt(max(z, 0)) = 2^(1/4) Gamma(3/4)/(2 sqrt(pi)).
TEST(CustomFacts, ARootHasMomentsThoughItsSlopeHasNone) {
    const Facts known = ofFormula("sqrt(max(x, 0))");
    EXPECT_NEAR(known.gaussianMean, std::pow(2, 0.25) * std::tgamma(0.75) / (2 * std::sqrt(M_PI)), 1e-14);
    EXPECT_NEAR(known.gaussianSecondMoment, 1 / std::sqrt(2 * M_PI), 1e-14);
    EXPECT_TRUE(std::isnan(known.slopeSecondMoment));
}

TEST(CustomFacts, AConstantHasNoVariance) {
    EXPECT_EQ(ofFormula("5").gaussianVariance, 0);
    EXPECT_EQ(ofFormula("0.1").gaussianVariance, 0);
    EXPECT_EQ(ofFormula("0.1").direction, Direction::Constant);
}

// The bound that facts.h states.
TEST(CustomFactsSpeed, TakeABoundedTime) {
    std::string kinks = "0", nested = "x", parts = "0";
    for (int k = 1; k < 60; ++k)
        kinks += "+abs(sin(" + std::to_string(k) + "*x))";
    for (int k = 0; k < 50; ++k)
        nested = "tanh(3*" + nested + ")";
    for (int k = 1; k < 150; ++k)
        parts += "+sin(" + std::to_string(k) + ".7*x)";
    for (const std::string& text : {kinks, nested, parts, std::string("sin(exp(x))")}) {
        const std::clock_t begin = std::clock();
        ofFormula(text);
        const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
        EXPECT_LT(seconds, 5 * kSlack) << text.substr(0, 40); // a second, on a slower machine too
    }
}

} // namespace
} // namespace acti
