#include "core/numeric/bounded_jet.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

using BoundedReal = BoundedJet::Real;

BoundedJet erfOf(const BoundedJet& a) { return applied(a, erf(a.jet), erf(BoundedReal::variable(a.jet.v))); }
BoundedJet expOf(const BoundedJet& a) { return applied(a, exp(a.jet), exp(BoundedReal::variable(a.jet.v))); }

TEST(BoundedJet, ExactArithmeticHasNoError) {
    const BoundedJet x = BoundedJet::variable(0.75L), y = x * x - x + BoundedJet(3);
    EXPECT_EQ(y.e0, 0);
    EXPECT_EQ(y.e1, 0);
    EXPECT_EQ(y.e2, 0);
}

TEST(BoundedJet, WhatCancelsKeepsTheErrorOfItsTerms) {
    for (const long double x : {-4.0L, -5.0L, -6.0L, -9.0L}) {
        const BoundedJet sum = BoundedJet(1) + erfOf(BoundedJet::variable(x));
        const long double off = std::fabs(sum.jet.value() - std::erfc(-x));
        EXPECT_LE(off, sum.e0) << x;
        EXPECT_LE(sum.e0, 0x1p-60L) << x;
        EXPECT_LE(sum.e1, 1e-15L * sum.jet.d1) << "the slope is sure";
    }
}

TEST(BoundedJet, AQuotientByWhatMayBeZeroIsUnsure) {
    const BoundedJet noise = BoundedJet(1) + erfOf(BoundedJet::variable(-6));
    EXPECT_GT((BoundedJet(1) / noise).e0, 1e12L);
    EXPECT_LE((BoundedJet(1) / expOf(BoundedJet::variable(1))).e0, 1e-17L);
}

TEST(BoundedJet, WhatOverflowedHasNoError) {
    BoundedJet grown = expOf(BoundedJet::variable(20'000));
    grown.settleBounds();
    EXPECT_EQ(grown.e0, 0);
    EXPECT_EQ((BoundedJet(1) / grown).e0, 0);
}

TEST(BoundedJet, AnUnsureChoiceHasTheErrorsOfBoth) {
    const BoundedJet noise = BoundedJet(1) + erfOf(BoundedJet::variable(-9));
    EXPECT_GT(max(noise, BoundedJet(0)).e0, 0);
    EXPECT_GT(min(noise, BoundedJet(0)).e0, 0);
    EXPECT_EQ(max(noise, BoundedJet(5)).e0, 0);
}

} // namespace
} // namespace acti
