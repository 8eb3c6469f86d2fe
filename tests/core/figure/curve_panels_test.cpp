#include "core/figure/curve_panels.h"

#include "core/activations/catalogue.h"
#include "core/figure/curve_edits.h"
#include "core/session/edits.h"
#include "tests/support/golden.h"
#include "tests/support/marks.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace acti {
namespace {

Scene sceneOf(const CurveFigure& figure) {
    const auto scene = buildCurves(figure);
    EXPECT_TRUE(scene) << (scene ? "" : message(scene.error()));
    return scene ? *scene : Scene{};
}

CurveFigure figureOfActivations(std::initializer_list<const char*> ids) {
    CurveFigure figure;
    for (const char* id : ids)
        figure = withCurve(figure, id);
    return figure;
}

TEST(CurvePanels, AnOverlaidFigureIsOneAxisWithADashAQuantity) {
    CurveFigure figure = withQuantity(figureOfActivations({"swish", "tanh"}), {Quantity::Kind::Gradient, "beta"}, true);
    figure = withQuantity(figure, {Quantity::Kind::Chain, {}}, true);
    figure.isOverlaid = true;
    EXPECT_EQ(axesOf(figure), (std::vector<std::vector<std::size_t>>{{0, 1, 2, 3}, {4}}));
    const Scene scene = sceneOf(figure);
    ASSERT_EQ(scene.panels.size(), 2u);
    std::vector<Dash> dashes;
    for (const Polyline& line : marksOf<Polyline>(scene.panels[0]))
        dashes.push_back(line.dash.value_or(Dash::Solid));
    EXPECT_EQ(dashes, (std::vector{Dash::Solid, Dash::Solid, Dash::Dashed, Dash::Dashed, Dash::Dotted, Dash::Dotted,
                                   Dash::DashDotted, Dash::DashDotted}));
    ASSERT_EQ(scene.panels[0].legend.size(), 6u) << "two curves, four quantities";
    EXPECT_EQ(scene.panels[0].legend[5].text, "∂f/∂β");
    EXPECT_EQ(scene.panels[0].x.hasTickLabels, false);
    EXPECT_EQ(scene.panels[1].y.scale, AxisScale::Decades);
}

// No line may join two heights at one x, in any entry, in any of its panels.
TEST(CurvePanels, NoJumpIsJoinedInAnyEntry) {
    for (const Entry& entry : catalogue()) {
        CurveFigure figure = figureOfActivations({std::string(entry.id()).c_str()});
        const Scene scene = sceneOf(figure);
        for (const Panel& panel : scene.panels)
            for (const Polyline& line : marksOf<Polyline>(panel))
                for (std::size_t i = 1; i < line.x.size(); ++i) {
                    const bool isStep = line.x[i] - line.x[i - 1] < 1e-12;
                    const double rise = std::fabs(line.y[i] - line.y[i - 1]);
                    EXPECT_FALSE(isStep && rise > 1e-6) << entry.id() << " " << panel.id << " at " << line.x[i];
                }
    }
}

// Where f or f' jumps inside the picture, a filled dot says what the value is, and an open one what it is not.
TEST(CurvePanels, EveryJumpHasItsDots) {
    for (const Entry& entry : catalogue()) {
        const Scene scene = sceneOf(figureOfActivations({std::string(entry.id()).c_str()}));
        for (const Kink& kink : entry.kinks(entry.initialParams())) {
            if (kink.order > 1 || std::fabs(kink.x) >= 6)
                continue;
            const Panel& panel = scene.panels[static_cast<std::size_t>(kink.order)];
            bool hasFilled = false, hasOpen = false;
            for (const Points& dots : marksOf<Points>(panel))
                if (std::ranges::find(dots.x, kink.x) != dots.x.end())
                    (dots.isOpen ? hasOpen : hasFilled) = true;
            EXPECT_TRUE(hasFilled && hasOpen) << entry.id() << " at " << kink.x;
        }
    }
}

TEST(CurvePanels, LandmarksAreDotsThatSayWhatTheyAre) {
    CurveFigure figure = figureOfActivations({"swish"});
    EXPECT_TRUE(marksOf<Points>(sceneOf(figure).panels[0]).empty());
    figure.showsLandmarks = true;
    const Scene scene = sceneOf(figure);
    const auto dots = marksOf<Points>(scene.panels[0]);
    ASSERT_EQ(dots.size(), 1u);
    EXPECT_EQ(dots[0].x.size(), 4u) << "zero, minimum, two inflections";
    ASSERT_EQ(dots[0].notes.size(), 4u);
    EXPECT_EQ(dots[0].notes[1], "Swish: minimum at x = −1.27846, f = −0.278465");
    const auto slopes = marksOf<Points>(scene.panels[1]);
    ASSERT_EQ(slopes.size(), 1u);
    EXPECT_EQ(slopes[0].x.size(), 3u);
    EXPECT_NEAR(slopes[0].y[1 - 1], -0.0998393201288669, 1e-12) << "an inflection of f is an extremum of f'";
    EXPECT_EQ(marksOf<Points>(scene.panels[2])[0].x.size(), 2u);
}

TEST(CurvePanels, DiracArrowsStandInTheCurvatureIfAsked) {
    CurveFigure figure = figureOfActivations({"relu"});
    EXPECT_TRUE(marksOf<Arrow>(sceneOf(figure).panels[2]).empty());
    figure.showsDiracs = true;
    const Scene scene = sceneOf(figure);
    const auto arrows = marksOf<Arrow>(scene.panels[2]);
    ASSERT_EQ(arrows.size(), 1u);
    EXPECT_EQ(arrows[0].to, 1);
    EXPECT_GT(scene.panels[2].y.range.max, 1);
    EXPECT_TRUE(marksOf<Arrow>(scene.panels[1]).empty());
}

TEST(CurvePanels, AFrameworksConventionMovesTheFilledDot) {
    CurveFigure figure = figureOfActivations({"relu"});
    figure.curves[0].kinkFramework = "PyTorch torch.maximum";
    const auto dots = marksOf<Points>(sceneOf(figure).panels[1]);
    const auto filled = std::ranges::find(dots, false, &Points::isOpen);
    ASSERT_NE(filled, dots.end());
    EXPECT_EQ(filled->y, std::vector{0.5});
    figure.curves[0].kinkFramework = "nobody's";
    EXPECT_EQ(buildCurves(figure).error().where, "curves[0]");
}

TEST(CurvePanels, TheLargestDistanceIsMarkedInTheDifference) {
    const Scene scene = sceneOf(withComparison(figureOfActivations({"gelu_tanh", "gelu"}), 0, 1));
    ASSERT_EQ(scene.panels.size(), 4u);
    const Panel& panel = scene.panels[3];
    EXPECT_EQ(panel.id, "difference");
    ASSERT_EQ(panel.legend.size(), 1u);
    EXPECT_EQ(panel.legend[0].text, "GELU (tanh) − GELU");
    const auto words = marksOf<Text>(panel);
    ASSERT_EQ(words.size(), 1u);
    EXPECT_TRUE(words[0].text.starts_with("largest |Δf| = 0.000473236 at x = ±2.6")) << words[0].text;
}

TEST(CurvePanels, ADifferenceMayBeOfHiddenCurves) {
    CurveFigure figure = withComparison(figureOfActivations({"relu", "swish", "gelu"}), 0, 1);
    figure.curves[0].isVisible = figure.curves[1].isVisible = false;
    const Scene scene = sceneOf(figure);
    EXPECT_EQ(marksOf<Polyline>(scene.panels[0]).size(), 1u);
    EXPECT_EQ(marksOf<Polyline>(scene.panels[3]).size(), 1u);
}

TEST(CurvePanels, AProductThatVanishesDoesNotStretchItsAxisWithoutEnd) {
    CurveFigure figure = withQuantity(figureOfActivations({"sigmoid"}), {Quantity::Kind::Chain, {}}, true);
    figure.chain = {200, 1};
    figure.x = {-60, 60};
    EXPECT_LT(sceneOf(figure).panels[3].y.range.length(), 30);
}

TEST(CurvePanels, TheGradientOfTheFirstCurveThatHasItNamesTheAxis) {
    CurveFigure figure = figureOfActivations({"relu", "swish"});
    figure.panels = {{{Quantity::Kind::Gradient, "beta"}, {}}};
    EXPECT_EQ(sceneOf(figure).panels[0].y.label, "∂f/∂β");
}

TEST(CurvePanels, NaiveBesideStableIsAsInItsGolden) {
    CurveFigure figure = figureOfActivations({"sigmoid"});
    figure.curves[0].naive = NaiveBeside{"sigmoid", Precision::Float32};
    figure.x = {-120, 120};
    figure.panels = {{{Quantity::Kind::Value, {}}, {}}};
    EXPECT_TRUE(matchesGolden("naive_beside.txt", describe(sceneOf(figure))));
}

TEST(CurvePanels, EverythingAtOnceIsAsInItsGolden) {
    CurveFigure figure = withFormula(figureOfActivations({"rrelu", "hard_tanh", "acon_c"}), "a = 0.5; a * x * abs(x)");
    figure.curves[0].training = TrainingBand{20, 3};
    figure.curves[2].showsSlopeBounds = true;
    figure.curves[2].params["p2"] = figure.curves[2].params["p1"] = 0.7;
    figure.showsLandmarks = figure.showsDiracs = true;
    figure = withQuantity(figure, {Quantity::Kind::Chain, {}}, true);
    figure = withQuantity(withComparison(figure, 1, 0), {Quantity::Kind::Gradient, "a"}, true);
    EXPECT_TRUE(matchesGolden("curve_panels.txt", describe(sceneOf(figure))));
}

} // namespace
} // namespace acti
