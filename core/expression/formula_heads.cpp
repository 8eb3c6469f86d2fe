// The head of a function in mathematics, Python, C++ or JavaScript: its variable and its parameters.
#include "core/expression/formula_reader.h"

#include <algorithm>
#include <utility>

namespace acti {
namespace {

bool isQualifier(const Token& token) {
    constexpr std::string_view kQualifiers[] = {
        "const", "constexpr", "static", "inline", "double", "float",    "half",       "auto",     "bool",
        "int",   "let",       "var",    "real",   "T",      "scalar_t", "__device__", "__host__", "__global__"};
    return token.isName() && std::ranges::find(kQualifiers, token.text) != std::end(kQualifiers);
}

bool isArrow(const Token& token) { return token.is("->") || token.is("=>"); }

// x_ of a pattern, lambda_ of a word that a language has taken.
std::string withoutTail(std::string name) {
    if (name.size() > 1 && name.ends_with('_'))
        name.pop_back();
    return name;
}

} // namespace

// const double t = ...
void FormulaReader::passQualifiers() {
    while (isQualifier(here()) && ahead(1).isName())
        take();
}

// def f(x, a=1):, f(x) =, lambda x:, double f(double x) {, x => and the like; true if one was there.
bool FormulaReader::passesFunctionHeader() {
    if (isLambdaHere()) {
        take();
        passParameters(":");
        return true;
    }
    return passesClass() || passesDef() || passesTypedHead() || passesArrow() || passesEquation();
}

// def f(x, a=1) -> Tensor:   function f(x) {
bool FormulaReader::passesDef() {
    if (!here().isWord("def") && !(here().isWord("function") && ahead(1).isName()))
        return false;
    take();
    if (here().isName())
        take();
    expect("(");
    passParameters(")");
    if (accept("->"))
        passType();
    if (!accept("{"))
        expect(":");
    return true;
}

// static double f(double x) {
bool FormulaReader::passesTypedHead() {
    std::size_t types = 0;
    while (isQualifier(ahead(types)))
        ++types;
    const bool isHead = types > 0 && ahead(types).isName() && ahead(types + 1).is("(") && ahead(types + 2).isName();
    if (!isHead)
        return false;
    for (std::size_t i = 0; i < types + 2; ++i)
        take();
    passParameters(")");
    expect("{");
    return true;
}

// x => and (x) =>
bool FormulaReader::passesArrow() {
    const bool isList = here().is("(") && ahead(1).isName() && ahead(2).is(")") && isArrow(ahead(3));
    if (!isList && !(here().isName() && isArrow(ahead(1))))
        return false;
    accept("(");
    m_variable = take().text;
    accept(")");
    take();
    accept("{");
    return true;
}

// f(x, a, b) =
bool FormulaReader::passesEquation() {
    if (!here().isName() || !(ahead(1).is("(") || ahead(1).is("[")) || !ahead(2).isName())
        return false;
    std::size_t end = 3;
    while ((ahead(end).is(",") || ahead(end).is(";") || ahead(end).is("|")) && ahead(end + 1).isName())
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
        while (here().isName() && ahead(1).isName()) // a type
            take();
        while (accept("*") || accept("&"))
            continue;
        if (accept(","))
            continue;
        if (!here().isName())
            return fail("the name of a parameter is expected, not " + described(here()));
        const Token token = take();
        if (close != ":" && accept(":"))
            passType();
        FormulaParameter param{.name = withoutTail(token.text)};
        if (accept("="))
            param = parameterAt(param.name, signedNumber());
        if (!here().is(close) && !accept(",") && !accept(";") && !accept("|"))
            expect(close);
        const bool isOwner = token.text == "self" || token.text == "ctx" || token.text == "np";
        if (isOwner || m_error)
            continue;
        addOfHead(token, param, std::exchange(isFirst, false));
    }
    expect(close);
}

// The first one is the variable.
void FormulaReader::addOfHead(const Token& token, const FormulaParameter& param, bool isFirst) {
    const std::string& name = param.name;
    if (isFirst) {
        m_variable = name;
        if (name != token.text)
            m_locals.insert_or_assign(token.text, Expression::variable());
        return;
    }
    if (isReserved(name))
        return fail(token, ErrorCode::Malformed, name + " cannot be a parameter");
    if (std::ranges::find(m_params, name, &FormulaParameter::name) != m_params.end())
        return fail(token, ErrorCode::Malformed, name + " is declared twice");
    const std::size_t index = addParameter(token, param);
    if (name != token.text)
        m_locals.insert_or_assign(token.text, Expression::parameter(index));
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

} // namespace acti
