#include "core/figure/curve_edits.h"

#include "core/session/edits.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

CurveFigure figureOf(std::initializer_list<const char*> ids) {
    CurveFigure figure;
    for (const char* id : ids)
        figure = withCurve(figure, id);
    return figure;
}

std::vector<std::string> quantitiesOf(const CurveFigure& figure) {
    std::vector<std::string> ids;
    for (const CurvePanel& panel : figure.panels)
        ids.push_back(quantityId(panel.quantity));
    return ids;
}

using Ids = std::vector<std::string>;
const Quantity kSlope{Quantity::Kind::Slope, {}};
const Quantity kDifference{Quantity::Kind::Difference, {}};

TEST(CurveEdits, PanelsStandInTheirOrderHoweverTheyCame) {
    CurveFigure figure = figureOf({"swish", "gelu"});
    figure = withQuantity(figure, {Quantity::Kind::Chain, {}}, true);
    figure = withQuantity(figure, {Quantity::Kind::Gradient, "beta"}, true);
    figure = withQuantity(figure, kSlope, false);
    EXPECT_EQ(quantitiesOf(figure), (Ids{"f", "f2", "d_beta", "chain"}));
    figure = withQuantity(figure, kSlope, true);
    EXPECT_EQ(quantitiesOf(figure), (Ids{"f", "f1", "f2", "d_beta", "chain"}));
}

TEST(CurveEdits, TheLastPanelStays) {
    CurveFigure figure = figureOf({"relu"});
    figure.panels = {{kSlope, {}}};
    EXPECT_EQ(withQuantity(figure, kSlope, false), figure);
}

TEST(CurveEdits, ADifferenceNeedsTwoCurves) {
    EXPECT_FALSE(shows(withQuantity(figureOf({"relu"}), kDifference, true), kDifference));
    const CurveFigure figure = withQuantity(figureOf({"gelu", "gelu_tanh"}), kDifference, true);
    EXPECT_TRUE(shows(figure, kDifference));
    EXPECT_EQ(figure.compare, (Comparison{0, 1}));
    EXPECT_TRUE(buildCurves(figure));
}

TEST(CurveEdits, AComparisonIsOfCurvesByTheirColours) {
    CurveFigure figure = withComparison(figureOf({"relu", "gelu", "gelu_tanh"}), 2, 1);
    EXPECT_EQ(figure.compare, (Comparison{2, 1}));
    figure = withoutCurve(figure, 0);
    EXPECT_EQ(figure.compare, (Comparison{2, 1})) << "another curve went";
    figure = withoutCurve(figure, 0);
    EXPECT_FALSE(figure.compare);
    EXPECT_FALSE(shows(figure, kDifference));
    EXPECT_TRUE(buildCurves(figure));
}

TEST(CurveEdits, ComparingACurveWithItselfHidesTheDifference) {
    const CurveFigure compared = withComparison(figureOf({"relu", "gelu"}), 0, 1);
    const CurveFigure figure = withComparison(compared, 1, 1);
    EXPECT_FALSE(figure.compare);
    EXPECT_FALSE(shows(figure, kDifference));
}

TEST(CurveEdits, GradientsAreThoseOfAllCurvesEachOnce) {
    Ids ids;
    for (const GradientChoice& choice : gradientsOf(figureOf({"acon_c", "swish", "elu", "relu"})))
        ids.push_back(choice.parameter + " " + choice.symbol);
    EXPECT_EQ(ids, (Ids{"p1 p₁", "p2 p₂", "beta β", "alpha α"}));
}

TEST(CurveEdits, AGradientGoesWithItsLastCurve) {
    CurveFigure figure = withQuantity(figureOf({"swish", "acon_c"}), {Quantity::Kind::Gradient, "beta"}, true);
    figure = withoutCurve(figure, 0);
    EXPECT_TRUE(shows(figure, {Quantity::Kind::Gradient, "beta"}));
    figure = withoutCurve(figure, 0);
    EXPECT_EQ(quantitiesOf(figure), (Ids{"f", "f1", "f2"}));
}

