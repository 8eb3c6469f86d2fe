// What an entry's Info claims, held against what its formula does, for every entry and parameters worth trying.
#include "core/numeric/special.h"
#include "tests/support/every_entry.h"
#include "tests/support/ulp.h"

#include <gtest/gtest.h>

#include <random>

namespace acti {
namespace {

class EntryClaim : public EntryTest {
protected:
    bool isNearKink(double x, double distance) const {
        for (const Kink& kink : entry().kinks(params()))
            if (std::fabs(x - kink.x) <= distance)
                return true;
        return false;
    }
    double scale() const { return std::min(1.0, entry().lengthScale(params())); }
};

ACTI_FOR_EVERY_ENTRY(EntryClaim);

TEST_P(EntryClaim, SlopesAreThoseOfTheValues) {
    forEachCase([&] {
        const double h = 1e-4 * scale();
        for (double x = -9.97; x < 10; x += 0.13) {
            if (isNearKink(x, 2 * h))
                continue;
            const Sample y = at(x), left = at(x - h), right = at(x + h);
            const double size = std::fabs(y.f1) + 1, bend = std::fabs(y.f2) + 1 / scale();
            EXPECT_NEAR((right.f - left.f) / (2 * h), y.f1, 1e-6 * size) << "f' at " << x;
            EXPECT_NEAR((right.f1 - left.f1) / (2 * h), y.f2, 1e-6 * bend) << "f'' at " << x;
        }
    });
}

TEST_P(EntryClaim, GradientIsThatOfTheValues) {
    forEachCase([&] {
        for (std::size_t i = 0; i < params().size(); ++i) {
            const double h = 1e-6;
            std::vector<double> low(params().begin(), params().end()), high = low;
            low[i] -= h;
            high[i] += h;
            if (!entry().params()[i].accepts(low[i]) || !entry().params()[i].accepts(high[i]))
                continue;
            for (double x = -9.97; x < 10; x += 0.37) {
                const double difference = (entry().at(x, high).f - entry().at(x, low).f) / (2 * h);
                const double got = at(x).gradient[i];
                EXPECT_NEAR(difference, got, 1e-5 * (1 + std::fabs(got))) << entry().params()[i].id << " at " << x;
            }
        }
    });
}

// How the third derivative differs on the two sides of a kink, by differences of f'' on each.
double jumpOfThird(const Entry& entry, Params params, double x, double h) {
    const auto slope = [&](double from, double to) {
        return (entry.at(to, params).f2 - entry.at(from, params).f2) / (to - from);
    };
    return std::fabs(slope(x + h, x + 2 * h) - slope(x - 2 * h, x - h));
}

// A claimed kink of order n: the derivatives below n meet there, and the n-th jumps.
TEST_P(EntryClaim, KinksReallyJumpAndOnlyAtTheirOrder) {
    forEachCase([&] {
        for (const Kink& kink : entry().kinks(params())) {
            const Sample left = at(std::nextafter(kink.x, -kInf)), right = at(std::nextafter(kink.x, kInf));
            const double jumps[] = {std::fabs(right.f - left.f), std::fabs(right.f1 - left.f1),
                                    std::fabs(right.f2 - left.f2),
                                    jumpOfThird(entry(), params(), kink.x, 1e-4 * scale())};
            for (int order = 0; order < kink.order; ++order)
                EXPECT_LT(jumps[order], 1e-12) << "Info::kinks: a lower order jumps at " << kink.x;
            EXPECT_GT(jumps[kink.order], kink.order < 3 ? 1e-9 : 1e-3) << "Info::kinks: nothing jumps at " << kink.x;
            EXPECT_EQ(at(kink.x).f2, kink.f2);
        }
    });
}

// Nowhere else does f, f' or f'' jump: between neighbours of a fine grid each changes no more than its own slope
// allows.
TEST_P(EntryClaim, NothingJumpsElsewhere) {
    forEachCase([&] {
        const double h = 1e-7 * scale();
        for (double x = -8; x <= 8; x += 0.03125) {
            if (isNearKink(x, 2 * h))
                continue;
            const Sample left = at(x - h), right = at(x + h);
            const double s = scale();
            EXPECT_LT(std::fabs(right.f - left.f), 1e-5 * (1 + std::fabs(right.f))) << x;
            EXPECT_LT(std::fabs(right.f1 - left.f1), 1e-5 * (1 + std::fabs(right.f1))) << x;
            EXPECT_LT(std::fabs(right.f2 - left.f2), 1e-5 * (1 / s + std::fabs(right.f2))) << x;
        }
    });
}

// `far` and `farther` go to `limit`: they are there, or grow towards it; a limit that does not exist is NaN, and then
// they are not settled.
void expectTendsTo(double limit, double far, double farther, std::string_view what) {
    SCOPED_TRACE("Info::limit " + std::string(what));
    if (std::isnan(limit))
        EXPECT_GT(std::fabs(farther - far), 1e-9) << "there is a limit";
    else if (std::isfinite(limit))
        EXPECT_NEAR(far, limit, 1e-9);
    else
        EXPECT_TRUE(farther == limit || farther * (limit > 0 ? 1 : -1) > std::fabs(far)) << "it grows the other way";
}

bool isSameNumber(double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); }

bool isSame(const Sample& a, const Sample& b) {
    return isSameNumber(a.f, b.f) && isSameNumber(a.f1, b.f1) && isSameNumber(a.f2, b.f2) &&
           std::ranges::equal(a.gradient, b.gradient, isSameNumber);
}

TEST_P(EntryClaim, LimitsAreWhatTheFormulaTendsTo) {
    forEachCase([&] {
        for (const int sign : {-1, 1}) {
            const Sample limit = entry().limit(sign, params());
            const double x = sign * 1e12 * std::max(1.0, entry().lengthScale(params()));
            const Sample far = at(x), farther = at(2 * x);
            expectTendsTo(limit.f, far.f, farther.f, "f");
            expectTendsTo(limit.f1, far.f1, farther.f1, "f'");
            expectTendsTo(limit.f2, far.f2, farther.f2, "f''");
            for (std::size_t i = 0; i < params().size(); ++i)
                expectTendsTo(limit.gradient[i], far.gradient[i], farther.gradient[i], entry().params()[i].id);
            EXPECT_TRUE(isSame(at(sign * kInf), limit));
        }
    });
}

TEST_P(EntryClaim, LengthScaleIsWhereTheSlopeMoves) {
    forEachCase([&] {
        const double s = entry().lengthScale(params()), centre = entry().centre(params());
        EXPECT_TRUE(s > 0 && std::isfinite(s) && std::isfinite(centre));
        for (const int sign : {-1, 1}) {
            const double limit = entry().limit(sign, params()).f1;
            if (!std::isfinite(limit)) // it never settles
                continue;
            const auto moves = [&](double lengths) {
                const double near = at(centre + sign * lengths * s).f1, far = at(centre + sign * 2 * lengths * s).f1;
                return std::fabs(near - far) / (1 + std::fabs(far));
            };
            // What f' still has to go beyond 40 length scales is nothing; or it goes as a power, and soon little.
            const bool isPower = moves(1e4) > 0;
            EXPECT_LE(moves(40), isPower ? 1e-3 : 1e-12);
            EXPECT_LE(moves(1e4), 2e-8);
        }
    });
}

TEST_P(EntryClaim, WhatRepeatsDoesSoAfterItsPeriod) {
    forEachCase([&] {
        const double period = entry().period(params());
        EXPECT_TRUE(period >= 0 && std::isfinite(period));
        for (double x = -3; period > 0 && x < 3; x += 0.37) {
            const double size = 1 + std::fabs(at(x).f1) / entry().lengthScale(params());
            EXPECT_NEAR(at(x + period).f1, at(x).f1, 1e-14 * size) << x;
            EXPECT_GT(std::fabs(at(x + period / 2).f2 - at(x).f2), 1e-9) << x; // and not sooner
        }
    });
}

TEST_P(EntryClaim, NanGivesNanEverywhere) {
    forEachCase([&] {
        const Sample y = at(std::nan(""));
        EXPECT_TRUE(std::isnan(y.f) && std::isnan(y.f1) && std::isnan(y.f2));
        for (std::size_t i = 0; i < kMaxParams; ++i)
            EXPECT_EQ(std::isnan(y.gradient[i]), i < params().size());
        const float nan = std::nanf("");
        float result = 0;
        entry().apply({&nan, 1}, params(), {&result, 1});
        EXPECT_TRUE(std::isnan(result));
    });
}

// However large or small x is, nothing on the way overflows, underflows or cancels into a NaN.
TEST_P(EntryClaim, ExtremeArgumentsGiveNumbers) {
    forEachCase([&] {
        for (const double magnitude :
             {5e-324, 1e-308, 1e-16, 750.0, 1e4, 2e4, 1e154, 1e155, 1e308, 1.7976931348623157e308})
            for (const double x : {-magnitude, magnitude}) {
                const Sample y = at(x);
                EXPECT_FALSE(std::isnan(y.f) || std::isnan(y.f1) || std::isnan(y.f2)) << x;
                for (const double gradient : y.gradient)
                    EXPECT_FALSE(std::isnan(gradient)) << x;
                const double size = std::fabs(entry().limit(x > 0 ? 1 : -1, params()).f);
                if (std::isfinite(size) && magnitude > 1e100) {
                    EXPECT_NEAR(y.f, entry().limit(x > 0 ? 1 : -1, params()).f, 1e-15 * size + 1e-150) << x;
                }
            }
    });
}

TEST_P(EntryClaim, ManyPointsGiveWhatEachOneGives) {
    forEachCase([&] {
        const std::vector<double> xs{-kInf, -3, -1, 0, 0.5, 3, 6, 1e300, kInf};
        std::vector<Sample> samples(xs.size());
        entry().evaluate(xs, params(), samples);
        for (std::size_t i = 0; i < xs.size(); ++i)
            EXPECT_TRUE(isSame(samples[i], at(xs[i]))) << xs[i];
    });
}

std::vector<float> pixels() {
    std::mt19937 random(5);
    std::uniform_real_distribution<float> value(-20, 20), exponent(-44, 38);
    std::vector<float> xs{
        0.0F, -0.0F, 3.4e38F, -3.4e38F, 1e-45F, -1e-45F, static_cast<float>(kInf), static_cast<float>(-kInf)};
    for (int i = 0; i < 3000; ++i) {
        xs.push_back(value(random));
        xs.push_back(std::copysign(std::pow(10.0F, exponent(random)), value(random)));
        xs.push_back(-value(random) * 5 - 60); // tails that end in subnormal floats
    }
    return xs;
}

TEST_P(EntryClaim, PixelsAgreeWithTheExactPath) {
    forEachCase([&] {
        const std::vector<float> xs = pixels();
        std::vector<float> ys(xs.size());
        entry().apply(xs, params(), ys);
        double worst = 0;
        for (std::size_t i = 0; i < xs.size(); ++i) {
            const double x = static_cast<double>(xs[i]);
            const Sample exact = at(x);
            const double error = ulpDistance(ys[i], static_cast<float>(exact.f));
            // Where f crosses 0 off the origin, its terms cancel: there their sizes, about |x f'|, set the bound.
            const double terms = std::abs(x * exact.f1);
            EXPECT_TRUE(error <= 1 || std::abs(static_cast<double>(ys[i]) - exact.f) <= 0x1p-26 * terms)
                << "x = " << xs[i] << " got " << ys[i] << ", " << error << " ulp off";
            worst = std::max(worst, error);
        }
        RecordProperty("worst_ulp", std::to_string(worst));
        std::vector<float> inPlace = xs;
        entry().apply(inPlace, params(), inPlace);
        EXPECT_TRUE(std::ranges::equal(inPlace, ys, isSameNumber));
    });
}

TEST(EntrySymmetry, AconCDoesNotKnowWhichLineIsFirst) {
    const Entry& acon = **findEntry("acon_c");
    for (const auto& [p1, p2, beta] : {std::array{1.2, -0.8, 1.0}, {-0.5, 1.25, 2.0}, {1.0, 0.25, -3.0}})
        for (double x = -30; x < 30; x += 0.37) {
            const Sample a = acon.at(x, std::array{p1, p2, beta}), b = acon.at(x, std::array{p2, p1, beta});
            EXPECT_EQ(a.f, b.f);
            EXPECT_EQ(a.f1, b.f1);
            EXPECT_EQ(a.gradient[0], b.gradient[1]);
        }
}

TEST(EntrySymmetry, SigmoidAndTanhAreOddAboutTheirCentres) {
    const Entry &sigmoid = **findEntry("sigmoid"), &tanh = **findEntry("tanh");
    for (double x = 0; x < 40; x += 0.17) {
        EXPECT_NEAR(sigmoid.at(-x, {}).f, 1 - sigmoid.at(x, {}).f, 2e-16);
        EXPECT_EQ(sigmoid.at(-x, {}).f1, sigmoid.at(x, {}).f1);
        EXPECT_EQ(tanh.at(-x, {}).f, -tanh.at(x, {}).f);
    }
}

TEST(EntrySymmetry, SwishIsAconAAndAconCWithoutASecondLine) {
    const Entry &swish = **findEntry("swish"), &aconA = **findEntry("acon_a"), &aconC = **findEntry("acon_c"),
                &silu = **findEntry("silu");
    for (double x = -20; x < 20; x += 0.19) {
        const double beta[] = {1.7}, one[] = {1.0};
        EXPECT_EQ(swish.at(x, beta), aconA.at(x, beta));
        EXPECT_NEAR(swish.at(x, beta).f, aconC.at(x, std::array{1.0, 0.0, 1.7}).f, 4e-16 * std::fabs(x));
        EXPECT_EQ(swish.at(x, one).f, silu.at(x, {}).f);
    }
}

} // namespace
} // namespace acti
