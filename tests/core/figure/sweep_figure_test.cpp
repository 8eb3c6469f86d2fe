#include "core/figure/sweep_figure.h"

#include "core/activations/catalogue.h"
#include "tests/support/golden.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace acti {
namespace {

Error errorOf(const SweepFigure& figure) {
    const auto scene = buildSweep(figure);
    EXPECT_FALSE(scene);
    return scene ? Error{} : scene.error();
}

SweepFigure maximumFigure() {
    SweepFigure figure;
    figure.subject = SweptMaximum{};
    figure.limits = {true, true, true};
    figure.members = 5;
    return figure;
}

TEST(SweepFigure, MembersAreEvenOnTheScaleAndIncludeBothEnds) {
    SweepFigure figure;
    const auto swept = sweptOf(figure.subject);
    const auto log = memberValues(figure, **swept);
    ASSERT_EQ(log.size(), 11U);
    EXPECT_EQ(log.front(), 0.1);
    EXPECT_EQ(log.back(), 20);
    for (std::size_t i = 1; i < log.size(); ++i)
        EXPECT_NEAR(log[i] / log[i - 1], std::pow(200, 0.1), 1e-12);
    figure.scale = SweepScale::Linear;
    figure.values = {-3, 7};
    EXPECT_EQ(memberValues(figure, **swept), (std::vector<double>{-3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7}));
    for (const double position : {0.0, 0.25, 0.5, 1.0})
        EXPECT_NEAR(positionOf(figure, valueAt(figure, position)), position, 1e-12);
}

TEST(SweepFigure, AMemberWithoutAMeaningIsLeftOut) {
    SweepFigure figure;
    for (const Entry& entry : catalogue())
        for (const ParamInfo& param : entry.params()) {
            if (!param.excluded || !param.domain.contains(*param.excluded - 1))
                continue;
            figure.subject = SweptActivation{std::string(entry.id()), {}, std::string(param.id)};
            figure.scale = SweepScale::Linear;
            figure.values = {*param.excluded - 1, *param.excluded + 1};
            figure.members = 5;
            EXPECT_EQ(memberValues(figure, **sweptOf(figure.subject)).size(), 4U) << entry.id();
            EXPECT_TRUE(buildSweep(figure)) << entry.id();
            figure.current = param.excluded;
            EXPECT_EQ(errorOf(figure).where, "current");
            figure.current.reset();
        }
}

TEST(SweepFigure, TheCurrentCurveHasTheValuesOfTheEntry) {
    SweepFigure figure;
    figure.current = 1.7;
    const auto scene = buildSweep(figure);
    ASSERT_TRUE(scene);
    const Entry& swish = **findEntry("swish");
    const Polyline* strong = nullptr;
    for (const Mark& mark : scene->panels[0].marks)
        if (const auto* line = std::get_if<Polyline>(&mark); line && line->width > 2)
            strong = line;
    ASSERT_NE(strong, nullptr);
    EXPECT_GT(strong->x.size(), 30U);
    for (std::size_t i = 0; i < strong->x.size(); ++i)
        EXPECT_EQ(strong->y[i], swish.at(strong->x[i], std::vector<double>{1.7}).f);
}

TEST(SweepFigure, EveryParameterOfTheCatalogueCanBeSwept) {
    for (const Entry& entry : catalogue())
        for (const ParamInfo& param : entry.params()) {
            SweepFigure figure = sweepOver(SweptActivation{std::string(entry.id()), {}, std::string(param.id)});
            figure.limits = {true, true, true};
            for (const Quantity::Kind kind :
                 {Quantity::Kind::Value, Quantity::Kind::Slope, Quantity::Kind::Curvature}) {
                figure.quantity = {kind, {}};
                const auto scene = buildSweep(figure);
                ASSERT_TRUE(scene) << entry.id() << param.id << message(scene.error());
                for (const Mark& mark : scene->panels[0].marks)
                    if (const auto* line = std::get_if<Polyline>(&mark)) {
                        EXPECT_LT(line->x.size(), 200'000U);
                    }
            }
        }
}

TEST(SweepFigure, AFigureToStartWithHasItsParametersRange) {
    EXPECT_EQ(sweepOver(SweptActivation{"elu", {}, "alpha"}).scale, SweepScale::Linear);
    EXPECT_EQ(sweepOver(SweptMaximum{}).scale, SweepScale::Log);
    EXPECT_EQ(sweepOver(SweptMaximum{}).values, (Range{0.1, 10}));
    EXPECT_EQ(sweepOver(SweptActivation{"nothing", {}, ""}), SweepFigure{});
}

TEST(SweepFigure, ErrorsNameTheFieldAndTheRemedy) {
    const double infinity = std::numeric_limits<double>::infinity();
    SweepFigure figure;
    figure.values = {-1, 5};
    EXPECT_EQ(message(errorOf(figure)),
              "values.min: a log range must be positive, and starts at -1; start above 0, or use the linear scale");
    figure.values = {1e-101, 5};
    EXPECT_EQ(errorOf(figure).where, "values.min") << "an axis has no room for it";
    figure.values = {1, infinity};
    EXPECT_EQ(errorOf(figure).where, "values");
    figure.values = {3, 3};
    EXPECT_EQ(errorOf(figure).where, "values");
    figure = {};
    figure.subject = SweptActivation{"celu", {}, "alpha"};
    figure.scale = SweepScale::Linear;
    figure.values = {-std::numeric_limits<double>::max(), 1};
    EXPECT_EQ(errorOf(figure).where, "values");
    for (const std::size_t members : {0U, 1U, 201U}) {
        figure = {};
        figure.members = members;
        EXPECT_EQ(errorOf(figure).where, "members");
    }
    figure = {};
    figure.quantity = {Quantity::Kind::Gradient, "p1"};
    EXPECT_EQ(errorOf(figure).where, "quantity");
    figure = {};
    figure.x = {1, -1};
    EXPECT_EQ(errorOf(figure).where, "x");
    figure = {};
    figure.y = Range{0, std::nan("")};
    EXPECT_EQ(errorOf(figure).where, "y");
    figure = {};
    figure.current = 0.05;
    EXPECT_EQ(errorOf(figure).where, "current");
    figure.current = std::nan("");
    EXPECT_EQ(errorOf(figure).where, "current");
}

TEST(SweepFigure, AMapHasACutWhereAValueIsCurrent) {
    SweepFigure figure;
    figure.style = SweepStyle::Map;
    const auto plain = buildSweep(figure, {30, 20});
    ASSERT_TRUE(plain);
    EXPECT_EQ(plain->panels.size(), 1U);
    figure.current = 5;
    const auto cut = buildSweep(figure, {30, 20});
    ASSERT_TRUE(cut);
    ASSERT_EQ(cut->panels.size(), 2U);
    EXPECT_EQ(cut->panels[1].id, "cut");
    EXPECT_EQ(cut->panels[1].x.range, cut->panels[0].x.range);
}

TEST(SweepFigure, TheGroundIsTheFigureWithoutWhatMoves) {
    SweepFigure figure = maximumFigure();
    figure.current = 1;
    const auto whole = buildSweep(figure), ground = buildSweepGround(figure);
    ASSERT_TRUE(whole && ground);
    const auto moving = playingMarks(figure, *ground, 1);
    ASSERT_EQ(moving.size(), ground->panels.size());
    for (std::size_t i = 0; i < moving.size(); ++i)
        EXPECT_EQ(whole->panels[i].marks.size(), ground->panels[i].marks.size() + moving[i].size());
}

TEST(SweepFigure, ValuesAreRoundedByTheirRange) {
    SweepFigure figure;
    EXPECT_EQ(roundedOn(figure, 1.41421356), 1.414);
    figure.scale = SweepScale::Linear;
    figure.values = {1000, 1001};
    EXPECT_EQ(roundedOn(figure, 1000.41421356), 1000.414) << "four digits of the value would be its beginning";
    figure.values = {-4, 4};
    EXPECT_EQ(roundedOn(figure, 0.000321), 0);
    EXPECT_EQ(roundedOn(figure, -1.23456), -1.235);
    EXPECT_EQ(roundedOn(figure, 4), 4);
    figure.values = {-1e-3, 2e-3};
    EXPECT_EQ(roundedOn(figure, 1.23456e-3), 1.235e-3);
    EXPECT_EQ(roundedOn(figure, 9), 2e-3);
}

TEST(SweepFigure, SmallFiguresAreAsInTheirGoldens) {
    SweepFigure swish;
    swish.members = 3;
    swish.current = 2;
    swish.limits.minus = true;
    const auto family = buildSweep(swish);
    ASSERT_TRUE(family);
    EXPECT_TRUE(matchesGolden("sweep_family.txt", describe(*family)));
    const auto maximum = buildSweep(maximumFigure());
    ASSERT_TRUE(maximum);
    EXPECT_TRUE(matchesGolden("sweep_maximum.txt", describe(*maximum)));
    swish.style = SweepStyle::Map;
    const auto map = buildSweep(swish, {40, 30});
    ASSERT_TRUE(map);
    EXPECT_TRUE(matchesGolden("sweep_map.txt", describe(*map)));
}

} // namespace
} // namespace acti
