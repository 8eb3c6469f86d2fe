#include "core/tensor/statistics.h"

#include <gtest/gtest.h>

#include <vector>

namespace acti {
namespace {

TEST(Statistics, AreThoseOfTheTextbook) {
    const Moments moments = momentsOf(std::vector<double>{2, 4, 4, 4, 5, 5, 7, 9});
    EXPECT_EQ(moments.mean, 5);
    EXPECT_EQ(moments.variance(), 4);
}

TEST(Statistics, PartsMergeToTheWhole) {
    std::vector<double> values;
    for (int i = 0; i < 1000; ++i)
        values.push_back(1e6 + (i * 7919 % 1000) * 1e-3);
    const Moments whole = momentsOf(values);
    Moments parts;
    for (std::size_t begin = 0; begin < values.size(); begin += 37)
        parts = merged(parts,
                       momentsOf(std::span(values).subspan(begin, std::min<std::size_t>(37, values.size() - begin))));
    EXPECT_EQ(parts.count, 1000);
    EXPECT_NEAR(parts.mean, whole.mean, 1e-9);
    EXPECT_NEAR(parts.variance(), whole.variance(), 1e-9 * whole.variance());
}

TEST(Statistics, ALargeMeanDoesNotDrownASmallVariance) {
    std::vector<double> values(4096, 1e8);
    for (std::size_t i = 0; i < values.size(); i += 2)
        values[i] += 1e-3;
    EXPECT_NEAR(momentsOf(values).variance(), 0.25e-6, 1e-11);
}

TEST(Statistics, OfNothingAreZero) {
    EXPECT_EQ(momentsOf({}).count, 0);
    EXPECT_EQ(momentsOf({}).variance(), 0);
    EXPECT_EQ(merged({}, {}).variance(), 0);
}

} // namespace
} // namespace acti
