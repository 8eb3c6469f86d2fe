#include "core/figure/axis_choices.h"

#include <gtest/gtest.h>

#include <cmath>

namespace acti {
namespace {

CurveFigure tanhFigure() {
    CurveFigure figure;
    figure.curves = {Curve{.activation = "tanh", .params = {}}};
    return figure;
}

Scene sceneOf(const FigureContent& content) { return build({"a", "A", {}, content}, {}).value(); }

TEST(AxisChoices, OfCurvesAreXAndTheHeightsOfEachPanel) {
    const CurveFigure figure = tanhFigure();
    const Scene scene = sceneOf(figure);
    const auto choices = axisChoices(figure, &scene);
    ASSERT_EQ(choices.size(), 4U);
    EXPECT_EQ(choices[0].name, "x");
    EXPECT_EQ(choices[0].range, (Range{-6, 6}));
    EXPECT_FALSE(choices[0].mayBeAutomatic);
    EXPECT_EQ(choices[1].name, "f");
    EXPECT_TRUE(choices[1].isAutomatic);
    EXPECT_EQ(choices[1].range, scene.panels[0].y.range) << "what is drawn now";
    EXPECT_LT(choices[1].range.min, -1);
}

TEST(AxisChoices, QuantitiesInOneAxisAreOneChoice) {
    CurveFigure figure = tanhFigure();
    figure.isOverlaid = true;
    const auto choices = axisChoices(figure);
    ASSERT_EQ(choices.size(), 2U);
    EXPECT_EQ(choices[1].name, "f, f′, f″");
    const auto set = withAxisRange(figure, 1, Range{-2, 3});
    ASSERT_TRUE(set);
    EXPECT_EQ(sceneOf(*set).panels[0].y.range, (Range{-2, 3}));
}

TEST(AxisChoices, ARangeIsDrawnAsItIsSetAndGoesAgain) {
    const FigureContent figure = tanhFigure();
    auto set = withAxisRange(figure, 2, Range{-0.5, 2});
    ASSERT_TRUE(set);
    EXPECT_EQ(sceneOf(*set).panels[1].y.range, (Range{-0.5, 2}));
    EXPECT_FALSE(axisChoices(*set)[2].isAutomatic);
    EXPECT_EQ(withAxisRange(*set, 2, {}).value(), figure);
    EXPECT_EQ(sceneOf(*withAxisRange(figure, 0, Range{0, 1})).panels[0].x.range, (Range{0, 1}));
}

TEST(AxisChoices, OfDecadesTheValuesAreSetNotTheirLogarithms) {
    const FigureContent figure = withAxisLogarithmic(tanhFigure(), 1, true);
    const auto set = withAxisRange(figure, 1, Range{1e-3, 10});
    ASSERT_TRUE(set);
    EXPECT_EQ(sceneOf(*set).panels[0].y.range, (Range{-3, 1}));
    const AxisChoice choice = axisChoices(*set)[1];
    EXPECT_NEAR(choice.range.min, 1e-3, 1e-18);
    EXPECT_NEAR(choice.range.max, 10, 1e-14);
    EXPECT_TRUE(choice.isLogarithmic && choice.mayBeLogarithmic);
    const auto refused = withAxisRange(figure, 1, Range{0, 1});
    ASSERT_FALSE(refused);
    EXPECT_EQ(message(refused.error()), "f: a logarithmic axis must begin above 0, not at 0");
}

TEST(AxisChoices, WhatIsWrongNamesTheAxisAndChangesNothing) {
    const FigureContent figure = tanhFigure();
    EXPECT_EQ(withAxisRange(figure, 0, Range{2, 1}).error().where, "x");
    EXPECT_EQ(withAxisRange(figure, 3, Range{NAN, 1}).error().code, ErrorCode::OutOfRange);
    EXPECT_EQ(withAxisRange(figure, 0, {}).error().code, ErrorCode::Unsupported);
    EXPECT_EQ(withAxisRange(figure, 4, Range{0, 1}).error().code, ErrorCode::Unsupported);
    EXPECT_EQ(withAxisTickStep(figure, 0, -1), figure);
    EXPECT_EQ(withAxisTickStep(figure, 9, 1), figure);
    EXPECT_EQ(withAxisLogarithmic(figure, 0, true), figure) << "x has no logarithms";
}

TEST(AxisChoices, StepsAreThoseOfTheirAxis) {
    FigureContent figure = withAxisTickStep(tanhFigure(), 0, 2);
    figure = withAxisTickStep(figure, 1, 0.25);
    const Scene scene = sceneOf(figure);
    EXPECT_EQ(scene.panels[0].x.tickStep, 2);
    EXPECT_EQ(scene.panels[0].y.tickStep, 0.25);
    EXPECT_EQ(axisChoices(figure)[1].tickStep, 0.25);
}

TEST(AxisChoices, AFamilyHasHeightsAndAMapOfASweepHasNone) {
    SweepFigure sweep = sweepOver(SweptMaximum{});
    const Scene scene = sceneOf(sweep);
    ASSERT_EQ(axisChoices(sweep, &scene).size(), 2U);
    const auto set = withAxisRange(sweep, 1, Range{-1, 9});
    ASSERT_TRUE(set);
    EXPECT_EQ(sceneOf(*set).panels[0].y.range, (Range{-1, 9}));
    sweep.style = SweepStyle::Map;
    EXPECT_EQ(axisChoices(sweep).size(), 1U);
}

TEST(AxisChoices, KindsWithoutAxesOfTheirOwnHaveNone) {
    EXPECT_TRUE(axisChoices(MapFigure{}).empty());
    EXPECT_TRUE(axisChoices(SheetFigure{}).empty());
    EXPECT_EQ(axisChoices(MetaAconFigure{}).size(), 2U);
}

} // namespace
} // namespace acti
