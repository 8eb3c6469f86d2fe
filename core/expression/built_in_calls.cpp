#include "core/expression/built_in_calls.h"

#include "core/base/expect.h"

#include <algorithm>
#include <array>
#include <numbers>

namespace acti {
namespace {

using Arguments = std::span<const Expression>;

Expression constantOf(long double value) { return Expression::constant(value); }
Expression opOf(Op op, const Expression& a, const Expression& b) { return Expression::of(op, {a, b}); }
Expression callOf(Function function, const Expression& a) { return Expression::call(function, a); }
Expression oneOver(const Expression& a) { return opOf(Op::Divide, constantOf(1), a); }

template<Op kOp>
Expression allBy(Arguments a) {
    Expression all = a[0];
    for (std::size_t i = 1; i < a.size(); ++i)
        all = opOf(kOp, all, a[i]);
    return all;
}
template<Op kOp>
Expression pairBy(Arguments a) {
    return opOf(kOp, a[0], a[1]);
}
template<Function kFunction>
Expression oneOverCall(Arguments a) {
    return oneOver(callOf(kFunction, a[0]));
}

Expression chosenBy(Arguments a) {
    // x != x asks for NaN, which needs no branch: it passes through everything here.
    if (a[0].op() == Op::NotEqual && a[0].operand(0) == a[0].operand(1))
        return a[2];
    return Expression::of(Op::Select, {a[0], a[1], a[2]});
}

Expression unitStep(Arguments a) {
    const Expression zero = constantOf(0), one = constantOf(1);
    const Expression isAbove = opOf(Op::Greater, a[0], zero);
    if (a.size() == 1)
        return Expression::of(Op::Select, {opOf(Op::GreaterEqual, a[0], zero), one, zero});
    return Expression::of(Op::Select,
                          {isAbove, one, Expression::of(Op::Select, {opOf(Op::Equal, a[0], zero), a[1], zero})});
}

template<Function kRound>
Expression remainder(Arguments a) {
    return opOf(Op::Subtract, a[0], opOf(Op::Multiply, a[1], callOf(kRound, opOf(Op::Divide, a[0], a[1]))));
}

Expression hypotenuse(Arguments a) {
    const auto square = [](const Expression& one) { return opOf(Op::Power, one, constantOf(2)); };
    return callOf(Function::Sqrt, opOf(Op::Add, square(a[0]), square(a[1])));
}

bool isZeroConstant(const Expression& a) { return a.op() == Op::Constant && a.value() == 0; }

// ln(e^a + e^b) = b + softplus(a - b)
Expression addedLogarithm(Arguments a) {
    if (isZeroConstant(a[1]))
        return callOf(Function::Softplus, a[0]);
    if (isZeroConstant(a[0]))
        return callOf(Function::Softplus, a[1]);
    return opOf(Op::Add, a[1], callOf(Function::Softplus, opOf(Op::Subtract, a[0], a[1])));
}

Expression normalDensity(Arguments a) {
    const Expression half = opOf(Op::Divide, opOf(Op::Power, a[0], constantOf(2)), constantOf(2));
    return opOf(Op::Divide, callOf(Function::Exp, Expression::of(Op::Negate, {half})),
                constantOf(2.50662827463100050241576528481104525L));
}

const auto kBuiltIns = std::to_array<BuiltInCall>({
    {"min", 2, 1000, " a b ", &allBy<Op::Min>},
    {"max", 2, 1000, " a b ", &allBy<Op::Max>},
    {"clip", 3, 3, " x min max ", [](Arguments a) { return opOf(Op::Min, opOf(Op::Max, a[0], a[1]), a[2]); }},
    {"pow", 2, 2, " x y ", &pairBy<Op::Power>},
    {"if", 3, 3, " condition x y ", &chosenBy},
    {"and", 2, 2, " x y ", &pairBy<Op::And>},
    {"or", 2, 2, " x y ", &pairBy<Op::Or>},
    {"not", 1, 1, " x ", [](Arguments a) { return notOf(a[0]); }},
    {"step", 1, 2, " x y ", &unitStep},
    {"mod", 2, 2, " x y ", &remainder<Function::Floor>},
    {"fmod", 2, 2, " x y ", &remainder<Function::Trunc>},
    {"hypot", 2, 2, " x y ", &hypotenuse},
    {"logaddexp", 2, 2, " x y ", &addedLogarithm},
    {"log", 2, 2, " x base ",
     [](Arguments a) { return opOf(Op::Divide, callOf(Function::Log, a[0]), callOf(Function::Log, a[1])); }},
    {"exp2", 1, 1, " x ", [](Arguments a) { return opOf(Op::Power, constantOf(2), a[0]); }},
    {"square", 1, 1, " x ", [](Arguments a) { return opOf(Op::Power, a[0], constantOf(2)); }},
    {"reciprocal", 1, 1, " x ", [](Arguments a) { return oneOver(a[0]); }},
    {"rsqrt", 1, 1, " x ", &oneOverCall<Function::Sqrt>},
    {"negative", 1, 1, " x ", [](Arguments a) { return Expression::of(Op::Negate, {a[0]}); }},
    {"add", 2, 2, " x y ", &pairBy<Op::Add>},
    {"subtract", 2, 2, " x y ", &pairBy<Op::Subtract>},
    {"multiply", 2, 2, " x y ", &pairBy<Op::Multiply>},
    {"divide", 2, 2, " x y ", &pairBy<Op::Divide>},
    {"sec", 1, 1, " x ", &oneOverCall<Function::Cos>},
    {"csc", 1, 1, " x ", &oneOverCall<Function::Sin>},
    {"cot", 1, 1, " x ", &oneOverCall<Function::Tan>},
    {"sech", 1, 1, " x ", &oneOverCall<Function::Cosh>},
    {"csch", 1, 1, " x ", &oneOverCall<Function::Sinh>},
    {"coth", 1, 1, " x ", &oneOverCall<Function::Tanh>},
    {"logit", 1, 1, " x ",
     [](Arguments a) {
         return opOf(Op::Subtract, callOf(Function::Log, a[0]),
                     callOf(Function::Log1p, Expression::of(Op::Negate, {a[0]})));
     }},
    {"normalPdf", 1, 1, " x ", &normalDensity},
    {"value", 1, 1, " x ", [](Arguments a) { return a[0]; }},
    {"zeros", 0, 1, " x ", [](Arguments) { return constantOf(0); }},
    {"ones", 0, 1, " x ", [](Arguments) { return constantOf(1); }},
    {"full", 2, 2, " x y ", [](Arguments a) { return a[1]; }},
});

} // namespace

const BuiltInCall* findBuiltInCall(std::string_view name) {
    const auto found = std::ranges::find(kBuiltIns, name, &BuiltInCall::name);
    return found == kBuiltIns.end() ? nullptr : &*found;
}

std::span<const BuiltInCall> builtInCalls() { return kBuiltIns; }

Expression notOf(const Expression& mask) {
    ACTI_EXPECT(mask.isMask());
    constexpr std::pair<Op, Op> kOpposites[] = {{Op::Less, Op::GreaterEqual}, {Op::LessEqual, Op::Greater},
                                                {Op::Greater, Op::LessEqual}, {Op::GreaterEqual, Op::Less},
                                                {Op::Equal, Op::NotEqual},    {Op::NotEqual, Op::Equal}};
    for (const auto& [op, opposite] : kOpposites)
        if (mask.op() == op)
            return opOf(opposite, mask.operand(0), mask.operand(1));
    return opOf(mask.op() == Op::And ? Op::Or : Op::And, notOf(mask.operand(0)), notOf(mask.operand(1)));
}

} // namespace acti
