#include "core/figure/curve_copies.h"

#include "core/figure/curve_edits.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

TEST(CurveCopies, ACopyIsTheSameInAllButItsColour) {
    CurveFigure figure = withFormula(withCurve({}, "swish", {{"beta", 2}}), "a * x");
    figure.curves[1].dash = Dash::Dotted;
    figure.curves[1].isVisible = false;
    const CurveFigure copied = withDuplicate(figure, 1);
    ASSERT_EQ(copied.curves.size(), 3u);
    EXPECT_EQ(copied.curves[0], figure.curves[0]);
    EXPECT_EQ(copied.curves[2].formula, "a * x");
    EXPECT_EQ(copied.curves[2].dash, Dash::Dotted);
    EXPECT_TRUE(copied.curves[2].isVisible) << "a copy of what is hidden is seen";
    EXPECT_NE(copied.curves[2].colour, copied.curves[0].colour);
    EXPECT_NE(copied.curves[2].colour, copied.curves[1].colour) << "each is found by its colour";
}

TEST(CurveCopies, APlaceThatIsNotThereChangesNothing) {
    const CurveFigure figure = withCurve({}, "relu");
    EXPECT_EQ(withDuplicate(figure, 1), figure);
}

} // namespace
} // namespace acti
