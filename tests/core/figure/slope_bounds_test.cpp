#include "core/figure/slope_bounds.h"

#include "core/activations/catalogue.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>

namespace acti {
namespace {

// max of s(u) + u s(u) (1 - s(u)) for the logistic s: the largest slope of Swish, 1.0998393.
double largestSwishSlope() {
    double low = 2;
    double high = 3;
    for (int i = 0; i < 200; ++i) { // u tanh(u/2) = 2 there
        const double u = (low + high) / 2;
        (u * std::tanh(u / 2) < 2 ? low : high) = u;
    }
    const double s = 1 / (1 + std::exp(-low));
    return s + low * s * (1 - s);
}

TEST(SlopeBounds, AconCHasThoseOfItsClosedForm) {
    const Entry& entry = **findEntry("acon_c");
    const double k = largestSwishSlope();
    const std::vector<double> cases[] = {{1.2, -0.8, 1}, {0.3, 2, 5}, {-1, 1, 0.25}, {1.2, -0.8, -2}};
    for (const auto& params : cases) {
        const double high = std::max(params[0], params[1]);
        const double low = std::min(params[0], params[1]);
        const auto bounds = slopeBoundsOf(entry, params, {});
        ASSERT_TRUE(bounds.has_value());
        EXPECT_NEAR(bounds->range.max, k * high - (k - 1) * low, 1e-12);
        EXPECT_NEAR(bounds->range.min, k * low - (k - 1) * high, 1e-12);
        ASSERT_TRUE(bounds->attainedHigh && bounds->attainedLow);
        EXPECT_NEAR(entry.at(*bounds->attainedHigh, params).f1, bounds->range.max, 1e-12);
        EXPECT_NEAR(entry.at(*bounds->attainedLow, params).f1, bounds->range.min, 1e-12);
    }
}

TEST(SlopeBounds, HoldWhereTheCurvatureIsBeyondADouble) {
    const Entry& entry = **findEntry("acon_c");
    const auto bounds = slopeBoundsOf(entry, std::array{1e-300, 2e-300, 1.0}, {});
    ASSERT_TRUE(bounds.has_value());
    EXPECT_EQ(bounds->range, (Range{9.00160679871133e-301, 2.099839320128867e-300}));
    EXPECT_FALSE(slopeBoundsOf(entry, std::array{1.7e308, -1.7e308, 1.0}, {}).has_value()) << "they overflow";
}

TEST(SlopeBounds, BoundsThatAreOnlyApproachedHaveNoPlace) {
    const Entry& softplus = **findEntry("softplus");
    const auto bounds = slopeBoundsOf(softplus, softplus.initialParams(), {});
    ASSERT_TRUE(bounds.has_value());
    EXPECT_EQ(bounds->range, (Range{0, 1}));
    EXPECT_EQ(bounds->attainedLow, std::nullopt);
    EXPECT_EQ(bounds->attainedHigh, std::nullopt);
}

TEST(SlopeBounds, RoomIsMadeForBandAndWords) {
    const SlopeBounds bounds{{-1, 1}, {}, {}, {}};
    const Range heights = withRoomFor(bounds, {-0.5, 0.5});
    EXPECT_LT(heights.min, -1.2);
    EXPECT_GT(heights.max, 1.2);
    EXPECT_EQ(withRoomFor(bounds, {-10, 10}), (Range{-10, 10}));
}

TEST(SlopeBounds, AreMarkedWithBandRulesWordsAndDots) {
    Panel panel;
    panel.x.range = {-6, 6};
    addSlopeBounds(panel, {{-0.25, 1.5}, -9, 2, {Ink::Role::Series, 1, 1}});
    std::vector<std::string> words;
    std::vector<double> rules;
    int bands = 0;
    for (const Mark& mark : panel.marks) {
        if (const auto* band = std::get_if<Band>(&mark)) {
            ++bands;
            EXPECT_EQ(band->y, (Range{-0.25, 1.5}));
            EXPECT_LT(band->ink.opacity, 0.5);
        } else if (const auto* rule = std::get_if<Rule>(&mark)) {
            rules.push_back(rule->at);
        } else if (const auto* text = std::get_if<Text>(&mark)) {
            words.push_back(text->text);
            EXPECT_EQ(text->isAbove, text->y > 0) << "the words stand outside the band";
        } else if (const auto* dots = std::get_if<Points>(&mark)) {
            // Only the one in sight.
            EXPECT_EQ(dots->x, std::vector<double>{2});
            EXPECT_EQ(dots->y, std::vector<double>{1.5});
        }
    }
    EXPECT_EQ(bands, 1);
    EXPECT_EQ(rules, (std::vector<double>{1.5, -0.25}));
    EXPECT_EQ(words, (std::vector<std::string>{"sup f′ = 1.5", "inf f′ = −0.25"}));
}

std::vector<std::string> wordsOf(const SlopeBounds& bounds, std::size_t index = 0, std::size_t count = 1) {
    Panel panel;
    panel.x.range = {-6, 6};
    addSlopeBounds(panel, bounds, index, count);
    std::vector<std::string> words;
    for (const Mark& mark : panel.marks)
        if (const auto* text = std::get_if<Text>(&mark))
            words.push_back(text->text);
    return words;
}

SlopeBounds boundsOf(std::string_view id, std::vector<double> params) {
    return *slopeBoundsOf(**findEntry(id), params, {});
}

using Words = std::vector<std::string>;

TEST(SlopeBounds, AconCHasItsClosedFormBesideTheNumbers) {
    EXPECT_EQ(wordsOf(boundsOf("acon_c", {1.2, -0.8, 1})),
              (Words{"sup f′ = 1.0998 p₁ − 0.0998 p₂ = 1.39968", "inf f′ = 1.0998 p₂ − 0.0998 p₁ = −0.999679"}));
    EXPECT_EQ(wordsOf(boundsOf("acon_c", {-0.8, 1.2, 1}))[0], "sup f′ = 1.0998 p₂ − 0.0998 p₁ = 1.39968")
        << "the larger of both has the larger factor";
    EXPECT_EQ(wordsOf(boundsOf("swish", {3}))[0], "sup f′ = 1.0998393") << "nothing but a number";
}

TEST(SlopeBounds, ALineIsSaidInWords) {
    EXPECT_EQ(wordsOf(boundsOf("acon_c", {1.2, -0.8, 0})),
              (Words{"β = 0: linear, f′ = 0.2 everywhere, the mean of both slopes"}));
    EXPECT_EQ(wordsOf(boundsOf("acon_c", {0.5, 0.5, 2})), (Words{"p₁ = p₂: linear, f′ = 0.5 everywhere, whatever β"}));
    EXPECT_EQ(wordsOf(boundsOf("swish", {0})), (Words{"β = 0: linear, f′ = 0.5 everywhere"}));
    EXPECT_EQ(wordsOf(boundsOf("acon_b", {1, 2})),
              (Words{"both slopes are equal: linear, f′ = 1 everywhere, whatever β"}));
}

TEST(SlopeBounds, OfSeveralCurvesStandSideBySideWithoutTheForm) {
    EXPECT_EQ(wordsOf(boundsOf("acon_c", {1.2, -0.8, 1}), 1, 2), (Words{"sup f′ = 1.39968", "inf f′ = −0.999679"}));
}

} // namespace
} // namespace acti
