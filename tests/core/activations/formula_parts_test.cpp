#include "core/activations/formula_parts.h"

#include "core/activations/custom.h"

#include <gtest/gtest.h>

#include <cmath>

namespace acti {
namespace {

FormulaPlaces placesOf(std::string_view text) {
    const Formula formula = *parseFormula(text, catalogueLibrary());
    std::vector<double> params;
    for (const FormulaParameter& param : formula.params)
        params.push_back(param.initial);
    return FormulaParts(formula.body, params.size()).places(params);
}

TEST(FormulaParts, SwitchAndBendWhereTheyVanish) {
    const FormulaPlaces bump = placesOf("exp(-(1000 * (x - 0.55))^2)");
    ASSERT_EQ(bump.features.places.size(), 1u);
    EXPECT_DOUBLE_EQ(bump.features.places[0].x, 0.55);
    EXPECT_NEAR(bump.features.places[0].length, 1e-3, 1e-12);
    EXPECT_TRUE(bump.switches.empty());
    EXPECT_EQ(placesOf("max(x, 2) + abs(x + 1e9)").switches, (std::vector<double>{-1e9, 2}));
    EXPECT_EQ(placesOf("min(x^2, 4)").switches, (std::vector<double>{-2, 2}));
    EXPECT_EQ(placesOf("abs(x^2 - 2e-6 * x + 9.99999e-13)").switches.size(), 2u) << "between two points of the grid";
}

TEST(FormulaParts, KnowTheirWaves) {
    EXPECT_DOUBLE_EQ(placesOf("sin(3 * x) * cos(2 * x)").features.period, 2 * M_PI);
    EXPECT_DOUBLE_EQ(placesOf("x + sin(5 * x)^2").features.period, M_PI / 5);
    EXPECT_EQ(placesOf("sin(x) + sin(sqrt(2) * x)").features.period, 0);
    EXPECT_EQ(placesOf("x * sin(x)").features.period, 0);
    EXPECT_EQ(placesOf("x * sin(x)").features.reach, kNearReach);
    EXPECT_EQ(placesOf("tanh(x)").features.reach, HUGE_VAL);
}

TEST(FormulaParts, SayWhenThereAreTooMany) {
    EXPECT_TRUE(placesOf("abs(sin(9 * x))").features.isComplete);
    EXPECT_FALSE(placesOf("abs(sin(50 * x))").features.isComplete);
    EXPECT_FALSE(placesOf("tanh(x)").features.isClaimed);
}

} // namespace
} // namespace acti
