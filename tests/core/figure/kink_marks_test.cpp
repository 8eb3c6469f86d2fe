#include "core/figure/kink_marks.h"

#include "core/activations/catalogue.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace acti {
namespace {

struct Sampled {
    explicit Sampled(std::string id) {
        Curve curve;
        curve.activation = std::move(id);
        resolved = *resolve(curve);
        samples = sampleCurve(*resolved.entry, resolved.params, {-8, 8});
    }
    ResolvedCurve resolved;
    CurveSamples samples;
};

const Ink kInk{Ink::Role::Series, 0, 1};

DiracMarks marksOf(std::string id, Quantity::Kind kind) {
    return diracMarks(Sampled(std::move(id)).samples, {kind, {}}, kInk);
}

TEST(KinkMarks, AnArrowIsAsHighAsTheJumpOfTheSlope) {
    const DiracMarks relu6 = marksOf("relu6", Quantity::Kind::Curvature);
    ASSERT_EQ(relu6.arrows.size(), 2u);
    EXPECT_EQ(relu6.arrows[0], (Arrow{0, 0, 1, kInk}));
    EXPECT_EQ(relu6.arrows[1], (Arrow{6, 0, -1, kInk}));
    EXPECT_EQ(relu6.words[1].text, " −1 δ");
    const DiracMarks hardSwish = marksOf("hard_swish", Quantity::Kind::Curvature);
    ASSERT_EQ(hardSwish.arrows.size(), 2u);
    EXPECT_NEAR(hardSwish.arrows[0].to, -0.5, 1e-12);
    EXPECT_NEAR(hardSwish.arrows[1].to, -0.5, 1e-12);
}

TEST(KinkMarks, WhereFItselfJumpsTheSlopeHasAnArrow) {
    const DiracMarks marks = marksOf("hard_shrink", Quantity::Kind::Slope);
    ASSERT_EQ(marks.arrows.size(), 2u);
    EXPECT_DOUBLE_EQ(marks.arrows[0].to, 0.5);
    EXPECT_TRUE(marksOf("relu", Quantity::Kind::Slope).arrows.empty());
    EXPECT_TRUE(marksOf("relu", Quantity::Kind::Value).arrows.empty());
}

TEST(KinkMarks, WhatIsSmoothHasNone) {
    for (const char* id : {"swish", "elu", "celu", "softsign"})
        EXPECT_TRUE(marksOf(id, Quantity::Kind::Curvature).arrows.empty()) << id;
}

TEST(KinkMarks, AFrameworkSaysItsOwnSlopeAtTheKink) {
    const Sampled relu("relu");
    const auto slopeAtZero = [](const CurveSamples& samples) {
        const auto at = std::ranges::find(samples.x, 0.0);
        return samples.y[static_cast<std::size_t>(at - samples.x.begin())].f1;
    };
    EXPECT_EQ(slopeAtZero(withFramework(relu.samples, relu.resolved, "")), 0);
    EXPECT_EQ(slopeAtZero(withFramework(relu.samples, relu.resolved, "JAX jnp.maximum")), 0.5);
    EXPECT_EQ(slopeAtZero(withFramework(relu.samples, relu.resolved, "PyTorch torch.clamp")), 1);
}

TEST(KinkMarks, FrameworksAreThoseWithRules) {
    EXPECT_TRUE(checkFramework(""));
    EXPECT_TRUE(checkFramework("JAX"));
    EXPECT_EQ(checkFramework("Caffe").error().code, ErrorCode::NotFound);
}

} // namespace
} // namespace acti
