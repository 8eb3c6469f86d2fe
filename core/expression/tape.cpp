#include "core/expression/tape.h"

#include "core/base/expect.h"
#include "core/expression/power.h"
#include "core/expression/stable_forms.h"
#include "core/numeric/bounded_jet.h"
#include "core/numeric/further_functions.h"
#include "core/numeric/jet.h"
#include "core/numeric/pack_functions.h"
#include "core/numeric/stable.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace acti {
namespace {

constexpr long double kGreatestWholePower = 1024;

// What differs between jets and packs. A mask is kept as 1 or 0 in a register like any other.
template<std::size_t P>
using Real = Jet<long double, P>;

template<std::size_t P>
Real<P> asNumber(bool mask, const Real<P>&) {
    return Real<P>(mask ? 1 : 0);
}
BoundedJet asNumber(bool mask, const BoundedJet&) { return BoundedJet(mask ? 1 : 0); }
Pack asNumber(Pack::Mask mask, const Pack&) { return select(mask, Pack(1.0), Pack(0.0)); }

// `value`, but NaN where a pack had none to compare with: what a pack cannot tell, a sine of many turns, must reach the
// end as NaN, so that the exact path takes over. Jets compare everything.
template<std::size_t P>
const Real<P>& orUnknown(const Real<P>& value, const Real<P>&) {
    return value;
}
const BoundedJet& orUnknown(const BoundedJet& value, const BoundedJet&) { return value; }
Pack orUnknown(const Pack& value, const Pack& compared) { return value + (compared - compared); }

template<std::size_t P>
bool areEqual(const Real<P>& a, const Real<P>& b) {
    return a.v == b.v;
}
bool areEqual(const BoundedJet& a, const BoundedJet& b) { return a.jet.v == b.jet.v; }
Pack::Mask areEqual(const Pack& a, const Pack& b) { return a == b; }

// Lane by lane: xsimd's pow is wrong for 0^0 and for 0 to a negative power.
Pack power(const Pack& a, const Pack& b) {
    auto base = a.lanes();
    const auto exponent = b.lanes();
    for (std::size_t i = 0; i < Pack::kSize; ++i)
        base[i] = std::pow(base[i], exponent[i]);
    return Pack::fromLanes(base);
}

constexpr long double kUnknown = std::numeric_limits<long double>::quiet_NaN();

template<std::size_t P>
Real<P> unknownOf(const Real<P>&) {
    Real<P> value(kUnknown);
    value.d1 = value.d2 = kUnknown;
    value.g.fill(kUnknown);
    return value;
}

// Past an overflow the rounding error has no meaning, and must not turn an infinity into NaN. What a sum that cancels
// has left is put into its value, so that a function's first order in the error is enough.
template<std::size_t P>
void settle(Real<P>& value) {
    if (value.error == 0) // -0 keeps its sign
        return;
    const long double sum = value.v + value.error;
    if (!std::isfinite(sum)) {
        value.error = 0;
        return;
    }
    const bool isSmall = std::fabs(value.error) <= std::fabs(value.v);
    value.error = isSmall ? value.error - (sum - value.v) : value.v - (sum - value.error);
    value.v = sum;
}
void settle(BoundedJet& value) {
    settle(value.jet);
    value.settleBounds();
}
void settle(Pack&) {}

// An infinity stands for a pole or for what overflowed, a 0 that does not move for one or for what underflowed: a
// function that would bring it back among the numbers cannot know its value. (In a pack it takes the exact path.)
template<std::size_t P>
bool isBeyond(Function function, const Real<P>& a) {
    const bool isLogarithm = function == Function::Log || function == Function::Log1p;
    if (function == Function::Log && a.v == 0 && a.d1 == 0 && a.d2 == 0)
        return true;
    const bool bringsBack = function == Function::Sqrt || function == Function::Cbrt || function == Function::Log2 ||
                            function == Function::Log10 || function == Function::Asinh || function == Function::Acosh;
    return std::isinf(a.v) && (isLogarithm || bringsBack);
}
template<std::size_t P>
Real<P> checkedPower(const Real<P>& a, const Real<P>& b) {
    return std::isinf(a.v) && std::fabs(b.v) < 1 ? unknownOf(a) : power(a, b);
}

Pack checkedPower(const Pack& a, const Pack& b) { return power(a, b); }

template<class Scalar>
Scalar called(Function function, const Scalar& a) {
    if constexpr (!std::is_same_v<Scalar, Pack>)
        if (isBeyond(function, a))
            return unknownOf(a);
    switch (function) {
#define ACTI_CASE(Enumerator, name, ...)                                                                               \
    case Function::Enumerator:                                                                                         \
        return name(a);
        ACTI_FUNCTIONS(ACTI_CASE)
#undef ACTI_CASE
    }
    return a;
}

// Their results are numbers that a long double holds: nothing is rounded.
bool isExact(Function function) {
    switch (function) {
    case Function::Abs:
    case Function::Sign:
    case Function::Floor:
    case Function::Ceil:
    case Function::Round:
    case Function::Trunc:
        return true;
    default:
        return false;
    }
}

BoundedJet called(Function function, const BoundedJet& a) {
    const Real<0> unit = called(function, Real<0>::variable(a.jet.v));
    return applied(a, called(function, a.jet), unit, isExact(function) ? 0 : kFunctionError);
}

// What an error of the fixed exponent, as of 1/3, adds: a^(b + e) = a^b (1 + e ln a), and likewise for b a^(b-1) and
// b (b-1) a^(b-2).
BoundedJet withExponentError(BoundedJet y, long double base, const BoundedJet& b) {
    if (b.e0 == 0 || !(base > 0))
        return y;
    const long double ln = std::fabs(std::log(base)), once = 1 / std::fabs(b.jet.v),
                      twice = once + 1 / std::fabs(b.jet.v - 1);
    const auto add = [&](long double& error, long double value, long double share) {
        if (value != 0)
            error += b.e0 * std::fabs(value) * share;
    };
    add(y.e0, y.jet.v, ln);
    add(y.e1, y.jet.d1, ln + once);
    add(y.e2, y.jet.d2, ln + twice);
    return y;
}

// A fixed exponent is a function of the base; else the errors are those of e^(b ln a).
BoundedJet checkedPower(const BoundedJet& a, const BoundedJet& b) {
    const Real<0> result = checkedPower(a.jet, b.jet);
    if (b.jet.isStill() && b.e1 == 0 && b.e2 == 0)
        return withExponentError(applied(a, result, power(Real<0>::variable(a.jet.v), b.jet)), a.jet.v, b);
    Real<0> unit(result.v);
    unit.d1 = unit.d2 = result.v;
    return applied(b * called(Function::Log, a), result, unit);
}

template<std::size_t P>
bool standsStillWhereSteep(Function function, const Real<P>& a) {
    return a.isStill() && std::isinf(called(function, Jet<long double, 0>::variable(a.v)).d1);
}
template<class Scalar>
bool standsStillWhereSteep(Function, const Scalar&) {
    return false;
}

template<class Scalar>
class Machine {
public:
    Machine(std::span<const Tape::Instruction> instructions, std::size_t fixed, std::span<const Scalar> params)
        : m_instructions(instructions), m_fixed(fixed), m_registers(instructions.size()) {
        for (std::size_t i = 0; i < fixed; ++i) {
            const Tape::Instruction& one = instructions[i];
            m_registers[i] = one.op == Op::Parameter ? params[one.operands[0]] : computed(one, Scalar());
            settle(m_registers[i]);
        }
    }

