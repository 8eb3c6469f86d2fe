#include "core/spatial/norm.h"

#include <gtest/gtest.h>

#include <cmath>

namespace acti {
namespace {

TEST(Norm, WithoutANormTheMapIsTheIdentity) {
    const auto norms = channelNorms({}, 3, {});
    ASSERT_EQ(norms->size(), 3u);
    EXPECT_EQ(norms->at(1).scale, 1);
    EXPECT_EQ(norms->at(1).mean, 0);
    EXPECT_EQ(norms->at(1).shift, 0);
}

TEST(Norm, RunningStatisticsComeFromTheSpec) {
    const Norm norm{.kind = NormKind::Batch, .eps = 0.5, .gamma = {3}, .beta = {7, 8}, .mean = {1, 2}, .var = {3.5F}};
    const auto norms = channelNorms(norm, 2, {});
    EXPECT_EQ(norms->at(1).mean, 2);
    EXPECT_EQ(norms->at(1).scale, 3 / std::sqrt(4.0));
    EXPECT_EQ(norms->at(1).shift, 8);
}

TEST(Norm, BatchStatisticsAreBiased) {
    const Norm norm{
        .kind = NormKind::Batch, .mode = NormMode::Batch, .eps = 0, .gamma = {}, .beta = {}, .mean = {9}, .var = {9}};
    const auto norms = channelNorms(norm, 1, {Moments{.count = 4, .mean = 5, .squares = 16}});
    EXPECT_EQ(norms->front().mean, 5);
    EXPECT_EQ(norms->front().variance, 4);
    EXPECT_EQ(norms->front().scale, 0.5);
}

TEST(Norm, RefusesADivisionByZero) {
    const Norm norm{
        .kind = NormKind::Batch, .mode = NormMode::Batch, .eps = 0, .gamma = {}, .beta = {}, .mean = {}, .var = {}};
    const auto norms = channelNorms(norm, 1, {Moments{.count = 4, .mean = 5, .squares = 0}});
    ASSERT_FALSE(norms);
    EXPECT_EQ(norms.error().where, "norm.eps");
}

} // namespace
} // namespace acti
