#include "tests/precise/precise_formula.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace acti {
namespace {

Big truth(bool mask) { return Big(mask ? 1 : 0); }
Big half() { return Big(0.5); }
Big logisticOf(const Big& u) { return Big(1) / (Big(1) + exp(-u)); }
Big softplusOf(const Big& u) { return log1p(exp(u)); }
Big normalOf(const Big& u) { return erfc(-u / sqrt(Big(2))) * half(); }
Big signOfBig(const Big& u) { return u > Big(0) ? Big(1) : u < Big(0) ? Big(-1) : Big(0); }

Big calledOn(Function function, const Big& u) {
    switch (function) {
    case Function::Abs:
        return abs(u);
    case Function::Sqrt:
        return sqrt(u);
    case Function::Exp:
        return exp(u);
    case Function::Log:
        return log(u);
    case Function::Expm1:
        return expm1(u);
    case Function::Log1p:
        return log1p(u);
    case Function::Tanh:
        return tanh(u);
    case Function::Erf:
        return erf(u);
    case Function::Erfc:
        return erfc(u);
    case Function::Sin:
        return sin(u);
    case Function::Cos:
        return cos(u);
    case Function::Sigmoid:
        return logisticOf(u);
    case Function::Softplus:
    case Function::SoftplusTail:
        return softplusOf(u);
    case Function::LogSigmoid:
        return -softplusOf(-u);
    case Function::NormalCdf:
        return normalOf(u);
    case Function::TanhSoftplus:
        return tanh(softplusOf(u));
    case Function::TanhShrink:
        return u - tanh(u);
    case Function::Expm1MinusX:
        return expm1(u) - u;
    case Function::Softsign:
        return u / (Big(1) + abs(u));
    case Function::TanhExp:
        return tanh(exp(u));
    case Function::Log2:
        return log2(u);
    case Function::Log10:
        return log10(u);
    case Function::Cbrt:
        return cbrt(u);
    case Function::Sinh:
        return sinh(u);
    case Function::Cosh:
        return cosh(u);
    case Function::Tan:
        return tan(u);
    case Function::Asin:
        return asin(u);
    case Function::Acos:
        return acos(u);
    case Function::Atan:
        return atan(u);
    case Function::Asinh:
        return asinh(u);
    case Function::Acosh:
        return acosh(u);
    case Function::Atanh:
        return atanh(u);
    case Function::Sign:
        return signOfBig(u);
    case Function::Floor:
        return floor(u);
    case Function::Ceil:
        return ceil(u);
    case Function::Round:
        return roundToEven(u);
    case Function::Trunc:
        return trunc(u);
    }
    return u;
}

// A long double constant, exactly.
Big constantOf(long double value) {
    const auto high = static_cast<double>(value);
    return Big(high) + Big(static_cast<double>(value - high));
}

class BigMachine {
public:
    BigMachine(const Expression& body, std::span<const double> params) : m_steps(schedule(body)), m_params(params) {}

    Big at(const Big& x) const {
        std::vector<Big> done;
        for (const Step& step : m_steps)
            done.push_back(computed(step, x, done));
        return done.back();
    }

private:
    Big computed(const Step& step, const Big& x, const std::vector<Big>& done) const {
        const Expression& node = step.node;
        const auto operand = [&](std::size_t i) -> const Big& { return done[step.operands[i]]; };
        switch (node.op()) {
        case Op::Variable:
            return x;
        case Op::Parameter:
            return Big(m_params[node.index()]);
        case Op::Constant:
            return constantOf(node.value());
        case Op::Call:
            return calledOn(node.function(), operand(0));
        case Op::Negate:
            return -operand(0);
        case Op::Select:
            return operand(0) > Big(0) ? operand(1) : operand(2);
        default:
            return ofTwo(node.op(), operand(0), operand(1));
        }
    }

    static Big ofTwo(Op op, const Big& a, const Big& b) {
        switch (op) {
        case Op::Add:
            return a + b;
        case Op::Subtract:
            return a - b;
        case Op::Multiply:
            return a * b;
        case Op::Divide:
            return a / b;
        case Op::Power:
            return pow(a, b);
        case Op::Min:
            return a.isNumber() && (b < a || !b.isNumber()) ? b : a;
        case Op::Max:
            return a.isNumber() && (a < b || !b.isNumber()) ? b : a;
        case Op::And:
            return truth(a > Big(0) && b > Big(0));
        case Op::Or:
            return truth(a > Big(0) || b > Big(0));
        default:
            return compared(op, a, b);
        }
    }

    static Big compared(Op op, const Big& a, const Big& b) {
        const bool isLess = a < b, isMore = b < a;
        switch (op) {
        case Op::Less:
            return truth(isLess);
        case Op::LessEqual:
            return truth(!isMore);
        case Op::Greater:
            return truth(isMore);
        case Op::GreaterEqual:
            return truth(!isLess);
        case Op::Equal:
            return truth(!isLess && !isMore);
        default:
            return truth(isLess || isMore);
        }
    }

    std::vector<Step> m_steps;
    std::span<const double> m_params;
};

PreciseCurve differenced(const BigMachine& machine, double x, long step) {
    const Big h = Big::powerOfTwo(step), at(x);
    const Big before = machine.at(at - h), here = machine.at(at), after = machine.at(at + h);
    return {here, (after - before) / (h + h), (after - here - here + before) / (h * h)};
}

bool areSame(const Big& a, const Big& b) {
    const Big smallest = Big::powerOfTwo(-1100), share = Big::powerOfTwo(-70);
    const Big distance = abs(a - b);
    return distance < share * abs(b) || distance < smallest;
}

} // namespace

std::optional<PreciseCurve> preciseCurve(const Expression& body, double x, std::span<const double> params) {
    const BigMachine machine(body, params);
    const long size = x == 0 ? 0 : std::clamp(std::ilogb(x), -60, 0);
    std::optional<PreciseCurve> first;
    for (const long finer : {0L, 40L}) {
        const BigPrecision precision(3000 + 20 * finer);
        const PreciseCurve curve = differenced(machine, x, -160 - finer + size);
        if (!curve.f.isFinite() || !curve.f1.isFinite() || !curve.f2.isFinite())
            return std::nullopt;
        if (!first)
            first = curve;
        else if (!areSame(first->f, curve.f) || !areSame(first->f1, curve.f1) || !areSame(first->f2, curve.f2))
            return std::nullopt;
    }
    return first;
}

} // namespace acti
