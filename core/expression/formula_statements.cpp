// What stands around a formula: f(x) =, a function's head in Python or C++, definitions, parameters.
#include "core/base/text.h"
#include "core/expression/built_in_calls.h"
#include "core/expression/formula_reader.h"
#include "core/expression/functions.h"
#include "core/expression/tape.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace acti {
namespace {

bool isNameToken(const Token& token) { return token.kind == Token::Kind::Name; }

bool isQualifier(const Token& token) {
    constexpr std::string_view kQualifiers[] = {
        "const", "constexpr", "static", "inline", "double", "float",    "half",       "auto",     "bool",
        "int",   "let",       "var",    "real",   "T",      "scalar_t", "__device__", "__host__", "__global__"};
    return isNameToken(token) && std::ranges::find(kQualifiers, token.text) != std::end(kQualifiers);
}

bool isArrow(const Token& token) { return token.is("->") || token.is("=>"); }

double reachOf(double initial) { return std::fabs(initial) > 5 ? 2 * std::fabs(initial) : 5; }

// x_ of a pattern, lambda_ of a word that a language has taken.
std::string withoutTail(std::string name) {
    if (name.size() > 1 && name.ends_with('_'))
        name.pop_back();
    return name;
}

} // namespace

Expression FormulaReader::program() { return number(statements()); }

// Statements up to the one that is the result.
Expression FormulaReader::statements() {
    const Level level(*this);
    while (!m_error) {
        while (accept(";"))
            continue;
        if (passesFunctionHeader())
            continue;
        if (auto result = statement())
            return *result;
    }
    return nothing();
}

std::optional<Expression> FormulaReader::statement() {
    passQualifiers();
    if (acceptWord("return"))
        return number(ternary());
    if (here().isWord("if") && !isCall(here()))
        return conditionalBlock();
    if (isDeclaration()) {
        declaration();
        return std::nullopt;
    }
    if (isNameToken(here()) && ahead(1).is("="))
        return assignment();
    return number(ternary());
}

// const double t = ...
void FormulaReader::passQualifiers() {
    while (isQualifier(here()) && isNameToken(ahead(1)))
        take();
}

// def f(x, a=1):, f(x) =, lambda x:, double f(double x) {, x => and the like; true if one was there.
bool FormulaReader::passesFunctionHeader() {
    if (acceptWord("def") || (here().isWord("function") && isNameToken(ahead(1)))) {
        acceptWord("function");
        if (isNameToken(here()))
            take();
        expect("(");
        passParameters(")");
        if (accept("->"))
            passType();
        if (!accept("{"))
            expect(":");
        return true;
    }
    if (isLambdaHere()) {
        take();
        passParameters(":");
        return true;
    }
    std::size_t types = 0; // static double f(double x
    while (isQualifier(ahead(types)))
        ++types;
    if (types > 0 && isNameToken(ahead(types)) && ahead(types + 1).is("(") && isNameToken(ahead(types + 2))) {
        for (std::size_t i = 0; i < types + 2; ++i)
            take();
        passParameters(")");
        expect("{");
        return true;
    }
    if (isNameToken(here()) && isArrow(ahead(1))) {
        m_variable = take().text;
        take();
        accept("{");
        return true;
    }
    const bool isArrowOfList = here().is("(") && isNameToken(ahead(1)) && ahead(2).is(")") && isArrow(ahead(3));
    if (isArrowOfList) {
        take();
        m_variable = take().text;
        take();
        take();
        accept("{");
        return true;
    }
    if (!isNameToken(here()) || !(ahead(1).is("(") || ahead(1).is("[")) || !isNameToken(ahead(2)))
        return false;
    std::size_t end = 3; // f(x, a, b) =
    while ((ahead(end).is(",") || ahead(end).is(";") || ahead(end).is("|")) && isNameToken(ahead(end + 1)))
        end += 2;
    if (!(ahead(end).is(")") || ahead(end).is("]")) || !ahead(end + 1).is("="))
        return false;
    take();
    take();
    passParameters(ahead(end - 2).text);
    expect("=");
    return true;
}

