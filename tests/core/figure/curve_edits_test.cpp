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

} // namespace
} // namespace acti
