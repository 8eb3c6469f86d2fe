// Names: variables, parameters, numbers with a name, and what cannot be one.
#include "core/expression/formula_reader.h"
#include "core/expression/vocabulary.h"

#include <algorithm>
#include <numbers>

namespace acti {

Expression FormulaReader::nameFactor() {
    Callee callee{take(), ""};
    while (isLibraryName(callee.token.text) && (here().is(".") || here().is("::")) &&
           ahead(1).kind == Token::Kind::Name) {
        take();
        callee.libraries += callee.token.text + ".";
        callee.token = take();
    }
    const auto module = callee.isOf("self.") ? m_modules.find(callee.token.text) : m_modules.end();
    if (module != m_modules.end() && here().is("("))
        return calledModule(callee, module->second);
    if (isCall(callee.token) || (!callee.libraries.empty() && here().is("(")))
        return call(callee, std::nullopt);
    if (callee.token.text == "if") {
        const Expression condition = either();
        if (!acceptWord("then"))
            fail("then is expected, not " + described(here()));
        std::vector<Case> all{{number(ternary()), condition}};
        if (!acceptWord("else"))
            fail("else is expected, not " + described(here()));
        all.push_back({number(ternary()), std::nullopt});
        return ofCases(callee.token, all);
    }
    if (!isValue(callee.token.text) && isFunctionAlone(callee.token.text))
        return withoutParentheses(callee);
    return named(callee.token);
}

// self.act(x) with self.act = nn.SiLU() is SiLU(x); one with settings of its own is not known here.
Expression FormulaReader::calledModule(const Callee& callee, const Token& module) {
    const auto made = std::ranges::find(m_tokens, module.offset, &Token::offset);
    const bool isPlain = m_tokens.end() - made > 2 && made[1].is("(") && made[2].is(")");
    Callee meant{module, callee.libraries};
    meant.token.offset = callee.token.offset;
    meant.token.length = callee.token.length;
    if (isPlain && !functionMeant(meant).empty())
        return call(meant, std::nullopt);
    failUnknown(callee);
    return nothing();
}

bool FormulaReader::isValue(std::string_view name) const {
    return name == m_variable || m_locals.contains(name) || name == "pi" || name == "e" || m_settings.contains(name) ||
           std::ranges::find(m_params, name, &FormulaParameter::name) != m_params.end();
}

// As in threshold(x, threshold, value).
bool FormulaReader::isParameterSomewhere(std::string_view name) const {
    return std::ranges::any_of(m_library, [&](const auto& one) {
        return std::ranges::find(one.second.params, name, &FormulaParameter::name) != one.second.params.end();
    });
}

Expression FormulaReader::named(const Token& token) {
    const std::string& name = token.text;
    if (const auto local = m_locals.find(name); local != m_locals.end())
        return local->second;
    if (name == m_variable)
        return Expression::variable();
    const auto known = std::ranges::find(m_params, name, &FormulaParameter::name);
    if (known != m_params.end())
        return Expression::parameter(static_cast<std::size_t>(known - m_params.begin()));
    if (const auto set = m_settings.find(name); set != m_settings.end())
        return ofSetting(token, set->second);
    if (name == "pi" || name == "PI" || name == "Pi" || name == "M_PI")
        return Expression::constant(std::numbers::pi_v<long double>);
    if (name == "e" || name == "M_E")
        return Expression::constant(std::numbers::e_v<long double>);
    if (const std::string what = refusalOf(name); !what.empty()) {
        fail(token, ErrorCode::Malformed, what);
        return nothing();
    }
    remarkOnName(token);
    return Expression::parameter(addParameter(token, {.name = name}));
}

// A setting of a class becomes a parameter where it is used first; two names may be one setting.
Expression FormulaReader::ofSetting(const Token& token, const FormulaParameter& setting) {
    const auto known = std::ranges::find(m_params, setting.name, &FormulaParameter::name);
    if (known != m_params.end())
        return Expression::parameter(static_cast<std::size_t>(known - m_params.begin()));
    return Expression::parameter(addParameter(token, setting));
}

// Why a name that has no value yet cannot be a parameter; empty where it can.
std::string FormulaReader::refusalOf(const std::string& name) const {
    if (name == "x" || name == "X")
        return name == "X" && m_variable == "x" ? "the variable is x, in lower case"
                                                : "the variable of this formula is " + m_variable + ", not " + name;
    if (name == "min" || name == "max" || findFunction(name))
        return name + " is a function: \"(\" is expected after it, not " + described(here());
    const std::string plain = plainName(name);
    if (plain == "inf" || plain == "infinity" || plain == "nan")
        return name + " is not a number of a formula";
    if (isConnective(name))
        return "a number, a name or \"(\" is expected, not \"" + name + "\"";
    if (m_library.contains(name) && !isParameterSomewhere(name))
        return name + " is an activation: write " + name + "(x), or declare a parameter of that name";
    return {};
}

// Names like ax, which some mean as a product.
void FormulaReader::remarkOnName(const Token& token) {
    const std::string& name = token.text;
    const bool isShort = name.size() == 2 && (name[0] == 'x' || name[1] == 'x') &&
                         std::ranges::all_of(name, [](char c) { return c >= 'a' && c <= 'z'; });
    const std::string stem = name.substr(0, name.size() - 1);
    if (name.ends_with('x') && stem.size() > 1 && isFunctionAlone(stem))
        remark(token, "%1 is one name, that of a parameter; the function is written %2(x)", {name, stem});
    else if (isShort && token.length == name.size())
        remark(token, "%1 is one name, that of a parameter; the product is written %2*%3 or %2 %3",
               {name, name.substr(0, 1), name.substr(1)});
}

} // namespace acti
