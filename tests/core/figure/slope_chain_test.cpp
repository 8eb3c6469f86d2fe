#include "core/figure/slope_chain.h"

#include "core/activations/catalogue.h"
#include "core/activations/custom.h"
#include "tests/support/worked.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace acti {
namespace {

const Entry& entry(std::string_view id) { return **findEntry(id); }

TEST(SlopeChain, OneLayerIsTheSlopeItself) {
    const Entry& tanh = entry("tanh");
    for (const double x : {-3.0, 0.0, 0.7})
        EXPECT_DOUBLE_EQ(chainMagnitude(tanh, {}, {1, 1}, x), std::log10(tanh.at(x, {}).f1));
}

// d tanh(tanh(x)) / dx
TEST(SlopeChain, IsTheSlopeOfTheIteratedFunction) {
    const double x = 0.8, step = 1e-6, weight = 1.5;
    const auto iterated = [&](double at) {
        for (int layer = 0; layer < 5; ++layer)
            at = std::tanh(weight * at);
        return at;
    };
    const double slope = (iterated(x + step) - iterated(x - step)) / (2 * step);
    EXPECT_NEAR(chainMagnitude(entry("tanh"), {}, {5, weight}, x), std::log10(slope), 1e-8);
}

TEST(SlopeChain, SigmoidVanishesAndSeluDoesNot) {
    for (const double x : {-2.0, 0.0, 2.0}) {
        EXPECT_LT(chainMagnitude(entry("sigmoid"), {}, {10, 1}, x), 10 * std::log10(0.25) + 1e-12);
        EXPECT_NEAR(chainMagnitude(entry("identity"), {}, {50, 1.1}, x), 50 * std::log10(1.1), 1e-12);
    }
    EXPECT_EQ(chainMagnitude(entry("relu"), {}, {10, 1}, 2), 0) << "ReLU passes all of it on";
    EXPECT_EQ(chainMagnitude(entry("relu"), {}, {10, 1}, -2), -std::numeric_limits<double>::infinity());
}

TEST(SlopeChain, NoDepthOverflows) {
    EXPECT_NEAR(chainMagnitude(entry("identity"), {}, {200, 1e6}, 1e-300), 1200, 1e-9);
    EXPECT_NEAR(chainMagnitude(entry("identity"), {}, {200, 1e-6}, 1), -1200, 1e-9);
}

TEST(SlopeChain, TheLineHasAGapAtAJump) {
    const Entry& leaky = entry("leaky_relu");
    const std::vector<double> params{0.1};
    const ChainLine line = chainLine(leaky, params, {6, 1}, {-2, 2});
    ASSERT_EQ(line.x.size(), line.y.size());
    EXPECT_TRUE(std::ranges::is_sorted(line.x));
    EXPECT_NEAR(line.y.front(), -6, 1e-9);
    EXPECT_EQ(line.y.back(), 0);
    for (std::size_t i = 1; i < line.x.size(); ++i)
        EXPECT_FALSE(std::fabs(line.y[i] - line.y[i - 1]) > 1) << "joined at " << line.x[i];
}

TEST(SlopeChain, TheLineFollowsANarrowPeak) {
    const ChainLine line = chainLine(entry("tanh"), {}, {60, 3}, {-6, 6});
    EXPECT_NEAR(*std::ranges::max_element(line.y), 60 * std::log10(3), 1e-6) << "at 0, where tanh' = 1";
    EXPECT_LE(line.x.size(), 3000u);
}

TEST(SlopeChain, DepthAndWeightHaveLimits) {
    EXPECT_TRUE(checkChain({1, -3}));
    EXPECT_EQ(checkChain({0, 1}).error().where, "chain.depth");
    EXPECT_EQ(checkChain({kMaxChainDepth + 1, 1}).error().where, "chain.depth");
    EXPECT_EQ(checkChain({3, std::nan("")}).error().where, "chain.weight");
}

// The same line however it is found, in fewer places for a formula of many operations.
TEST(SlopeChainSpeed, ALongFormulaOverManyLayersIsBounded) {
    std::string text = "x";
    while (text.size() < 1900)
        text += "+abs(x-" + std::to_string(text.size() % 97) + ")";
    const Result<Entry> formula = customEntry(text);
    ASSERT_TRUE(formula);
    const double begin = workedMs();
    const ChainLine line = chainLine(*formula, {}, {kMaxChainDepth, 1e-3}, {-6, 6});
    EXPECT_LT(workedMs() - begin, 10'000); // it took minutes when every round looked at all intervals
    EXPECT_GE(line.x.size(), 97U);
}

} // namespace
} // namespace acti
