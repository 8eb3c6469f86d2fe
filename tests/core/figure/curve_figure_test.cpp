#include "core/figure/curve_figure.h"

#include "tests/support/golden.h"
#include "tests/support/marks.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace acti {
namespace {

Curve curve(std::string activation, std::map<std::string, double> params = {}) {
    Curve curve;
    curve.activation = std::move(activation);
    curve.params = std::move(params);
    return curve;
}

CurveFigure figureOf(std::vector<Curve> curves) {
    CurveFigure figure;
    figure.curves = std::move(curves);
    return figure;
}

TEST(CurveFigure, LabelsNameTheParametersAsAPersonWritesThem) {
    EXPECT_EQ(curveLabel(curve("relu")), "ReLU");
    EXPECT_EQ(curveLabel(curve("swish", {{"beta", 2}})), "Swish β = 2");
    EXPECT_EQ(curveLabel(curve("acon_c", {{"p1", 1.2}, {"p2", -0.8}, {"beta", 1}})),
              "ACON-C p₁ = 1.2, p₂ = −0.8, β = 1");
    EXPECT_EQ(curveLabel(curve("nothing")), "nothing");
}

TEST(CurveFigure, HasAPanelAQuantityAndALineACurve) {
    const auto scene = buildCurves(figureOf({curve("relu"), curve("tanh")}));
    ASSERT_TRUE(scene);
    ASSERT_EQ(scene->panels.size(), 3U);
    for (std::size_t i = 0; i < 3; ++i) {
        const Panel& panel = scene->panels[i];
        EXPECT_EQ(panel.id, (std::vector<std::string>{"f", "f1", "f2"}[i]));
        EXPECT_EQ(panel.row, static_cast<int>(i));
        EXPECT_EQ(panel.x.range, (Range{-6, 6}));
        EXPECT_EQ(panel.x.hasTickLabels, i == 2) << "one x axis serves all";
        EXPECT_EQ(marksOf<Polyline>(panel).size(), 2U);
        EXPECT_EQ(panel.legend.size(), i == 0 ? 2U : 0U);
    }
}

TEST(CurveFigure, HiddenCurvesAreLeftOut) {
    CurveFigure figure = figureOf({curve("relu"), curve("tanh")});
    figure.curves[0].isVisible = false;
    figure.curves[1].colour = 5;
    const auto scene = buildCurves(figure);
    ASSERT_TRUE(scene);
    ASSERT_EQ(scene->panels[0].legend.size(), 1U);
    EXPECT_EQ(scene->panels[0].legend[0].text, "Tanh");
    for (const Panel& panel : scene->panels) {
        ASSERT_EQ(marksOf<Polyline>(panel).size(), 1U);
        EXPECT_EQ(marksOf<Polyline>(panel)[0].ink.index, 5) << "a curve keeps its colour";
        EXPECT_TRUE(marksOf<Points>(panel).empty());
    }
}

TEST(CurveFigure, WithoutCurvesItIsAnEmptyPairOfAxes) {
    const auto scene = buildCurves(figureOf({}));
    ASSERT_TRUE(scene);
    EXPECT_EQ(scene->panels.size(), 3U);
    EXPECT_TRUE(scene->panels[0].marks.empty());
    EXPECT_EQ(scene->panels[0].y.range, (Range{-1, 1}));
}

TEST(CurveFigure, NothingIsDrawnFarOutsideItsPanel) {
    CurveFigure figure = figureOf({curve("relu"), curve("swish", {{"beta", -2}})});
    figure.x = {-1e6, 1e6};
    figure.panels = {{{Quantity::Kind::Value, {}}, Range{-1, 5}}};
    const auto scene = buildCurves(figure);
    ASSERT_TRUE(scene);
    for (const Polyline& line : marksOf<Polyline>(scene->panels[0]))
        for (const double y : line.y)
            EXPECT_FALSE(y < -1.6 || y > 5.6) << y;
}

TEST(CurveFigure, SlopeBoundsStandInThePanelOfTheSlopeAlone) {
    CurveFigure figure = figureOf({curve("acon_c", {{"p1", 1.2}, {"p2", -0.8}, {"beta", 1}}), curve("relu")});
    figure.curves[0].showsSlopeBounds = true;
    const auto scene = buildCurves(figure);
    ASSERT_TRUE(scene);
    EXPECT_TRUE(marksOf<Band>(scene->panels[0]).empty());
    EXPECT_TRUE(marksOf<Band>(scene->panels[2]).empty());
    const auto bands = marksOf<Band>(scene->panels[1]);
    ASSERT_EQ(bands.size(), 1U);
    // sup f' = k p1 - (k - 1) p2 with k = 1.0998393203...
    EXPECT_NEAR(bands[0].y.max, 1.0998393203 * 1.2 + 0.0998393203 * 0.8, 1e-9);
    EXPECT_NEAR(bands[0].y.min, -1.0998393203 * 0.8 - 0.0998393203 * 1.2, 1e-9);
    const Range heights = scene->panels[1].y.range;
    EXPECT_LT(heights.min, bands[0].y.min);
    EXPECT_GT(heights.max, bands[0].y.max);
}

TEST(CurveFigure, GradientsOfEntriesWithoutTheParameterAreGaps) {
    CurveFigure figure = figureOf({curve("relu"), curve("swish")});
    figure.panels = {{{Quantity::Kind::Gradient, "beta"}, {}}};
    const auto scene = buildCurves(figure);
    ASSERT_TRUE(scene);
    const auto lines = marksOf<Polyline>(scene->panels[0]);
    ASSERT_EQ(lines.size(), 2U);
    for (const double y : lines[0].y)
        EXPECT_TRUE(std::isnan(y));
    EXPECT_GT(lines[1].y.size(), 100U);
}

Error errorOf(const CurveFigure& figure) {
    const auto scene = buildCurves(figure);
    EXPECT_FALSE(scene);
    return scene ? Error{} : scene.error();
}

TEST(CurveFigure, ErrorsNameTheCurveAndWhatIsWrongWithIt) {
    const Error unknown = errorOf(figureOf({curve("relu"), curve("rellu")}));
    EXPECT_EQ(unknown.code, ErrorCode::NotFound);
    EXPECT_EQ(unknown.where, "curves[1]");
    EXPECT_NE(unknown.what.find("relu"), std::string::npos) << unknown.what;

    const Error parameter = errorOf(figureOf({curve("swish", {{"alpha", 1}})}));
    EXPECT_EQ(parameter.code, ErrorCode::NotFound);
    EXPECT_EQ(parameter.where, "curves[0]");
    EXPECT_NE(parameter.what.find("alpha"), std::string::npos) << parameter.what;

    const double infinity = std::numeric_limits<double>::infinity();
    EXPECT_EQ(errorOf(figureOf({curve("swish", {{"beta", infinity}})})).code, ErrorCode::OutOfRange);

    CurveFigure hidden = figureOf({curve("rellu")});
    hidden.curves[0].isVisible = false;
    EXPECT_EQ(errorOf(hidden).where, "curves[0]") << "a hidden curve is checked too";
}

TEST(CurveFigure, RangesMustBeFiniteAndNotEmpty) {
    CurveFigure figure = figureOf({curve("relu")});
    const double nan = std::numeric_limits<double>::quiet_NaN();
    for (const Range& range : {Range{1, 1}, Range{2, -2}, Range{nan, 1}, Range{0, nan}, Range{-1e200, 0},
                               Range{0, std::numeric_limits<double>::infinity()}}) {
        figure.x = range;
        EXPECT_EQ(errorOf(figure).where, "x") << range.min << " to " << range.max;
    }
    figure.x = {-1, 1};
    figure.panels[1].y = Range{3, 3};
    EXPECT_EQ(errorOf(figure).where, "panels.f1.y");
    figure.panels.clear();
    EXPECT_EQ(errorOf(figure).where, "panels");
}

TEST(CurveFigure, SmallFigureIsAsInItsGolden) {
    CurveFigure figure = figureOf({curve("relu"), curve("acon_c", {{"p1", 1.2}, {"p2", -0.8}, {"beta", 1}})});
    figure.curves[1].colour = 1;
    figure.curves[1].showsSlopeBounds = true;
    figure.x = {-4, 4};
    figure.panels[0].y = Range{-1, 3};
    const auto scene = buildCurves(figure);
    ASSERT_TRUE(scene);
    EXPECT_TRUE(matchesGolden("curve_figure.txt", describe(*scene)));
}

} // namespace
} // namespace acti
