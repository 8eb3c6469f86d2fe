#include "core/figure/chain_words.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace acti {
namespace {

Scene chainOf(const std::vector<Curve>& curves, SlopeChain chain) {
    CurveFigure figure;
    figure.curves = curves;
    figure.panels = {{{Quantity::Kind::Chain, {}}, {}}};
    figure.chain = chain;
    const Result<Scene> scene = buildCurves(figure);
    EXPECT_TRUE(scene);
    return *scene;
}

std::vector<std::string> wordsOf(const Scene& scene) {
    std::vector<std::string> words;
    for (const Mark& mark : scene.panels[0].marks)
        if (const auto* text = std::get_if<Text>(&mark))
            words.push_back(text->text);
    return words;
}

// BUG: ReLU had no line for x < 0, and nothing said why.
TEST(ChainWords, WhereTheProductIsZeroIsSaid) {
    const auto words = wordsOf(chainOf({{"relu", {}, 0}, {"tanh", {}, 1}}, {4, 1}));
    EXPECT_EQ(words, (std::vector<std::string>{"4 layers, weight 1", "ReLU: 0 for x ≤ 0"}));
}

TEST(ChainWords, AProductTooSmallForADoubleIsNotCalledZero) {
    Scene scene = chainOf({{"tanh", {}, 0}}, {1, 1000});
    const auto words = wordsOf(scene);
    ASSERT_EQ(words.size(), 3U);
    EXPECT_TRUE(words[1].starts_with("Tanh: below 1e−300 for x ≤ ")) << words[1];
    EXPECT_TRUE(words[2].starts_with("Tanh: below 1e−300 for x ≥ ")) << words[2];
}

// BUG: where a slope passes 0 the line ended in a spike, as deep as the points happened to be near.
TEST(ChainWords, BesideAZeroTheLineFallsOutOfThePanel) {
    const Scene scene = chainOf({{"swish", {}, 0}}, {1, 1});
    const auto words = wordsOf(scene);
    EXPECT_EQ(words, (std::vector<std::string>{"1 layer, weight 1", "Swish: 0 at x = −1.278"}));
    const Panel& panel = scene.panels[0];
    EXPECT_GT(panel.y.range.min, -4) << "the fall does not stretch the axis";
    const auto& line = std::get<Polyline>(
        *std::ranges::find_if(panel.marks, [](const Mark& mark) { return std::holds_alternative<Polyline>(mark); }));
    double lowest = 0, at = 0;
    for (std::size_t i = 0; i < line.x.size(); ++i)
        if (line.y[i] < lowest) {
            lowest = line.y[i];
            at = line.x[i];
        }
    EXPECT_LE(lowest, panel.y.range.min) << "to the edge, and not to some depth";
    EXPECT_NEAR(at, -1.27846, 1e-2);
}

TEST(ChainWords, AJumpThroughZeroIsNone) {
    Curve absolute{"custom", {}, 0};
    absolute.formula = "abs(x) + 0.5 * x";
    EXPECT_EQ(wordsOf(chainOf({absolute}, {1, 1})), std::vector<std::string>{"1 layer, weight 1"});
}

} // namespace
} // namespace acti