// The variable and the parameters of a head, up to `close`.
void FormulaReader::passParameters(std::string_view close) {
    bool isFirst = true;
    while (!m_error && !here().is(close)) {
        while (isNameToken(here()) && isNameToken(ahead(1))) // a type
            take();
        while (accept("*") || accept("&"))
            continue;
        if (accept(","))
            continue;
        if (!isNameToken(here()))
            return fail("the name of a parameter is expected, not " + described(here()));
        const Token token = take();
        const std::string name = withoutTail(token.text);
        if (close != ":" && accept(":"))
            passType();
        FormulaParameter param{.name = name};
        if (accept("=")) {
            param.initial = signedNumber();
            param.min = -reachOf(param.initial);
            param.max = reachOf(param.initial);
        }
        if (!here().is(close) && !accept(",") && !accept(";") && !accept("|"))
            expect(close);
        if (token.text == "self" || token.text == "np" || m_error)
            continue;
        if (isFirst) {
            m_variable = name;
            if (name != token.text)
                m_locals.insert_or_assign(token.text, Expression::variable());
        } else if (isReserved(name))
            return fail(token, ErrorCode::Malformed, name + " cannot be a parameter");
        else if (std::ranges::find(m_params, name, &FormulaParameter::name) != m_params.end())
            return fail(token, ErrorCode::Malformed, name + " is declared twice");
        else {
            const std::size_t index = addParameter(token, param);
            if (name != token.text)
                m_locals.insert_or_assign(token.text, Expression::parameter(index));
        }
        isFirst = false;
    }
    expect(close);
}

void FormulaReader::passType() {
    int depth = 0;
    while (!isAtEnd()) {
        const Token& token = here();
        if (depth == 0 && (token.is(",") || token.is(")") || token.is("=") || token.is(":") || token.is("{")))
            return;
        depth += token.is("[") ? 1 : token.is("]") ? -1 : 0;
        take();
    }
}

// t = tanh(x), to be used further down; the last one is the result.
std::optional<Expression> FormulaReader::assignment() {
    const Token name = take();
    take();
    passesFunctionHeader();
    Expression value = ternary();
    std::size_t end = here().is(";") || here().is(",") ? 1 : 0; // y = a x; a = 2
    while (isNameToken(ahead(end)) && ahead(end + 1).is("=") && end < 64) {
        const std::size_t at = end + (ahead(end + 2).is("-") ? 3 : 2);
        if (ahead(at).kind != Token::Kind::Number)
            break;
        end = at + (ahead(at + 1).is(",") || ahead(at + 1).is(";") || ahead(at + 1).is(".") ? 2 : 1);
    }
    const bool isLast = ahead(end).kind == Token::Kind::End;
    if (isLast || !(here().is(";") || here().startsLine))
        return value;
    if (name.text != m_variable && isReserved(name.text))
        fail(name, ErrorCode::Malformed, name.text + " has a meaning already: choose another name");
    m_locals.insert_or_assign(name.text, std::move(value));
    return std::nullopt;
}

// if (c) return a; return b;   if c: return a else: return b
Expression FormulaReader::conditionalBlock() {
    const Level level(*this);
    const Token place = take();
    const Expression condition = either();
    if (!condition.isMask()) {
        fail(place, ErrorCode::Malformed, "a comparison is expected behind if");
        return nothing();
    }
    if (acceptWord("then")) {
        std::vector<Case> all{{number(ternary()), condition}};
        if (!acceptWord("else"))
            fail("else is expected, not " + described(here()));
        all.push_back({number(ternary()), std::nullopt});
        return ofCases(place, all);
    }
    const Expression yes = block();
    if (m_error)
        return nothing();
    if (here().isWord("elif"))
        return checked(place, findBuiltInCall("if")->made(std::array{condition, yes, conditionalBlock()}));
    const Expression no = acceptWord("else") ? (here().isWord("if") ? conditionalBlock() : block()) : statements();
    if (m_error)
        return nothing();
    return checked(place, findBuiltInCall("if")->made(std::array{condition, yes, number(no)}));
}

Expression FormulaReader::block() {
    accept(":");
    const bool hasBraces = accept("{");
    const Expression value = number(statements());
    accept(";");
    if (hasBraces)
        expect("}");
    return value;
}

