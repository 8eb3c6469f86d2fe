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
        if (isRemainderHere()) {
            left = remainderBy(number(left));
            isBehindDivision = false;
        } else if (here().is("*") || here().is("/")) {
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
    if (token.isName() && isRemainderHere())
        return false;
    if (token.kind == Token::Kind::Name)
        return !isConnective(token.text) || (token.text == "where" && ahead(1).is("("));
    if (token.is("|"))
        return m_bars == 0 && !ahead(1).is("|") && ahead(1).kind != Token::Kind::End;
    constexpr std::string_view kOpening[] = {"(", "[", "{", "\\frac",  "\\sqrt",     "√",
                                             "∛", "⌊", "⌈", "\\cases", "\\indicator"};
    return token.kind == Token::Kind::Sign && std::ranges::find(kOpening, token.text) != std::end(kOpening);
}

// x % 2, x mod 2; mod(x, 2) is a call.
bool FormulaReader::isRemainderHere() const {
    if (here().is("%"))
        return true;
    return here().isWord("mod") && !isValue("mod") && ahead(1).kind != Token::Kind::End &&
           !(ahead(1).is("(") && commasBehind(1) > 0);
}

Expression FormulaReader::remainderBy(const Expression& left) {
    const Token place = take();
    if (place.is("%"))
        remark(place, "% is a remainder here, as in Python: it has the sign of the divisor");
    const Expression right = number(sign());
    return m_error ? nothing() : checked(place, findBuiltInCall("mod")->made(std::array{left, right}));
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
