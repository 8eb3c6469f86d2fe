#include "core/activations/family.h"

#include "core/numeric/special.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

// A family of one, made as a family's file makes it.
Entry cubic() {
    return makeFamily(Family::Gated,
                      Activation{Info{.id = "cubic",
                                      .params = {{.id = "a"}, {.id = "b"}},
                                      .kinks =
                                          [](Params p) {
                                              return std::vector<Kink>{{p[1], 2, 7}};
                                          },
                                      .limit = [](int sign, Params) { return limitOf(sign * kInf, 0, {1}); }},
                                 [](auto x, auto a, auto b) { return a * x * x * x + b; }})
        .front();
}

TEST(Family, OneLambdaGivesValueSlopesAndGradient) {
    const double params[] = {2, 5};
    const Sample sample = cubic().at(3, params);
    EXPECT_EQ(sample.f, 59);
    EXPECT_EQ(sample.f1, 54);
    EXPECT_EQ(sample.f2, 36);
    EXPECT_EQ(sample.gradient[0], 27);
    EXPECT_EQ(sample.gradient[1], 1);
    EXPECT_EQ(sample.gradient[2], 0);
}

TEST(Family, TheSameLambdaServesPixels) {
    const double params[] = {2, 5};
    std::vector<float> x{-1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
    std::vector<float> y(x.size());
    cubic().apply(x, params, y);
    for (std::size_t i = 0; i < x.size(); ++i)
        EXPECT_EQ(y[i], 2 * x[i] * x[i] * x[i] + 5);
}

TEST(Family, LimitsAndKinksComeFromTheInfo) {
    const double params[] = {2, 5};
    EXPECT_EQ(cubic().at(kInf, params), limitOf(kInf, 0, {1}));
    EXPECT_EQ(cubic().at(5, params).f2, 7);
    EXPECT_EQ(cubic().smoothness(params), Smoothness::C1);
}

TEST(Family, CountsAFormulasParameters) {
    EXPECT_EQ(detail::parametersOf<decltype([](auto x) { return x; })>(), 0u);
    EXPECT_EQ(detail::parametersOf<decltype([](auto x, auto a, auto b, auto c) { return a * x + b * c; })>(), 3u);
}

} // namespace
} // namespace acti
