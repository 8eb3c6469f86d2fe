#include "core/figure/sweep_panels.h"

#include "core/figure/swept_maximum.h"
#include "tests/support/marks.h"
#include "tests/support/sweep_figures.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace acti {
namespace {

TEST(SweepPanels, AFamilyHasItsMembersInTheOrderOfTheScale) {
    SweepFigure figure;
    figure.limits = {false, false, false};
    const auto swept = sweptOf(figure.subject);
    const Panel panel = familyPanel(figure, **swept);
    const auto lines = marksOf<Polyline>(panel.marks);
    ASSERT_EQ(lines.size(), figure.members);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        EXPECT_EQ(lines[i].ink.role, Ink::Role::Scale);
        EXPECT_NEAR(lines[i].ink.position, static_cast<double>(i) / 10, 1e-12);
        EXPECT_EQ(lines[i].ink.opacity, 1);
    }
    ASSERT_TRUE(panel.colourBar);
    EXPECT_EQ(*panel.colourBar, (ColourBar{"", {0.1, 20}, "β", true}));
    EXPECT_EQ(panel.legend[0].text, "Swish, β from 0.1 to 20");
}

TEST(SweepPanels, LimitsAndInputsAreNamedInTheLegend) {
    SweepFigure figure = maximumFigure(GapPanel::None);
    figure.limits = {true, true, true};
    const Panel panel = familyPanel(figure, maximum(figure));
    std::vector<std::string> names;
    for (const LegendItem& item : panel.legend)
        names.push_back(item.text);
    EXPECT_EQ(names, (std::vector<std::string>{"Smooth maximum of 3 inputs, β from 0.1 to 20", "inputs x₁ to x₃",
                                               "β = 0: mean", "β → ∞: maximum", "β → −∞: minimum"}));
    EXPECT_EQ(marksOf<Polyline>(panel.marks).size(), 3U + 5U + 3U);
    figure.quantity = {Quantity::Kind::Slope, {}};
    EXPECT_EQ(familyPanel(figure, maximum(figure)).legend.size(), 4U) << "inputs have their place among values alone";
}

TEST(SweepPanels, AMapHasThePixelsOfItsValues) {
    SweepFigure figure;
    const auto swept = sweptOf(figure.subject);
    const Panel panel = mapPanel(figure, **swept, {7, 5});
    const auto rasters = marksOf<Raster>(panel.marks);
    ASSERT_EQ(rasters.size(), 1U);
    EXPECT_EQ(rasters[0].bitmap.width(), 7U);
    EXPECT_EQ(rasters[0].x, figure.x);
    EXPECT_EQ(rasters[0].y, figure.values);
    EXPECT_EQ(panel.y.scale, AxisScale::Logarithmic);
    // The largest value is at the top right: x = 6 (1 - 1/7), beta the fifth tenth from the top.
    const double x = -6 + 12 * (6.5 / 7), beta = valueAt(figure, 0.9);
    double value = 0;
    (*swept)->values({}, std::span(&x, 1), beta, std::span(&value, 1));
    EXPECT_NEAR(panel.colourBar->range.max, value, 1e-12);
    EXPECT_EQ(panel.colourBar->colourMap, "viridis");
    figure.quantity = {Quantity::Kind::Curvature, {}};
    const ColourBar bar = *mapPanel(figure, **swept, {7, 5}).colourBar;
    EXPECT_EQ(bar.range.min, -bar.range.max) << "what changes sign is centred on 0";
}

TEST(SweepPanels, OnlyTheLowestOfPanelsWithOneAxisHasItsNumbers) {
    EXPECT_TRUE(topAxis(SweepFigure{}).hasTickLabels);
    EXPECT_FALSE(topAxis(maximumFigure(GapPanel::OverX)).hasTickLabels);
    EXPECT_TRUE(topAxis(maximumFigure(GapPanel::OverParameter)).hasTickLabels) << "the axis below is another one";
    SweepFigure map;
    map.style = SweepStyle::Map;
    EXPECT_TRUE(topAxis(map).hasTickLabels);
    map.current = 1;
    EXPECT_FALSE(topAxis(map).hasTickLabels);
    EXPECT_EQ(parameterAxis(map, **sweptOf(map.subject)).range, map.values);
}

TEST(SweepPanels, ThePlayingCurveIsStrongAboveItsTrail) {
    SweepFigure figure;
    figure.current = 2;
    const auto swept = sweptOf(figure.subject);
    const Panel family = familyPanel(figure, **swept);
    EXPECT_LT(marksOf<Polyline>(family.marks)[0].ink.opacity, 0.5) << "the family is faint behind it";
    const auto moving = playingMarksOf(figure, **swept, family, 2, {1.6, 1.8});
    const auto lines = marksOf<Polyline>(moving);
    ASSERT_EQ(lines.size(), 3U);
    EXPECT_LT(lines[0].ink.opacity, lines[1].ink.opacity);
    EXPECT_LT(lines[1].ink.opacity, lines[2].ink.opacity);
    EXPECT_GT(lines[2].width, lines[1].width);
    EXPECT_EQ(marksOf<Text>(moving).at(0).text, "β = 2");
    const Panel map = mapPanel(figure, **swept, {4, 4});
    EXPECT_EQ(marksOf<Rule>(playingMarksOf(figure, **swept, map, 2, {})).at(0).at, 2);
    EXPECT_EQ(marksOf<Polyline>(playingMarksOf(figure, **swept, cutPanel(figure, **swept, {0, 1}), 2, {})).size(), 1U);
}

} // namespace
} // namespace acti
