#include "core/expression/expression.h"

#include "core/base/expect.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <tuple>
#include <unordered_map>

namespace acti {

struct Expression::Node {
    Op op = Op::Variable;
    Function function{};
    std::size_t index = 0;
    long double value = 0;
    std::vector<Expression> operands{};
    std::size_t depth = 1;
    std::size_t size = 1;
};

namespace {

std::size_t operandsOf(Op op) {
    switch (op) {
    case Op::Variable:
    case Op::Parameter:
    case Op::Constant:
        return 0;
    case Op::Call:
    case Op::Negate:
        return 1;
    case Op::Select:
        return 3;
    default:
        return 2;
    }
}

} // namespace

Expression::Expression(Node node) {
    for (const Expression& operand : node.operands) {
        node.depth = std::max(node.depth, operand.depth() + 1);
        const std::size_t room = std::numeric_limits<std::size_t>::max() - node.size;
        node.size += std::min(room, operand.size());
    }
    m_node = std::make_shared<const Node>(std::move(node));
}

Expression Expression::variable() { return Expression(Node{}); }

Expression Expression::parameter(std::size_t index) { return Expression(Node{.op = Op::Parameter, .index = index}); }

Expression Expression::constant(long double value) {
    ACTI_EXPECT(std::isfinite(value));
    return Expression(Node{.op = Op::Constant, .value = value});
}

Expression Expression::call(Function function, Expression argument) {
    return Expression(Node{.op = Op::Call, .function = function, .operands = {std::move(argument)}});
}

Expression Expression::of(Op op, std::vector<Expression> operands) {
    ACTI_EXPECT(op != Op::Call && operands.size() == operandsOf(op));
    if (op == Op::Negate && operands[0].op() == Op::Constant)
        return constant(-operands[0].value());
    return Expression(Node{.op = op, .operands = std::move(operands)});
}

Op Expression::op() const { return m_node->op; }
Function Expression::function() const { return m_node->function; }
std::size_t Expression::index() const { return m_node->index; }
long double Expression::value() const { return m_node->value; }
std::size_t Expression::operands() const { return m_node->operands.size(); }
const Expression& Expression::operand(std::size_t i) const { return m_node->operands[i]; }
std::size_t Expression::depth() const { return m_node->depth; }
std::size_t Expression::size() const { return m_node->size; }

bool Expression::operator==(const Expression& other) const {
    if (m_node == other.m_node)
        return true;
    const Node &a = *m_node, &b = *other.m_node;
    return a.op == b.op && a.function == b.function && a.index == b.index && a.value == b.value &&
           std::signbit(a.value) == std::signbit(b.value) && a.size == b.size && a.operands == b.operands;
}

// Sub-trees that were met are found by address, equal ones elsewhere by what they consist of.
class Scheduler {
public:
    std::size_t visit(const Expression& node) {
        const void* address = node.m_node.get();
        if (const auto met = m_byAddress.find(address); met != m_byAddress.end())
            return met->second;
        std::vector<std::size_t> operands;
        bool dependsOnX = node.op() == Op::Variable;
        for (std::size_t i = 0; i < node.operands(); ++i) {
            operands.push_back(visit(node.operand(i)));
            dependsOnX = dependsOnX || m_steps[operands.back()].dependsOnX;
        }
        const Key key{node.op(),    node.op() == Op::Call ? node.function() : Function{},
                      node.index(), node.value(),
                      operands,     std::signbit(node.value())};
        const auto [place, isNew] = m_byContent.try_emplace(key, m_steps.size());
        if (isNew) {
            for (const std::size_t operand : operands)
                ++m_steps[operand].uses;
            m_steps.push_back({node, std::move(operands), 0, dependsOnX});
        }
        m_byAddress.emplace(address, place->second);
        return place->second;
    }
    std::vector<Step> take() { return std::move(m_steps); }

private:
    using Key = std::tuple<Op, Function, std::size_t, long double, std::vector<std::size_t>, bool>;
    std::vector<Step> m_steps;
    std::unordered_map<const void*, std::size_t> m_byAddress;
    std::map<Key, std::size_t> m_byContent;
};

std::vector<Step> schedule(const Expression& root) {
    Scheduler scheduler;
    scheduler.visit(root);
    return scheduler.take();
}

Expression substitute(const Expression& body, const Expression& x, std::span<const Expression> parameters) {
    std::vector<Expression> replaced;
    for (const Step& step : schedule(body)) {
        std::vector<Expression> operands;
        for (const std::size_t operand : step.operands)
            operands.push_back(replaced[operand]);
        const Expression& node = step.node;
        switch (node.op()) {
        case Op::Variable:
            replaced.push_back(x);
            break;
        case Op::Parameter:
            ACTI_EXPECT(node.index() < parameters.size());
            replaced.push_back(parameters[node.index()]);
            break;
        case Op::Constant:
            replaced.push_back(node);
            break;
        case Op::Call:
            replaced.push_back(Expression::call(node.function(), operands[0]));
            break;
        default:
            replaced.push_back(Expression::of(node.op(), std::move(operands)));
        }
    }
    return replaced.back();
}

} // namespace acti
