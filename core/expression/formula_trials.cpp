// What is tried out at many x: whether cases leave a point out, and powers of what may be negative.
#include "core/base/text.h"
#include "core/expression/built_in_calls.h"
#include "core/expression/formula_reader.h"
#include "core/expression/tape.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace acti {
namespace {

// Where cases and powers are tried out.
std::vector<double> trialGrid() {
    std::vector<double> xs{-1e6, 1e6};
    for (int i = -256; i <= 256; ++i)
        xs.push_back(i / 16.0);
    return xs;
}

} // namespace

Expression FormulaReader::pieces(const Expression& first) {
    const Token place = take();
    std::vector<Case> all{{first, either()}};
    if (acceptWord("else")) {
        all.push_back({number(ternary()), std::nullopt});
        return ofCases(place, all);
    }
    if (m_isArgument || !here().is(","))
        fail("else is expected, not " + described(here()));
    while (!m_error && accept(",")) {
        const Expression value = number(either());
        if (acceptWord("if"))
            all.push_back({value, either()});
        else {
            if (!acceptWord("otherwise"))
                fail("if or otherwise is expected, not " + described(here()));
            all.push_back({value, std::nullopt});
            break;
        }
    }
    return ofCases(place, all);
}

// The first case whose condition holds. Without an otherwise the conditions must leave nothing out.
Expression FormulaReader::ofCases(const Token& place, const std::vector<Case>& cases) {
    if (m_error)
        return nothing();
    std::optional<Expression> anyHolds;
    for (const Case& one : cases) {
        if (one.condition && !one.condition->isMask()) {
            fail(place, ErrorCode::Malformed, "a comparison is expected as the condition of each case");
            return nothing();
        }
        if (one.condition)
            anyHolds = anyHolds ? Expression::of(Op::Or, {*anyHolds, *one.condition}) : *one.condition;
    }
    if (cases.back().condition) {
        const Expression holds = number(checked(place, *anyHolds));
        if (m_error)
            return nothing();
        const std::vector<double> xs = trialGrid();
        const auto points = triedOut(holds, xs);
        if (!points) {
            fail(place, ErrorCode::TooLarge, "let the last case be for all others (otherwise)");
            return nothing();
        }
        const auto gap = std::ranges::find(*points, 0.0L, &TapePoint::f);
        if (gap != points->end()) {
            const double x = xs[static_cast<std::size_t>(gap - points->begin())];
            fail(place, ErrorCode::Malformed,
                 "no case holds at x = " + shortest(x) + ": let the last one be for all others (otherwise)");
            return nothing();
        }
    }
    Expression value = cases.back().value;
    for (std::size_t i = cases.size() - 1; i-- > 0 && !m_error;)
        value = checked(place, findBuiltInCall("if")->made(std::array{*cases[i].condition, cases[i].value, value}));
    return value;
}

// Nothing once too much was tried.
std::optional<std::vector<TapePoint>> FormulaReader::triedOut(const Expression& body, std::span<const double> xs) {
    const Tape tape(body, m_params.size());
    const std::size_t cost = tape.instructions() * xs.size();
    if (cost > m_trials)
        return std::nullopt;
    m_trials -= cost;
    std::vector<double> values;
    for (const FormulaParameter& param : m_params)
        values.push_back(param.initial);
    std::vector<TapePoint> points(xs.size());
    tape.evaluateCurve(xs, values, points);
    return points;
}

Expression FormulaReader::power() {
    const bool isEuler = here().isWord("e") && ahead(1).is("^");
    const Expression base = postfix();
    if (!here().is("^"))
        return base;
    const Token sign = take();
    return raisedTo(base, sign, isEuler);
}

// The exponent, and what groups to its right. e^u is exp(u).
Expression FormulaReader::raisedTo(const Expression& base, const Token& place, bool isEuler) {
    const Level level(*this);
    if (m_error)
        return nothing();
    const Expression exponent = number(sign());
    if (m_error)
        return nothing();
    if (isEuler)
        return checked(place, Expression::call(Function::Exp, exponent));
    const Expression value = made(place, Op::Power, {number(base), exponent});
    if (!m_error)
        remarkOnPower(place, number(base), exponent);
    return value;
}

// A power of what may be negative has no value there unless the exponent is whole.
void FormulaReader::remarkOnPower(const Token& place, const Expression& base, const Expression& exponent) {
    const std::vector<Step> steps = schedule(exponent);
    const bool isFixed = std::ranges::none_of(
        steps, [](const Step& step) { return step.dependsOnX || step.node.op() == Op::Parameter; });
    const bool isWhole = exponent.op() == Op::Constant && exponent.value() == std::trunc(exponent.value());
    if (!isFixed || isWhole)
        return;
    const double anywhere[] = {0};
    const auto tried = triedOut(exponent, anywhere);
    const long double value = tried ? tried->front().f : 0;
    if (!std::isfinite(value) || value == std::trunc(value))
        return;
    const auto points = triedOut(base, trialGrid());
    if (!points || std::ranges::none_of(*points, [](const TapePoint& point) { return point.f < 0; }))
        return;
    const bool isThird = std::fabs(value * 3 - 1) < 1e-6L;
    remark(place, isThird ? "this power is NaN where its base is negative, since its exponent is not a whole number; "
                            "cbrt(x) is the cube root of every x"
                          : "this power is NaN where its base is negative, since its exponent is not a whole number; "
                            "sign(x) * abs(x)^p keeps the sign of x");
}

} // namespace acti
