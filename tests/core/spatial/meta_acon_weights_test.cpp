#include "core/spatial/meta_acon_weights.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace acti {
namespace {

TEST(MetaAconWeights, TheOfficialStartHasTheOfficialSizesAndBounds) {
    for (const auto& [channels, r, hidden] : {std::tuple{3U, 16, 16U}, {64U, 16, 16U}, {512U, 16, 32U}, {8U, 2, 4U}}) {
        MetaAconSpec spec;
        spec.start.r = r;
        const auto weights = makeMetaAconWeights(spec, channels);
        ASSERT_TRUE(weights);
        EXPECT_EQ(weights->hidden, hidden);
        EXPECT_EQ(weights->p1.size(), channels);
        EXPECT_NE(weights->p1, weights->p2);
        ASSERT_EQ(weights->fc1.weight.size(), hidden * channels);
        ASSERT_EQ(weights->fc1.bias.size(), hidden);
        ASSERT_EQ(weights->fc2.bias.size(), channels);
        const auto largest = [](const std::vector<float>& values) {
            return static_cast<double>(
                std::abs(*std::ranges::max_element(values, {}, [](float value) { return std::abs(value); })));
        };
        EXPECT_LE(largest(weights->fc1.weight), 1 / std::sqrt(static_cast<double>(channels)));
        EXPECT_GE(largest(weights->fc1.weight), 0.8 / std::sqrt(static_cast<double>(channels)));
        EXPECT_LE(largest(weights->fc2.weight), 1 / std::sqrt(static_cast<double>(hidden)));
        EXPECT_LE(largest(weights->fc2.bias), 1 / std::sqrt(static_cast<double>(hidden)));
    }
}

TEST(MetaAconWeights, ASeedGivesTheSameNumbersOnEveryMachine) {
    const auto seven = makeMetaAconWeights({}, 2).value();
    // From the same algorithm written apart in Python, whose logarithm is the C library's.
    EXPECT_EQ(seven.p1, (std::vector<float>{1.31110394F, 0.886097968F}));
    EXPECT_EQ(seven.fc1.weight[0], 0.157546625F);
    EXPECT_EQ(seven.fc2.bias[1], -0.22959049F);
    MetaAconSpec other;
    other.start.seed = 8;
    EXPECT_NE(makeMetaAconWeights(other, 2).value().p1, seven.p1);
}

TEST(MetaAconWeights, WhatIsGivenIsUsedAndTheRestDrawn) {
    MetaAconSpec spec;
    spec.p2 = {0.25F};
    spec.fc1 = {2, {1, 2, 3, 4, 5, 6}, {}};
    const auto weights = makeMetaAconWeights(spec, 3);
    ASSERT_TRUE(weights) << message(weights.error());
    EXPECT_EQ(weights->p2, std::vector<float>(3, 0.25F));
    EXPECT_EQ(weights->hidden, 2U);
    EXPECT_EQ(weights->fc1.bias, std::vector<float>(2, 0.0F));
    EXPECT_EQ(weights->fc2.weight.size(), 6U);
}

TEST(MetaAconWeights, WhatDoesNotFitIsNamed) {
    const auto whereOf = [](const MetaAconSpec& spec) {
        const auto weights = makeMetaAconWeights(spec, 3);
        return weights ? "nothing" : weights.error().where;
    };
    MetaAconSpec spec;
    spec.p1 = {1, 2};
    EXPECT_EQ(whereOf(spec), "p1");
    spec.p1 = {1, HUGE_VALF, 2};
    EXPECT_EQ(whereOf(spec), "p1");
    spec.p1 = {};
    spec.fc1 = {2, {1, 2, 3, 4}, {}};
    EXPECT_EQ(whereOf(spec), "fc1.weight");
    spec.fc1 = {3, {1, 2, 3, 4, 5, 6}, {}}; // the transpose
    EXPECT_EQ(whereOf(spec), "fc1.weight");
    spec.fc1 = {1, {1, 2, 3}, {1, 2}};
    EXPECT_EQ(whereOf(spec), "fc1.bias");
    spec.fc1 = {1, {1, 2, 3}, {}};
    spec.fc2 = {3, {1, 2, 3, 4, 5, 6}, {}};
    EXPECT_EQ(whereOf(spec), "fc2.weight");
    spec.fc2 = {};
    spec.start.r = 0;
    EXPECT_EQ(whereOf(spec), "init.r");
}

} // namespace
} // namespace acti
