// Factors: numbers, names, everything in brackets, and what TeX sets apart.
#include "core/base/text.h"
#include "core/expression/formula_reader.h"
#include "core/expression/vocabulary.h"

#include <algorithm>
#include <numbers>
#include <utility>

namespace acti {
namespace {

// Sets `value` for as long as a bracket is open.
template<class T>
class Within {
public:
    Within(T& place, T value) : m_place(place), m_before(std::exchange(place, value)) {}
    ~Within() { m_place = m_before; }
    Within(const Within&) = delete;
    Within& operator=(const Within&) = delete;

private:
    T& m_place;
    T m_before;
};

} // namespace

// x.sigmoid(), (x + 1).clamp(min=0)
Expression FormulaReader::postfix() {
    Expression value = primary();
    while (!m_error && here().is(".") && ahead(1).kind == Token::Kind::Name) {
        take();
        const Token name = take();
        if (!here().is("(")) {
            fail(name, ErrorCode::Malformed, "\"(\" is expected after " + name.text + ", not " + described(here()));
            break;
        }
        value = call({name, "."}, number(value));
    }
    return value;
}

Expression FormulaReader::primary() {
    const Level level(*this);
    if (m_error)
        return nothing();
    const Token token = here();
    if (token.kind == Token::Kind::Number) {
        take();
        return Expression::constant(token.value);
    }
    if (token.kind == Token::Kind::Name && (!isConnective(token.text) || token.text == "if" || isCall(token)))
        return nameFactor();
    if (accept("("))
        return grouped();
    if (accept("["))
        return enclosed("]");
    if (accept("{"))
        return braces();
    if (token.is("|"))
        return bars();
    if (accept("⌊"))
        return rounded("⌋", Function::Floor);
    if (accept("⌈"))
        return rounded("⌉", Function::Ceil);
    if (accept("\\indicator"))
        return indicator();
    if (accept("\\frac"))
        return fraction();
    if (accept("\\sqrt"))
        return root();
    if (accept("√") || accept("∛"))
        return checked(token, Expression::call(token.is("√") ? Function::Sqrt : Function::Cbrt, number(primary())));
    if (token.is("\\cases"))
        return cases();
    if (token.is("∞"))
        fail("infinity is not a number of a formula");
    else if (token.is("…") || token.is("."))
        fail("… stands for digits that are left out: write the number in full");
    else
        fail("a number, a name or \"(\" is expected, not " + described(token));
    return nothing();
}

Expression FormulaReader::enclosed(std::string_view close) {
    const Within open(m_open, m_open + 1);
    const Within bars(m_bars, 0);
    const Within argument(m_isArgument, false);
    const Within row(m_isRow, false);
    Expression inner = ternary();
    expect(close);
    return inner;
}

Expression FormulaReader::grouped() {
    if (isLambdaHere())
        return lambda();
    const bool isCast = (here().isWord("float") || here().isWord("double")) && ahead(1).is(")");
    if (isCast) {
        take();
        take();
        return postfix();
    }
    return enclosed(")");
}

// {x + 1} of TeX, or {x > 0: x, 0}
Expression FormulaReader::braces() {
    const Token place = here();
    const Within open(m_open, m_open + 1);
    const Within bars(m_bars, 0);
    const Within argument(m_isArgument, true);
    const Within row(m_isRow, false);
    const Within chains(m_hasChains, true);
    Expression first = ternary();
    if (!accept(":")) {
        expect("}");
        return first;
    }
    std::vector<Case> all{{number(ternary()), first}};
    while (!m_error && accept(",")) {
        const Expression next = ternary();
        if (accept(":"))
            all.push_back({number(ternary()), next});
        else {
            all.push_back({number(next), std::nullopt});
            break;
        }
    }
    expect("}");
    return ofCases(place, all);
}

Expression FormulaReader::bars() {
    const Token place = take();
    const Within open(m_open, m_open + 1);
    const Within depth(m_bars, m_bars + 1);
    const Within argument(m_isArgument, false);
    const Expression inner = number(ternary());
    expect("|");
    return m_error ? nothing() : checked(place, Expression::call(Function::Abs, inner));
}

Expression FormulaReader::rounded(std::string_view close, Function function) {
    const Token place = here();
    const Expression inner = number(enclosed(close));
    return m_error ? nothing() : checked(place, Expression::call(function, inner));
}

// What TeX takes as one: {...}, one digit, one name.
Expression FormulaReader::texArgument() {
    if (accept("{"))
        return number(braces());
    Token& token = m_tokens[m_next];
    const bool hasDigits = token.kind == Token::Kind::Number && token.text.size() > 1 &&
                           token.text.find_first_not_of("0123456789") == std::string::npos;
    if (!hasDigits)
        return number(primary());
    const int digit = token.text[0] - '0';
    token.text.erase(0, 1);
    token.value = parseExtended(token.text).value_or(0);
    ++token.offset;
    --token.length;
    return Expression::constant(digit);
}

Expression FormulaReader::fraction() {
    const Token place = here();
    const Expression over = texArgument();
    const Expression under = texArgument();
    return made(place, Op::Divide, {over, under});
}

Expression FormulaReader::root() {
    const Token place = here();
    long double order = 2;
    if (accept("[")) {
        order = here().kind == Token::Kind::Number ? here().value : 0;
        take();
        expect("]");
    }
    const Expression inner = texArgument();
    if (m_error)
        return nothing();
    if (order == 2 || order == 3)
        return checked(place, Expression::call(order == 2 ? Function::Sqrt : Function::Cbrt, inner));
    return made(place, Op::Power,
                {inner, made(place, Op::Divide, {Expression::constant(1), Expression::constant(order)})});
}

// \begin{cases} a & x > 0 \\ b & \text{otherwise} \end{cases}
Expression FormulaReader::cases() {
    const Token place = take();
    const Within open(m_open, m_open + 1);
    const Within bars(m_bars, 0);
    const Within argument(m_isArgument, true);
    const Within row(m_isRow, true);
    const Within chains(m_hasChains, true);
    std::vector<Case> all;
    const auto passWords = [this] {
        while (accept("&") || accept(",") || accept(".") || accept(";") || acceptWord("if") || acceptWord("for") ||
               acceptWord("when") || acceptWord("where"))
            continue;
    };
    while (!m_error && !here().is("\\endcases")) {
        Case one{number(ternary()), std::nullopt};
        passWords();
        if (!acceptWord("otherwise") && !acceptWord("else") && !here().is("\\\\") && !here().is("\\endcases"))
            one.condition = either();
        passWords();
        if (!accept("\\\\") && !here().is("\\endcases"))
            fail("\\\\ or \\end{cases} is expected, not " + described(here()));
        all.push_back(std::move(one));
    }
    expect("\\endcases");
    const bool hasEarlyEnd = std::ranges::any_of(all.begin(), all.empty() ? all.end() : all.end() - 1,
                                                 [](const Case& one) { return !one.condition; });
    if (!m_error && (all.empty() || hasEarlyEnd))
        fail(place, ErrorCode::Malformed, "every case but the last needs a condition");
    return m_error ? nothing() : ofCases(place, all);
}

bool FormulaReader::isLambdaHere() const {
    const bool isWritten = here().isWord("lambda") && m_text.substr(here().offset).starts_with("lambda");
    return isWritten && ahead(1).kind == Token::Kind::Name &&
           (ahead(2).is(":") || ahead(2).is(",") || ahead(2).is("="));
}

// (lambda u: body)(argument): the body is read once its name has a value.
Expression FormulaReader::lambda() {
    take();
    const Token name = take();
    const std::size_t begin = m_next + 1;
    expect(":");
    std::size_t depth = 1;
    while (!isAtEnd() && depth > 0) {
        depth += here().is("(") ? 1 : 0;
        depth -= here().is(")") ? 1 : 0;
        take();
    }
    if (!accept("(")) {
        fail("\"(\" and the argument of the lambda are expected, not " + described(here()));
        return nothing();
    }
    const Expression argument = number(enclosed(")"));
    if (m_error)
        return nothing();
    const std::size_t behind = std::exchange(m_next, begin);
    const auto hidden = m_locals.find(name.text);
    const std::optional<Expression> before = hidden == m_locals.end() ? std::nullopt : std::optional(hidden->second);
    m_locals.insert_or_assign(name.text, argument);
    const Expression value = number(enclosed(")"));
    m_locals.erase(name.text);
    if (before)
        m_locals.emplace(name.text, *before);
    if (!m_error)
        m_next = behind;
    return value;
}

} // namespace acti
