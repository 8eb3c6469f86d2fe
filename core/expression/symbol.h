// A scalar that remembers what was done to it: a formula written once as a lambda over real.h gives its tree.
#pragma once

#include "core/expression/expression.h"

#include <cmath>
#include <type_traits>
#include <utility>

namespace acti {

// What a comparison of symbols gives.
class SymbolMask {
public:
    explicit SymbolMask(Expression expression) : m_expression(std::move(expression)) {}
    const Expression& expression() const { return m_expression; }

    friend SymbolMask operator&&(const SymbolMask& a, const SymbolMask& b) { return joined(Op::And, a, b); }
    friend SymbolMask operator||(const SymbolMask& a, const SymbolMask& b) { return joined(Op::Or, a, b); }
    friend SymbolMask operator&(const SymbolMask& a, const SymbolMask& b) { return joined(Op::And, a, b); }
    friend SymbolMask operator|(const SymbolMask& a, const SymbolMask& b) { return joined(Op::Or, a, b); }

private:
    static SymbolMask joined(Op op, const SymbolMask& a, const SymbolMask& b) {
        return SymbolMask(Expression::of(op, {a.m_expression, b.m_expression}));
    }
    Expression m_expression;
};

// Arithmetic of two constants is done at once, in long double: a lambda writes 44715/1000000 for what is a number.
class Symbol {
public:
    template<class Number>
    requires std::is_arithmetic_v<Number> Symbol(Number value)
        : m_expression(Expression::constant(static_cast<long double>(value))) {}
    explicit Symbol(Expression expression) : m_expression(std::move(expression)) {}
    const Expression& expression() const { return m_expression; }

    friend Symbol operator-(const Symbol& a) { return Symbol(Expression::of(Op::Negate, {a.m_expression})); }
    friend Symbol operator+(const Symbol& a, const Symbol& b) {
        return a.areConstants(b) ? a.value() + b.value() : joined(Op::Add, a, b);
    }
    friend Symbol operator-(const Symbol& a, const Symbol& b) {
        return a.areConstants(b) ? a.value() - b.value() : joined(Op::Subtract, a, b);
    }
    friend Symbol operator*(const Symbol& a, const Symbol& b) {
        return a.areConstants(b) ? a.value() * b.value() : joined(Op::Multiply, a, b);
    }
    friend Symbol operator/(const Symbol& a, const Symbol& b) {
        return a.areConstants(b) && b.value() != 0 ? a.value() / b.value() : joined(Op::Divide, a, b);
    }

    friend SymbolMask operator<(const Symbol& a, const Symbol& b) { return compared(Op::Less, a, b); }
    friend SymbolMask operator>(const Symbol& a, const Symbol& b) { return compared(Op::Greater, a, b); }
    friend SymbolMask operator<=(const Symbol& a, const Symbol& b) { return compared(Op::LessEqual, a, b); }
    friend SymbolMask operator>=(const Symbol& a, const Symbol& b) { return compared(Op::GreaterEqual, a, b); }
    friend SymbolMask operator==(const Symbol& a, const Symbol& b) { return compared(Op::Equal, a, b); }
    friend SymbolMask operator!=(const Symbol& a, const Symbol& b) { return compared(Op::NotEqual, a, b); }

    friend Symbol select(const SymbolMask& mask, const Symbol& a, const Symbol& b) {
        return Symbol(Expression::of(Op::Select, {mask.expression(), a.m_expression, b.m_expression}));
    }
    friend Symbol min(const Symbol& a, const Symbol& b) { return joined(Op::Min, a, b); }
    friend Symbol max(const Symbol& a, const Symbol& b) { return joined(Op::Max, a, b); }

#define ACTI_DECLARE(Enumerator, name, ...)                                                                            \
    friend Symbol name(const Symbol& a) { return Symbol(Expression::call(Function::Enumerator, a.m_expression)); }
    ACTI_FUNCTIONS(ACTI_DECLARE)
#undef ACTI_DECLARE

private:
    bool areConstants(const Symbol& other) const {
        return m_expression.op() == Op::Constant && other.m_expression.op() == Op::Constant;
    }
    long double value() const { return m_expression.value(); }
    static Symbol joined(Op op, const Symbol& a, const Symbol& b) {
        return Symbol(Expression::of(op, {a.m_expression, b.m_expression}));
    }
    static SymbolMask compared(Op op, const Symbol& a, const Symbol& b) {
        return SymbolMask(Expression::of(op, {a.m_expression, b.m_expression}));
    }
    Expression m_expression;
};

// Functions of stable.h that take a parameter, as they are written: their jets are right only for a parameter that does
// not depend on x, and in a user's formula it may.
inline Symbol scaledExpm1(const Symbol& x, const Symbol& a) { return a * expm1(x / a); }
inline Symbol snake(const Symbol& x, const Symbol& a) { return x + sin(a * x) * sin(a * x) / a; }
inline Symbol isru(const Symbol& x, const Symbol& a) { return x / sqrt(Symbol(1) + a * x * x); }
inline Symbol rootOfSquarePlus(const Symbol& x, const Symbol& b) { return sqrt(x * x + b); }

} // namespace acti
