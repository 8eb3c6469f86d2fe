#include "core/activations/facts.h"

#include "core/numeric/special.h"
#include "tests/support/every_entry.h"

#include <gtest/gtest.h>

#include <cmath>

namespace acti {
namespace {

Facts of(std::string_view id, const std::vector<double>& params = {}) {
    const Entry& entry = **findEntry(id);
    return facts(entry, params.empty() ? entry.initialParams() : params);
}

void expectPoint(const Point& got, double x, double y) {
    EXPECT_NEAR(got.x, x, 1e-12 * std::fabs(x));
    EXPECT_NEAR(got.y, y, 1e-12 * std::fabs(y));
}

// Constants to 20 digits by mpmath at 40 to 50 digits.
TEST(Facts, KnowTheMinimumAndInflectionsOfSwish) {
    for (const double beta : {1.0, 0.01, 50.0, 1e6}) {
        const Facts known = of("swish", {beta});
        ASSERT_EQ(known.minima.size(), 1u);
        expectPoint(known.minima[0], -1.278464542761073795109359 / beta, -0.2784645427610737951 / beta);
        ASSERT_EQ(known.inflections.size(), 2u);
        EXPECT_NEAR(known.inflections[1].x * beta, 2.39935728051546766783, 1e-12);
        EXPECT_NEAR(known.inflections[0].x * beta, -2.39935728051546766783, 1e-12);
        EXPECT_NEAR(known.slopeSupremum.value, 1.09983932012886691696, 1e-15);
        EXPECT_NEAR(known.slopeInfimum.value, -0.09983932012886691696, 1e-15);
        EXPECT_NEAR(known.lipschitz, 1.09983932012886691696, 1e-15);
        EXPECT_EQ(known.direction, Direction::Neither);
    }
}

TEST(Facts, KnowTheLandmarksOfMish) {
    const Facts known = of("mish");
    ASSERT_EQ(known.minima.size(), 1u);
    expectPoint(known.minima[0], -1.192431214515495212137588, -0.3088434130172504066287602);
    EXPECT_NEAR(known.slopeSupremum.value, 1.0884981612517278612, 1e-15);
    EXPECT_NEAR(*known.slopeSupremum.at, 1.4905711794854284593, 1e-14);
    EXPECT_NEAR(known.slopeInfimum.value, -0.11252612238946255641, 1e-15);
    EXPECT_NEAR(*known.slopeInfimum.at, -2.25637639636079312, 1e-14);
    EXPECT_EQ(known.atZero.f1, 0.6);
    EXPECT_EQ(known.atZero.f2, 0.64);
}

TEST(Facts, KnowTheLandmarksOfBothGelus) {
    const Facts exact = of("gelu"), byTanh = of("gelu_tanh");
    ASSERT_EQ(exact.minima.size(), 1u);
    expectPoint(exact.minima[0], -0.7517915246935644574579, -0.1699712074799036616938685);
    EXPECT_NEAR(exact.slopeSupremum.value, 1.1289041451851547863, 1e-15);
    EXPECT_NEAR(exact.slopeInfimum.value, -0.1289041451851547863, 1e-15);
    EXPECT_NEAR(*exact.slopeSupremum.at, std::sqrt(2.0), 1e-15);
    EXPECT_NEAR(exact.atZero.f2, 0.79788456080286535588, 1e-16);
    ASSERT_EQ(byTanh.minima.size(), 1u);
    expectPoint(byTanh.minima[0], -0.75246142207101625849, -0.17004075057125405);
    EXPECT_NEAR(*byTanh.slopeSupremum.at, 1.41850400879083, 1e-13);
    EXPECT_NEAR(byTanh.slopeSupremum.value, 1.12899306865877, 1e-14);
    EXPECT_NEAR(byTanh.slopeInfimum.value, -0.12899306865877, 1e-14);
}

TEST(Facts, KnowHardSwish) {
    const Facts known = of("hard_swish");
    ASSERT_EQ(known.minima.size(), 1u);
    expectPoint(known.minima[0], -1.5, -0.375);
    EXPECT_EQ(known.slopeInfimum.value, -0.5);
    EXPECT_EQ(known.slopeSupremum.value, 1.5);
    EXPECT_EQ(known.zeros, (std::vector<double>{0}));
    EXPECT_EQ(known.zeroRanges, (std::vector<Range>{{-kInf, -3}}));
    EXPECT_EQ(known.lipschitz, 1.5);
}

TEST(Facts, TellAttainedFromApproached) {
    const Facts sigmoid = of("sigmoid"), relu6 = of("relu6"), elu = of("elu");
    EXPECT_EQ(sigmoid.supremum.value, 1);
    EXPECT_FALSE(sigmoid.supremum.at.has_value());
    EXPECT_EQ(sigmoid.slopeSupremum.value, 0.25);
    EXPECT_EQ(sigmoid.slopeSupremum.at, 0.0);
    EXPECT_EQ(sigmoid.slopeInfimum.value, 0);
    EXPECT_FALSE(sigmoid.slopeInfimum.at.has_value());
    EXPECT_EQ(relu6.supremum.value, 6);
    EXPECT_EQ(relu6.supremum.over, (Range{6, kInf}));
    EXPECT_EQ(relu6.slopeSupremum.over, (Range{0, 6}));
    EXPECT_EQ(elu.infimum.value, -1);
    EXPECT_FALSE(elu.infimum.at.has_value());
    EXPECT_EQ(elu.slopeSupremum.over, (Range{0, kInf}));
}

TEST(Facts, TellTheDirection) {
    for (const char* id :
         {"relu", "leaky_relu", "relu6", "elu", "sigmoid", "hard_sigmoid", "tanh", "softplus", "acon_b"})
        EXPECT_EQ(of(id).direction, Direction::NonDecreasing) << id;
    for (const char* id : {"swish", "silu", "hard_swish", "mish", "gelu", "gelu_tanh", "acon_c"})
        EXPECT_EQ(of(id).direction, Direction::Neither) << id;
    EXPECT_EQ(of("acon_c", {-1, -0.5, 1}).direction, Direction::NonIncreasing);
    EXPECT_EQ(of("acon_c", {0, 0, 1}).direction, Direction::Constant);
}

struct Moments {
    const char* id;
    std::vector<double> params;
    double mean, second, variance, gain, slope; // as printed in six digits by an independent quadrature
};

TEST(Facts, GaussianMomentsAgreeWithAnIndependentQuadrature) {
    const Moments table[] = {
        {"relu", {}, .398942, .5, .340845, 1.41421, .5},
        {"leaky_relu", {.01}, .394953, .50005, .344062, 1.41414, .50005},
        {"prelu", {.25}, .299207, .53125, .441725, 1.37199, .53125},
        {"rrelu", {}, .307518, .526259, .431691, 1.37848, .526259},
        {"elu", {1}, .160521, .644945, .619179, 1.2452, .668102},
        {"sigmoid", {}, .5, .293379, .043379, 1.84623, .0448362},
        {"hard_sigmoid", {}, .5, .277639, .0276391, 1.89784, .0277028},
        {"tanh", {}, 0, .394294, .394294, 1.59254, .464403},
        {"softplus", {}, .806059, .921246, .271515, 1.04187, .293379},
        {"silu", {}, .206621, .355776, .313083, 1.67653, .379482},
        {"hard_swish", {}, .166217, .331567, .303939, 1.73666, .358532},
        {"mish", {}, .240404, .452342, .394548, 1.48685, .479084},
        {"gelu", {}, .282095, .425221, .345644, 1.53353, .455851},
        {"gelu_tanh", {}, .282039, .425194, .345648, 1.53358, .455818},
        {"swish", {1.702}, .282331, .421953, .342242, 1.53946, .449549},
        {"acon_c", {1.2, -.8, 1}, .605706, .79789, .431011, 1.11951, .9057},
    };
    const auto near = [](double got, double want, const char* what) {
        EXPECT_NEAR(got, want, 6e-6 * std::max(std::fabs(want), 0.05)) << what;
    };
    for (const Moments& row : table) {
        SCOPED_TRACE(row.id);
        const Facts known = of(row.id, row.params);
        near(known.gaussianMean, row.mean, "mean");
        near(known.gaussianSecondMoment, row.second, "second moment");
        near(known.gaussianVariance, row.variance, "variance");
        near(known.gain, row.gain, "gain");
        near(known.slopeSecondMoment, row.slope, "slope second moment");
        EXPECT_EQ(known.isZeroCentred, row.mean == 0);
    }
}

TEST(Facts, GaussianMomentsAgreeWithClosedForms) {
    const double root2Pi = std::sqrt(2 * M_PI);
    EXPECT_NEAR(of("relu").gaussianMean, 1 / root2Pi, 1e-15);
    EXPECT_NEAR(of("relu").gaussianSecondMoment, 0.5, 1e-15);
    EXPECT_NEAR(of("gelu").gaussianMean, 1 / std::sqrt(4 * M_PI), 1e-15); // E z Phi(z) by parts
    EXPECT_NEAR(of("elu").gaussianMean, 1 / root2Pi + std::exp(0.5) * std::erfc(std::sqrt(0.5)) / 2 - 0.5, 1e-15);
    EXPECT_NEAR(of("swish", {1e9}).slopeSecondMoment, 0.5, 1e-9);
    EXPECT_NEAR(of("swish", {0}).gaussianSecondMoment, 0.25, 1e-15);
}

// sup and inf of f' are m +- |d| y*/4 for every sign of every parameter, whatever beta.
TEST(Facts, AconSlopeBoundsAgreeWithTheClosedForm) {
    constexpr double kYStar = 2.39935728051546766783;
    for (const double p1 : {-2.0, -0.3, 0.0, 0.7, 1.2, 1e8})
        for (const double p2 : {-0.8, 0.0, 0.25, 0.69})
            for (const double beta : {-3.0, 1e-4, 1.0, 250.0}) {
                const Facts known = of("acon_c", {p1, p2, beta});
                const double m = (p1 + p2) / 2, reach = std::fabs(p1 - p2) * kYStar / 4;
                const double tolerance = 4e-16 * (std::fabs(p1) + std::fabs(p2));
                EXPECT_NEAR(known.slopeSupremum.value, m + reach, tolerance) << p1 << " " << p2 << " " << beta;
                EXPECT_NEAR(known.slopeInfimum.value, m - reach, tolerance) << p1 << " " << p2 << " " << beta;
                if (p1 != p2) {
                    EXPECT_NEAR(*known.slopeSupremum.at * beta * std::fabs(p1 - p2), kYStar, 1e-13);
                }
            }
}

TEST(Facts, AconSlopeBoundsCollapseWithoutASwitch) {
    for (const auto& params : {std::vector<double>{1.2, -0.8, 0}, {0.2, 0.2, 5}}) {
        const Facts known = of("acon_c", params);
        const double m = (params[0] + params[1]) / 2;
        EXPECT_NEAR(known.slopeSupremum.value, m, 1e-16);
        EXPECT_EQ(known.slopeSupremum.value, known.slopeInfimum.value);
        EXPECT_EQ(known.slopeSupremum.over, (Range{-kInf, kInf}));
        EXPECT_TRUE(known.inflections.empty());
    }
}

// Monotone iff the slopes have one sign and min/max of their magnitudes reaches 0.0907762782...; just below it the two
// extrema lie within 6e-5 of each other.
TEST(Facts, AconTurnsMonotoneAtItsThreshold) {
    EXPECT_TRUE(of("acon_c", {1, 0.0907762783, 1}).isMonotone);
    const Facts below = of("acon_c", {1, 0.0907762782, 1});
    EXPECT_FALSE(below.isMonotone);
    EXPECT_EQ(below.minima.size(), 1u);
    EXPECT_EQ(below.maxima.size(), 1u);
}

TEST(Facts, ServeDegenerateAndExtremeParameters) {
    const std::vector<std::vector<double>> triples = {
        {0, 0, 0},      {1, 1, 1},     {1, -1, 1e300}, {1e200, -1e200, 1e-200}, {1.7e308, -1.7e308, 1e308},
        {5e-324, 0, 1}, {1, 0, 5e-324}};
    for (const auto& params : triples)
        EXPECT_NO_FATAL_FAILURE(of("acon_c", params));
    for (const double beta : {0.0, -0.0, 5e-324, -1e308, 1e308})
        EXPECT_NO_FATAL_FAILURE(of("swish", {beta}));
    EXPECT_EQ(of("elu", {0}).zeroRanges, (std::vector<Range>{{-kInf, 0}}));
    EXPECT_EQ(of("leaky_relu", {1}).kinks.size(), 0u);
    EXPECT_EQ(of("leaky_relu", {-0.5}).minima, (std::vector<Point>{{0, 0}}));
    EXPECT_EQ(of("softplus", {-1}).supremum.value, 0);
}

class FactsOf : public EntryTest {};

ACTI_FOR_EVERY_ENTRY(FactsOf);

// No sample contradicts what is said of the whole.
TEST_P(FactsOf, HoldForEverySample) {
    forEachCase([&] {
        const Facts known = facts(entry(), params());
        double before = -kInf;
        for (double x = -15; x <= 15; x += 0.0078125) {
            const Sample y = at(x);
            const double slack = 1e-15 * (1 + std::fabs(y.f));
            EXPECT_LE(y.f, known.supremum.value + slack);
            EXPECT_GE(y.f, known.infimum.value - slack);
            EXPECT_LE(y.f1, known.slopeSupremum.value + 1e-15);
            EXPECT_GE(y.f1, known.slopeInfimum.value - 1e-15);
            if (known.direction == Direction::NonDecreasing) {
                EXPECT_GE(y.f, before - slack);
            }
            before = y.f;
        }
        for (const Bound& bound : {known.infimum, known.supremum})
            if (bound.at) {
                EXPECT_NEAR(at(*bound.at).f, bound.value, 1e-15 * (1 + std::fabs(bound.value)));
            }
        for (const Bound& bound : {known.slopeInfimum, known.slopeSupremum})
            if (bound.at) {
                EXPECT_NEAR(at(*bound.at).f1, bound.value, 1e-15 * (1 + std::fabs(bound.value)));
            }
        for (const double zero : known.zeros)
            EXPECT_NEAR(at(zero).f, 0, 1e-15);
    });
}

} // namespace
} // namespace acti
