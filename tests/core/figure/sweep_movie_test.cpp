#include "core/figure/sweep_movie.h"

#include "core/activations/catalogue.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace acti {
namespace {

SweepFigure swish() {
    SweepFigure figure;
    figure.values = {0.1, 10};
    return figure;
}

std::size_t marksOf(const Scene& scene) {
    std::size_t marks = 0;
    for (const Panel& panel : scene.panels)
        marks += panel.marks.size();
    return marks;
}

TEST(SweepMovie, RunsFromTheLeastValueToTheLargest) {
    const auto movie = SweepMovie::of(swish(), 11);
    ASSERT_TRUE(movie);
    ASSERT_EQ(movie->frames(), 11U);
    EXPECT_EQ(movie->value(0), 0.1);
    EXPECT_EQ(movie->value(10), 10);
    EXPECT_NEAR(movie->value(5), 1, 1e-12) << "even on the log scale";
}

TEST(SweepMovie, FramesDifferInTheirMovingCurveAndItsTrailGrows) {
    const auto movie = SweepMovie::of(swish(), 11);
    EXPECT_LT(marksOf(movie->frame(0)), marksOf(movie->frame(1)));
    EXPECT_LT(marksOf(movie->frame(1)), marksOf(movie->frame(5)));
    EXPECT_EQ(marksOf(movie->frame(9)), marksOf(movie->frame(10))) << "the trail is as long as it gets";
    for (std::size_t i = 1; i < movie->frames(); ++i) {
        EXPECT_NE(movie->frame(i), movie->frame(i - 1));
        EXPECT_EQ(movie->frame(i).panels[0].y, movie->frame(0).panels[0].y) << "axes stand still";
    }
}

TEST(SweepMovie, ValuesWithoutAMeaningAreLeftOut) {
    std::size_t met = 0;
    for (const Entry& entry : catalogue())
        for (const ParamInfo& param : entry.params()) {
            if (!param.excluded || !param.domain.contains(*param.excluded - 1))
                continue;
            SweepFigure figure = sweepOver(SweptActivation{std::string(entry.id()), {}, std::string(param.id)});
            figure.scale = SweepScale::Linear;
            figure.values = {*param.excluded - 1, *param.excluded + 1};
            const auto movie = SweepMovie::of(figure, 11);
            ASSERT_TRUE(movie) << message(movie.error());
            EXPECT_EQ(movie->frames(), 10U) << entry.id() << " " << param.id;
            ++met;
        }
    if (met == 0)
        GTEST_SKIP() << "no parameter leaves out a point inside its domain";
}

TEST(SweepMovie, AFormulaOfOnesOwnPlays) {
    const SweepFigure figure =
        sweepOver(SweptActivation{"custom", {{"s", 2}}, "a", "a = 0.1 in [0, 1]; s = 1; s * max(x, a * x)"});
    const auto movie = SweepMovie::of(figure, 5);
    ASSERT_TRUE(movie) << message(movie.error());
    ASSERT_EQ(movie->frames(), 5U);
    for (std::size_t i = 1; i < movie->frames(); ++i)
        EXPECT_NE(movie->frame(i), movie->frame(i - 1));
}

TEST(SweepMovie, AFigureThatCannotBeBuiltHasNone) {
    SweepFigure wrong = swish();
    wrong.members = 1;
    EXPECT_EQ(SweepMovie::of(wrong).error().where, "members");
}

} // namespace
} // namespace acti
