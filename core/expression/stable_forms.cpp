#include "core/expression/stable_forms.h"

#include "core/expression/logarithms.h"
#include "core/expression/stable_normal.h"
#include "core/expression/stable_quotients.h"
#include "core/expression/stable_sums.h"
#include "core/expression/terms.h"

#include <algorithm>
#include <cmath>

namespace acti {
namespace {

constexpr long double kRootOfTwo = 1.41421356237309504880168872420969807857L;

// ln of a function that is positive by its form, as a term; nothing of another.
std::optional<Term> logarithmOfPositive(const Expression& call) {
    const auto is = [&](Function function) { return isCallOf(call, function); };
    if (is(Function::Exp))
        return termOf(call.operand(0));
    if (is(Function::Sigmoid))
        return Term{1, {{Expression::call(Function::LogSigmoid, call.operand(0)), 1}}};
    if (is(Function::NormalCdf))
        return Term{1, {{logarithmOfNormal(call.operand(0)), 1}}};
    return std::nullopt;
}

// erfc(v) = 2 Phi(-sqrt(2) v): the number goes before the product.
void useNormal(Term& term) {
    for (Factor& factor : term.factors)
        if (isCallOf(factor.base, Function::Erfc)) {
            term.coefficient *= std::pow(2.0L, static_cast<long double>(factor.power));
            factor.base = Expression::call(Function::NormalCdf, scaled(factor.base.operand(0), -kRootOfTwo));
        }
}

// ln of a product of sigmoids, exponentials, normal distributions and a positive number, term by term.
std::optional<Expression> logarithmOfProduct(const Expression& node) {
    Term term = termOf(node);
    useNormal(term);
    if (!(term.coefficient > 0) || term.factors.empty())
        return std::nullopt;
    std::vector<Term> sum;
    for (const Factor& factor : term.factors) {
        auto one = logarithmOfPositive(factor.base);
        if (!one)
            return std::nullopt;
        one->coefficient *= factor.power;
        sum.push_back(*std::move(one));
    }
    if (term.coefficient != 1)
        sum.push_back(Term{std::log(term.coefficient), {}});
    return withStableSum(expressionOf(sum));
}

// ln(1 + u) where the operand is a sum with the number 1.
std::optional<Expression> logarithmOfOneMore(const Expression& node) {
    if (node.op() != Op::Add && node.op() != Op::Subtract)
        return std::nullopt;
    std::vector<Term> terms = termsOf(node);
    const auto one = std::ranges::find_if(terms, &Term::isNumber);
    if (one == terms.end() || one->coefficient != 1)
        return std::nullopt;
    terms.erase(one);
    return Expression::call(Function::Log1p, expressionOf(terms));
}

// |v| where u is v^2.
std::optional<Expression> rootOfSquare(const Expression& u) {
    const bool isPower = u.op() == Op::Power && isNumber(u.operand(1), 2);
    const bool isProduct = u.op() == Op::Multiply && u.operand(0) == u.operand(1);
    if (!isPower && !isProduct)
        return std::nullopt;
    return Expression::call(Function::Abs, u.operand(0));
}

Expression withStableCall(const Expression& call) {
    const Expression& u = call.operand(0);
    switch (call.function()) {
    case Function::Log:
        if (const auto sum = logarithmOfProduct(u))
            return *sum;
        return logarithmOfOneMore(u).value_or(call);
    case Function::Log1p: // ln(1 - s(u)) = ln s(-u)
        if (u.op() == Op::Negate && isCallOf(u.operand(0), Function::Sigmoid))
            return Expression::call(Function::LogSigmoid, negated(u.operand(0).operand(0)));
        if (u.op() == Op::Negate && isCallOf(u.operand(0), Function::NormalCdf)) // and ln(1 - Phi(u)) = ln Phi(-u)
            return logarithmOfNormal(negated(u.operand(0).operand(0)));
        return call;
    case Function::Sqrt:
        return rootOfSquare(u).value_or(call);
    case Function::Tanh:
        if (isCallOf(u, Function::Softplus))
            return Expression::call(Function::TanhSoftplus, u.operand(0));
        if (isCallOf(u, Function::Exp))
            return Expression::call(Function::TanhExp, u.operand(0));
        return call;
    default:
        return call;
    }
}

Expression stable(const Expression& node) {
    switch (node.op()) {
    case Op::Call:
        return withStableCall(node);
    case Op::Add:
    case Op::Subtract:
        return withStableSum(node);
    case Op::Multiply:
    case Op::Divide:
    case Op::Power:
        return withStableQuotient(node);
    default:
        return node;
    }
}

} // namespace

Expression withStableForms(const Expression& body) {
    std::vector<Expression> done;
    for (const Step& step : schedule(withStableLogarithms(body))) {
        std::vector<Expression> operands;
        for (const std::size_t operand : step.operands)
            operands.push_back(done[operand]);
        const Expression& node = step.node;
        if (!step.dependsOnX || operands.empty())
            done.push_back(node);
        else if (node.op() == Op::Call)
            done.push_back(stable(Expression::call(node.function(), operands[0])));
        else
            done.push_back(stable(Expression::of(node.op(), std::move(operands))));
    }
    return done.back();
}

} // namespace acti
