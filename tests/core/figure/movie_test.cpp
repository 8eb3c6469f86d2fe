#include "core/figure/movie.h"

#include "core/figure/curve_edits.h"

#include <gtest/gtest.h>

#include <cmath>

namespace acti {
namespace {

Figure figureOf(FigureContent content) { return {"a", "A", {90, 60}, std::move(content)}; }

TEST(Movie, SweepsMoveByThemselvesAndCurvesByAParameterThatIsChosen) {
    const Figure sweep = figureOf(SweepFigure{});
    EXPECT_TRUE(canMove(sweep));
    EXPECT_EQ(Movie::of(sweep, {.frames = 7})->frames(), 7U);
    const Figure curves = figureOf(withCurve(CurveFigure{}, "swish"));
    EXPECT_TRUE(canMove(curves));
    EXPECT_EQ(Movie::of(curves, {.frames = 3})->frames(), 3U) << "by the first parameter";
    const auto movie = Movie::of(curves, {.frames = 5, .seconds = 1, .played = PlayedParameter{0, "beta", {0, 2}}});
    ASSERT_TRUE(movie) << message(movie.error());
    EXPECT_EQ(movie->frames(), 5U);
    EXPECT_EQ(movie->frame(4).size, curves.size);
}

TEST(Movie, WhatHasNoParameterStandsStill) {
    for (const Figure& still :
         {figureOf(withCurve(CurveFigure{}, "relu")), figureOf(MapFigure{}), figureOf(SheetFigure{})}) {
        EXPECT_FALSE(canMove(still));
        EXPECT_EQ(Movie::of(still).error().code, ErrorCode::Unsupported);
    }
}

TEST(Movie, FramesAndSecondsHaveBounds) {
    const Figure sweep = figureOf(SweepFigure{});
    EXPECT_EQ(Movie::of(sweep, {.frames = 1}).error().where, "frames");
    EXPECT_EQ(Movie::of(sweep, {.frames = 601}).error().where, "frames");
    EXPECT_EQ(Movie::of(sweep, {.frames = 2, .seconds = 0}).error().where, "seconds");
    EXPECT_EQ(Movie::of(sweep, {.frames = 2, .seconds = std::nan("")}).error().where, "seconds");
}

} // namespace
} // namespace acti
