#include "core/figure/sweep_limits.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace acti {
namespace {

SweepLimit limitOf(const SweepSubject& subject, LimitPoint point, Quantity quantity = {}, Range x = {-6, 6}) {
    const auto swept = sweptOf(subject);
    EXPECT_TRUE(swept);
    return sweepLimit(**swept, quantity, point, x, {Ink::Role::Text});
}

TEST(SweepLimits, AreNamedByWhatTheyEqual) {
    const SweptActivation swish, aconB{"acon_b", {{"p", 0.25}}, "beta"};
    EXPECT_EQ(limitOf(swish, LimitPoint::Zero).words, "β = 0: 0.5 x");
    EXPECT_EQ(limitOf(swish, LimitPoint::PlusInfinity).words, "β → ∞: ReLU");
    EXPECT_EQ(limitOf(swish, LimitPoint::MinusInfinity).words, "β → −∞: min(x, 0)");
    EXPECT_EQ(limitOf(aconB, LimitPoint::Zero).words, "β = 0: 0.625 x");
    EXPECT_EQ(limitOf(aconB, LimitPoint::PlusInfinity).words, "β → ∞: PReLU α = 0.25");
    EXPECT_EQ(limitOf(SweptActivation{"softplus", {}, "beta"}, LimitPoint::PlusInfinity).words, "β → ∞: ReLU");
    EXPECT_EQ(limitOf(SweptMaximum{}, LimitPoint::Zero).words, "β = 0: mean");
    EXPECT_EQ(limitOf(SweptMaximum{}, LimitPoint::PlusInfinity).words, "β → ∞: maximum");
    EXPECT_EQ(limitOf(SweptMaximum{}, LimitPoint::MinusInfinity).words, "β → −∞: minimum");
}

TEST(SweepLimits, TwoLinesThatMeetAreWrittenOut) {
    const SweptActivation aconC{"acon_c", {{"p1", 1.2}, {"p2", -0.8}}, "beta"};
    EXPECT_EQ(limitOf(aconC, LimitPoint::PlusInfinity).words, "β → ∞: max(1.2 x, −0.8 x)");
    EXPECT_EQ(limitOf(aconC, LimitPoint::MinusInfinity).words, "β → −∞: min(1.2 x, −0.8 x)");
    EXPECT_EQ(limitOf(aconC, LimitPoint::Zero).words, "β = 0: 0.2 x");
}

TEST(SweepLimits, TheWordsFitTheQuantity) {
    const Quantity slope{Quantity::Kind::Slope, {}}, curvature{Quantity::Kind::Curvature, {}};
    EXPECT_EQ(limitOf(SweptActivation{}, LimitPoint::Zero, slope).words, "β = 0: 0.5");
    EXPECT_EQ(limitOf(SweptActivation{}, LimitPoint::Zero, curvature).words, "β = 0: 0");
    EXPECT_EQ(limitOf(SweptActivation{}, LimitPoint::PlusInfinity, curvature).words, "β → ∞: curvature of ReLU");
    EXPECT_EQ(limitOf(SweptActivation{}, LimitPoint::PlusInfinity, {Quantity::Kind::Gradient, "beta"}).words,
              "β → ∞: 0");
    EXPECT_EQ(limitOf(SweptMaximum{}, LimitPoint::Zero, slope).words, "β = 0: slope of the mean");
}

TEST(SweepLimits, WhereNoneIsKnownItIsSaid) {
    const SweepLimit softplus = limitOf(SweptActivation{"softplus", {}, "beta"}, LimitPoint::Zero);
    EXPECT_FALSE(softplus.exists) << "it grows without bound";
    EXPECT_TRUE(softplus.line.line.x.empty());
    EXPECT_NE(softplus.words.find("no limit is known"), std::string::npos);
    EXPECT_FALSE(limitOf(SweptActivation{"sinusoid", {}, "omega"}, LimitPoint::PlusInfinity, {}, {1, 2}).exists)
        << "it oscillates";
}

TEST(SweepLimits, AnExactCurveWithItsKink) {
    const SweepLimit relu = limitOf(SweptActivation{}, LimitPoint::PlusInfinity, {}, {-3.3, 5.1});
    ASSERT_TRUE(relu.exists);
    const Polyline& line = relu.line.line;
    for (std::size_t i = 0; i < line.x.size(); ++i)
        EXPECT_EQ(line.y[i], std::max(line.x[i], 0.0));
    EXPECT_TRUE(std::ranges::find(line.x, 0.0) != line.x.end());
    EXPECT_TRUE(relu.line.open.x.empty());
}

TEST(SweepLimits, AJumpIsNotJoinedAndItsDotsTellWhatIsTaken) {
    const SweepLimit step = limitOf(SweptActivation{}, LimitPoint::PlusInfinity, {Quantity::Kind::Slope, {}});
    ASSERT_TRUE(step.exists);
    EXPECT_EQ(step.words, "β → ∞: slope of ReLU");
    const Polyline& line = step.line.line;
    for (std::size_t i = 1; i < line.x.size(); ++i)
        EXPECT_FALSE(line.y[i - 1] == 0 && line.y[i] == 1) << line.x[i];
    EXPECT_EQ(step.line.filled.x, std::vector<double>{0});
    EXPECT_EQ(step.line.filled.y, std::vector<double>{0.5});
    EXPECT_EQ(step.line.open.y, (std::vector<double>{0, 1}));
}

TEST(SweepLimits, AnInfiniteValueIsAGap) {
    const SweepLimit dirac = limitOf(SweptActivation{}, LimitPoint::PlusInfinity, {Quantity::Kind::Curvature, {}});
    ASSERT_TRUE(dirac.exists);
    for (std::size_t i = 0; i < dirac.line.line.x.size(); ++i)
        EXPECT_TRUE(dirac.line.line.x[i] == 0 ? std::isnan(dirac.line.line.y[i]) : dirac.line.line.y[i] == 0);
}

} // namespace
} // namespace acti
