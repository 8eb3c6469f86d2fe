#include "core/expression/stable_sums.h"

#include "core/expression/stable_roots.h"
#include "core/expression/terms.h"

#include <algorithm>
#include <cmath>

namespace acti {
namespace {

constexpr long double kRoot2 = 1.41421356237309504880168872420969807857L;

Expression callOf(Function function, const Expression& argument) { return Expression::call(function, argument); }

// number * base^power * ...
Term product(long double number, std::initializer_list<Factor> factors) {
    Term term{number, {}};
    for (const Factor& factor : factors)
        term.multiply(factor.base, factor.power);
    return term;
}

// A sum without its number, if it has exactly this one.
std::optional<Expression> restBeside(const Expression& sum, long double number) {
    if (sum.op() != Op::Add && sum.op() != Op::Subtract)
        return std::nullopt;
    std::vector<Term> terms = termsOf(sum);
    if (std::ranges::count_if(terms, &Term::isNumber) != 1)
        return std::nullopt;
    const auto place = std::ranges::find_if(terms, &Term::isNumber);
    if (place->coefficient != number)
        return std::nullopt;
    terms.erase(place);
    return expressionOf(terms);
}

// f(u) + ratio.
std::optional<Term> shiftedCall(const Expression& call, long double ratio) {
    const Expression& u = call.operand(0);
    switch (call.function()) {
    case Function::Erf:
        if (std::fabs(ratio) == 1)
            return product(ratio, {{callOf(Function::Erfc, ratio > 0 ? negated(u) : u)}});
        break;
    case Function::Erfc:
        if (ratio == -1)
            return product(-1, {{callOf(Function::Erf, u)}});
        if (ratio == -2)
            return product(-1, {{callOf(Function::Erfc, negated(u))}});
        break;
    case Function::Tanh:
        if (std::fabs(ratio) == 1)
            return product(2 * ratio, {{callOf(Function::Sigmoid, scaled(u, 2 * ratio))}});
        break;
    case Function::Sigmoid:
        if (ratio == -1)
            return product(-1, {{callOf(Function::Sigmoid, negated(u))}});
        if (ratio == -0.5L)
            return product(0.5L, {{callOf(Function::Tanh, scaled(u, 0.5L))}});
        break;
    case Function::NormalCdf:
        if (ratio == -1)
            return product(-1, {{callOf(Function::NormalCdf, negated(u))}});
        if (ratio == -0.5L)
            return product(0.5L,
                           {{callOf(Function::Erf, Expression::of(Op::Divide, {u, Expression::constant(kRoot2)}))}});
        break;
    case Function::Exp:
        if (ratio == -1)
            return product(1, {{callOf(Function::Expm1, u)}});
        break;
    case Function::Expm1:
        if (ratio == 1)
            return product(1, {{callOf(Function::Exp, u)}});
        break;
    case Function::Cos:
        if (std::fabs(ratio) == 1)
            return product(2 * ratio, {{callOf(ratio > 0 ? Function::Cos : Function::Sin, scaled(u, 0.5L)), 2}});
        break;
    case Function::Sqrt:
        if (ratio < 0)
            if (const auto rest = restBeside(u, ratio * ratio))
                return product(1, {{*rest}, {Expression::of(Op::Add, {call, Expression::constant(-ratio)}), -1}});
        break;
    default:
        break;
    }
    return std::nullopt;
}

// f(u)^2 - 1.
std::optional<Term> shiftedSquare(const Expression& call) {
    const Expression& u = call.operand(0);
    switch (call.function()) {
    case Function::Tanh:
        return product(-4, {{callOf(Function::Sigmoid, scaled(u, 2))}, {callOf(Function::Sigmoid, scaled(u, -2))}});
    case Function::Erf:
        return product(-1, {{callOf(Function::Erfc, u)}, {callOf(Function::Erfc, negated(u))}});
    case Function::Sigmoid:
        return product(
            -1, {{callOf(Function::Sigmoid, negated(u))}, {Expression::of(Op::Add, {Expression::constant(1), call})}});
    case Function::Sin:
        return product(-1, {{callOf(Function::Cos, u), 2}});
    case Function::Cos:
        return product(-1, {{callOf(Function::Sin, u), 2}});
    default:
        return std::nullopt;
    }
}

// factor + ratio as one product.
std::optional<Term> shifted(const Factor& factor, long double ratio) {
    const Expression& base = factor.base;
    if (base.op() == Op::Call && factor.power == 1)
        return shiftedCall(base, ratio);
    if (base.op() == Op::Call && factor.power == 2 && ratio == -1)
        return shiftedSquare(base);
    if (factor.power == -1) // 1/(s + u) - 1/s = -u/(s (s + u))
        if (const auto rest = restBeside(base, -1 / ratio))
            return product(ratio, {{*rest}, {base, -1}});
    if (factor.power == 2 && ratio < 0) // (k + u)^2 - k^2 = u (u + 2k)
        for (const long double k : {std::sqrt(-ratio), -std::sqrt(-ratio)})
            if (const auto rest = restBeside(base, k); rest && k * k == -ratio)
                return product(1, {{*rest}, {Expression::of(Op::Add, {*rest, Expression::constant(2 * k)})}});
    return std::nullopt;
}

bool areOpposite(const Expression& u, const Expression& v) {
    const Term a = termOf(u), b = termOf(v);
    return haveSameFactors(a, b) && a.coefficient == -b.coefficient;
}

// u of max(u, 0), as it may be written.
std::optional<Expression> ofPositivePart(const Expression& node, Op extremum) {
    if (node.op() == extremum)
        for (const std::size_t i : {std::size_t{0}, std::size_t{1}})
            if (isNumber(node.operand(1 - i), 0))
                return node.operand(i);
    const bool isRelu = extremum == Op::Max && node.op() == Op::Select && isNumber(node.operand(2), 0) &&
                        (node.operand(0).op() == Op::Greater || node.operand(0).op() == Op::GreaterEqual);
    if (isRelu && node.operand(0).operand(0) == node.operand(1) && isNumber(node.operand(0).operand(1), 0))
        return node.operand(1);
    return std::nullopt;
}

// a + ratio b.
std::optional<Term> joined(const Factor& a, const Factor& b, long double ratio) {
    if (a.power != 1 || b.power != 1 || b.base.op() != Op::Call)
        return std::nullopt;
    const Expression& argument = b.base.operand(0);
    if (b.base.function() == Function::Exp && isCallOf(a.base, Function::Exp) && ratio == -1) {
        if (areOpposite(a.base.operand(0), argument))
            return product(1, {{Expression::of(Op::Subtract, {callOf(Function::Expm1, a.base.operand(0)),
                                                              callOf(Function::Expm1, argument)})}});
    }
    const bool isTail = b.base.function() == Function::Softplus && argument.op() == Op::Negate &&
                        isCallOf(argument.operand(0), Function::Abs);
    if (isTail && ratio == 1)
        if (const auto u = ofPositivePart(a.base, Op::Max); u && *u == argument.operand(0).operand(0))
            return product(1, {{callOf(Function::Softplus, *u)}});
    if (isTail && ratio == -1)
        if (const auto u = ofPositivePart(a.base, Op::Min); u && *u == argument.operand(0).operand(0))
            return product(1, {{callOf(Function::LogSigmoid, *u)}});
    return std::nullopt;
}

// f(u) - u, where the number before u is that of the call.
std::optional<Term> lessItsArgument(const Term& a, const Term& b) {
    if (a.factors.size() != 1 || a.factors[0].power != 1 || a.factors[0].base.op() != Op::Call)
        return std::nullopt;
    const Expression& call = a.factors[0].base;
    const Expression& u = call.operand(0);
    const Term argument = termOf(u);
    if (!haveSameFactors(argument, b) || b.coefficient != -a.coefficient * argument.coefficient)
        return std::nullopt;
    switch (call.function()) {
    case Function::Tanh:
        return product(-a.coefficient, {{callOf(Function::TanhShrink, u)}});
    case Function::Expm1:
        return product(a.coefficient, {{callOf(Function::Expm1MinusX, u)}});
    case Function::Softplus:
    case Function::LogSigmoid:
        return product(a.coefficient, {{callOf(call.function(), negated(u))}});
    default:
        return std::nullopt;
    }
}

Term without(const Term& term, const Factor& factor) {
    Term rest = term;
    rest.factors.erase(std::ranges::find(rest.factors, factor));
    return rest;
}

// a + b as one term, where they cancel in a way that is known.
std::optional<Term> merged(const Term& a, const Term& b) {
    if (auto term = lessItsArgument(a, b))
        return term;
    if (auto term = rootWithItsArgument(a, b))
        return term;
    const long double ratio = b.coefficient / a.coefficient;
    for (const Factor& factor : a.factors) {
        const Term rest = without(a, factor);
        std::optional<Term> one = haveSameFactors(rest, b) ? shifted(factor, ratio) : std::nullopt;
        for (const Factor& other : b.factors)
            if (!one && haveSameFactors(rest, without(b, other)))
                one = joined(factor, other, ratio);
        if (!one)
            continue;
        one->coefficient *= a.coefficient;
        for (const Factor& shared : rest.factors)
            one->multiply(shared.base, shared.power);
        return one;
    }
    return std::nullopt;
}

// A number times powers of x and of parameters: it has a value everywhere, so that two of them may leave nothing.
bool isMonomial(const Term& term) {
    return std::ranges::all_of(term.factors, [](const Factor& factor) {
        return factor.power > 0 && (factor.base.op() == Op::Variable || factor.base.op() == Op::Parameter);
    });
}

// Numbers, and terms such as x^2, of both signs are one term.
std::optional<Term> sumOfLike(const Term& a, const Term& b) {
    if (!(a.coefficient * b.coefficient < 0) || !isMonomial(a) || !haveSameFactors(a, b))
        return std::nullopt;
    return Term{a.coefficient + b.coefficient, a.factors};
}

// The first pair that can be merged is; false if there is none.
bool mergeOnce(std::vector<Term>& terms) {
    for (std::size_t i = 0; i < terms.size(); ++i)
        for (std::size_t j = 0; j < terms.size(); ++j) {
            if (i == j)
                continue;
            std::optional<Term> one = sumOfLike(terms[i], terms[j]);
            if (!one && !(terms[i].isNumber() && terms[j].isNumber()))
                one = merged(terms[i], terms[j]);
            if (!one)
                continue;
            terms[i] = *one;
            terms.erase(terms.begin() + static_cast<std::ptrdiff_t>(j));
            if (one->coefficient == 0)
                terms.erase(terms.begin() + static_cast<std::ptrdiff_t>(j < i ? i - 1 : i));
            return true;
        }
    return false;
}

} // namespace

Expression withStableSum(const Expression& sum) {
    if (sum.op() != Op::Add && sum.op() != Op::Subtract)
        return sum;
    std::vector<Term> terms = termsOf(sum);
    if (!mergeOnce(terms))
        return sum;
    while (mergeOnce(terms)) {
    }
    return expressionOf(terms);
}

} // namespace acti
