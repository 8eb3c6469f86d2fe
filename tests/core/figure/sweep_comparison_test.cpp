#include "core/figure/sweep_comparison.h"

#include "core/maxima/log_sum_exp.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace acti {
namespace {

const std::vector<MaximumInput> kLines{{1, 0}, {0, 1}, {-0.5, -1}, {0.25, 0.125}};

std::vector<double> heights(double x) {
    std::vector<double> all;
    for (const MaximumInput& input : kLines)
        all.push_back(input.slope * x + input.offset);
    return all;
}

double dot(const std::vector<double>& shares) {
    double sum = 0;
    for (std::size_t i = 0; i < shares.size(); ++i)
        sum += shares[i] * kLines[i].slope;
    return sum;
}

TEST(SweepComparison, ValuesAndSlopesAreThoseOfTheExactFunctions) {
    for (const double beta : {-30.0, -1.0, -1e-7, 1e-9, 0.1, 1.0, 7.0, 400.0})
        for (double x = -8; x <= 8; x += 0.37) {
            const SmoothMaximum sum = logSumExp(heights(x), beta), mean = mellowmax(heights(x), beta);
            const LinesSample ofSum = otherMaximum(OtherMaximum::LogSumExp, kLines, beta, x);
            const LinesSample ofMean = otherMaximum(OtherMaximum::Mellowmax, kLines, beta, x);
            EXPECT_NEAR(ofSum.f, sum.value, 1e-12 * std::max(10.0, std::abs(sum.value))) << beta << " " << x;
            EXPECT_NEAR(ofMean.f, mean.value, 1e-11) << beta << " " << x;
            EXPECT_NEAR(ofSum.f1, dot(sum.gradient), 1e-12);
            EXPECT_EQ(ofSum.f1, ofMean.f1);
            EXPECT_GE(beta * ofSum.f2, 0) << "convex for beta > 0";
        }
}

TEST(SweepComparison, TheMaximumLiesBetweenBoth) {
    for (const double beta : {0.2, 1.0, 30.0})
        for (double x = -8; x <= 8; x += 0.37) {
            const double most = std::ranges::max(heights(x));
            EXPECT_LE(otherMaximum(OtherMaximum::Mellowmax, kLines, beta, x).f, most + 1e-15);
            EXPECT_GE(otherMaximum(OtherMaximum::LogSumExp, kLines, beta, x).f, most - 1e-15);
        }
}

TEST(SweepComparison, AtZeroMellowmaxIsTheMeanAndLogSumExpIsNoNumber) {
    EXPECT_NEAR(otherMaximum(OtherMaximum::Mellowmax, kLines, 0, 2).f, (2 + 1 - 2 + 0.625) / 4, 1e-15);
    EXPECT_TRUE(std::isnan(otherMaximum(OtherMaximum::LogSumExp, kLines, 0, 2).f));
    EXPECT_EQ(otherMaximum(OtherMaximum::LogSumExp, {{2, 1}}, 0, 3).f, 7);
}

TEST(SweepComparison, IsDrawnForTheFamilyOrForTheValueThatPlays) {
    SweepFigure figure;
    SweptMaximum maximum;
    maximum.gap = GapPanel::None;
    figure.subject = maximum;
    const auto lines = [&] {
        const auto scene = buildSweep(figure);
        return std::ranges::count_if(scene->panels[0].marks,
                                     [](const Mark& mark) { return std::holds_alternative<Polyline>(mark); });
    };
    const auto plain = lines();
    maximum.showsLogSumExp = maximum.showsMellowmax = true;
    figure.subject = maximum;
    EXPECT_EQ(lines(), plain + 2) << "at one value that stands for the family";
    const auto legend = buildSweep(figure)->panels[0].legend;
    EXPECT_TRUE(
        std::ranges::any_of(legend, [](const LegendItem& item) { return item.text == "mellowmax at β = 1.414"; }));
    figure.current = 2;
    EXPECT_EQ(lines(), plain + 1 + 2) << "of the family nothing but its members";
    figure.quantity = {Quantity::Kind::Slope, {}};
    EXPECT_EQ(lines(), plain - 3 + 1 + 1) << "without inputs; one slope for both";
}

} // namespace
} // namespace acti