    const Scalar& run(const Scalar& x, std::size_t result) {
        m_stoodStill = false;
        for (std::size_t i = m_fixed; i < m_instructions.size(); ++i) {
            m_registers[i] = computed(m_instructions[i], x);
            settle(m_registers[i]);
        }
        return m_registers[result];
    }

    // In the last run a function was called where it is infinitely steep, with an argument that stood still.
    bool stoodStill() const { return m_stoodStill; }

private:
    Scalar computed(const Tape::Instruction& one, const Scalar& x) {
        const Scalar& a = m_registers[one.operands[0]];
        const Scalar& b = m_registers[one.operands[1]];
        switch (one.op) {
        case Op::Variable:
            return x;
        case Op::Constant:
            return constant(one.value);
        case Op::Call:
            m_stoodStill = m_stoodStill || standsStillWhereSteep(one.function, a);
            return called(one.function, a);
        case Op::Negate:
            return -a;
        case Op::Add:
            return a + b;
        case Op::Subtract:
            return a - b;
        case Op::Multiply:
            return a * b;
        case Op::Divide:
            return a / b;
        case Op::Power:
            return one.isWhole ? wholePower(a, one.exponent) : checkedPower(a, b);
        case Op::Min:
            return min(a, b);
        case Op::Max:
            return max(a, b);
        case Op::Select:
            return orUnknown(select(isTrue(a), b, m_registers[one.operands[2]]), a);
        default:
            return orUnknown(mask(one.op, a, b), a);
        }
    }

