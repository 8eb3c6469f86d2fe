#include "core/figure/sweep_inputs.h"

#include <gtest/gtest.h>

#include <cmath>

namespace acti {
namespace {

SweepFigure threeLines() {
    SweepFigure figure;
    figure.subject = SweptMaximum{};
    return figure;
}

Panel panelOf(const SweepFigure& figure, Range y) {
    Panel panel;
    panel.x.range = figure.x;
    panel.y.range = y;
    return panel;
}

TEST(SweepInputs, AreNamedLinesOverTheWholeRange) {
    const auto inputs = sweepInputs(threeLines());
    ASSERT_EQ(inputs.size(), 3U);
    EXPECT_EQ(inputs[0].name, "x₁ = x");
    EXPECT_EQ(inputs[1].name, "x₂ = 1");
    EXPECT_EQ(inputs[2].name, "x₃ = −0.5 x − 1");
    EXPECT_EQ(inputs[2].line.y, (std::vector<double>{2, -4}));
    EXPECT_NE(inputs[1].line.dash, Dash::Solid) << "a thin solid line on a round height reads as an axis";
    EXPECT_EQ(inputsLegend(threeLines()).text, "inputs x₁ to x₃");
}

TEST(SweepInputs, HaveTheirPlaceAmongValuesAlone) {
    SweepFigure figure = threeLines();
    figure.quantity = {Quantity::Kind::Slope, {}};
    EXPECT_TRUE(sweepInputs(figure).empty());
    EXPECT_TRUE(sweepInputs(SweepFigure{}).empty());
    figure = threeLines();
    std::get<SweptMaximum>(figure.subject).showsInputs = false;
    EXPECT_TRUE(sweepInputs(figure).empty());
}

TEST(SweepInputs, NamesStandOnTheirLinesInsideThePanelApartFromEachOther) {
    const SweepFigure figure = threeLines();
    const Panel panel = panelOf(figure, {-4, 6});
    const auto labels = inputLabels(figure, panel);
    ASSERT_EQ(labels.size(), 3U);
    const auto& inputs = std::get<SweptMaximum>(figure.subject).inputs;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        EXPECT_TRUE(panel.x.range.contains(labels[i].x));
        EXPECT_TRUE(panel.y.range.contains(labels[i].y));
        EXPECT_NEAR(labels[i].y, inputs[i].slope * labels[i].x + inputs[i].offset, 0.02 * panel.y.range.length());
        for (std::size_t k = 0; k < i; ++k)
            EXPECT_GT(std::abs(labels[i].y - labels[k].y) / 10 + std::abs(labels[i].x - labels[k].x) / 12, 0.08);
    }
    EXPECT_EQ(inputLabels(figure, panelOf(figure, {50, 60})).size(), 0U) << "all are out of sight";
    SweepFigure many = figure;
    std::get<SweptMaximum>(many.subject).inputs.resize(9);
    EXPECT_TRUE(inputLabels(many, panel).empty());
}

} // namespace
} // namespace acti
