#include "core/figure/sweep_edits.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

const std::string kTwin = "b = 2 in [0, 10]; a = 1; a * x * sigmoid(b * x)";

const SweptActivation& activationOf(const SweepFigure& figure) { return std::get<SweptActivation>(figure.subject); }

TEST(SweepEdits, AFormulaRunsOverItsLastParameter) {
    const SweptActivation swept = sweptFormula(kTwin, {{"b", 3}, {"a", 2}, {"c", 4}});
    EXPECT_EQ(swept, (SweptActivation{"custom", {{"b", 3}}, "a", kTwin}));
    EXPECT_TRUE(sweptOf(swept));
    EXPECT_FALSE(sweptOf(sweptFormula("tanh(x)")));
}

TEST(SweepEdits, AnotherSubjectKeepsHowItIsShown) {
    SweepFigure figure;
    figure.members = 5;
    figure.x = {-2, 2};
    figure.style = SweepStyle::Map;
    figure.quantity = {Quantity::Kind::Slope, {}};
    const SweepFigure next = withSubject(figure, sweptFormula(kTwin));
    EXPECT_EQ(activationOf(next).formula, kTwin);
    EXPECT_EQ(next.values, (Range{-5, 5}));
    EXPECT_EQ(next.members, 5U);
    EXPECT_EQ(next.x, (Range{-2, 2}));
    EXPECT_EQ(next.style, SweepStyle::Map);
    EXPECT_EQ(next.quantity.kind, Quantity::Kind::Slope);
    EXPECT_EQ(withSubject(figure, sweptFormula("tanh(x)")), figure);
}

TEST(SweepEdits, AnotherParameterRunsOverItsOwnRange) {
    SweepFigure figure = withSubject({}, sweptFormula(kTwin));
    figure.current = 1;
    figure.quantity = {Quantity::Kind::Gradient, "a"};
    const SweepFigure next = withSweptParameter(figure, "b");
    EXPECT_EQ(activationOf(next).parameter, "b");
    EXPECT_EQ(next.values, (Range{0, 10}));
    EXPECT_FALSE(next.current);
    EXPECT_EQ(next.quantity, Quantity{});
    EXPECT_TRUE(checkSweep(next));
}

TEST(SweepEdits, ATextThatIsTypedOnKeepsTheParameterThatRuns) {
    SweepFigure figure = withSubject({}, sweptFormula(kTwin, {{"b", 3}}));
    figure.values = {0.5, 4};
    const SweepFigure typed = withSweptFormula(figure, "b = 2 in [0, 10]; a * tanh(b * x)");
    EXPECT_EQ(activationOf(typed).parameter, "a");
    EXPECT_EQ(activationOf(typed).params, (std::map<std::string, double>{{"b", 3}}));
    EXPECT_EQ(typed.values, (Range{0.5, 4}));

    const SweepFigure other = withSweptFormula(typed, "c * x");
    EXPECT_EQ(activationOf(other).parameter, "c");
    EXPECT_EQ(other.values, (Range{-5, 5}));
    EXPECT_TRUE(activationOf(other).params.empty());
    EXPECT_TRUE(checkSweep(other));

    EXPECT_EQ(withSweptFormula(other, "tanh(x)"), other) << "nothing to sweep";
    EXPECT_EQ(withSweptFormula(other, "max(x"), other) << "no formula";
    EXPECT_EQ(withSweptFormula({}, "c * x"), SweepFigure{}) << "not a formula's sweep";
}

TEST(SweepEdits, ARangeThatTheTextDeclaresIsTaken) {
    const SweepFigure figure = withSubject({}, sweptFormula("a * x"));
    EXPECT_EQ(withSweptFormula(figure, "a = 1 in [0, 2]; a * x").values, (Range{0, 2}));
}

TEST(SweepEdits, AGradientThatIsGoneIsNotShown) {
    SweepFigure figure = withSubject({}, sweptFormula("b = 1; c = 1; b * x + c"));
    figure.quantity = {Quantity::Kind::Gradient, "b"};
    const SweepFigure next = withSweptFormula(figure, "c = 1; x + c");
    EXPECT_EQ(next.quantity, Quantity{});
    EXPECT_TRUE(checkSweep(next));
}

} // namespace
} // namespace acti