    static Scalar mask(Op op, const Scalar& a, const Scalar& b) {
        switch (op) {
        case Op::Less:
            return orUnknown(asNumber(a < b, a), b);
        case Op::LessEqual:
            return orUnknown(asNumber(a <= b, a), b);
        case Op::Greater:
            return orUnknown(asNumber(a > b, a), b);
        case Op::GreaterEqual:
            return orUnknown(asNumber(a >= b, a), b);
        case Op::Equal:
            return orUnknown(asNumber(areEqual(a, b), a), b);
        case Op::NotEqual:
            return orUnknown(constant(1) - asNumber(areEqual(a, b), a), b);
        case Op::And:
            return select(isTrue(a), b, a);
        default: // Or
            return select(isTrue(a), a, b);
        }
    }

    static auto isTrue(const Scalar& mask) { return mask > constant(0); }
    static Scalar constant(long double value) {
        if constexpr (std::is_same_v<Scalar, Pack>)
            return Pack(static_cast<double>(value));
        else
            return Scalar(value);
    }

    std::span<const Tape::Instruction> m_instructions;
    std::size_t m_fixed;
    std::vector<Scalar> m_registers;
    bool m_stoodStill = false;
};

Tape::Instruction instructionOf(const Step& step, std::span<const Step> steps, std::span<const std::size_t> places) {
    Tape::Instruction one{.op = step.node.op(), .function = step.node.function(), .value = step.node.value()};
    for (std::size_t i = 0; i < step.operands.size(); ++i)
        one.operands[i] = places[step.operands[i]];
    if (one.op == Op::Parameter)
        one.operands[0] = step.node.index();
    if (one.op == Op::Power) {
        const Expression& exponent = steps[step.operands[1]].node;
        const long double value = exponent.value();
        one.isWhole =
            exponent.op() == Op::Constant && std::fabs(value) <= kGreatestWholePower && std::trunc(value) == value;
        one.exponent = one.isWhole ? static_cast<int>(value) : 0;
    }
    return one;
}

// Where f has no value it has no slope; where it overflowed, a slope that is far smaller is not known.
template<std::size_t P>
TapePoint pointOf(const Real<P>& y) {
    TapePoint point{y.value(), y.d1, y.d2, {}};
    std::ranges::copy(y.g, point.gradient.begin());
    const auto doubt = [&](long double& part) {
        if (std::isnan(point.f) || (std::isinf(point.f) && std::fabs(part) < 1e1000L && part != 0))
            part = kUnknown;
    };
    doubt(point.f1);
    doubt(point.f2);
    std::for_each_n(point.gradient.begin(), P, doubt);
    return point;
}

// A root of what stands still has no slope if that is constant on one side at least (max(x, 0)); x^4 at 0 only looks
// so, and what its root does there is not known.
template<std::size_t P>
TapePoint pointAt(Machine<Real<P>>& machine, double x, std::size_t result) {
    const TapePoint point = pointOf(machine.run(Real<P>::variable(x), result));
    if (!machine.stoodStill())
        return point;
    for (const double side : {-1.0, 1.0}) {
        const double beside = std::nextafter(x, side * std::numeric_limits<double>::infinity());
        machine.run(Real<P>::variable(beside), result);
        if (machine.stoodStill())
            return point;
    }
    TapePoint unknown = pointOf(unknownOf(Real<P>()));
    unknown.f = point.f;
    return unknown;
}

template<std::size_t P>
void evaluateJets(std::span<const Tape::Instruction> instructions, std::size_t fixed, std::size_t result,
                  std::span<const double> x, std::span<const double> params, std::span<TapePoint> out) {
    std::vector<Real<P>> inputs;
    for (std::size_t i = 0; i < params.size(); ++i)
        if constexpr (P > 0)
            inputs.push_back(Real<P>::parameter(params[i], i));
        else
            inputs.emplace_back(params[i]);
    Machine<Real<P>> machine(instructions, fixed, inputs);
    for (std::size_t i = 0; i < x.size(); ++i)
        out[i] = pointAt(machine, x[i], result);
}

} // namespace