// Where the formula is over: closing braces, a full stop, and values of parameters, "where α = 0.1".
void FormulaReader::trailing() {
    while (!m_error && !isAtEnd()) {
        const bool isValueOfParameter = isNameToken(here()) && ahead(1).is("=");
        if (accept(";") || accept("}") || accept(".") || acceptWord("where") || acceptWord("with") || acceptWord("and"))
            continue;
        if (here().is(",") && (ahead(1).kind == Token::Kind::End || (isNameToken(ahead(1)) && ahead(2).is("=")) ||
                               ahead(1).isWord("where") || ahead(1).isWord("with"))) {
            take();
            continue;
        }
        if (!isValueOfParameter)
            return;
        const Token name = take();
        take();
        const double initial = signedNumber();
        const auto known = std::ranges::find(m_params, name.text, &FormulaParameter::name);
        if (known == m_params.end())
            return fail(name, ErrorCode::NotFound, name.text + " does not occur in the formula");
        *known = {name.text, initial, -reachOf(initial), reachOf(initial)};
    }
}

// a = 2; and a = 2 in [0, 4]; but neither y = 2 alone nor y = 2 * x.
bool FormulaReader::isDeclaration() const {
    if (!isNameToken(here()) || !ahead(1).is("="))
        return false;
    const std::size_t at = ahead(2).is("-") || ahead(2).is("+") ? 3 : 2;
    if (ahead(at).kind != Token::Kind::Number)
        return false;
    const Token& behind = ahead(at + 1);
    const bool isEnd = behind.kind == Token::Kind::End || (behind.is(";") && ahead(at + 2).kind == Token::Kind::End);
    return !isEnd && (behind.is(";") || behind.is(",") || behind.isWord("in") || behind.startsLine);
}

// name = initial [in [min, max]] ;
void FormulaReader::declaration() {
    const Token name = take();
    take();
    if (std::ranges::find(m_params, name.text, &FormulaParameter::name) != m_params.end())
        return fail(name, ErrorCode::Malformed, name.text + " is declared twice");
    const Token place = here();
    const double initial = signedNumber();
    FormulaParameter param{name.text, initial, -reachOf(initial), reachOf(initial)};
    if (acceptWord("in")) {
        expect("[");
        param.min = signedNumber();
        expect(",");
        param.max = signedNumber();
        expect("]");
        if (!m_error && !(param.min < param.max))
            return fail(place, ErrorCode::OutOfRange, "the range of " + param.name + " is empty");
        if (!m_error && (initial < param.min || initial > param.max))
            return fail(place, ErrorCode::OutOfRange, param.name + " begins outside its range");
    }
    if (!here().startsLine)
        expect(";");
    if (!m_error && isReserved(name.text))
        return fail(name, ErrorCode::Malformed, name.text + " cannot be a parameter");
    if (!m_error)
        addParameter(name, param);
}

double FormulaReader::signedNumber() {
    const bool isNegative = accept("-");
    if (!isNegative)
        accept("+");
    if (here().kind != Token::Kind::Number) {
        fail("a number is expected, not " + described(here()));
        return 0;
    }
    const auto value = static_cast<double>(take().value);
    return isNegative ? -value : value;
}

bool FormulaReader::isReserved(std::string_view name) const {
    return name == "x" || name == m_variable || name == "pi" || name == "e" || name == "min" || name == "max" ||
           findFunction(name);
}

std::size_t FormulaReader::addParameter(const Token& place, FormulaParameter param) {
    if (m_params.size() == kMaxFormulaParams) {
        fail(place, ErrorCode::TooLarge,
             param.name + " would be parameter " + std::to_string(kMaxFormulaParams + 1) + "; a formula has at most " +
                 std::to_string(kMaxFormulaParams));
        return 0;
    }
    m_params.push_back(std::move(param));
    return m_params.size() - 1;
}

// A = B, where both are the same function; otherwise it is an equation.
Expression FormulaReader::sameOnBothSides(const Expression& left) {
    while (!m_error && here().is("=")) {
        const Token place = take();
        const Expression right = number(ternary());
        if (m_error)
            break;
        std::vector<double> xs;
        for (int i = -20; i <= 20; ++i)
            xs.push_back(i * 0.3125);
        const auto a = triedOut(left, xs), b = triedOut(right, xs);
        for (std::size_t i = 0; i < xs.size(); ++i)
            if (!a || !b ||
                (!(std::fabs((*a)[i].f - (*b)[i].f) <= 1e-9L * (1 + std::fabs((*a)[i].f))) &&
                 !(std::isnan((*a)[i].f) && std::isnan((*b)[i].f)))) {
                fail(place, ErrorCode::Malformed,
                     "both sides of = differ, at x = " + shortest(xs[i]) +
                         " for one: write the formula alone; == compares");
                break;
            }
    }
    return left;
}

} // namespace acti
