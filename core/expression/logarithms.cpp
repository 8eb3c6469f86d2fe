#include "core/expression/logarithms.h"

#include "core/expression/terms.h"

#include <cmath>
#include <optional>

namespace acti {
namespace {

bool isZero(const Expression& node) { return isNumber(node, 0); }

Expression sum(const Expression& a, const Expression& b) {
    return isZero(a) ? b : isZero(b) ? a : Expression::of(Op::Add, {a, b});
}

Expression difference(const Expression& a, const Expression& b) {
    if (isZero(b))
        return a;
    return isZero(a) ? Expression::of(Op::Negate, {b}) : Expression::of(Op::Subtract, {a, b});
}

// ln(a + b) for the logarithms of both; the one without an exponential stands outside.
Expression logarithmOfSum(const Expression& a, const Expression& b) {
    return sum(b, Expression::call(Function::Softplus, difference(a, b)));
}

// ln(node), if node is positive by its form.
std::optional<Expression> logarithm(const Expression& node) {
    if (isCallOf(node, Function::Exp))
        return node.operand(0);
    if (node.op() == Op::Constant && node.value() > 0)
        return Expression::constant(std::log(node.value()));
    if (node.op() != Op::Add && node.op() != Op::Multiply && node.op() != Op::Divide)
        return std::nullopt;
    const auto a = logarithm(node.operand(0)), b = logarithm(node.operand(1));
    if (!a || !b)
        return std::nullopt;
    if (node.op() == Op::Add)
        return a->op() == Op::Constant ? logarithmOfSum(*b, *a) : logarithmOfSum(*a, *b);
    return node.op() == Op::Multiply ? sum(*a, *b) : difference(*a, *b);
}

Expression rewritten(Expression node) {
    if (isCallOf(node, Function::Log) && node.operand(0).op() != Op::Constant)
        return logarithm(node.operand(0)).value_or(node);
    if (isCallOf(node, Function::Log1p) && node.operand(0).op() != Op::Constant)
        if (const auto inner = logarithm(node.operand(0)))
            return Expression::call(Function::Softplus, *inner);
    return node;
}

} // namespace

Expression withStableLogarithms(const Expression& body) {
    std::vector<Expression> done;
    for (const Step& step : schedule(body)) {
        std::vector<Expression> operands;
        for (const std::size_t operand : step.operands)
            operands.push_back(done[operand]);
        const Expression& node = step.node;
        if (operands.empty())
            done.push_back(node);
        else if (node.op() == Op::Call)
            done.push_back(rewritten(Expression::call(node.function(), operands[0])));
        else
            done.push_back(Expression::of(node.op(), std::move(operands)));
    }
    return done.back();
}

} // namespace acti