Tape::Tape(const Expression& body, std::size_t params) : m_params(params) {
    ACTI_EXPECT(params <= kMaxTapeParams);
    const std::vector<Step> steps = schedule(withStableForms(body));
    std::vector<std::size_t> places(steps.size());
    for (const bool dependsOnX : {false, true})
        for (std::size_t i = 0; i < steps.size(); ++i) {
            if (steps[i].dependsOnX != dependsOnX)
                continue;
            ACTI_EXPECT(steps[i].node.op() != Op::Parameter || steps[i].node.index() < params);
            places[i] = m_instructions.size();
            m_instructions.push_back(instructionOf(steps[i], steps, places));
            m_fixed += dependsOnX ? 0 : 1;
        }
    m_result = places.back();
}

void Tape::evaluate(std::span<const double> x, std::span<const double> params, std::span<TapePoint> out) const {
    ACTI_EXPECT(params.size() == m_params && out.size() == x.size());
    using Evaluate = decltype(&evaluateJets<0>);
    constexpr auto kOfCount = []<std::size_t... P>(std::index_sequence<P...>) {
        return std::array<Evaluate, sizeof...(P)>{&evaluateJets<P>...};
    }
    (std::make_index_sequence<kMaxTapeParams + 1>());
    kOfCount[m_params](m_instructions, m_fixed, m_result, x, params, out);
}

void Tape::evaluateCurve(std::span<const double> x, std::span<const double> params, std::span<TapePoint> out) const {
    ACTI_EXPECT(params.size() == m_params && out.size() == x.size());
    evaluateJets<0>(m_instructions, m_fixed, m_result, x, params, out);
}

void Tape::evaluateErrors(std::span<const double> x, std::span<const double> params, std::span<TapePoint> out,
                          std::span<TapeErrors> errors) const {
    ACTI_EXPECT(params.size() == m_params && out.size() == x.size() && errors.size() == x.size());
    evaluateCurve(x, params, out);
    const std::vector<BoundedJet> inputs(params.begin(), params.end());
    Machine<BoundedJet> machine(m_instructions, m_fixed, inputs);
    for (std::size_t i = 0; i < x.size(); ++i) {
        const BoundedJet& y = machine.run(BoundedJet::variable(x[i]), m_result);
        errors[i] = y.isUnsure ? TapeErrors{kUnknown, kUnknown, kUnknown} : TapeErrors{y.e0, y.e1, y.e2};
    }
}

std::size_t Tape::apply(std::span<const float> x, std::span<const double> params, std::span<float> out) const {
    ACTI_EXPECT(params.size() == m_params && out.size() == x.size());
    std::vector<Pack> inputs;
    for (const double value : params)
        inputs.emplace_back(value);
    Machine<Pack> machine(m_instructions, m_fixed, inputs);
    return applyPacks(x, out, [&](const Pack& value) { return machine.run(value, m_result); });
}

} // namespace acti
