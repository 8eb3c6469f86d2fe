#include "core/figure/curve_cover.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

std::vector<std::optional<Dash>> dashesOf(const std::vector<Curve>& curves, Range x = {-6, 6}) {
    CurveFigure figure;
    figure.curves = curves;
    figure.x = x;
    const Result<Scene> scene = buildCurves(figure);
    EXPECT_TRUE(scene);
    std::vector<std::optional<Dash>> dashes;
    for (const LegendItem& item : scene->panels[0].legend)
        dashes.push_back(item.dash);
    return dashes;
}

using Dashes = std::vector<std::optional<Dash>>;

TEST(CurveCover, ACurveThatWouldHideAnotherIsDashed) {
    EXPECT_EQ(dashesOf({{"gelu", {}, 0}, {"gelu_tanh", {}, 1}}), (Dashes{std::nullopt, Dash::Dashed}));
    EXPECT_EQ(dashesOf({{"gelu", {}, 0}, {"relu", {}, 2}, {"gelu_tanh", {}, 1}}),
              (Dashes{std::nullopt, std::nullopt, Dash::Dashed}));
}

TEST(CurveCover, CurvesThatPartSomewhereAreNot) {
    EXPECT_EQ(dashesOf({{"relu", {}, 0}, {"leaky_relu", {{"alpha", 0.1}}, 1}, {"swish", {}, 2}}),
              (Dashes{std::nullopt, std::nullopt, std::nullopt}));
    EXPECT_EQ(dashesOf({{"relu", {}, 0}, {"elu", {}, 1}}, {1, 6}), (Dashes{std::nullopt, Dash::Dashed}))
        << "in view they are one";
}

TEST(CurveCover, AChosenDashStays) {
    Curve chosen{"gelu_tanh", {}, 1};
    chosen.dash = Dash::Solid;
    EXPECT_EQ(dashesOf({{"gelu", {}, 0}, chosen}), (Dashes{std::nullopt, Dash::Solid}));
    Curve dashed{"gelu", {}, 0};
    dashed.dash = Dash::Dashed;
    EXPECT_EQ(dashesOf({dashed, {"gelu_tanh", {}, 1}}), (Dashes{Dash::Dashed, Dash::Dotted}))
        << "two dashes of one kind would hide each other";
}

TEST(CurveCover, AHiddenCurveHidesNone) {
    Curve hidden{"gelu", {}, 0};
    hidden.isVisible = false;
    EXPECT_EQ(dashesOf({hidden, {"gelu_tanh", {}, 1}}), Dashes{std::nullopt});
}

} // namespace
} // namespace acti
