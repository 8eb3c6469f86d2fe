// Operators, from ?: which binds least down to ^.
#include "core/base/text.h"
#include "core/expression/built_in_calls.h"
#include "core/expression/formula_reader.h"
#include "core/expression/tape.h"
#include "core/expression/vocabulary.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace acti {
namespace {

constexpr std::pair<std::string_view, Op> kComparisonSigns[] = {{"<", Op::Less},    {"<=", Op::LessEqual},
                                                                {">", Op::Greater}, {">=", Op::GreaterEqual},
                                                                {"==", Op::Equal},  {"!=", Op::NotEqual}};

// Where cases and powers are tried out.
std::vector<double> trialGrid() {
    std::vector<double> xs{-1e6, 1e6};
    for (int i = -256; i <= 256; ++i)
        xs.push_back(i / 16.0);
    return xs;
}

bool touches(const Token& first, const Token& second) { return first.offset + first.length == second.offset; }

} // namespace

// condition ? a : b    a if condition else b    a if condition, b if condition, c otherwise
Expression FormulaReader::ternary() {
    const Level level(*this);
    if (m_error)
        return nothing();
    const Expression first = either();
    if (here().is("?")) {
        const Token sign = take();
        if (!first.isMask())
            fail(sign, ErrorCode::Malformed, "a comparison is expected before \"?\"");
        const Expression yes = number(ternary());
        expect(":");
        const Expression no = number(ternary());
        return made(sign, Op::Select, {first, yes, no});
    }
    if (here().isWord("if") && !m_isRow)
        return pieces(number(first));
    return first;
}

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

Expression FormulaReader::either() {
    Expression left = both();
    for (;;) {
        const bool isBar = here().is("|") && m_bars == 0;
        const bool isDouble = isBar && ahead(1).is("|") && touches(here(), ahead(1));
        if (!isBar && !here().isWord("or"))
            return left;
        left = joined(Op::Or, left, isDouble ? 2 : 1, &FormulaReader::both);
    }
}

Expression FormulaReader::both() {
    Expression left = negation();
    while (here().is("&&") || here().isWord("and") || (here().is("&") && !m_isRow)) {
        if (here().isWord("and") && ahead(1).kind == Token::Kind::Name && ahead(2).is("="))
            return left; // ... where a = 1 and b = 2
        left = joined(Op::And, left, 1, &FormulaReader::negation);
    }
    return left;
}

Expression FormulaReader::joined(Op op, const Expression& left, std::size_t signs,
                                 Expression (FormulaReader::*next)()) {
    const Token sign = take();
    if (signs == 2)
        take();
    const Expression right = (this->*next)();
    if (!left.isMask() || !right.isMask()) {
        const std::string written = signs == 2 ? "||" : std::string(m_text.substr(sign.offset, sign.length));
        fail(sign, ErrorCode::Malformed, "a comparison is expected on both sides of \"" + written + "\"");
        return left;
    }
    return made(sign, op, {left, right});
}

Expression FormulaReader::negation() {
    if (!here().isWord("not") && !here().is("!") && !here().is("~"))
        return comparison();
    const Level level(*this);
    const Token sign = take();
    if (m_error)
        return nothing();
    const Expression inner = negation();
    if (!m_error && !inner.isMask())
        fail(sign, ErrorCode::Malformed,
             "a comparison is expected behind \"" + std::string(m_text.substr(sign.offset, sign.length)) + "\"");
    return m_error ? nothing() : notOf(inner);
}

std::optional<Op> FormulaReader::comparisonHere() const {
    for (const auto& [sign, op] : kComparisonSigns)
        if (here().is(sign))
            return op;
    return here().is("=") && m_isRow ? std::optional(Op::Equal) : std::nullopt;
}

