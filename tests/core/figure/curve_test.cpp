#include "core/figure/curve.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

Curve formula(std::string text, std::map<std::string, double> params = {}) {
    Curve curve;
    curve.activation = kCustomActivation;
    curve.formula = std::move(text);
    curve.params = std::move(params);
    return curve;
}

TEST(Curve, AFormulaIsACurveWithItsOwnParameters) {
    const auto resolved = resolve(formula("a = 0.1 in [0, 1]; max(x, a * x)", {{"a", 0.5}}));
    ASSERT_TRUE(resolved);
    EXPECT_EQ(resolved->params, std::vector{0.5});
    EXPECT_EQ(resolved->entry->at(-2, resolved->params).f, -1);
    EXPECT_EQ(resolved->entry->at(-2, resolved->params).gradient[0], -2);
}

TEST(Curve, AFormulasErrorNamesTheColumn) {
    const auto resolved = resolve(formula("max(x, )"));
    ASSERT_FALSE(resolved);
    EXPECT_EQ(resolved.error().code, ErrorCode::Malformed);
    EXPECT_EQ(resolved.error().where, "formula, column 8");
}

TEST(Curve, AFormulaBelongsToACustomCurveAlone) {
    Curve curve = formula("x");
    curve.activation = "relu";
    EXPECT_EQ(resolve(curve).error().where, "formula");
    EXPECT_EQ(resolve(formula("")).error().where, "formula");
}

TEST(Curve, AFormulasNameIsMathematicsAndItsValuesStandAfterAComma) {
    EXPECT_EQ(curveLabel(formula("a = 1; b = 0.5; a * tanh(b * x) + 0.1 * x")), "a·tanh(b·x) + 0.1·x, a = 1, b = 0.5");
    EXPECT_EQ(curveLabel(formula("1/(1+exp(-x))^2")), "1/(1 + e^(−x))²");
}

TEST(Curve, ALongFormulaEndsAfterAWholeTerm) {
    std::string text = "123.456 * x";
    for (int i = 0; i < 12; ++i)
        text += " + 123.456 * x";
    const std::string label = curveLabel(formula(text));
    EXPECT_EQ(label, "123.456·x + 123.456·x + 123.456·x + 123.456·x + …") << "no number is cut";
}

TEST(CurveResolver, KeepsTheEntryOfAFormula) {
    CurveResolver resolver;
    const auto first = resolver(formula("a * x"));
    const auto second = resolver(formula("a * x", {{"a", 3}}));
    ASSERT_TRUE(first && second);
    EXPECT_EQ(first->entry, second->entry);
    EXPECT_EQ(second->params, std::vector{3.0});
    for (int i = 0; i < 100; ++i)
        ASSERT_TRUE(resolver(formula("x + " + std::to_string(i))));
    EXPECT_EQ(first->entry->at(2, first->params).f, 2) << "an entry outlives its place";
}

} // namespace
} // namespace acti
