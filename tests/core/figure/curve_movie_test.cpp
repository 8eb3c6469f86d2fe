#include "core/figure/curve_movie.h"

#include "core/figure/curve_edits.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

CurveFigure swishOverElu() { return withCurve(withCurve(CurveFigure{}, "elu"), "swish"); }

TEST(CurveMovie, RunsOverTheRangeInNumbersThatArePrintedShort) {
    const auto movie = CurveMovie::of(swishOverElu(), {1, "beta", {0, 10}}, 4);
    ASSERT_TRUE(movie) << message(movie.error());
    ASSERT_EQ(movie->frames(), 4U);
    EXPECT_EQ(movie->value(0), 0);
    EXPECT_EQ(movie->value(1), 3.33);
    EXPECT_EQ(movie->value(3), 10);
}

TEST(CurveMovie, AFrameIsTheFigureAtItsValueInAxesThatStandStill) {
    CurveFigure figure = swishOverElu();
    const auto movie = CurveMovie::of(figure, {1, "beta", {-2, 10}}, 7);
    ASSERT_TRUE(movie);
    const Scene first = movie->frame(0);
    for (std::size_t i = 1; i < movie->frames(); ++i) {
        const Scene scene = movie->frame(i);
        ASSERT_EQ(scene.panels.size(), first.panels.size());
        for (std::size_t k = 0; k < scene.panels.size(); ++k)
            EXPECT_EQ(scene.panels[k].y.range, first.panels[k].y.range);
        EXPECT_NE(scene, movie->frame(i - 1));
    }
    // The held heights are those that some frame needs, and no frame's curve leaves them.
    for (std::size_t i = 0; i < movie->frames(); ++i) {
        const auto alone = buildCurves(withParam(figure, 1, "beta", movie->value(i)));
        for (std::size_t k = 0; k < alone->panels.size(); ++k) {
            EXPECT_LE(first.panels[k].y.range.min, alone->panels[k].y.range.min);
            EXPECT_GE(first.panels[k].y.range.max, alone->panels[k].y.range.max);
        }
    }
}

TEST(CurveMovie, AFormulaOfOnesOwnMoves) {
    const CurveFigure figure = withFormula(CurveFigure{}, "a = 1 in [0, 2]; a * x");
    const auto movie = CurveMovie::of(figure, {0, "a", {0, 2}}, 5);
    ASSERT_TRUE(movie) << message(movie.error());
    EXPECT_EQ(movie->value(2), 1);
}

TEST(CurveMovie, WhatIsNotThereIsAnError) {
    EXPECT_EQ(CurveMovie::of(swishOverElu(), {7, "beta", {0, 1}}, 5).error().code, ErrorCode::NotFound);
    EXPECT_EQ(CurveMovie::of(swishOverElu(), {1, "gamma", {0, 1}}, 5).error().code, ErrorCode::NotFound);
}

} // namespace
} // namespace acti
