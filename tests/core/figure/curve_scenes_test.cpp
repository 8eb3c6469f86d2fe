#include "core/figure/curve_scenes.h"

#include "core/figure/curve_edits.h"
#include "core/session/edits.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

CurveFigure threeCurves() {
    CurveFigure figure = withCurve(withCurve(CurveFigure{}, "relu"), "swish", {{"beta", 1}});
    return withFormula(figure, "a = 0.1; max(x, a * x)");
}

TEST(CurveScenes, OnlyTheCurveThatChangedIsSampled) {
    CurveScenes scenes;
    CurveFigure figure = threeCurves();
    ASSERT_TRUE(scenes.build(figure));
    EXPECT_EQ(scenes.sampled(), 3);
    ASSERT_TRUE(scenes.build(figure));
    EXPECT_EQ(scenes.sampled(), 0);
    figure.curves[1].params["beta"] = 2;
    ASSERT_TRUE(scenes.build(figure));
    EXPECT_EQ(scenes.sampled(), 1);
    figure.x = {-2, 2};
    ASSERT_TRUE(scenes.build(figure));
    EXPECT_EQ(scenes.sampled(), 3);
    figure.curves[1].params["beta"] = 3;
    figure.curves[2].isVisible = false;
    ASSERT_TRUE(scenes.build(figure));
    EXPECT_EQ(scenes.sampled(), 1) << "a hidden curve is not sampled";
}

TEST(CurveScenes, GiveTheSameAsAnewBuild) {
    CurveScenes scenes;
    CurveFigure figure = threeCurves();
    figure.showsLandmarks = true;
    figure.panels.push_back({{Quantity::Kind::Chain, {}}, {}});
    for (const double beta : {1.0, 4.0, 1.0}) {
        figure.curves[1].params["beta"] = beta;
        for (const int depth : {3, 10}) {
            figure.chain.depth = depth;
            EXPECT_EQ(describe(*scenes.build(figure)), describe(*buildCurves(figure)));
        }
    }
}

TEST(CurveScenes, AnErrorKeepsWhatWasThere) {
    CurveScenes scenes;
    CurveFigure figure = threeCurves();
    ASSERT_TRUE(scenes.build(figure));
    CurveFigure wrong = figure;
    wrong.curves[2].formula = "max(";
    EXPECT_EQ(scenes.build(wrong).error().where, "curves[2]");
    ASSERT_TRUE(scenes.build(figure));
    EXPECT_EQ(scenes.sampled(), 0);
}

} // namespace
} // namespace acti