TEST(CurveEdits, AFormulaTakesAFreeColour) {
    const CurveFigure figure = withFormula(figureOf({"relu", "swish"}), "x^2");
    ASSERT_EQ(figure.curves.size(), 3u);
    EXPECT_EQ(figure.curves[2].activation, kCustomActivation);
    EXPECT_EQ(figure.curves[2].formula, "x^2");
    EXPECT_EQ(figure.curves[2].colour, 2);
}

TEST(CurveEdits, AHiddenCurveGivesItsColourToANewOne) {
    CurveFigure figure = withComparison(figureOf({"relu", "gelu", "gelu_tanh"}), 0, 1);
    figure.curves[1].isVisible = false;
    figure = withCurve(figure, "swish");
    EXPECT_EQ(figure.curves[3].colour, 1);
    EXPECT_EQ(figure.curves[1].colour, 3);
    EXPECT_EQ(figure.compare, (Comparison{0, 3})) << "the comparison follows";
    EXPECT_TRUE(buildCurves(figure));
}

TEST(CurveEdits, ANewCurveTakesTheColourOfARemovedOne) {
    CurveFigure figure = withoutCurve(figureOf({"relu", "gelu", "gelu_tanh"}), 1);
    EXPECT_EQ(withCurve(figure, "swish").curves.back().colour, 1);
}

TEST(CurveEdits, AMovedCurveKeepsItsColourAndTheOthersTheirOrder) {
    const CurveFigure figure = figureOf({"relu", "gelu", "swish", "mish"});
    const auto order = [](const CurveFigure& of) {
        std::string text;
        for (const Curve& curve : of.curves)
            text += curve.activation + " ";
        return text;
    };
    EXPECT_EQ(order(moved(figure, 0, 2)), "gelu swish relu mish ");
    EXPECT_EQ(order(moved(figure, 3, 0)), "mish relu gelu swish ");
    EXPECT_EQ(moved(figure, 3, 0).curves[0].colour, 3);
    EXPECT_EQ(moved(moved(figure, 1, 3), 3, 1), figure);
    EXPECT_EQ(moved(figure, 4, 0), figure);
    EXPECT_EQ(moved(figure, 0, 4), figure);
}

TEST(CurveEdits, ALookIsChosenAndTakenBack) {
    const CurveFigure figure = figureOf({"relu", "gelu"});
    const CurveFigure changed = withDash(withWidth(withColour(figure, 1, Rgb{1, 2, 3}), 1, 40), 1, Dash::Dotted);
    EXPECT_EQ(changed.curves[1].ownColour, (Rgb{1, 2, 3}));
    EXPECT_EQ(changed.curves[1].width, kCurveWidths.max);
    EXPECT_EQ(changed.curves[1].dash, Dash::Dotted);
    EXPECT_EQ(changed.curves[0], figure.curves[0]);
    EXPECT_EQ(withDash(withWidth(withColour(changed, 1, {}), 1, {}), 1, {}), figure);
    EXPECT_EQ(withColour(figure, 7, Rgb{}), figure);
    EXPECT_TRUE(buildCurves(changed));
}

TEST(CurveEdits, AxesAreSetByTheirQuantity) {
    CurveFigure figure = figureOf({"softplus"});
    figure = withTickStep(withHeights(figure, kSlope, Range{0, 2}), kSlope, 0.5);
    EXPECT_EQ(figure.panels[1].y, (Range{0, 2}));
    EXPECT_EQ(figure.panels[1].tickStep, 0.5);
    EXPECT_EQ(withTickStep(figure, kSlope, -1).panels[1].tickStep, std::nullopt);
    EXPECT_EQ(withHeights(figure, kDifference, Range{0, 2}), figure) << "there is no such panel";
    const CurveFigure decades = withLogarithmic(figure, kSlope, true);
    EXPECT_TRUE(decades.panels[1].isLogarithmic);
    EXPECT_FALSE(decades.panels[1].y) << "numbers of another axis";
    EXPECT_TRUE(buildCurves(decades));
    EXPECT_EQ(withXTickStep(withXRange(figure, {-1, 1}), 0.25).tickStep, 0.25);
    EXPECT_EQ(withLegend(figure, LegendPlace::Above).legend, LegendPlace::Above);
}

} // namespace
} // namespace acti
