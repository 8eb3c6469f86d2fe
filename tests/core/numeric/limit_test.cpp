#include "core/numeric/limit.h"

#include <gtest/gtest.h>

#include <cmath>

namespace acti {
namespace {

template<class Function>
long double limitOf(Function f) {
    std::vector<long double> values;
    for (const double x : limitMagnitudes())
        values.push_back(f(static_cast<long double>(x)));
    return limitOfSequence(values);
}

constexpr long double kLongInf = std::numeric_limits<long double>::infinity();

TEST(Limit, IsSeenWhereItIsReached) {
    EXPECT_EQ(limitOf([](long double) { return 2.5L; }), 2.5L);
    EXPECT_EQ(limitOf([](long double x) { return std::tanh(x); }), 1);
    EXPECT_EQ(limitOf([](long double x) { return 3 + 1 / x; }), 3);
    EXPECT_EQ(limitOf([](long double x) { return std::sin(x) / x; }), 0);
    EXPECT_EQ(limitOf([](long double x) { return 1 / std::sqrt(x); }), 0);
    EXPECT_EQ(limitOf([](long double x) { return x * 1e-4800L; }), 0);
}

TEST(Limit, GrowthWithoutEndIsInfinite) {
    EXPECT_EQ(limitOf([](long double x) { return x; }), kLongInf);
    EXPECT_EQ(limitOf([](long double x) { return -x * x; }), -kLongInf);
    EXPECT_EQ(limitOf([](long double x) { return std::log(x); }), kLongInf);
    EXPECT_EQ(limitOf([](long double x) { return std::exp(x); }), kLongInf);
}

TEST(Limit, WhatOverflowsLateIsJudgedByWhatCameBefore) {
    EXPECT_EQ(limitOf([](long double x) { return std::exp(x) / (1 + std::exp(x)); }), 1);
}

TEST(Limit, NoneIsNotMadeUp) {
    EXPECT_TRUE(std::isnan(limitOf([](long double x) { return std::sin(x); })));
    EXPECT_TRUE(std::isnan(limitOf([](long double x) { return x * std::cos(x); })));
    EXPECT_TRUE(std::isnan(limitOf([](long double x) { return 1 / std::log(x); })));
    EXPECT_TRUE(std::isnan(limitOf([](long double x) { return 1 - 1 / std::log(x); })));
    EXPECT_TRUE(std::isnan(limitOf([](long double x) { return std::sqrt(-x); })));
}

TEST(Limit, ASlopeOfARootGrowsWithoutBoundAndASteepOneDoesNot) {
    EXPECT_TRUE(growsWithoutBound(1e156, 1e78, 1));
    EXPECT_TRUE(growsWithoutBound(-64, -8, -1));
    EXPECT_FALSE(growsWithoutBound(1e14, 1e14, 1e-30));
    EXPECT_FALSE(growsWithoutBound(1, 1, 1));
    EXPECT_FALSE(growsWithoutBound(1e-9, 1e-4, 1));
    EXPECT_FALSE(growsWithoutBound(0, 0, 0));
}

} // namespace
} // namespace acti
