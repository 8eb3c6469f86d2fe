#include "core/activations/saturation.h"

#include "core/activations/custom.h"
#include "core/activations/facts.h"
#include "tests/support/every_entry.h"

#include <gtest/gtest.h>

#include <cmath>

namespace acti {
namespace {

Facts of(std::string_view id, std::vector<double> params = {}) {
    const Entry& entry = **findEntry(id);
    return facts(entry, params.empty() ? entry.initialParams() : params);
}

// s(1 - s) = 1/400 and 1/cosh^2 = 1/100.
TEST(Saturation, EndsWhereTheSlopeIsAHundredthOfItsSupremum) {
    const double s = std::log((1 + std::sqrt(0.99)) / (1 - std::sqrt(0.99)));
    EXPECT_NEAR(of("sigmoid").saturatesAbove->from, s, 1e-14);
    EXPECT_NEAR(of("sigmoid").saturatesBelow->from, -s, 1e-14);
    EXPECT_NEAR(of("tanh").saturatesAbove->from, std::acosh(10.0), 1e-14);
    EXPECT_NEAR(of("elu").saturatesBelow->from, std::log(0.01), 1e-14);
    EXPECT_NEAR(of("softplus").saturatesBelow->from, std::log(0.01 / 0.99), 1e-13);
    EXPECT_NEAR(of("softsign").saturatesAbove->from, 9, 1e-14);
    EXPECT_FALSE(of("elu").saturatesAbove);
    EXPECT_FALSE(of("sigmoid").saturatesAbove->isHard);
}

TEST(Saturation, IsHardWhereTheSlopeIsNothing) {
    EXPECT_EQ(of("relu").saturatesBelow, (Saturation{0, true}));
    EXPECT_FALSE(of("relu").saturatesAbove);
    EXPECT_EQ(of("relu6").saturatesAbove, (Saturation{6, true}));
    EXPECT_EQ(of("hard_swish").saturatesBelow, (Saturation{-3, true}));
    EXPECT_EQ(of("hard_tanh").saturatesBelow, (Saturation{-1, true}));
}

TEST(Saturation, IsOfNoUseToTheLinearTheSteepAndTheFlat) {
    for (const char* id : {"identity", "exponential", "sinusoid", "snake", "tanh_shrink", "lisht"})
        EXPECT_FALSE(of(id).saturatesBelow || of(id).saturatesAbove) << id;
    EXPECT_FALSE(of("acon_c", {0, 0, 1}).saturatesBelow);
}

TEST(Saturation, IsFoundOnTheOtherSideOfTheOriginToo) {
    const Facts known = facts(*customEntry("softplus(x - 100)"), {});
    EXPECT_NEAR(known.saturatesBelow->from, 100 + std::log(0.01 / 0.99), 1e-11);
    EXPECT_FALSE(known.saturatesAbove);
}

class SaturationOf : public EntryTest {};

ACTI_FOR_EVERY_ENTRY(SaturationOf);

TEST_P(SaturationOf, HoldsBeyondItsEdgeAndNotBefore) {
    forEachCase([&] {
        const Facts known = facts(entry(), params());
        for (const auto& [zone, sign] : {std::pair{known.saturatesBelow, -1}, {known.saturatesAbove, 1}}) {
            if (!zone)
                continue;
            const double least = zone->isHard ? 0 : kSaturatedShare * known.lipschitz;
            const double length = entry().lengthScale(params());
            for (double step = 1e-9; step < 1e6; step *= 2)
                EXPECT_LE(std::fabs(at(zone->from + sign * step * length).f1), least * (1 + 1e-12)) << step;
            const double before = zone->from - sign * 1e-6 * std::max(length, std::fabs(zone->from));
            EXPECT_GT(std::fabs(at(before).f1), least) << zone->from;
        }
    });
}

class IdentityNearZero : public EntryTest {};

ACTI_FOR_EVERY_ENTRY(IdentityNearZero);

TEST_P(IdentityNearZero, IsWhereTheFunctionIsNearItsArgument) {
    forEachCase([&] {
        const Facts known = facts(entry(), params());
        const double scale = entry().period(params()) > 0 ? 1 : 1e-9 * std::min(1.0, entry().lengthScale(params()));
        const double h = std::min(1e-9, scale);
        const bool isNear = std::fabs(at(h).f / h - 1) < 1e-6 && std::fabs(at(-h).f / -h - 1) < 1e-6;
        EXPECT_EQ(known.isIdentityNearZero, isNear);
    });
}

} // namespace
} // namespace acti
