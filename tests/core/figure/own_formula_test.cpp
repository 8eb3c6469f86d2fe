#include "core/figure/own_formula.h"

#include "core/activations/catalogue.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

std::shared_ptr<const Entry> formulaEntry(const std::string& formula) {
    const auto entry = namedEntry(kCustomActivation, formula);
    EXPECT_TRUE(entry) << (entry ? "" : message(entry.error()));
    return entry ? *entry : nullptr;
}

TEST(OwnFormula, AnActivationIsNamedByItsIdOrByAFormula) {
    EXPECT_EQ(namedEntry("swish", {})->get(), *findEntry("swish"));
    EXPECT_EQ(formulaEntry("max(x, a * x)")->params().size(), 1U);
    EXPECT_EQ(namedEntry("swish", "x").error().where, "formula");
    EXPECT_EQ(namedEntry(kCustomActivation, {}).error().where, "formula");
    EXPECT_EQ(namedEntry(kCustomActivation, "max(x, )").error().where, "formula, column 8");
    EXPECT_NE(namedEntry("swisch", {}).error().what.find("swish"), std::string::npos);
}

TEST(OwnFormula, AFormulaIsItsOwnName) {
    EXPECT_EQ(nameOf(**findEntry("swish")), "Swish");
    const auto entry = formulaEntry("a = 1; b = 0.5; a * tanh(b * x) + 0.1 * x");
    EXPECT_EQ(nameOf(*entry), "a·tanh(b·x) + 0.1·x");
    EXPECT_EQ(labelOf(*entry, entry->initialParams()), "a·tanh(b·x) + 0.1·x, a = 1, b = 0.5");
    EXPECT_EQ(labelOf(*entry, entry->initialParams(), 0), "a·tanh(b·x) + 0.1·x, b = 0.5");
    EXPECT_EQ(labelOf(**findEntry("acon_c"), (*findEntry("acon_c"))->initialParams(), 2), "ACON-C p₁ = 1.2, p₂ = −0.8");
}

TEST(OwnFormula, ANewTextForgetsTheParametersThatAreGone) {
    const auto entry = formulaEntry("max(x, a * x)");
    EXPECT_EQ(knownParams({{"a", 2}, {"b", 3}}, *entry), (std::map<std::string, double>{{"a", 2}}));
    EXPECT_EQ(parameterWords(*entry), parameterWords(*formulaEntry("min(x, a * x)")));
    EXPECT_NE(parameterWords(*entry), parameterWords(*formulaEntry("a = 1 in [0, 2]; max(x, a * x)")));
}

TEST(OwnFormula, TheFirstOneCanBePlottedAndSwept) {
    EXPECT_EQ(formulaEntry(std::string(kFirstFormula))->params().size(), 1U);
}

} // namespace
} // namespace acti
