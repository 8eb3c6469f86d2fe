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
Expression FormulaReader::program() { return number(statements()); }

// Statements up to the one that is the result.
Expression FormulaReader::statements() {
    const Level level(*this);
    while (!m_error) {
        while (accept(";"))
            continue;
        if (passesFunctionHeader())
            continue;
        if (here().isWord("ctx") && ahead(1).is(".")) { // ctx.save_for_backward(x)
            passStatement();
            continue;
        }
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
    if (here().isName() && ahead(1).is("="))
        return assignment();
    return number(ternary());
}

// t = tanh(x), to be used further down; the last one is the result.
std::optional<Expression> FormulaReader::assignment() {
    const Token name = take();
    take();
    passesFunctionHeader();
    Expression value = ternary();
    std::size_t end = here().is(";") || here().is(",") ? 1 : 0; // y = a x; a = 2
    while (ahead(end).isName() && ahead(end + 1).is("=") && end < 64) {
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
