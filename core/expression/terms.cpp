#include "core/expression/terms.h"

#include <algorithm>
#include <cmath>

namespace acti {
namespace {

constexpr int kGreatestPower = 64;

std::optional<int> wholeExponent(const Expression& power) {
    const Expression& exponent = power.operand(1);
    if (exponent.op() != Op::Constant || std::trunc(exponent.value()) != exponent.value() ||
        std::fabs(exponent.value()) > kGreatestPower)
        return std::nullopt;
    return static_cast<int>(exponent.value());
}

void multiplyInto(Term& term, const Expression& node, int power) {
    if (term.factors.size() >= kMostParts || std::abs(power) > kGreatestPower) {
        term.multiply(node, power);
        return;
    }
    switch (node.op()) {
    case Op::Constant:
        if (const long double value = std::pow(node.value(), static_cast<long double>(power)); std::isnormal(value)) {
            term.coefficient *= value;
            return;
        }
        break;
    case Op::Negate:
        term.coefficient *= power % 2 == 0 ? 1 : -1;
        multiplyInto(term, node.operand(0), power);
        return;
    case Op::Multiply:
    case Op::Divide:
        multiplyInto(term, node.operand(0), power);
        multiplyInto(term, node.operand(1), node.op() == Op::Divide ? -power : power);
        return;
    case Op::Power:
        if (const auto exponent = wholeExponent(node); exponent && *exponent != 0) {
            multiplyInto(term, node.operand(0), power * *exponent);
            return;
        }
        break;
    default:
        break;
    }
    term.multiply(node, power);
}

void addTo(std::vector<Term>& sum, const Expression& node, long double factor) {
    if (sum.size() < kMostParts) {
        if (node.op() == Op::Add || node.op() == Op::Subtract) {
            addTo(sum, node.operand(0), factor);
            addTo(sum, node.operand(1), node.op() == Op::Subtract ? -factor : factor);
            return;
        }
        if (node.op() == Op::Negate) {
            addTo(sum, node.operand(0), -factor);
            return;
        }
    }
    Term term = termOf(node);
    term.coefficient *= factor;
    const bool isScaledSum = term.factors.size() == 1 && term.factors[0].power == 1 &&
                             (term.factors[0].base.op() == Op::Add || term.factors[0].base.op() == Op::Subtract);
    if (isScaledSum && sum.size() < kMostParts)
        addTo(sum, Expression(term.factors[0].base), term.coefficient);
    else
        sum.push_back(std::move(term));
}

Expression powerOf(const Factor& factor, int power) {
    if (power == 1)
        return factor.base;
    return Expression::of(Op::Power, {factor.base, Expression::constant(power)});
}

std::optional<Expression> productOf(const Term& term, int sign) {
    std::optional<Expression> product;
    for (const Factor& factor : term.factors)
        if (factor.power * sign > 0) {
            const Expression one = powerOf(factor, factor.power * sign);
            product = product ? Expression::of(Op::Multiply, {*product, one}) : one;
        }
    return product;
}

Expression magnitudeOf(const Term& term) {
    const long double size = std::fabs(term.coefficient);
    const auto above = productOf(term, 1), below = productOf(term, -1);
    Expression node = above.value_or(Expression::constant(size));
    if (below)
        node = Expression::of(Op::Divide, {node, *below});
    return above && size != 1 ? Expression::of(Op::Multiply, {Expression::constant(size), node}) : node;
}

} // namespace

void Term::multiply(const Expression& base, int power) {
    const auto met = std::ranges::find_if(
        factors, [&](const Factor& one) { return (one.power > 0) == (power > 0) && one.base == base; });
    if (met == factors.end())
        factors.push_back({base, power});
    else
        met->power += power;
}

bool haveSameFactors(const Term& a, const Term& b) { return std::ranges::is_permutation(a.factors, b.factors); }

Term termOf(const Expression& node) {
    Term term;
    multiplyInto(term, node, 1);
    if (std::isnormal(term.coefficient))
        return term;
    return Term{1, {{node, 1}}};
}

std::vector<Term> termsOf(const Expression& node) {
    std::vector<Term> sum;
    addTo(sum, node, 1);
    return sum;
}

Expression expressionOf(const Term& term) {
    const Expression size = magnitudeOf(term);
    return term.coefficient < 0 ? negated(size) : size;
}

Expression expressionOf(const std::vector<Term>& sum) {
    if (sum.empty())
        return Expression::constant(0);
    const auto first = std::ranges::find_if(sum, [](const Term& term) { return term.coefficient > 0; });
    const auto begin = first == sum.end() ? sum.begin() : first;
    Expression node = expressionOf(*begin);
    for (auto term = sum.begin(); term != sum.end(); ++term)
        if (term != begin)
            node = Expression::of(term->coefficient < 0 ? Op::Subtract : Op::Add, {node, magnitudeOf(*term)});
    return node;
}

Expression negated(const Expression& node) {
    if (node.op() == Op::Negate)
        return node.operand(0);
    if (node.op() == Op::Subtract)
        return Expression::of(Op::Subtract, {node.operand(1), node.operand(0)});
    const bool isProduct = node.op() == Op::Multiply || node.op() == Op::Divide;
    const Op inner = isProduct ? node.operand(0).op() : Op::Variable;
    if (inner == Op::Negate || inner == Op::Constant || inner == Op::Multiply || inner == Op::Divide)
        return Expression::of(node.op(), {negated(node.operand(0)), node.operand(1)});
    return Expression::of(Op::Negate, {node});
}

Expression scaled(const Expression& node, long double by) {
    const Term term = termOf(node);
    if (std::fabs(term.coefficient * by) == 1)
        return expressionOf(Term{term.coefficient * by, term.factors});
    return Expression::of(Op::Multiply, {Expression::constant(by), node});
}

bool isNumber(const Expression& node, long double value) { return node.op() == Op::Constant && node.value() == value; }

bool isCallOf(const Expression& node, Function function) {
    return node.op() == Op::Call && node.function() == function;
}

} // namespace acti
