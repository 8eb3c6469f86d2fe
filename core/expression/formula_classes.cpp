// A module of PyTorch, Keras or JAX: what its __init__ sets are parameters, its forward is the formula.
#include "core/expression/formula_reader.h"

#include <algorithm>
#include <cctype>

namespace acti {
namespace {

bool isUpper(const Token& token) { return token.isName() && std::isupper(static_cast<unsigned char>(token.text[0])); }

// Arguments of an initialiser that are no numbers of the formula.
bool isForeign(const std::string& name) { return name == "self" || name == "args" || name == "kwargs"; }

} // namespace

// class Swish(nn.Module):
bool FormulaReader::passesClass() {
    if (!here().isWord("class") || !ahead(1).isName())
        return passesInitialiser();
    take();
    take();
    m_isClass = true;
    for (int depth = 0; !isAtEnd() && !(depth == 0 && here().is(":")); take())
        depth += here().is("(") ? 1 : here().is(")") ? -1 : 0;
    expect(":");
    return true;
}

bool FormulaReader::passesInitialiser() {
    if (!m_isClass || !here().isWord("def") || !ahead(1).isWord("__init__"))
        return false;
    take();
    take();
    expect("(");
    passSettings();
    if (accept("->"))
        passType();
    expect(":");
    while (!m_error && !isAtEnd() && !here().isWord("def"))
        passSetting();
    return true;
}

// The arguments of __init__: those with a number, or without a default, may be parameters.
void FormulaReader::passSettings() {
    while (!m_error && !isAtEnd() && !accept(")")) {
        while (accept("*") || accept("^") || accept(","))
            continue;
        if (accept(")"))
            return;
        if (!here().isName())
            return fail("the name of a parameter is expected, not " + described(here()));
        const std::string name = take().text;
        if (accept(":"))
            passType();
        FormulaParameter param{.name = name};
        const bool isSigned = here().is("=") && (ahead(1).is("-") || ahead(1).is("+"));
        const bool hasNumber = here().is("=") && ahead(isSigned ? 2 : 1).kind == Token::Kind::Number;
        const bool hasOther = here().is("=") && !hasNumber; // False, None, torch.float32
        if (hasNumber) {
            take();
            param = parameterAt(name, signedNumber());
        }
        for (int depth = 0; hasOther && !isAtEnd() && (depth > 0 || !(here().is(",") || here().is(")"))); take())
            depth += here().is("(") || here().is("[") ? 1 : here().is(")") || here().is("]") ? -1 : 0;
        if (!isForeign(name) && !hasOther)
            m_settings.insert_or_assign(name, param);
    }
}

// One statement of __init__: self.beta = nn.Parameter(torch.tensor(beta)); what sets nothing is passed over.
void FormulaReader::passSetting() {
    while (accept(";"))
        continue;
    if (!here().isWord("self") || !ahead(1).is(".") || !ahead(2).isName())
        return passStatement();
    take();
    take();
    const Token name = take();
    if (accept(":"))
        passType();
    if (!accept("="))
        return passStatement();
    keepSetting(name);
}

void FormulaReader::passStatement() {
    do
        take();
    while (!isAtEnd() && !here().startsLine && !here().is(";") && !here().isWord("def"));
}

void FormulaReader::keepSetting(const Token& name) {
    const auto isLast = [this](std::size_t by) {
        return ahead(by).startsLine || ahead(by).is(";") || ahead(by).kind == Token::Kind::End;
    };
    if (here().isName() && isLast(1)) { // self.beta = beta
        if (const auto known = m_settings.find(here().text); known != m_settings.end())
            m_settings.insert_or_assign(name.text, FormulaParameter(known->second));
        take();
        return;
    }
    std::size_t callee = 0; // nn.ReLU(
    while (ahead(callee).isName() && ahead(callee + 1).is("."))
        callee += 2;
    if (isUpper(ahead(callee)) && ahead(callee).text != "Parameter" && ahead(callee + 1).is("(")) {
        m_modules.insert_or_assign(name.text, ahead(callee));
        return passStatement();
    }
    const Expression value = number(ternary());
    if (m_error)
        return;
    if (value.op() == Op::Constant)
        m_settings.insert_or_assign(name.text, parameterAt(name.text, static_cast<double>(value.value())));
    else
        m_locals.insert_or_assign(name.text, value);
}

// Behind the result of a class stand its other functions and what uses it.
bool FormulaReader::passesRestOfClass() {
    if (!m_isClass || !(here().isWord("def") || here().startsLine))
        return false;
    m_next = m_tokens.size() - 1;
    return true;
}

} // namespace acti
