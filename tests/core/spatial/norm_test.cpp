#include "core/spatial/norm.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <string>

namespace acti {
namespace {

Norm normOf(NormKind kind, NormMode mode = NormMode::Batch) { return plainNorm(kind, mode); }

std::string whereOf(const Norm& norm, std::size_t channels) {
    const auto fitted = FittedNorm::fit(norm, channels);
    return fitted ? "none" : fitted.error().where;
}

TEST(Norm, WithoutANormTheMapIsTheIdentity) {
    const auto norms = FittedNorm::fit({}, 3)->planeNorms({2, 3, 1, 1, 4}, {});
    EXPECT_EQ(*norms, std::vector<ChannelNorm>(6));
    EXPECT_EQ(ChannelNorm{}.of(1.25), 1.25);
}

TEST(Norm, RunningStatisticsComeFromTheSpec) {
    Norm norm = normOf(NormKind::Batch, NormMode::Running);
    norm.eps = 0.5, norm.gamma = {3}, norm.beta = {7, 8}, norm.mean = {1, 2}, norm.var = {3.5F};
    EXPECT_FALSE(needsMoments(norm));
    const auto norms = FittedNorm::fit(norm, 2)->planeNorms({2, 2, 1, 1, 4}, {});
    EXPECT_EQ(norms->at(3), (ChannelNorm{2, 3.5, 3 / std::sqrt(4.0), 8})) << "plane (1, 1)";
}

TEST(Norm, BatchStatisticsAreBiasedAndOverAllSamples) {
    Norm norm = normOf(NormKind::Batch);
    norm.eps = 0, norm.mean = {9}, norm.var = {9};
    const Moments one{.count = 4, .mean = 5, .squares = 16}, two{.count = 4, .mean = 7, .squares = 16};
    const auto norms = FittedNorm::fit(norm, 1)->planeNorms({2, 1, 2, 2, 4}, std::vector{one, two});
    EXPECT_EQ(norms->at(0).mean, 6);
    EXPECT_EQ(norms->at(0).variance, 5);
    EXPECT_EQ(norms->at(1), norms->at(0));
}

TEST(Norm, EachKindSharesItsPlanes) {
    const Shape shape{2, 6, 1, 1, 4};
    const auto setsOf = [&](const Norm& norm) {
        std::vector<std::size_t> sets;
        for (std::size_t plane = 0; plane < shape.planes(); ++plane)
            sets.push_back(momentSet(norm, shape, plane / 6, plane % 6));
        return sets;
    };
    Norm group = normOf(NormKind::Group);
    group.groups = 3;
    EXPECT_EQ(setsOf(normOf(NormKind::Batch)), (std::vector<std::size_t>{0, 1, 2, 3, 4, 5, 0, 1, 2, 3, 4, 5}));
    EXPECT_EQ(setsOf(normOf(NormKind::Layer)), (std::vector<std::size_t>{0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1}));
    EXPECT_EQ(setsOf(normOf(NormKind::Instance)), (std::vector<std::size_t>{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}));
    EXPECT_EQ(setsOf(group), (std::vector<std::size_t>{0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5}));
}

TEST(Norm, APixelIsNormalisedOverItsChannels) {
    Norm norm = normOf(NormKind::Layer);
    norm.over = NormOver::Channels, norm.eps = 0, norm.gamma = {2, 1}, norm.beta = {0, 10};
    const auto fitted = FittedNorm::fit(norm, 2);
    std::vector<double> values{1, 0, 4, 3, 10, 4}; // three pixels, channel after channel
    fitted->normalisePixels(values);
    EXPECT_EQ(values[0], -2);
    EXPECT_EQ(values[1], -2);
    EXPECT_EQ(values[3], 11);
    EXPECT_EQ(values[4], 11);
    EXPECT_TRUE(std::isnan(values[2]) && std::isnan(values[5])) << "no spread, and no eps";
    const auto maps = fitted->pixelNorms(std::vector<double>{1, 3});
    EXPECT_EQ(maps[0].of(1), -2);
    EXPECT_EQ(maps[1].of(3), 11);
}

TEST(Norm, InstanceNormTakesStatisticsWhereItIsGivenAny) {
    Norm norm = normOf(NormKind::Instance, NormMode::Running);
    EXPECT_TRUE(needsMoments(norm)) << "as torch.nn.InstanceNorm2d, which keeps none by default";
    norm.mean = {1};
    EXPECT_FALSE(needsMoments(norm));
    EXPECT_EQ(FittedNorm::fit(norm, 2)->planeNorms({1, 2, 1, 1, 4}, {})->at(1).mean, 1);
    norm.mode = NormMode::Batch;
    EXPECT_TRUE(needsMoments(FittedNorm::fit(norm, 2)->norm()));
}

TEST(Norm, NamesWhatDoesNotFit) {
    Norm norm = normOf(NormKind::Batch);
    norm.gamma = {1, 2};
    EXPECT_EQ(whereOf(norm, 3), "gamma");
    norm = normOf(NormKind::Batch), norm.var = {1, 2};
    EXPECT_EQ(whereOf(norm, 3), "var");
    norm = normOf(NormKind::Batch, NormMode::Running), norm.var = {1, -2};
    EXPECT_EQ(whereOf(norm, 2), "var");
    norm = normOf(NormKind::Group), norm.groups = 4;
    EXPECT_EQ(whereOf(norm, 6), "groups");
    EXPECT_EQ(whereOf(norm, 8), "none");
    norm = normOf(NormKind::Layer), norm.mean = {0};
    EXPECT_EQ(whereOf(norm, 1), "mean");
    norm = normOf(NormKind::Instance), norm.eps = -std::numeric_limits<double>::infinity();
    EXPECT_EQ(whereOf(norm, 1), "eps");
}

TEST(Norm, RefusesADivisionByZero) {
    Norm norm = normOf(NormKind::Batch);
    norm.eps = 0;
    const auto norms = FittedNorm::fit(norm, 1)->planeNorms({1, 1, 2, 2, 4},
                                                            std::vector{Moments{.count = 4, .mean = 5, .squares = 0}});
    ASSERT_FALSE(norms);
    EXPECT_EQ(norms.error().where, "eps");
}

} // namespace
} // namespace acti
