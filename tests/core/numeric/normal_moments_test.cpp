#include "core/numeric/normal_moments.h"

#include <gtest/gtest.h>

#include <cmath>

namespace acti {
namespace {

template<class F, class Slope>
CurveSpan curveOf(F f, Slope slope) {
    return [=](std::span<const double> x) {
        std::vector<CurvePoint> points;
        for (const double one : x)
            points.push_back({f(one), slope(one), 0});
        return points;
    };
}

std::vector<double> coarsePanels() {
    const Texture texture;
    return normalPanels({&texture, 1}, {});
}

TEST(NormalMoments, AreCheckedUntilTheyHold) {
    const double w = 40; // unknown to the panels
    const auto wave =
        curveOf([=](double x) { return std::sin(w * x + 1); }, [=](double x) { return w * std::cos(w * x + 1); });
    const auto moments = checkedMoments(wave, coarsePanels(), 100'000);
    ASSERT_TRUE(moments);
    EXPECT_NEAR(static_cast<double>(moments->square), 0.5, 1e-14);
    EXPECT_NEAR(static_cast<double>(moments->variance), 0.5, 1e-14);
    EXPECT_NEAR(static_cast<double>(moments->slopeSquare), w * w / 2, 1e-11);
    const auto hinge =
        curveOf([](double x) { return std::fmax(x, 0.1234); }, [](double x) { return x > 0.1234 ? 1.0 : 0; });
    const auto bent = checkedMoments(hinge, coarsePanels(), 100'000);
    ASSERT_TRUE(bent) << "a kink nobody named";
    EXPECT_NEAR(static_cast<double>(bent->slopeSquare), std::erfc(0.1234 / std::sqrt(2.0)) / 2, 1e-13);
}

TEST(NormalMoments, AreNotMadeUp) {
    const auto pole = curveOf([](double x) { return 1 / x; }, [](double x) { return -1 / (x * x); });
    EXPECT_FALSE(checkedMoments(pole, coarsePanels(), 100'000));
    const auto growth =
        curveOf([](double x) { return std::exp(x * x); }, [](double x) { return 2 * x * std::exp(x * x); });
    EXPECT_FALSE(checkedMoments(growth, coarsePanels(), 100'000)) << "they do not exist";
    const auto fast =
        curveOf([](double x) { return std::sin(1e6 * x); }, [](double x) { return 1e6 * std::cos(1e6 * x); });
    EXPECT_FALSE(checkedMoments(fast, coarsePanels(), 10'000));
    const auto nowhere = curveOf([](double x) { return std::log(x); }, [](double x) { return 1 / x; });
    EXPECT_FALSE(checkedMoments(nowhere, coarsePanels(), 100'000));
}

// E f and E f^2 of a root exist; E f'^2 = E 1/(4z) does not.
TEST(NormalMoments, OfValuesAreToldWhereTheSlopeHasNone) {
    const auto root = curveOf([](double x) { return x > 0 ? std::sqrt(x) : 0; },
                              [](double x) { return x > 0 ? 1 / (2 * std::sqrt(x)) : 0; });
    const auto moments = checkedMoments(root, coarsePanels(), 100'000);
    ASSERT_TRUE(moments);
    EXPECT_NEAR(static_cast<double>(moments->mean), std::pow(2, -0.75) * std::tgamma(0.75) / std::sqrt(M_PI), 1e-14);
    EXPECT_NEAR(static_cast<double>(moments->square), 1 / std::sqrt(2 * M_PI), 1e-14);
    EXPECT_TRUE(std::isnan(moments->slopeSquare));
}

TEST(NormalMoments, OfWavesByTwoRules) {
    const auto wave = [](double x, long double w) { return static_cast<double>(std::sin(w * x)); };
    const auto rise = [](double x, long double w) { return static_cast<double>(w * std::cos(w * x)); };
    const auto fast = curveOf([=](double x) { return wave(x, 1e6L); }, [=](double x) { return rise(x, 1e6L); });
    const auto moments = wavyMoments(fast, 2 * M_PI / 1e6);
    ASSERT_TRUE(moments);
    EXPECT_NEAR(static_cast<double>(moments->square), 0.5, 1e-12);
    // the seventh harmonic looks even to the first rule, and not to the second
    const auto seventh = curveOf([=](double x) { return 1 + rise(x, 7e6L) / 7e6; }, [](double) { return 0.0; });
    EXPECT_FALSE(wavyMoments(seventh, 2 * M_PI / 1e6));
}

} // namespace
} // namespace acti
