#include "core/activations/naive.h"

#include "core/activations/catalogue.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>

namespace acti {
namespace {

constexpr Precision kBoth[] = {Precision::Float32, Precision::Float64};

const NaiveForm& formOf(std::string_view id) {
    const NaiveForm* form = findNaiveForm(id);
    EXPECT_NE(form, nullptr) << id;
    return *form;
}

std::vector<double> initialOf(const NaiveForm& form) { return (*findEntry(form.entry))->initialParams(); }

TEST(Naive, EveryFormStandsForAnEntryAndAgreesWhereNothingGoesWrong) {
    for (const NaiveForm& form : naiveForms()) {
        ASSERT_TRUE(findEntry(form.entry)) << form.id;
        EXPECT_EQ(findNaiveForm(form.id), &form);
        for (const double x : {-2.0, -0.75, 0.5, 1.0, 3.0}) {
            const auto params = initialOf(form);
            const double want = (*findEntry(form.entry))->at(x, params).f;
            const double reference = form.isSlope ? (*findEntry(form.entry))->at(x, params).f1 : want;
            EXPECT_EQ(stableReference(form, Precision::Float64, x, params), reference);
            EXPECT_NEAR(evaluateNaive(form, Precision::Float64, x, params), reference, 1e-14) << form.id << ' ' << x;
            EXPECT_NEAR(evaluateNaive(form, Precision::Float32, x, params), reference, 4e-6) << form.id << ' ' << x;
            for (const Precision precision : kBoth)
                EXPECT_EQ(troubleAt(form, precision, x, params), NaiveTrouble::None) << form.id << ' ' << x;
        }
    }
    EXPECT_EQ(findNaiveForm("swoosh"), nullptr);
}

// Single operations in order, as the standard library gives them: nothing is fused, widened or rearranged.
TEST(Naive, IsComputedToTheLetterInItsPrecision) {
    for (const float x : {-17.3F, -1e-4F, 0.1F, 3.7F, 20.25F, 88.7F}) {
        const volatile float e = std::exp(x);
        const volatile float sum = 1 + e, quotient = e / sum, less = e - 1;
        EXPECT_EQ(evaluateNaive(formOf("sigmoid"), Precision::Float32, static_cast<double>(x), {}),
                  static_cast<double>(quotient));
        if (x < 0) {
            EXPECT_EQ(evaluateNaive(formOf("elu"), Precision::Float32, static_cast<double>(x), std::array{1.0}),
                      static_cast<double>(less));
        }
        const volatile double t = std::tanh(static_cast<double>(x)), square = t * t;
        EXPECT_EQ(evaluateNaive(formOf("tanh_slope"), Precision::Float64, static_cast<double>(x), {}), 1 - square);
    }
}

TEST(Naive, ArgumentsAreRoundedToThePrecisionFirst) {
    const double x = 0.1, inFloat = static_cast<double>(0.1F);
    EXPECT_EQ(evaluateNaive(formOf("elu"), Precision::Float32, -x, std::array{1.0}),
              evaluateNaive(formOf("elu"), Precision::Float32, -inFloat, std::array{1.0}));
    EXPECT_EQ(stableReference(formOf("sigmoid"), Precision::Float32, x, {}),
              (*findEntry("sigmoid"))->at(inFloat, {}).f);
}

TEST(Naive, TheExponentialOverflowsAtItsKnownPlaces) {
    for (const char* id : {"sigmoid", "tanh", "softplus"}) {
        const NaiveForm& form = formOf(id);
        const auto params = initialOf(form);
        const FirstTroubles single = firstTroubles(form, Precision::Float32, params, 0, 800);
        const FirstTroubles twice = firstTroubles(form, Precision::Float64, params, 0, 800);
        ASSERT_TRUE(single.overflow && twice.overflow) << id;
        // ln of the largest number, and one step on: the first number in trouble, and the one before is not.
        EXPECT_NEAR(*single.overflow, 88.7228391, 2e-5) << id;
        EXPECT_NEAR(*twice.overflow, 709.782712893384, 1e-12) << id;
        const auto before = static_cast<double>(std::nextafter(static_cast<float>(*single.overflow), 0.0F));
        EXPECT_EQ(troubleAt(form, Precision::Float32, before, params), NaiveTrouble::None) << id;
    }
    // A sum of two exponentials of that size overflows ln 2 earlier.
    const FirstTroubles parallel =
        firstTroubles(formOf("smooth_maximum"), Precision::Float64, std::array{1.0, 1.0, 1.0}, 1, 800);
    EXPECT_LT(*parallel.overflow, 709.782712893384 - std::log(2.0));
}

TEST(Naive, VanishesAtItsKnownPlaces) {
    const auto vanishesAt = [](const char* id, Precision precision, double to) {
        return firstTroubles(formOf(id), precision, initialOf(formOf(id)), to > 0 ? 1 : -1, to).underflow.value_or(0);
    };
    // 1 + e^x is 1 from e^x = 2^-24 and 2^-53 on.
    EXPECT_NEAR(vanishesAt("softplus", Precision::Float32, -100), -24 * std::log(2.0), 1e-4);
    EXPECT_NEAR(vanishesAt("softplus", Precision::Float64, -100), -53 * std::log(2.0), 1e-8);
    EXPECT_NEAR(vanishesAt("mish", Precision::Float64, -100), -53 * std::log(2.0), 1e-8);
    // tanh is 1 from 1 - tanh = 2^-25 and 2^-54 on: x = 26/2 ln 2, 55/2 ln 2.
    EXPECT_NEAR(vanishesAt("tanh_slope", Precision::Float32, 100), 13 * std::log(2.0), 0.1);
    EXPECT_NEAR(vanishesAt("tanh_slope", Precision::Float64, 100), 27.5 * std::log(2.0), 0.1);
    EXPECT_NEAR(vanishesAt("gelu", Precision::Float64, -100), -8.3, 0.1);
    EXPECT_NEAR(vanishesAt("gelu", Precision::Float32, -100), -5.4, 0.2);
    EXPECT_NEAR(vanishesAt("swish", Precision::Float32, -200), -88.7228391, 1e-4);
}

TEST(Naive, LosesHalfOfItsDigitsBesideACancellation) {
    // The error of e^x - 1 is 2^-25 to 2^-24 of 1: half the digits are gone where x is 2^-13 or so.
    const auto params = std::array{1.0};
    const FirstTroubles single = firstTroubles(formOf("elu"), Precision::Float32, params, -1, 0);
    ASSERT_TRUE(single.halfLost);
    EXPECT_LT(*single.halfLost, -5e-5);
    EXPECT_GT(*single.halfLost, -6e-4);
    const FirstTroubles twice = firstTroubles(formOf("elu"), Precision::Float64, params, -1, 0);
    ASSERT_TRUE(twice.halfLost);
    EXPECT_LT(*twice.halfLost, -3e-9);
    EXPECT_GT(*twice.halfLost, -6e-8);
    EXPECT_EQ(troubleAt(formOf("tanh"), Precision::Float64, 1e-10, {}), NaiveTrouble::HalfLost);
    EXPECT_EQ(troubleAt(formOf("tanh_slope"), Precision::Float64, 12, {}), NaiveTrouble::HalfLost);
    EXPECT_EQ(troubleAt(formOf("tanh_slope"), Precision::Float64, 5, {}), NaiveTrouble::None);
}

TEST(Naive, NothingIsFoundWhereNothingIsWrong) {
    const FirstTroubles none = firstTroubles(formOf("sigmoid"), Precision::Float32, {}, -10, 10);
    EXPECT_FALSE(none.overflow || none.underflow || none.halfLost);
}

// At -5, -4.99, ..., 4.99. With both ends included, 1,000 even points give 57, 27 and 848.
int nansOfSmoothMaximum(Precision precision, double p2, double beta) {
    int count = 0;
    for (int i = 0; i < 1000; ++i) {
        const double x = -5 + i / 100.0;
        count += std::isnan(evaluateNaive(formOf("smooth_maximum"), precision, x, std::array{1.0, p2, beta})) ? 1 : 0;
    }
    return count;
}

TEST(Naive, TheLiteralSmoothMaximumHasItsKnownGaps) {
    EXPECT_EQ(nansOfSmoothMaximum(Precision::Float32, 0, 20), 56);
    EXPECT_EQ(nansOfSmoothMaximum(Precision::Float64, 0, 150), 26);
    EXPECT_EQ(nansOfSmoothMaximum(Precision::Float32, 0.2, 400), 848) << "0/0 on the left, inf/inf on the right";
}

} // namespace
} // namespace acti
