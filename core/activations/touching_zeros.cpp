#include "core/activations/touching_zeros.h"

#include "core/expression/tape.h"
#include "core/numeric/special.h"

#include <algorithm>
#include <cmath>

namespace acti {
namespace {

constexpr int kDoubles = 2; // from an extremum to the zero that it is

// A function that is 0 where its argument is, and only there.
bool isZeroAtZero(Function function) {
    switch (function) {
    case Function::Abs:
    case Function::Sqrt:
    case Function::Cbrt:
    case Function::Expm1:
    case Function::Log1p:
    case Function::Tanh:
    case Function::Erf:
    case Function::Softsign:
    case Function::TanhShrink:
    case Function::Expm1MinusX:
    case Function::Sinh:
    case Function::Asinh:
    case Function::Atan:
        return true;
    default:
        return false;
    }
}

// What is 0 wherever the whole is: its factors, down to sums and calls.
void addVanishing(std::vector<Expression>& parts, const Expression& node) {
    constexpr std::size_t kMostVanishing = 32;
    if (parts.size() >= kMostVanishing)
        return;
    const auto go = [&](std::size_t i) { addVanishing(parts, node.operand(i)); };
    switch (node.op()) {
    case Op::Multiply:
        go(0);
        return go(1);
    case Op::Divide:
    case Op::Negate:
        return go(0);
    case Op::Power:
        if (node.operand(1).op() == Op::Constant && node.operand(1).value() > 0)
            return go(0);
        break;
    case Op::Call:
        if (isZeroAtZero(node.function()))
            return go(0);
        break;
    default:
        break;
    }
    parts.push_back(node);
}

double movedByDoubles(double x, int count) {
    for (int i = 0; i < std::abs(count); ++i)
        x = std::nextafter(x, count < 0 ? -kInf : kInf);
    return x;
}

bool changesSignAt(const Tape& part, Params params, double x) {
    const double xs[] = {movedByDoubles(x, -kDoubles), movedByDoubles(x, kDoubles)};
    TapePoint points[2];
    part.evaluateCurve(xs, params, points);
    return points[0].f * points[1].f < 0;
}

// f is as small as at a zero of even order between two doubles, beside what it is a little further off.
bool isSmallAt(const Entry& entry, Params params, double x) {
    constexpr int kFurther = 64;
    constexpr double kShare = 0x1p-8; // (2/64)^2 is 2^-10
    const double f = std::fabs(entry.at(x, params).f);
    const double left = std::fabs(entry.at(movedByDoubles(x, -kFurther), params).f);
    const double right = std::fabs(entry.at(movedByDoubles(x, kFurther), params).f);
    return f > 0 && f <= kShare * std::min(left, right);
}

} // namespace

std::vector<double> touchingZeros(const Entry& entry, Params params, std::span<const double> xs) {
    std::vector<double> small, found;
    if (entry.family() == Family::Custom)
        std::ranges::copy_if(xs, std::back_inserter(small), [&](double x) { return isSmallAt(entry, params, x); });
    if (small.empty())
        return {};
    std::vector<Expression> parts;
    addVanishing(parts, entry.definition().body);
    std::vector<Tape> tapes;
    for (const Expression& part : parts)
        tapes.emplace_back(part, params.size());
    std::ranges::copy_if(small, std::back_inserter(found), [&](double x) {
        return std::ranges::any_of(tapes, [&](const Tape& part) { return changesSignAt(part, params, x); });
    });
    return found;
}

} // namespace acti
