#include "core/figure/meta_acon_panels.h"

#include "core/numeric/real.h"
#include "tests/support/marks.h"
#include "tests/support/meta_acon_input.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace acti {
namespace {

MetaAconContent contentOf(const MetaAconFigure& figure, std::size_t channels = 20) {
    return computeMetaAcon(figure, features(1, channels)).value();
}

TEST(MetaAconPanels, ABarAChannelAsHighAsItsBeta) {
    const MetaAconFigure figure = figureOnFeatures();
    const MetaAconContent content = contentOf(figure);
    const auto bars = marksOf<Area>(betaPanel(figure, content));
    ASSERT_EQ(bars.size(), 20U);
    for (std::size_t c = 0; c < 20; ++c) {
        EXPECT_EQ(bars[c].high[0], content.channels[c].beta.mean);
        EXPECT_EQ(bars[c].ink.opacity == 1, c == figure.channel);
    }
}

TEST(MetaAconPanels, FewBarsCarryNamesAndNumbers) {
    const MetaAconFigure figure = figureOnFeatures();
    const Panel panel = betaPanel(figure, contentOf(figure, 3));
    std::set<std::string> words;
    for (const Text& text : marksOf<Text>(panel))
        words.insert(text.text);
    EXPECT_TRUE(words.contains("Channel 0") && words.contains("Channel 2"));
    EXPECT_EQ(words.size(), 6U);
    EXPECT_FALSE(panel.x.hasTickLabels);
}

TEST(MetaAconPanels, OneBarForALayer) {
    MetaAconFigure figure = figureOnFeatures();
    figure.spec.design = MetaDesign::Layer;
    EXPECT_EQ(marksOf<Area>(betaPanel(figure, contentOf(figure))).size(), 1U);
}

TEST(MetaAconPanels, AHistogramCountsEveryBeta) {
    MetaAconFigure figure = figureOnFeatures();
    figure.view = BetaView::Histogram;
    for (const auto& [design, count] :
         {std::pair{MetaDesign::Layer, 1.0}, {MetaDesign::Channel, 20.0}, {MetaDesign::Pixel, 12.0}}) {
        figure.spec.design = design;
        double sum = 0;
        for (const Area& bin : marksOf<Area>(betaPanel(figure, contentOf(figure))))
            sum += bin.high[0];
        EXPECT_EQ(sum, count);
    }
}

TEST(MetaAconPanels, TheBetasOfPixelsAreAMap) {
    MetaAconFigure figure = figureOnFeatures();
    figure.spec.design = MetaDesign::Pixel;
    const Panel panel = betaPanel(figure, contentOf(figure));
    EXPECT_TRUE(panel.keepsAspect);
    EXPECT_EQ(panel.x.range, (Range{0, 4}));
    ASSERT_TRUE(panel.colourBar);
    EXPECT_EQ(panel.colourBar->colourMap, "viridis");
    EXPECT_EQ(panel.colourBar->range, (Range{0, 1}));
}

TEST(MetaAconPanels, TheShownCurveIsStrongAndTheRestQuiet) {
    MetaAconFigure figure = figureOnFeatures();
    figure.channel = 4;
    const MetaAconContent content = contentOf(figure);
    const auto lines = marksOf<Polyline>(curvesPanel(figure, content));
    ASSERT_EQ(lines.size(), 20U);
    EXPECT_EQ(std::ranges::count_if(lines, [](const Polyline& line) { return line.ink.opacity == 1; }), 1);
    const Polyline& strong = lines.back(); // over the others
    EXPECT_EQ(strong.ink.opacity, 1);
    EXPECT_GT(strong.width, lines.front().width);
    const ChannelCurve curve = curveOf(MetaDesign::Channel, content.channels[4]);
    for (std::size_t i = 0; i < strong.x.size(); i += 7)
        EXPECT_NEAR(strong.y[i], curve.entry->at(strong.x[i], curve.params).f, 1e-9);
}

TEST(MetaAconPanels, WhereBetaFollowsXTheLineChangesItsColour) {
    MetaAconFigure figure = figureOnFeatures();
    figure.spec.design = MetaDesign::Pixel;
    const MetaAconContent content = contentOf(figure, 1);
    const auto lines = marksOf<Polyline>(curvesPanel(figure, content));
    ASSERT_GT(lines.size(), 10U);
    for (std::size_t i = 1; i < lines.size(); ++i) {
        EXPECT_GE(lines[i].ink.position, lines[i - 1].ink.position);
        EXPECT_EQ(lines[i].x.front(), lines[i - 1].x.back()) << "without a gap";
    }
    EXPECT_EQ(lines.front().x.front(), -kLeastReach);
    EXPECT_EQ(lines.back().x.back(), kLeastReach);
}

TEST(MetaAconPanels, OfManyChannelsSoManyAreDrawnAndTheShownOneIsAmongThem) {
    EXPECT_EQ(drawnChannels(3, 2), (std::vector<std::size_t>{0, 1, 2}));
    for (const std::size_t shown : {0U, 1U, 333U, 511U}) {
        const auto drawn = drawnChannels(512, shown);
        EXPECT_EQ(drawn.size(), kMostChannelCurves);
        EXPECT_TRUE(std::ranges::is_sorted(drawn, std::less_equal<>()) || shown == 0);
        EXPECT_EQ(std::set<std::size_t>(drawn.begin(), drawn.end()).size(), drawn.size());
        EXPECT_NE(std::ranges::find(drawn, shown), drawn.end());
    }
    const MetaAconFigure figure = figureOnFeatures();
    EXPECT_EQ(curvesPanel(figure, contentOf(figure, 300)).legend.back().text, "64 of 300 channels");
}

TEST(MetaAconPanels, CurvesReachAsFarAsTheInput) {
    MetaAconFigure figure = figureOnFeatures();
    EXPECT_EQ(curveRange(figure, contentOf(figure)), (Range{-6, 6}));
    figure.spec.scale = Scale::Raw;
    const MetaAconContent raw = contentOf(figure);
    EXPECT_EQ(curveRange(figure, raw).max, std::max(-raw.xRange.min, raw.xRange.max));
    EXPECT_GT(curveRange(figure, raw).max, 20);
    figure.x = Range{-2, 3};
    EXPECT_EQ(curveRange(figure, raw), (Range{-2, 3}));
}

TEST(MetaAconPanels, TheScaleHasALengthWhateverTheBetas) {
    MetaAconContent content;
    content.beta = {0.5, 0.5, 0.5};
    EXPECT_NEAR(betaScale(content).length(), 0.02, 1e-12);
    content.beta = {0.1, 0.3, 0.9};
    EXPECT_EQ(betaScale(content), (Range{0.1, 0.9}));
    content.beta = {HUGE_VAL, NAN, -HUGE_VAL};
    EXPECT_EQ(betaScale(content), (Range{0, 1}));
}

TEST(MetaAconPanels, MapsAreOfTheShownChannel) {
    MetaAconFigure figure = figureOnFeatures();
    figure.channel = 2;
    const auto panels = mapPanels(figure, contentOf(figure));
    ASSERT_EQ(panels.size(), 2U);
    EXPECT_EQ(panels[0].title, "x, Channel 2");
    EXPECT_EQ(panels[1].title, "y, Channel 2");
    EXPECT_EQ(panels[1].column, 1);
}

} // namespace
} // namespace acti
