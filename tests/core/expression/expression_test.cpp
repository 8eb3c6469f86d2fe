#include "core/expression/expression.h"

#include "tests/support/random_formula.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

Expression x() { return Expression::variable(); }

TEST(Expression, EqualityIsThatOfTheTree) {
    const Expression a = Expression::of(Op::Add, {x(), Expression::constant(1)});
    EXPECT_EQ(a, Expression::of(Op::Add, {x(), Expression::constant(1)}));
    EXPECT_FALSE(a == Expression::of(Op::Subtract, {x(), Expression::constant(1)}));
    EXPECT_FALSE(a == Expression::of(Op::Add, {Expression::constant(1), x()}));
    EXPECT_FALSE(Expression::constant(0) == Expression::constant(-0.0L));
    EXPECT_FALSE(Expression::parameter(0) == Expression::parameter(1));
    EXPECT_FALSE(Expression::call(Function::Exp, x()) == Expression::call(Function::Log, x()));
}

TEST(Expression, ANegatedConstantIsAConstant) {
    EXPECT_EQ(Expression::of(Op::Negate, {Expression::constant(2)}), Expression::constant(-2));
}

TEST(Expression, SizeCountsSharedPartsAgainAndSaturates) {
    Expression tree = x();
    for (int i = 0; i < 100; ++i)
        tree = Expression::of(Op::Multiply, {tree, tree});
    EXPECT_EQ(tree.depth(), 101u);
    EXPECT_EQ(tree.size(), std::numeric_limits<std::size_t>::max());
    EXPECT_EQ(schedule(tree).size(), 101u);
}

TEST(Expression, EqualPartsAreOneStep) {
    const auto square = [] { return Expression::of(Op::Multiply, {x(), x()}); };
    const auto steps = schedule(Expression::of(Op::Add, {square(), square()}));
    ASSERT_EQ(steps.size(), 3u);
    EXPECT_EQ(steps[1].uses, 2u);
    EXPECT_TRUE(steps[1].dependsOnX);
    EXPECT_EQ(steps[2].operands, (std::vector<std::size_t>{1, 1}));
}

TEST(Expression, SubstitutionByItselfChangesNothing) {
    const Expression params[] = {Expression::parameter(0), Expression::parameter(1), Expression::parameter(2)};
    for (unsigned seed = 0; seed < 200; ++seed) {
        const Formula formula = RandomFormula(seed).formula();
        EXPECT_EQ(substitute(formula.body, x(), params), formula.body);
    }
}

} // namespace
} // namespace acti
