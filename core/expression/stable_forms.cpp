#include "core/expression/stable_forms.h"

#include "core/expression/logarithms.h"
#include "core/expression/stable_quotients.h"
#include "core/expression/stable_sums.h"
#include "core/expression/terms.h"

#include <algorithm>
#include <cmath>

namespace acti {
namespace {

// ln of a product of sigmoids, exponentials and a positive number, term by term.
std::optional<Expression> logarithmOfProduct(const Expression& node) {
    const Term term = termOf(node);
    const bool isPositive =
        term.coefficient > 0 && !term.factors.empty() && std::ranges::all_of(term.factors, [](const Factor& one) {
            return isCallOf(one.base, Function::Sigmoid) || isCallOf(one.base, Function::Exp);
        });
    if (!isPositive)
        return std::nullopt;
    std::vector<Term> sum;
    for (const Factor& factor : term.factors) {
        const Expression& u = factor.base.operand(0);
        Term one = isCallOf(factor.base, Function::Exp) ? termOf(u)
                                                        : Term{1, {{Expression::call(Function::LogSigmoid, u), 1}}};
        one.coefficient *= factor.power;
        sum.push_back(std::move(one));
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
        return call;
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
