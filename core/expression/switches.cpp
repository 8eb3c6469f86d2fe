#include "core/expression/switches.h"

#include <numbers>

namespace acti {
namespace {

// What vanishes where floor, ceil, round or trunc steps: a wave, which leads to false places too (trunc at 0), where
// nothing jumps.
Expression wave(Function function, const Expression& argument) {
    const Expression turns =
        Expression::of(Op::Multiply, {Expression::constant(std::numbers::pi_v<long double>), argument});
    return Expression::call(function == Function::Round ? Function::Cos : Function::Sin, turns);
}

} // namespace

bool isStaircase(const Expression& node) {
    if (node.op() != Op::Call)
        return false;
    const Function function = node.function();
    return function == Function::Floor || function == Function::Ceil || function == Function::Round ||
           function == Function::Trunc;
}

std::vector<Expression> switchesOf(const Expression& body) {
    std::vector<Expression> switches;
    for (const Step& step : schedule(body)) {
        const Expression& node = step.node;
        const bool isComparison = node.isMask() && node.op() != Op::And && node.op() != Op::Or;
        if (!step.dependsOnX)
            continue;
        if (isComparison || node.op() == Op::Min || node.op() == Op::Max)
            switches.push_back(Expression::of(Op::Subtract, {node.operand(0), node.operand(1)}));
        else if (isStaircase(node))
            switches.push_back(wave(node.function(), node.operand(0)));
        else if (node.op() == Op::Call && (node.function() == Function::Abs || node.function() == Function::Softsign ||
                                           node.function() == Function::Sign))
            switches.push_back(node.operand(0));
    }
    return switches;
}

} // namespace acti
