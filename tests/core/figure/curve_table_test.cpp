#include "core/figure/curve_table.h"

#include "core/base/text.h"
#include "core/figure/curve_edits.h"
#include "core/session/edits.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>

namespace acti {
namespace {

std::vector<std::string> rowsOf(const std::string& text) {
    std::vector<std::string> rows;
    for (const std::string_view row : split(text, '\n'))
        rows.emplace_back(row);
    return rows;
}

TEST(CurveTable, HasAColumnACurveAndAQuantity) {
    const auto rows = rowsOf(csvText(*curveTable(withCurve(withCurve(CurveFigure{}, "relu"), "swish", {{"beta", 2}}))));
    EXPECT_EQ(rows[0], R"(x,"ReLU: f","ReLU: f1","ReLU: f2","Swish β = 2: f","Swish β = 2: f1","Swish β = 2: f2")");
    EXPECT_EQ(rows.size(), 483u) << "a header, 481 places, and the end of the last line";
    EXPECT_TRUE(rows[1].starts_with("-6,0,0,0,"));
    EXPECT_TRUE(std::ranges::find(rows, "0,0,0,0,0,0.5,1") != rows.end()) << "a kink is among the places";
}

TEST(CurveTable, HiddenCurvesAreLeftOutAndADifferenceStandsOnce) {
    CurveFigure figure = withComparison(withCurve(withCurve(CurveFigure{}, "gelu"), "gelu_tanh"), 1, 0);
    figure.panels = {{{Quantity::Kind::Value, {}}, {}}, {{Quantity::Kind::Difference, {}}, {}}};
    figure.curves[0].isVisible = false;
    EXPECT_EQ(rowsOf(csvText(*curveTable(figure)))[0], R"(x,"GELU (tanh): f","GELU (tanh) - GELU")");
}

TEST(CurveTable, AProductOfSlopesIsWrittenAsItsLogarithm) {
    CurveFigure figure = withCurve(CurveFigure{}, "identity");
    figure.x = {0, 1};
    figure.panels = {{{Quantity::Kind::Chain, {}}, {}}};
    figure.chain = {200, 1e-6}; // 1e-1200, which no double holds
    const auto rows = rowsOf(csvText(*curveTable(figure)));
    EXPECT_EQ(rows[0], R"(x,"Identity: log10 chain")");
    EXPECT_NEAR(*parseDouble(std::string_view(rows[1]).substr(2)), -1200, 1e-9);
}

TEST(CurveTable, AFigureThatCannotBeBuiltHasNone) {
    EXPECT_EQ(curveTable(withCurve(CurveFigure{}, "rellu")).error().where, "curves[0]");
}

TEST(CurveTable, AChosenStepGivesItsMultiplesAndNoOtherPlaces) {
    CurveFigure figure = withCurve(CurveFigure{}, "relu");
    figure.x = {-0.25, 0.3};
    figure.panels = {{{Quantity::Kind::Value, {}}, {}}};
    EXPECT_EQ((*curveTable(figure, {0.1}))[0].values, (std::vector<double>{-0.2, -0.1, 0, 0.1, 0.2, 0.3}));
    EXPECT_EQ((*curveTable(figure, {0.5}))[0].values, (std::vector<double>{0}));
}

TEST(CurveTable, AStepThatIsNoneIsRefused) {
    const CurveFigure figure = withCurve(CurveFigure{}, "relu");
    for (const double step : {0.0, -1.0, std::nan("")})
        EXPECT_EQ(curveTable(figure, {step}).error().where, "step") << step;
    EXPECT_EQ(curveTable(figure, {1e-9}).error().code, ErrorCode::TooLarge);
}

TEST(CurveTable, ALogarithmicPanelHoldsTheValuesThemselves) {
    CurveFigure figure = withCurve(CurveFigure{}, "softplus");
    const auto values = [&] { return (*curveTable(figure))[1].values; };
    const std::vector<double> plain = values();
    figure.panels[0].isLogarithmic = true;
    EXPECT_EQ(values(), plain);
}

} // namespace
} // namespace acti
