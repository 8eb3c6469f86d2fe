#include "core/expression/stable_normal.h"

namespace acti {
namespace {

constexpr long double kNormalFar = -12; // the terms of the series fall below 2^-66 there
constexpr int kNormalTerms = 22;        // that many of them
constexpr long double kHalfLogTwoPi = 0.918938533204672741780329736405617639861L;

Expression normalOperation(Op op, const Expression& a, const Expression& b) { return Expression::of(op, {a, b}); }
Expression normalNumber(long double value) { return Expression::constant(value); }

// Phi(u) = phi(u)/|u| (1 - 1/u^2 (1 - 3/u^2 (1 - 5/u^2 (...)))) for u far below 0: its logarithm.
Expression normalTail(const Expression& u) {
    const Expression w = normalOperation(Op::Divide, normalNumber(-1), normalOperation(Op::Multiply, u, u));
    Expression sum = normalNumber(1);
    for (int k = kNormalTerms; k >= 2; --k)
        sum = normalOperation(
            Op::Add, normalNumber(1),
            normalOperation(Op::Multiply, normalNumber(2 * k - 1), normalOperation(Op::Multiply, w, sum)));
    const Expression rest = Expression::call(Function::Log1p, normalOperation(Op::Multiply, w, sum));
    const Expression square = normalOperation(Op::Multiply, normalNumber(-0.5L), normalOperation(Op::Multiply, u, u));
    const Expression height = normalOperation(Op::Add, Expression::call(Function::Log, Expression::of(Op::Negate, {u})),
                                              normalNumber(kHalfLogTwoPi));
    return normalOperation(Op::Add, normalOperation(Op::Subtract, square, height), rest);
}

Expression normalCall(const Expression& u) { return Expression::call(Function::NormalCdf, u); }

} // namespace

Expression logarithmOfNormal(const Expression& u) {
    // Where another form counts, no function is asked for what it cannot give.
    const Expression near = normalOperation(Op::Max, u, normalNumber(kNormalFar - 1)),
                     far = normalOperation(Op::Min, u, normalNumber(kNormalFar));
    const Expression above =
        Expression::call(Function::Log1p, Expression::of(Op::Negate, {normalCall(Expression::of(Op::Negate, {u}))}));
    const Expression middle = Expression::call(Function::Log, normalCall(near));
    return Expression::of(
        Op::Select, {normalOperation(Op::Less, u, normalNumber(kNormalFar)), normalTail(far),
                     Expression::of(Op::Select, {normalOperation(Op::Greater, u, normalNumber(0)), above, middle})});
}

} // namespace acti
