#include "core/activations/lost_digits.h"

#include "core/activations/custom.h"
#include "core/activations/facts.h"
#include "core/numeric/special.h"

#include <gtest/gtest.h>

#include <cmath>

namespace acti {
namespace {

Facts typedFacts(std::string_view text) {
    const auto entry = customEntry(text);
    EXPECT_TRUE(entry) << text;
    return facts(*entry, {});
}

// Cancellations that no rule knows: tanh(40) is 1, in other words.
TEST(LostDigits, NothingIsCountedWhereNoDigitIsSure) {
    for (const char* text : {"erf(x) + tanh(40)", "x * (erf(x) + tanh(40))", "exp(x) + erf(9) - tanh(40)"}) {
        const Facts known = typedFacts(text);
        ASSERT_FALSE(known.lost.empty()) << text << known.isResolved;
        EXPECT_EQ(known.lost.front().order, 0) << text;
        EXPECT_EQ(known.lost.front().range.min, -kInf) << text;
        EXPECT_LT(known.lost.front().range.max, -4) << text;
        EXPECT_TRUE(known.gaps.empty()) << text;
        EXPECT_LE(known.zeros.size(), 1u) << text;
        EXPECT_EQ(known.smoothness, Smoothness::Infinite) << text;
        EXPECT_TRUE(std::isnan(customEntry(text)->at(-60, {}).f)) << text;
        EXPECT_FALSE(std::isnan(customEntry(text)->at(-2, {}).f)) << text;
        EXPECT_FALSE(std::isnan(known.gaussianMean)) << text;
    }
}

TEST(LostDigits, HonestZerosAreNotLost) {
    const struct {
        const char* text;
        std::size_t zeros;
    } table[] = {{"exp(x) - 2", 1},     {"x^3 - 2 * x", 3},   {"sin(x) - x / 2", 3}, {"x^2 - 2 * x + 1", 1},
                 {"log(x + 3) - 1", 1}, {"tanh(x) - 0.3", 1}, {"x * (x - 1e-9)", 2}, {"erf(x) - 0.5 * x", 3},
                 {"exp(x) - 3 * x", 2}, {"x^5 - x + 0.1", 3}, {"cos(x) - x", 1}};
    for (const auto& [text, zeros] : table) {
        const Facts known = typedFacts(text);
        EXPECT_TRUE(known.lost.empty()) << text << " order " << known.lost.front().order << " from "
                                        << known.lost.front().range.min << " to " << known.lost.front().range.max;
        EXPECT_EQ(known.zeros.size(), zeros) << text;
    }
}

TEST(LostDigits, AZeroWithinANarrowStretchIsOne) {
    const Facts known = typedFacts("sin(x) - x");
    EXPECT_FALSE(isLost(known.lost, 0, 0));
    EXPECT_EQ(known.zeros, (std::vector<double>{0}));
}

TEST(LostDigits, AreSharesOfValueAndChange) {
    const TapePoint point{1, 1, 1, {}};
    EXPECT_EQ(areLost(1, point, {1e-4L, 1e-4L, 1e-4L}), (std::array{false, false, false}));
    EXPECT_EQ(areLost(1, point, {1e-2L, 0, 0}), (std::array{true, false, false}));
    EXPECT_EQ(areLost(1, TapePoint{1e-19L, 1, 1, {}}, {1e-19L, 0, 0}), (std::array{false, false, false}));
    EXPECT_EQ(areLost(1, TapePoint{0, 0, 0, {}}, {1e-340L, 0, 0}), (std::array{false, false, false}));
}

// atanh of what rounds to 1 is 84.8 here and no infinity; a pole where the argument is exact is one.
TEST(LostDigits, APoleAtARoundedArgumentIsNotTold) {
    EXPECT_TRUE(std::isnan(customEntry("atanh(erf(x^-2))")->at(-0.2784498050227886, {}).f));
    EXPECT_TRUE(std::isnan(customEntry("tanh(log1p(-erf(8 * x)))")->at(1, {}).f));
    EXPECT_EQ(customEntry("atanh(x)")->at(1, {}).f, kInf);
    EXPECT_EQ(customEntry("exp(sin(x) * 1e9)")->at(1.5, {}).f, kInf) << "an overflow is no pole";
    EXPECT_EQ(areLost(1, TapePoint{kInf, 1, 1, {}}, {NAN, 0, 0}), (std::array{true, false, false}));
}

TEST(LostDigits, ARootOfAClampIsContinuousAndItsSlopeHasNoBound) {
    for (const char* text : {"sqrt(max(x, 0))", "max(x, 0)^0.5", "sqrt(relu(x))", "sqrt(max(x - 1, 0))",
                             "max(x, 0)^0.3", "sqrt(relu6(x))"}) {
        const Facts known = typedFacts(text);
        EXPECT_TRUE(known.lost.empty()) << text;
        EXPECT_TRUE(known.gaps.empty()) << text;
        EXPECT_EQ(known.smoothness, Smoothness::C0) << text;
        EXPECT_EQ(known.lipschitz, kInf) << text;
        EXPECT_EQ(known.slopeInfimum.value, 0) << text;
        EXPECT_EQ(known.zeroRanges.size(), 1u) << text;
        EXPECT_EQ(known.direction, Direction::NonDecreasing) << text;
    }
    const Facts flat = typedFacts("exp(-1/max(x, 0))");
    EXPECT_TRUE(flat.gaps.empty());
    EXPECT_EQ(customEntry("exp(-1/max(x, 0))")->at(-1, {}).f1, 0);
    EXPECT_NEAR(flat.lipschitz, 4 * std::exp(-2.0), 1e-12);
}

} // namespace
} // namespace acti
