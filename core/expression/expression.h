// A formula in x and parameters as an immutable tree. Copies share it; equal sub-trees may be shared within it too.
#pragma once

#include "core/expression/functions.h"

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace acti {

enum class Op : std::uint8_t {
    Variable, // x
    Parameter,
    Constant,
    Call, // of a Function
    Negate,
    Add,
    Subtract,
    Multiply,
    Divide,
    Power,
    Min,
    Max,
    Less, // from here to Or: masks, true or false
    LessEqual,
    Greater,
    GreaterEqual,
    Equal,
    NotEqual,
    And,
    Or,
    Select // mask, value if true, value if false
};

constexpr bool isMask(Op op) { return op >= Op::Less && op <= Op::Or; }

class Expression {
public:
    static Expression variable();
    static Expression parameter(std::size_t index);
    static Expression constant(long double value); // finite
    static Expression call(Function function, Expression argument);
    // Any operation with as many operands as it has. A negated constant is a constant.
    static Expression of(Op op, std::vector<Expression> operands);

    Op op() const;
    Function function() const; // of a Call
    std::size_t index() const; // of a Parameter
    long double value() const; // of a Constant
    std::size_t operands() const;
    const Expression& operand(std::size_t i) const;
    bool isMask() const { return acti::isMask(op()); }

    std::size_t depth() const; // 1 for a leaf
    std::size_t size() const;  // nodes when nothing is shared; saturates

    // The same tree, node by node; constants by value and sign.
    bool operator==(const Expression& other) const;

private:
    struct Node;
    explicit Expression(Node node);
    std::shared_ptr<const Node> m_node;
    friend class Scheduler;
};

// One distinct sub-tree; its operands are earlier steps.
struct Step {
    Expression node;
    std::vector<std::size_t> operands;
    std::size_t uses = 0; // as an operand of other steps
    bool dependsOnX = false;
};

// Every distinct sub-tree once, operands first, the root last: equal parts are computed and named only once.
std::vector<Step> schedule(const Expression& root);

// `body` with x and its parameters replaced. `parameters` has one expression for each that occurs.
Expression substitute(const Expression& body, const Expression& x, std::span<const Expression> parameters);

// A number that a formula leaves open, with what a slider needs.
struct FormulaParameter {
    std::string name;
    double initial = 1;
    double min = -5;
    double max = 5;

    bool operator==(const FormulaParameter&) const = default;
};

struct Formula {
    std::vector<FormulaParameter> params;
    Expression body;

    bool operator==(const Formula&) const = default;
};

} // namespace acti
