// The facts of single entries against closed forms and constants that were computed elsewhere.
#include "core/activations/catalogue.h"
#include "core/activations/facts.h"
#include "core/numeric/special.h"

#include <gtest/gtest.h>

#include <cmath>

namespace acti {
namespace {

Facts of(std::string_view id, const std::vector<double>& params = {}) {
    const Entry& entry = **findEntry(id);
    return facts(entry, params.empty() ? entry.initialParams() : params);
}

double normalCdfOf(double x) { return std::erfc(-x / std::sqrt(2.0)) / 2; }
double normalPdfOf(double x) { return std::exp(-x * x / 2) / std::sqrt(2 * M_PI); }

TEST(KnownFacts, SeluKeepsMeanAndVariance) {
    const Facts known = of("selu");
    EXPECT_TRUE(known.isZeroCentred);
    EXPECT_NEAR(known.gaussianSecondMoment, 1, 1e-15);
    EXPECT_NEAR(known.gain, 1, 1e-15);
    EXPECT_NEAR(known.slopeSecondMoment, 1.07157, 5e-6);
    EXPECT_NEAR(known.lipschitz, 1.7580993408473768599, 1e-15);
    EXPECT_NEAR(known.infimum.value, -1.7580993408473768599, 1e-15);
}

struct Minimum {
    const char* id;
    std::vector<double> params;
    double x, f, tolerance;
};

TEST(KnownFacts, MinimaOfGatedUnits) {
    const Minimum table[] = {
        {"quick_gelu", {}, -0.75115426, -0.16361019, 1e-8},
        {"tanh_exp", {}, -1.07886, -0.353285777848, 5e-6},
        {"elish", {}, -std::asinh(1.0), 2 * std::sqrt(2.0) - 3, 1e-15}, // e^2x + 2 e^x = 1
        {"gelu_clipped", {}, -0.7517915246935644575, -0.1699712074799036617, 1e-15},
        {"xielu", {0.8, 0.8, 0.5}, std::log(0.375), -0.5 - 0.3 * std::log(0.375), 1e-15}, // alpha_n (e^x - 1) = -beta
        {"lisht", {}, 0, 0, 0},
    };
    for (const Minimum& row : table) {
        const Facts known = of(row.id, row.params);
        ASSERT_EQ(known.minima.size(), 1u) << row.id;
        EXPECT_NEAR(known.minima[0].x, row.x, row.tolerance) << row.id;
        EXPECT_NEAR(known.minima[0].y, row.f, std::min(row.tolerance, 1e-8)) << row.id;
        EXPECT_EQ(known.infimum.at, known.minima[0].x) << row.id;
    }
    EXPECT_NEAR(of("tanh_exp").minima[0].y, -0.353285777848, 1e-12);
}

// v tanh v = 1 at 1.1996786402577338339, where LiSHT bends: f' = tanh v + v (1 - tanh^2 v) is v there.
TEST(KnownFacts, LishtIsSteepestWhereItIsOne) {
    const Facts known = of("lisht");
    EXPECT_NEAR(known.slopeSupremum.value, 1.1996786402577338339, 1e-15);
    EXPECT_NEAR(*known.slopeSupremum.at, 1.1996786402577338339, 1e-15);
    EXPECT_NEAR(known.slopeInfimum.value, -1.1996786402577338339, 1e-15);
    ASSERT_EQ(known.inflections.size(), 2u);
    EXPECT_NEAR(known.inflections[1].y, 1, 1e-15);
}

TEST(KnownFacts, PhishTouchesZeroBetweenTwoHills) {
    const Facts known = of("phish");
    EXPECT_EQ(known.minima, (std::vector<Point>{{0, 0}}));
    EXPECT_EQ(known.maxima.size(), 1u);
    EXPECT_EQ(known.inflections.size(), 3u);
    EXPECT_EQ(known.zeros, (std::vector<double>{0}));
}

TEST(KnownFacts, GaussianBump) {
    const Facts known = of("gaussian");
    EXPECT_EQ(known.maxima, (std::vector<Point>{{0, 1}}));
    ASSERT_EQ(known.inflections.size(), 2u);
    EXPECT_NEAR(known.inflections[1].x, std::sqrt(0.5), 1e-15);
    EXPECT_NEAR(known.slopeSupremum.value, std::sqrt(2 / M_E), 1e-15);
    EXPECT_NEAR(known.gaussianMean, 1 / std::sqrt(3.0), 1e-15);
    EXPECT_NEAR(known.gaussianSecondMoment, 1 / std::sqrt(5.0), 1e-15);
    EXPECT_TRUE(known.zeros.empty());
    EXPECT_FALSE(known.infimum.at.has_value());
}

TEST(KnownFacts, WavesAreToldForTwoPeriods) {
    for (const double omega : {1.0, -2.5, 30.0, 1e-3, 1e6, 1e-100, 1e200}) {
        SCOPED_TRACE(omega);
        const Facts known = of("sinusoid", {omega});
        const double period = 2 * M_PI / std::fabs(omega);
        ASSERT_TRUE(known.period && known.window);
        EXPECT_DOUBLE_EQ(*known.period, period);
        EXPECT_EQ(*known.window, (Range{-*known.period, *known.period}));
        EXPECT_EQ(known.zeros.size(), 5u);
        EXPECT_EQ(known.inflections.size(), 5u);
        ASSERT_EQ(known.minima.size(), 2u);
        ASSERT_EQ(known.maxima.size(), 2u);
        const auto& first = omega > 0 ? known.maxima : known.minima;
        EXPECT_NEAR(first[1].x, period / 4, 1e-15 * period);
        EXPECT_EQ(known.infimum.value, -1);
        EXPECT_EQ(known.supremum.value, 1);
        EXPECT_EQ(known.slopeInfimum.value, -std::fabs(omega));
        EXPECT_EQ(known.slopeSupremum.value, std::fabs(omega));
        EXPECT_EQ(known.lipschitz, std::fabs(omega));
        EXPECT_TRUE(std::isnan(known.limitPlus.f));
        EXPECT_FALSE(known.isMonotone);
    }
}

TEST(KnownFacts, SnakeRisesWithSlopesFromZeroToTwo) {
    for (const double alpha : {0.1, 0.5, 1.0, 5.0, -3.0, 1e4}) {
        SCOPED_TRACE(alpha);
        const Facts known = of("snake", {alpha});
        const double period = M_PI / std::fabs(alpha);
        EXPECT_EQ(known.slopeSupremum.value, 2);
        EXPECT_NEAR(std::fabs(*known.slopeSupremum.at), period / 4, 1e-15 * period);
        EXPECT_EQ(known.direction, Direction::NonDecreasing);
        EXPECT_EQ(known.slopeInfimum.value, 0);
        EXPECT_NEAR(std::fabs(*known.slopeInfimum.at), period / 4, 1e-15 * period);
        EXPECT_TRUE(known.minima.empty() && known.maxima.empty());
        EXPECT_EQ(known.zeros, (std::vector<double>{0}));
        ASSERT_EQ(known.inflections.size(), 4u);
        EXPECT_NEAR(known.inflections[2].x, period / 4, 1e-15 * period);
        EXPECT_EQ(known.supremum.value, kInf);
    }
}

TEST(KnownFacts, MomentsOfWavesHoldForEveryFrequency) {
    for (const double w : {1e-3, 0.3, 1.0, 5.0, 17.9, 30.0, 1e3, 1e6}) {
        SCOPED_TRACE(w);
        const Facts sine = of("sinusoid", {w}), snake = of("snake", {w});
        const auto mean = [](double frequency) { return std::exp(-frequency * frequency / 2); }; // E cos(frequency z)
        EXPECT_TRUE(sine.isZeroCentred);
        EXPECT_NEAR(sine.gaussianSecondMoment, -std::expm1(-2 * w * w) / 2, 1e-14);
        EXPECT_NEAR(sine.slopeSecondMoment, w * w * (1 + mean(2 * w)) / 2, 1e-14 * w * w);
        const double square = (1 - 2 * mean(2 * w) + (1 + mean(4 * w)) / 2) / (4 * w * w); // E (sin^2/w)^2
        EXPECT_NEAR(snake.gaussianMean, -std::expm1(-2 * w * w) / (2 * w), 1e-13);
        EXPECT_NEAR(snake.gaussianSecondMoment, 1 + square, 1e-9 / (w * w) * 1e-5 + 1e-13);
        EXPECT_NEAR(snake.slopeSecondMoment, 1 + (1 - mean(4 * w)) / 2, 1e-13);
    }
}

TEST(KnownFacts, MomentsInClosedForm) {
    EXPECT_NEAR(of("exponential").gaussianMean, std::exp(0.5), 1e-15 * 4);
    EXPECT_NEAR(of("exponential").gaussianSecondMoment, std::exp(2.0), 1e-14);
    EXPECT_NEAR(of("relu_squared").gaussianSecondMoment, 1.5, 1e-15);
    EXPECT_NEAR(of("relu_squared").slopeSecondMoment, 2, 1e-15);
    for (const double b : {0.01, 1.0, 4.0})
        EXPECT_NEAR(of("squareplus", {b}).gaussianSecondMoment, (2 + b) / 4, 1e-14);
    EXPECT_NEAR(of("log_sigmoid").gaussianMean, -of("softplus").gaussianMean, 1e-15);
    EXPECT_TRUE(of("flexible_relu").isZeroCentred);
    EXPECT_NEAR(of("identity").slopeSecondMoment, 1, 1e-15);
    for (const double lambda : {0.5, 2.0}) {
        const double tail = normalCdfOf(-lambda), density = normalPdfOf(lambda);
        EXPECT_NEAR(of("soft_shrink", {lambda}).gaussianSecondMoment,
                    2 * ((1 + lambda * lambda) * tail - lambda * density), 1e-14);
        EXPECT_NEAR(of("hard_shrink", {lambda}).gaussianSecondMoment, 2 * (tail + lambda * density), 1e-14);
        EXPECT_NEAR(of("soft_shrink", {lambda}).slopeSecondMoment, 2 * tail, 1e-14);
    }
    for (const auto& [mu, sigma] : {std::pair{0.707107, 0.282095}, {-2.0, 0.05}, {1.0, 1e-6}, {0.0, 1.0}})
        EXPECT_NEAR(of("laplace", {mu, sigma}).gaussianMean, normalCdfOf(-mu / std::sqrt(1 + sigma * sigma)), 1e-14);
}

TEST(KnownFacts, LaplaceIsSteepestAtItsCentre) {
    for (const auto& [mu, sigma] : {std::pair{0.707107, 0.282095}, {1e3, 1e-3}, {-2.0, 40.0}}) {
        const Facts known = of("laplace", {mu, sigma});
        ASSERT_EQ(known.inflections.size(), 1u) << mu;
        EXPECT_EQ(known.inflections[0], (Point{mu, 0.5}));
        EXPECT_NEAR(known.slopeSupremum.value * sigma, 1 / std::sqrt(2 * M_PI), 1e-15);
    }
}

TEST(KnownFacts, JumpsDecideTheDirectionAndTheRange) {
    EXPECT_EQ(of("hard_shrink").direction, Direction::NonDecreasing);
    EXPECT_EQ(of("thresholded_relu", {1}).direction, Direction::NonDecreasing);
    EXPECT_EQ(of("thresholded_relu", {-0.5}).direction, Direction::Neither);
    EXPECT_EQ(of("threshold", {0.5, -1}).direction, Direction::NonDecreasing);
    const Facts above = of("threshold", {0.1, 20});
    EXPECT_EQ(above.direction, Direction::Neither);
    EXPECT_EQ(above.infimum.value, 0.1);
    EXPECT_FALSE(above.infimum.at.has_value());
    EXPECT_EQ(above.lipschitz, kInf);
    const Facts dip = of("thresholded_relu", {-0.5});
    EXPECT_EQ(dip.infimum.value, -0.5);
    EXPECT_FALSE(dip.infimum.at.has_value());
    EXPECT_EQ(dip.zeros, (std::vector<double>{0}));
}

TEST(KnownFacts, SmoothnessIsThatOfTheWorstKink) {
    const std::pair<const char*, Smoothness> table[] = {{"hard_shrink", Smoothness::Discontinuous},
                                                        {"soft_shrink", Smoothness::C0},
                                                        {"selu", Smoothness::C0},
                                                        {"hard_elish", Smoothness::C0},
                                                        {"celu", Smoothness::C1},
                                                        {"softsign", Smoothness::C1},
                                                        {"relu_squared", Smoothness::C1},
                                                        {"sparse_plus", Smoothness::C1},
                                                        {"elish", Smoothness::C1},
                                                        {"isrlu", Smoothness::C2},
                                                        {"isru", Smoothness::Infinite},
                                                        {"snake", Smoothness::Infinite}};
    for (const auto& [id, smoothness] : table)
        EXPECT_EQ(of(id).smoothness, smoothness) << id;
    EXPECT_EQ(of("xielu").smoothness, Smoothness::C1);
    EXPECT_EQ(of("xielu", {0.4, 0.8, 0.5}).smoothness, Smoothness::C2);
    EXPECT_EQ(of("xielu", {0, 0, 0.5}).smoothness, Smoothness::Infinite);
}

TEST(KnownFacts, DegenerateParametersAreServed) {
    EXPECT_EQ(of("sinusoid", {0}).direction, Direction::Constant);
    EXPECT_EQ(of("soft_shrink", {0}).slopeInfimum.over, (Range{-kInf, kInf}));
    EXPECT_EQ(of("isru", {0}).slopeSupremum.over, (Range{-kInf, kInf}));
    EXPECT_EQ(of("hard_tanh", {2, -1}).supremum.over, (Range{-kInf, kInf}));
    EXPECT_EQ(of("hard_tanh", {2, -1}).infimum.value, -1);
    for (const double extreme : {5e-324, 1e-300, 1e300, 1.7e308})
        for (const char* id : {"sinusoid", "snake", "celu", "squareplus", "isru", "isrlu", "soft_shrink"}) {
            SCOPED_TRACE(id);
            const Facts known = of(id, {extreme});
            EXPECT_LE(known.infimum.value, known.supremum.value);
            EXPECT_LE(known.slopeInfimum.value, known.slopeSupremum.value);
        }
    for (const double sigma : {5e-324, 1e300})
        EXPECT_LE(of("laplace", {1, sigma}).infimum.value, of("laplace", {1, sigma}).supremum.value);
}

} // namespace
} // namespace acti
