#include "core/numeric/quadrature.h"

#include <gtest/gtest.h>

#include <cmath>
#include <functional>

namespace acti {
namespace {

double expectation(const QuadratureRule& rule, const std::function<long double(long double)>& g) {
    long double sum = 0;
    for (std::size_t i = 0; i < rule.x.size(); ++i)
        sum += rule.weights[i] * g(rule.x[i]);
    return static_cast<double>(sum);
}

TEST(Quadrature, GivesTheMomentsOfTheUnitNormal) {
    for (const double scale : {1e-9, 0.02, 1.0, 1e6}) {
        const auto rule = normalRule({scale, 0, 0}, {});
        double want = 1; // (2k-1)!!
        for (int k = 0; k <= 6; ++k) {
            EXPECT_NEAR(expectation(rule, [k](long double x) { return std::pow(x, 2 * k); }) / want, 1, 1e-14);
            EXPECT_NEAR(expectation(rule, [k](long double x) { return std::pow(x, 2 * k + 1); }) / want, 0, 1e-14);
            want *= 2 * k + 1;
        }
    }
}

TEST(Quadrature, BreaksAtKinks) {
    const double breaks[] = {-0.37, 1.23};
    const auto rule = normalRule({}, breaks);
    const auto hinge = [](long double x) { return (x > -0.37L ? x + 0.37L : 0) - (x > 1.23L ? x - 1.23L : 0); };
    // E max(z - k, 0) = phi(k) - k Phi(-k), by mpmath: k = -0.37 minus k = 1.23
    const auto tail = [](double k) {
        return std::exp(-k * k / 2) / std::sqrt(2 * M_PI) - k * std::erfc(k / std::sqrt(2.0)) / 2;
    };
    EXPECT_NEAR(expectation(rule, hinge), tail(-0.37) - tail(1.23), 1e-15);
}

TEST(Quadrature, ResolvesAKneeOfTheGivenLength) {
    //  E beta sigmoid'(beta z) tends to phi(0); a rule that misses the knee gives 0
    for (const double beta : {50.0, 1e4, 1e9}) {
        const auto rule = normalRule({1 / beta, 0, 0}, {});
        const auto slope = [beta](long double x) {
            const long double c = std::cosh(beta * x / 2);
            return beta / (4 * c * c);
        };
        EXPECT_NEAR(expectation(rule, slope), 1 / std::sqrt(2 * M_PI), 2 / (beta * beta) + 1e-14);
    }
}

TEST(Quadrature, ResolvesAKneeAwayFromTheOrigin) {
    // E Phi((z - m)/s) = Phi(-m/sqrt(1 + s^2))
    for (const double s : {1e-9, 1e-3, 0.2})
        for (const double m : {-3.0, 0.7, 2.5}) {
            const auto rule = normalRule({s, m, 0}, {});
            const auto step = [&](long double x) { return std::erfc(-(x - m) / (s * std::sqrt(2.0L))) / 2; };
            EXPECT_NEAR(expectation(rule, step), std::erfc(m / std::sqrt(2 * (1 + s * s))) / 2, 1e-14);
        }
}

TEST(Quadrature, CountsEveryWaveWhateverItsPeriod) {
    // E cos(k w z) = exp(-(k w)^2/2), E z sin(w z) = w exp(-w^2/2)
    for (const double w : {0.3, 1.0, 5.0, 17.9, 18.0, 30.0, 63.0, 81.0, 997.0, 1e6}) {
        const auto rule = normalRule({1 / w, 0, 2 * M_PI / w}, {});
        EXPECT_LE(rule.x.size(), 4000u);
        for (const int harmonic : {1, 2, 4}) {
            const long double k = harmonic * static_cast<long double>(w);
            EXPECT_NEAR(expectation(rule, [k](long double x) { return std::cos(k * x); }),
                        static_cast<double>(std::exp(-k * k / 2)), 1e-14)
                << w << " " << harmonic;
        }
        EXPECT_NEAR(expectation(rule, [w](long double x) { return x * std::sin(w * x); }), w * std::exp(-w * w / 2),
                    1e-14);
        EXPECT_NEAR(expectation(rule, [](long double x) { return x * x; }), 1, 1e-14);
    }
}

} // namespace
} // namespace acti
