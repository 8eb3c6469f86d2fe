#include "core/figure/played.h"

#include "core/figure/curve_edits.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

CurveFigure reluSwishElu() {
    return withCurve(withCurve(withCurve(CurveFigure{}, "relu"), "swish", {{"beta", 2}}), "elu");
}

TEST(Played, EveryParameterOfAVisibleCurveCanBe) {
    CurveFigure figure = reluSwishElu();
    const auto all = playableParameters(figure);
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].played.curve, 1U);
    EXPECT_EQ(all[0].played.param, "beta");
    EXPECT_EQ(all[0].label, "Swish: β");
    EXPECT_LT(all[0].played.range.min, all[0].played.range.max);
    figure.curves[1].isVisible = false;
    EXPECT_EQ(playableParameters(figure).size(), 1U);
}

TEST(Played, IsNamedByParameterCurveAndRange) {
    const CurveFigure figure = reluSwishElu();
    EXPECT_EQ(parsePlayed(figure, "beta")->curve, 1U);
    EXPECT_EQ(parsePlayed(figure, "swish.beta")->curve, 1U);
    EXPECT_EQ(parsePlayed(figure, "3.alpha")->curve, 2U);
    EXPECT_EQ(parsePlayed(figure, "2.beta=0.5:20")->range, (Range{0.5, 20}));
}

TEST(Played, WhatIsNotThereIsNamedWithWhatIs) {
    const CurveFigure figure = reluSwishElu();
    for (const char* text : {"gamma", "relu.beta", "1.beta", "4.alpha"}) {
        const auto refused = parsePlayed(figure, text);
        ASSERT_FALSE(refused) << text;
        EXPECT_EQ(refused.error().code, ErrorCode::NotFound) << text;
        EXPECT_NE(refused.error().what.find("2.beta"), std::string::npos) << refused.error().what;
    }
    for (const char* text :
         {"", "=1:2", "swish.", "beta=", "beta=1", "beta=2:1", "beta=1:2:3", "beta=a:b", "beta=nan:1"})
        EXPECT_EQ(parsePlayed(figure, text).error().code, ErrorCode::InvalidArgument) << text;
    EXPECT_EQ(parsePlayed(withCurve(CurveFigure{}, "relu"), "beta").error().what, "no visible curve has a parameter");
}

} // namespace
} // namespace acti
