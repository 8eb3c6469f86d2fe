#include "core/activations/kink_conventions.h"

#include "tests/support/every_entry.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace acti {
namespace {

class KinkConventionOf : public EntryTest {};

ACTI_FOR_EVERY_ENTRY(KinkConventionOf);

// The data and the formula's own comparison say the same, for all parameters worth trying.
TEST_P(KinkConventionOf, TheFollowedSlopeIsThatOfTheFormula) {
    forEachCase([&] {
        for (const KinkConvention& convention : kinkConventions(entry(), params()))
            if (isFollowed(convention)) {
                EXPECT_EQ(convention.slope, at(convention.x).f1) << "at " << convention.x;
            }
    });
}

TEST_P(KinkConventionOf, EveryConventionIsOfAKinkAndHasItsSource) {
    forEachCase([&] {
        const auto kinks = entry().kinks(params());
        for (const KinkConvention& convention : kinkConventions(entry(), params())) {
            const auto kink = std::ranges::find(kinks, convention.x, &Kink::x);
            ASSERT_NE(kink, kinks.end());
            EXPECT_LE(kink->order, 1);
            EXPECT_FALSE(convention.framework.empty() || convention.source.empty());
        }
    });
}

TEST_P(KinkConventionOf, SlopesLieBetweenTheOneSidedOnes) {
    forEachCase([&] {
        for (const KinkConvention& convention : kinkConventions(entry(), params())) {
            const double left = at(std::nextafter(convention.x, -INFINITY)).f1;
            const double right = at(std::nextafter(convention.x, INFINITY)).f1;
            if (entry().kinks(params()).front().order == 0) // f jumps: a slope says nothing
                continue;
            EXPECT_GE(convention.slope, std::min(left, right) - 1e-12) << convention.framework;
            EXPECT_LE(convention.slope, std::max(left, right) + 1e-12) << convention.framework;
        }
    });
}

std::vector<double> slopesOf(const char* id, Params params) {
    std::vector<double> slopes;
    for (const KinkConvention& convention : kinkConventions(**findEntry(id), params))
        slopes.push_back(convention.slope);
    return slopes;
}

TEST(KinkConventions, AreTheKnownOnes) {
    EXPECT_EQ(slopesOf("relu", {}), (std::vector<double>{0, 0, 0, .5, .5, 1, 0}));
    EXPECT_EQ(slopesOf("hard_swish", {}), (std::vector<double>{-.5, 0, 1.5, 1}));
    EXPECT_EQ(slopesOf("prelu", std::array{0.25}), (std::vector<double>{.25, .625, .625}));
    EXPECT_EQ(slopesOf("rrelu", std::array{0.125, 0.25}), (std::vector<double>{.1875}));
    EXPECT_EQ(slopesOf("elu", std::array{2.0}), (std::vector<double>{2}));
}

TEST(KinkConventions, AreGoneWhereTheKinkIs) {
    EXPECT_TRUE(slopesOf("elu", std::array{1.0}).empty()) << "only f'' jumps";
    EXPECT_TRUE(slopesOf("leaky_relu", std::array{1.0}).empty());
    EXPECT_TRUE(slopesOf("gelu", {}).empty());
    EXPECT_EQ(slopesOf("leaky_relu", std::array{1.5}), (std::vector<double>{1.5})) << "no maximum of two lines";
}

TEST(KinkConventions, PiecewiseEntriesOfTheFrameworksAllHaveTheFollowedOne) {
    // those that no framework has, and no composed form was measured of
    const std::set<std::string_view> none{"thresholded_relu", "flexible_relu", "gelu_clipped", "sparse_sigmoid"};
    for (const Entry& entry : catalogue())
        for (const Case& one : casesOf(entry)) {
            const auto bends =
                std::ranges::count_if(entry.kinks(one.params), [](const Kink& k) { return k.order < 2; });
            const auto conventions = kinkConventions(entry, one.params);
            EXPECT_EQ(std::ranges::count_if(conventions, isFollowed), none.contains(entry.id()) ? 0 : bends)
                << one.text();
        }
}

TEST(KinkConventions, FrameworksAreNamedOnceEachTheFollowedFirst) {
    const auto frameworks = kinkFrameworks();
    ASSERT_FALSE(frameworks.empty());
    EXPECT_EQ(frameworks.front(), kFollowedFramework);
    EXPECT_EQ(std::set(frameworks.begin(), frameworks.end()).size(), frameworks.size());
    for (const Entry& entry : catalogue())
        for (const KinkConvention& convention : kinkConventions(entry, entry.initialParams()))
            EXPECT_NE(std::ranges::find(frameworks, convention.framework), frameworks.end()) << convention.framework;
}

} // namespace
} // namespace acti
