#include "core/expression/stable_roots.h"

#include <algorithm>
#include <cmath>

namespace acti {
namespace {

bool movesWithX(const Expression& node) { return schedule(node).back().dependsOnX; }

// The value of a number, 1/3 included.
std::optional<long double> valueOfNumber(const Expression& node) {
    if (node.op() == Op::Constant)
        return node.value();
    if (node.op() == Op::Negate)
        if (const auto value = valueOfNumber(node.operand(0)))
            return -*value;
    const bool isQuotient =
        node.op() == Op::Divide && node.operand(0).op() == Op::Constant && node.operand(1).op() == Op::Constant;
    return isQuotient ? std::optional(node.operand(0).value() / node.operand(1).value()) : std::nullopt;
}

// base^-power, for a power between 0 and 1.
struct InverseRoot {
    Expression base, exponent; // the power, as it is written
    long double power;

    Expression of(const Expression& other) const {
        return power == 0.5L ? Expression::call(Function::Sqrt, other) : Expression::of(Op::Power, {other, exponent});
    }
};

std::optional<InverseRoot> inverseRootOf(const Factor& factor) {
    const Expression& base = factor.base;
    if (isCallOf(base, Function::Sqrt) && factor.power == -1)
        return InverseRoot{base.operand(0), Expression::constant(0.5L), 0.5L};
    if (base.op() != Op::Power || std::abs(factor.power) != 1)
        return std::nullopt;
    const auto value = valueOfNumber(base.operand(1));
    const long double power = -factor.power * value.value_or(0);
    if (!(power > 0 && power < 1))
        return std::nullopt;
    return InverseRoot{base.operand(0), factor.power < 0 ? base.operand(1) : negated(base.operand(1)), power};
}

// c + a g with g = |u|^k; `grows` is a g as it stands in the sum.
struct GrowingSum {
    Expression c, a, g, grows, u;
    int k;
};

// a |u|^k of a term that has x in that factor alone.
std::optional<GrowingSum> growthOf(const Term& term, const Expression& c) {
    const auto isMoving = [](const Factor& one) { return movesWithX(one.base); };
    const auto factor = std::ranges::find_if(term.factors, isMoving);
    if (std::ranges::count_if(term.factors, isMoving) != 1 || factor->power < 1)
        return std::nullopt;
    const bool isAbs = isCallOf(factor->base, Function::Abs);
    if (!isAbs && factor->power % 2 != 0)
        return std::nullopt;
    Term still = term;
    still.factors.erase(still.factors.begin() + (factor - term.factors.begin()));
    return GrowingSum{c,
                      expressionOf(still),
                      expressionOf(Term{1, {*factor}}),
                      expressionOf(term),
                      isAbs ? factor->base.operand(0) : factor->base,
                      factor->power};
}

std::optional<GrowingSum> growingSumOf(const Expression& sum) {
    if (sum.op() != Op::Add && sum.op() != Op::Subtract)
        return std::nullopt;
    std::vector<Term> still, moving;
    for (const Term& term : termsOf(sum))
        (movesWithX(expressionOf(term)) ? moving : still).push_back(term);
    if (moving.size() != 1 || still.empty())
        return std::nullopt;
    return growthOf(moving.front(), expressionOf(still));
}

// The two forms of u/(c + a |u|^k)^(1/k).
Expression inBothRanges(const InverseRoot& root, const GrowingSum& sum) {
    const Expression far = Expression::of(
        Op::Divide, {Expression::call(Function::Sign, sum.u),
                     root.of(Expression::of(Op::Add, {sum.a, Expression::of(Op::Divide, {sum.c, sum.g})}))});
    const Expression near = Expression::of(Op::Divide, {sum.u, root.of(root.base)});
    return Expression::of(Op::Select, {Expression::of(Op::Greater, {sum.grows, sum.c}), far, near});
}

} // namespace

bool hasInverseRoot(const Term& term) {
    return std::ranges::any_of(term.factors, [](const Factor& one) { return inverseRootOf(one).has_value(); });
}

bool useInverseRoot(Term& term) {
    for (std::size_t i = 0; i < term.factors.size(); ++i) {
        const auto root = inverseRootOf(term.factors[i]);
        const auto sum = root ? growingSumOf(root->base) : std::nullopt;
        if (!sum || root->power * sum->k != 1)
            continue;
        Term rest = term;
        rest.factors.erase(rest.factors.begin() + static_cast<std::ptrdiff_t>(i));
        const auto u =
            std::ranges::find_if(rest.factors, [&](const Factor& one) { return one.power > 0 && one.base == sum->u; });
        if (u == rest.factors.end())
            continue;
        if (--u->power == 0)
            rest.factors.erase(u);
        rest.multiply(inBothRanges(*root, *sum), 1);
        term = rest;
        return true;
    }
    return false;
}

std::optional<Term> rootWithItsArgument(const Term& root, const Term& linear) {
    const bool isRoot =
        root.factors.size() == 1 && root.factors[0].power == 1 && isCallOf(root.factors[0].base, Function::Sqrt);
    if (!isRoot || linear.isNumber())
        return std::nullopt;
    const long double ratio = linear.coefficient / root.coefficient;
    Term square{ratio * ratio, linear.factors};
    for (Factor& factor : square.factors)
        factor.power *= 2;
    const Expression& under = root.factors[0].base.operand(0);
    std::vector<Term> rest = termsOf(under);
    const auto same = std::ranges::find_if(
        rest, [&](const Term& one) { return one.coefficient == square.coefficient && haveSameFactors(one, square); });
    if (same == rest.end() || rest.size() < 2)
        return std::nullopt;
    rest.erase(same);
    const Expression u = expressionOf(Term{ratio, linear.factors}), h = root.factors[0].base;
    const Expression below = Expression::of(Op::Divide, {expressionOf(rest), Expression::of(Op::Subtract, {h, u})});
    const Expression both = Expression::of(
        Op::Select, {Expression::of(Op::Less, {u, Expression::constant(0)}), below, Expression::of(Op::Add, {h, u})});
    return Term{root.coefficient, {{both, 1}}};
}

} // namespace acti
