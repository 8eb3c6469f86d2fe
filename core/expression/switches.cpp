#include "core/expression/switches.h"

namespace acti {

std::vector<Expression> switchesOf(const Expression& body) {
    std::vector<Expression> switches;
    for (const Step& step : schedule(body)) {
        const Expression& node = step.node;
        const bool isComparison = node.isMask() && node.op() != Op::And && node.op() != Op::Or;
        if (!step.dependsOnX)
            continue;
        if (isComparison || node.op() == Op::Min || node.op() == Op::Max)
            switches.push_back(Expression::of(Op::Subtract, {node.operand(0), node.operand(1)}));
        else if (node.op() == Op::Call && (node.function() == Function::Abs || node.function() == Function::Softsign))
            switches.push_back(node.operand(0));
    }
    return switches;
}

} // namespace acti
