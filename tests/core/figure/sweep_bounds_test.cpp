#include "core/figure/sweep_bounds.h"

#include "core/activations/catalogue.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace acti {
namespace {

SweepFigure slopesOf(const SweepSubject& subject) {
    SweepFigure figure;
    figure.subject = subject;
    figure.quantity = {Quantity::Kind::Slope, {}};
    figure.showsSlopeBounds = true;
    figure.limits = {false, false, false};
    return figure;
}

TEST(SweepBounds, HoldForEveryMemberAndAreAttainedByEach) {
    const SweptActivation subject{"acon_c", {{"p1", 1.2}, {"p2", -0.8}}, "beta"};
    SweepFigure figure = slopesOf(subject);
    figure.x = {-40, 40};
    const auto bounds = sharedSlopeBounds(figure);
    ASSERT_TRUE(bounds);
    const Entry& entry = **findEntry("acon_c");
    for (const double beta : {0.1, 1.0, 20.0}) {
        Panel panel;
        addBoundDots(panel, figure, {beta}, 1);
        ASSERT_EQ(panel.marks.size(), 1U);
        const auto& dots = std::get<Points>(panel.marks[0]);
        ASSERT_EQ(dots.x.size(), 2U);
        EXPECT_EQ(dots.y, (std::vector<double>{bounds->range.min, bounds->range.max}));
        for (std::size_t i = 0; i < 2; ++i)
            EXPECT_NEAR(entry.at(dots.x[i], std::vector{1.2, -0.8, beta}).f1, dots.y[i], 1e-12);
        for (double x = -40; x <= 40; x += 0.11)
            EXPECT_TRUE((Range{bounds->range.min - 1e-12, bounds->range.max + 1e-12})
                            .contains(entry.at(x, std::vector{1.2, -0.8, beta}).f1));
    }
}

TEST(SweepBounds, AreOfSlopesOverBetaInClosedFormAlone) {
    SweepFigure figure = slopesOf(SweptActivation{});
    EXPECT_TRUE(sharedSlopeBounds(figure));
    figure.quantity = {};
    EXPECT_FALSE(sharedSlopeBounds(figure));
    EXPECT_FALSE(sharedSlopeBounds(slopesOf(SweptActivation{"acon_c", {}, "p1"}))) << "they move with p1";
    EXPECT_FALSE(sharedSlopeBounds(slopesOf(SweptActivation{"elu", {}, "alpha"})));
    EXPECT_FALSE(sharedSlopeBounds(slopesOf(SweptMaximum{})));
}

TEST(SweepBounds, AreDrawnOnceAcrossTheFamily) {
    SweepFigure figure = slopesOf(SweptActivation{"acon_c", {}, "beta"});
    const auto count = [&](auto kind) {
        const auto scene = buildSweep(figure);
        return std::ranges::count_if(scene->panels[0].marks,
                                     [&](const Mark& mark) { return std::holds_alternative<decltype(kind)>(mark); });
    };
    EXPECT_EQ(count(Rule{}), 2);
    EXPECT_EQ(count(Text{}), 2);
    EXPECT_EQ(count(Band{}), 1);
    const auto scene = buildSweep(figure);
    for (const Mark& mark : scene->panels[0].marks)
        if (const auto* words = std::get_if<Text>(&mark)) {
            EXPECT_EQ(words->x < 0, words->isAbove) << "away from the dots of its bound";
        }
    EXPECT_GT(count(Points{}), 2) << "those whose places lie in the range of x";
    figure.showsSlopeBounds = false;
    EXPECT_EQ(count(Rule{}), 0);
}

} // namespace
} // namespace acti
