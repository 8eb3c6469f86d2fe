#include "core/spatial/weights.h"

#include <gtest/gtest.h>

#include <cmath>

namespace acti {
namespace {

std::vector<float> named(const char* name, Window window) { return makeWeights(NamedWeights{name}, window, 1).value(); }

TEST(Weights, ThePresetsAreTheTextbookOnesForThreeByThree) {
    EXPECT_EQ(named("identity", {3, 3}), (std::vector<float>{0, 0, 0, 0, 1, 0, 0, 0, 0}));
    EXPECT_EQ(named("sobel_x", {3, 3}), (std::vector<float>{-1, 0, 1, -2, 0, 2, -1, 0, 1}));
    EXPECT_EQ(named("sobel_y", {3, 3}), (std::vector<float>{-1, -2, -1, 0, 0, 0, 1, 2, 1}));
    EXPECT_EQ(named("laplace", {3, 3}), (std::vector<float>{0, 1, 0, 1, -4, 1, 0, 1, 0}));
    EXPECT_EQ(named("box", {1, 3}), std::vector<float>(3, 1.0F / 3));
    EXPECT_EQ(named("gaussian_blur", {1, 5}), (std::vector<float>{.0625F, .25F, .375F, .25F, .0625F}));
}

TEST(Weights, EveryPresetHasItsSumForEveryWindowWhereItHasAMeaning) {
    for (const Window window : {Window{1, 1}, Window{3, 3}, Window{5, 5}, Window{7, 3}, Window{1, 3}, Window{5, 1}})
        for (const std::string_view name : namedWeights()) {
            const auto weights = makeWeights(NamedWeights{std::string(name)}, window, 2);
            if (!weights)
                continue;
            ASSERT_EQ(weights->size(), static_cast<std::size_t>(2 * window.rows * window.columns));
            double sum = 0;
            for (const float w : *weights)
                sum += static_cast<double>(w);
            const bool isSmoothing = name == "identity" || name == "box" || name == "gaussian_blur";
            EXPECT_NEAR(sum, isSmoothing ? 2 : 0, 1e-6) << name << ' ' << window.rows << " x " << window.columns;
        }
    EXPECT_FALSE(makeWeights(NamedWeights{"sobel_x"}, {3, 1}, 1));
    EXPECT_FALSE(makeWeights(NamedWeights{"laplace"}, {1, 1}, 1));
}

TEST(Weights, ASeedGivesTheSameNumbersOnEveryMachine) {
    const std::vector<double> deviates = normalDeviates(7, 4);
    // From the same algorithm written apart in Python, with the logarithm to 50 digits.
    const double expected[] = {-0.041741523381452372, -0.18308020910924769, 0.87648146909945668, 0.18137224678834885};
    for (std::size_t i = 0; i < 4; ++i)
        EXPECT_NEAR(deviates[i], expected[i], 4e-15 * std::abs(expected[i])) << i;
    EXPECT_EQ(deviates[0], -0.041741523381452331);
    EXPECT_EQ(deviates[1], -0.18308020910924752);
    EXPECT_NE(normalDeviates(8, 4), deviates);
    EXPECT_EQ(normalDeviates(7, 3), (std::vector<double>(deviates.begin(), deviates.begin() + 3)));
}

TEST(Weights, DeviatesAreStandardNormal) {
    const std::vector<double> deviates = normalDeviates(1, 200'000);
    double sum = 0, squares = 0, fourth = 0, tail = 0;
    for (const double z : deviates) {
        sum += z;
        squares += z * z;
        fourth += z * z * z * z;
        tail += std::abs(z) > 1.959963984540054 ? 1 : 0;
    }
    const double n = static_cast<double>(deviates.size());
    EXPECT_NEAR(sum / n, 0, 5 / std::sqrt(n));
    EXPECT_NEAR(squares / n, 1, 5 * std::sqrt(2 / n));
    EXPECT_NEAR(fourth / n, 3, 5 * std::sqrt(96 / n));
    EXPECT_NEAR(tail / n, 0.05, 5 * std::sqrt(0.05 * 0.95 / n));
}

TEST(Weights, OneRowServesAllChannels) {
    EXPECT_EQ(makeWeights(ExplicitWeights{{1, 2, 3}}, {1, 3}, 2).value(), (std::vector<float>{1, 2, 3, 1, 2, 3}));
    EXPECT_EQ(makeWeights(ExplicitWeights{{1, 2, 3, 4, 5, 6}}, {1, 3}, 2).value(),
              (std::vector<float>{1, 2, 3, 4, 5, 6}));
    EXPECT_FALSE(makeWeights(ExplicitWeights{{1, 2, 3, 4}}, {1, 3}, 2));
}

TEST(Weights, AnUnknownPresetIsNamedWithItsNeighbour) {
    const auto weights = makeWeights(NamedWeights{"sobel"}, {3, 3}, 1);
    ASSERT_FALSE(weights);
    EXPECT_NE(weights.error().what.find("sobel_x"), std::string::npos) << weights.error().what;
}

} // namespace
} // namespace acti
