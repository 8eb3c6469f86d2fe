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

TEST(Curve, AFormulasNameIsItsTextWithoutDeclarations) {
    EXPECT_EQ(curveLabel(formula("a = 0.1; a * x")), "a * x a = 0.1");
    const std::string label = curveLabel(formula("x + x + x + x + x + x + x + x + x + x + x + x"));
    EXPECT_EQ(label, "x + x + x + x + x + x + x + x + x + …");
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