Expression FormulaReader::comparison() {
    const Expression left = sum();
    if (here().is("=<") || here().is("=>"))
        fail("write " + std::string(here().is("=<") ? "<=" : ">=") + " for this sign");
    const auto op = comparisonHere();
    if (!op)
        return left;
    const Token sign = take();
    Expression middle = number(sum());
    Expression all = made(sign, *op, {number(left), middle});
    while (const auto next = comparisonHere()) {
        if (!m_hasChains) {
            fail("comparisons do not follow each other; write a < b && b < c");
            break;
        }
        const Token second = take();
        const Expression right = number(sum());
        all = made(second, Op::And, {all, made(second, *next, {middle, right})});
        middle = right;
    }
    return all;
}

Expression FormulaReader::sum() {
    Expression left = product();
    while (here().is("+") || here().is("-"))
        left = binary(here().is("+") ? Op::Add : Op::Subtract, left, &FormulaReader::product);
    return left;
}

// With * or / or with no sign at all, from left to right.
Expression FormulaReader::product() {
    const std::size_t begin = m_next;
    Expression left = sign();
    bool isBehindDivision = false;
    for (;;) {
        const bool isOnLine = !here().startsLine || m_open > 0;
        if (here().is("*") || here().is("/")) {
            isBehindDivision = here().is("/");
            left = binary(here().is("*") ? Op::Multiply : Op::Divide, left, &FormulaReader::sign);
        } else if (here().kind == Token::Kind::Number && isOnLine && m_next > begin) {
            fail("a sign is expected before " + here().text + ": * for a product, ^ for a power");
        } else if (startsFactor() && !(left.isMask() && (here().is("{") || here().is("|")))) {
            if (isBehindDivision)
                remark(here(), "a product without a sign goes from left to right: 1/2x is (1/2)*x; for the other write "
                               "1/(2x)");
            const Token place = here();
            left = made(place, Op::Multiply, {number(left), number(power())});
        } else
            return left;
    }
}

// A factor that needs no sign before it.
bool FormulaReader::startsFactor() const {
    const Token& token = here();
    if (token.startsLine && m_open == 0)
        return false;
    if (token.kind == Token::Kind::Name)
        return !isConnective(token.text) || (token.text == "where" && ahead(1).is("("));
    if (token.is("|"))
        return m_bars == 0 && !ahead(1).is("|") && ahead(1).kind != Token::Kind::End;
    constexpr std::string_view kOpening[] = {"(", "[", "{", "\\frac", "\\sqrt", "√", "∛", "⌊", "⌈", "\\cases"};
    return token.kind == Token::Kind::Sign && std::ranges::find(kOpening, token.text) != std::end(kOpening);
}

Expression FormulaReader::binary(Op op, const Expression& left, Expression (FormulaReader::*next)()) {
    const Token token = take();
    const Expression right = (this->*next)();
    return made(token, op, {number(left), number(right)});
}

Expression FormulaReader::sign() {
    if (!here().is("-") && !here().is("+"))
        return power();
    const Level level(*this);
    const Token token = take();
    if (m_error)
        return nothing();
    const Expression inner = number(sign());
    return token.is("-") ? made(token, Op::Negate, {inner}) : inner;
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
    remark(place,
           std::string("this power is NaN where its base is negative, since its exponent is not a whole number; ") +
               (isThird ? "cbrt(x) is the cube root of every x" : "sign(x) * abs(x)^p keeps the sign of x"));
}

// A comparison as a number.
Expression FormulaReader::number(const Expression& expression) {
    if (!expression.isMask())
        return expression;
    return made(here(), Op::Select, {expression, Expression::constant(1), Expression::constant(0)});
}

Expression FormulaReader::made(const Token& place, Op op, std::vector<Expression> operands) {
    return m_error ? nothing() : checked(place, Expression::of(op, std::move(operands)));
}

Expression FormulaReader::checked(const Token& place, Expression expression) {
    if (expression.depth() <= kMaxFormulaDepth && expression.size() <= kMaxFormulaSize)
        return expression;
    fail(place, ErrorCode::TooLarge, "the formula is too large from here on");
    return nothing();
}

} // namespace acti
