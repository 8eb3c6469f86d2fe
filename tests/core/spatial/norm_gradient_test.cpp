#include "core/spatial/norm_gradient.h"

#include <gtest/gtest.h>

#include <vector>

namespace acti {
namespace {

const Shape kShape{1, 2, 1, 2, 4};

NormBackward backward(const Norm& norm, const std::vector<double>& values, std::vector<double>& gradient) {
    const FittedNorm fitted = FittedNorm::fit(norm, kShape.c).value();
    std::vector<ChannelNorm> planes;
    if (!isPerPixel(norm)) {
        std::vector<Moments> moments;
        for (std::size_t plane = 0; plane < kShape.planes(); ++plane)
            moments.push_back(momentsOf(std::span(values).subspan(plane * 2, 2)));
        planes = fitted.planeNorms(kShape, moments).value();
    }
    const RunOptions options;
    Passes passes(options, normBackwardPasses(norm));
    return normBackward(fitted, planes, kShape, values, gradient, passes);
}

TEST(NormGradient, GivenStatisticsOnlyScale) {
    Norm norm = plainNorm(NormKind::Batch);
    norm.eps = 0, norm.gamma = {3, 5}, norm.mean = {1}, norm.var = {4};
    std::vector<double> gradient{1, 2, 3, 4};
    const NormBackward back = backward(norm, {3, 5, 1, 9}, gradient);
    EXPECT_EQ(gradient, (std::vector<double>{1.5, 3, 7.5, 10}));
    EXPECT_EQ(back.gradient.beta, (std::vector<double>{3, 7}));
    EXPECT_EQ(back.gradient.gamma, (std::vector<double>{1 * 1 + 2 * 2, 3 * 0 + 4 * 4}));
}

TEST(NormGradient, WhatIsStandardisedPassesNeitherAShiftNorAScaleBack) {
    for (const NormKind kind : {NormKind::Batch, NormKind::Layer, NormKind::Instance, NormKind::Group}) {
        Norm norm = plainNorm(kind, NormMode::Batch);
        norm.eps = 0;
        const std::vector<double> values{1, 2, 4, 8};
        std::vector<double> gradient{0.5, -1, 2, 0.25};
        backward(norm, values, gradient);
        double sum = 0, product = 0;
        for (std::size_t i = 0; i < 4; ++i) {
            sum += gradient[i];
            product += gradient[i] * values[i];
        }
        EXPECT_NEAR(sum, 0, 1e-14) << static_cast<int>(kind);
        EXPECT_NEAR(product, 0, 1e-14) << static_cast<int>(kind);
    }
}

TEST(NormGradient, APixelsChannelsShareTheirs) {
    Norm norm = plainNorm(NormKind::Layer);
    norm.over = NormOver::Channels;
    std::vector<double> gradient{0.5, -1, 2, 0.25};
    const NormBackward back = backward(norm, {1, 2, 4, 8}, gradient);
    EXPECT_NEAR(gradient[0] + gradient[2], 0, 1e-14);
    EXPECT_NEAR(gradient[1] + gradient[3], 0, 1e-14);
    EXPECT_EQ(back.gradient.beta, (std::vector<double>{-0.5, 2.25}));
}

TEST(NormGradient, WithoutANormNothingChanges) {
    std::vector<double> gradient{1, 2, 3, 4};
    EXPECT_TRUE(backward({}, {1, 2, 3, 4}, gradient).gradient.gamma.empty());
    EXPECT_EQ(gradient, (std::vector<double>{1, 2, 3, 4}));
}

} // namespace
} // namespace acti
