#include "core/figure/sweep_gap.h"

#include "tests/support/marks.h"
#include "tests/support/sweep_figures.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace acti {
namespace {

TEST(SweepGap, TheGapOverXStaysBelowItsBounds) {
    const SweepFigure figure = maximumFigure(GapPanel::OverX);
    const Panel panel = gapPanel(figure, maximum(figure), GapPanel::OverX);
    EXPECT_EQ(panel.id, "gap");
    const auto lines = marksOf<Polyline>(panel.marks);
    const auto rules = marksOf<Rule>(panel.marks);
    ASSERT_EQ(lines.size(), 5U);
    ASSERT_GE(rules.size(), 3U) << "the bounds that lie in the panel";
    int attained = 0;
    for (const Rule& rule : rules)
        for (const Polyline& line : lines)
            if (line.ink.position == rule.ink.position) {
                const double largest = std::ranges::max(line.y);
                EXPECT_LE(largest, rule.at);
                attained += largest > 0.99 * rule.at;
            }
    EXPECT_GE(attained, 3) << "equal losers attain it, where they lie in the range of x";
}

TEST(SweepGap, TheLargestGapOverBetaFallsBelowItsBound) {
    const SweepFigure figure = maximumFigure(GapPanel::OverParameter);
    const Panel panel = gapPanel(figure, maximum(figure), GapPanel::OverParameter);
    EXPECT_EQ(panel.id, "gap_beta");
    EXPECT_EQ(panel.x.scale, AxisScale::Logarithmic);
    EXPECT_EQ(panel.y.scale, AxisScale::Logarithmic);
    EXPECT_GT(panel.y.range.min, 0);
    const auto lines = marksOf<Polyline>(panel.marks);
    ASSERT_EQ(lines.size(), 2U);
    for (std::size_t i = 0; i < lines[1].x.size(); ++i)
        EXPECT_LE(lines[1].y[i], lines[0].y[i] * (1 + 1e-12));
}

// At 0 the line leaves the distance to the minimum for that to the maximum: both ends are shown, and which is taken.
TEST(SweepGap, TheJumpAtZeroHasAnOpenAndAFilledDot) {
    SweepFigure figure = maximumFigure(GapPanel::OverParameter);
    figure.subject = SweptMaximum{{{0, 2}, {0, 0}, {0, -1}}, true, GapPanel::OverParameter};
    figure.scale = SweepScale::Linear;
    figure.values = {-3, 5};
    const Panel panel = gapPanel(figure, maximum(figure), GapPanel::OverParameter);
    const auto dots = marksOf<Points>(panel.marks);
    ASSERT_EQ(dots.size(), 2U);
    EXPECT_TRUE(dots[0].isOpen);
    EXPECT_NEAR(dots[0].y.at(0), 1.0 / 3 + 1, 1e-12) << "the mean above the minimum";
    EXPECT_FALSE(dots[1].isOpen);
    EXPECT_NEAR(dots[1].y.at(0), 2 - 1.0 / 3, 1e-12) << "the maximum above the mean";
    const Polyline line = marksOf<Polyline>(panel.marks).at(1);
    const auto gap = std::ranges::find_if(line.y, [](double y) { return std::isnan(y); }) - line.y.begin();
    ASSERT_LT(gap, static_cast<std::ptrdiff_t>(line.y.size()));
    EXPECT_EQ(line.x[static_cast<std::size_t>(gap) - 1], 0) << "the line ends in its dot";
    EXPECT_EQ(line.y[static_cast<std::size_t>(gap) + 1], dots[1].y[0]);
    figure.subject = SweptMaximum{{{0, 1}, {0, 0}, {0, -1}}, true, GapPanel::OverParameter};
    EXPECT_TRUE(marksOf<Points>(gapPanel(figure, maximum(figure), GapPanel::OverParameter).marks).empty())
        << "both distances are 1: nothing jumps";
    figure.values = {0, 5};
    EXPECT_TRUE(marksOf<Points>(gapPanel(figure, maximum(figure), GapPanel::OverParameter).marks).empty());
}

} // namespace
} // namespace acti
