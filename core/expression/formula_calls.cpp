// Calls of functions, of the library's formulas, and of both as other programs name them.
#include "core/expression/built_in_calls.h"
#include "core/expression/formula_reader.h"
#include "core/expression/vocabulary.h"

#include <algorithm>
#include <cctype>

namespace acti {
namespace {

bool isGreekWord(std::string_view name) {
    name = name.substr(0, name.find_first_of("_0123456789"));
    for (char32_t letter = 0x391; letter <= 0x3C9; ++letter)
        if (!name.empty() && greekName(letter) == name)
            return true;
    return false;
}

// a, β, p1, p_1: what stands for a number rather than for a function.
bool isSymbol(std::string_view name) {
    const std::size_t stem = name.find_first_of("_0123456789");
    return name.substr(0, stem).size() == 1 || isGreekWord(name);
}

bool isSpelledLikeFunction(std::string_view name) {
    constexpr std::string_view kNames[] = {"f", "g", "h", "F", "G", "H"};
    return std::ranges::find(kNames, name) != std::end(kNames);
}

} // namespace

// Whether `name`, before the token here or the next, is called rather than multiplied.
bool FormulaReader::isCall(const Token& name) const {
    const std::size_t at = &name == &here() || (here().kind == name.kind && here().offset == name.offset) ? 1 : 0;
    const Token& open = ahead(at);
    if (isValue(name.text) || !(open.is("(") || open.is("[") || open.is("{")))
        return false;
    const std::size_t commas = commasBehind(at);
    if (name.text == "if" || name.text == "where")
        return open.is("(") && commas > 0;
    if (isConnective(name.text))
        return false;
    if (!functionMeant({name, ""}).empty())
        return !open.isBehindSpace || !isSymbol(name.text);
    if (!open.is("(") || open.isBehindSpace)
        return false;
    const bool isLoneName = ahead(at + 1).kind == Token::Kind::Name && ahead(at + 2).is(")");
    return !isSymbol(name.text) || isLoneName || commas > 0 || isSpelledLikeFunction(name.text);
}

// The commas of the bracket that opens at a token ahead, those of brackets inside left out.
std::size_t FormulaReader::commasBehind(std::size_t open) const {
    constexpr std::size_t kFarthest = 400;
    std::size_t commas = 0;
    int depth = 1;
    for (std::size_t at = open + 1; depth > 0 && at < open + kFarthest && ahead(at).kind != Token::Kind::End; ++at) {
        const Token& token = ahead(at);
        depth += token.is("(") || token.is("[") || token.is("{") ? 1 : 0;
        depth -= token.is(")") || token.is("]") || token.is("}") ? 1 : 0;
        commas += depth == 1 && token.is(",") ? 1 : 0;
    }
    return commas;
}

// The name that a function has here; empty for an unknown one.
std::string FormulaReader::functionMeant(const Callee& callee) const {
    const std::string& name = callee.token.text;
    if (findFunction(name) || m_library.contains(name))
        return name;
    if (name == "sigma" || name == "Phi" || name == "phi")
        return name == "sigma" ? "sigmoid" : name == "Phi" ? "normalCdf" : "normalPdf";
    if (const std::string* key = libraryKey(name))
        return *key;
    const std::string_view meaning = meaningOf(name);
    const bool isThere = findFunction(meaning) || findBuiltInCall(meaning) || m_library.contains(meaning);
    return isThere ? std::string(meaning) : std::string();
}

const std::string* FormulaReader::libraryKey(std::string_view name) const {
    const std::string plain = plainName(name);
    for (const auto& [key, ignored] : m_library)
        if (plainName(key) == plain)
            return &key;
    return nullptr;
}

Expression FormulaReader::call(const Callee& callee, std::optional<Expression> self) {
    if (!self && isListCall(callee))
        return selected(callee);
    Arguments given = arguments(std::move(self));
    if (m_error)
        return nothing();
    const std::string meaning = functionMeant(callee);
    // nn.LeakyReLU(0.1)(x): what is set first, then x
    const bool isModule = callee.isOf("nn.") || given.positional.empty();
    if (!meaning.empty() && isModule && here().is("(") &&
        std::isupper(static_cast<unsigned char>(callee.token.text[0]))) {
        Arguments second = arguments(std::nullopt);
        second.positional.insert(second.positional.end(), given.positional.begin(), given.positional.end());
        second.named.insert(second.named.end(), given.named.begin(), given.named.end());
        second.approximate += given.approximate;
        given = std::move(second);
    }
    if (m_error)
        return nothing();
    if (meaning.empty()) {
        failUnknown(callee);
        return nothing();
    }
    if (given.tightCommas > 0 && given.looseCommas > 0) {
        fail(*given.tightComma, ErrorCode::Malformed, decimalSentence(*given.tightComma));
        return nothing();
    }
    return applied(callee, meaning, std::move(given));
}

// sin x, ln 2x, tanh^2(x): the powers and names without a sign that follow.
Expression FormulaReader::withoutParentheses(const Callee& callee) {
    const Level level(*this);
    if (m_error)
        return nothing();
    std::optional<Expression> exponent;
    if (accept("^")) {
        const Token place = here();
        const bool isNegative = accept("-");
        exponent = number(primary());
        if (!m_error && exponent->op() == Op::Constant && (isNegative || exponent->value() < 0)) {
            const std::string& name = callee.token.text;
            fail(place, ErrorCode::Malformed,
                 name + " with a negative exponent may be its inverse or 1/" + name + ": write the one that is meant");
        }
        if (m_error)
            return nothing();
    }
    const auto raised = [&](const Expression& value) {
        return exponent && !m_error ? made(callee.token, Op::Power, {value, *exponent}) : value;
    };
    if (exponent && (here().is("(") || here().is("{") || here().is("[")))
        return raised(call(callee, std::nullopt));
    if (!startsFactor() && here().kind != Token::Kind::Number) {
        fail(callee.token, ErrorCode::Malformed,
             callee.token.text + " is a function: \"(\" is expected after it, not " + described(here()));
        return nothing();
    }
    const auto isFunction = [this](const Token& token) {
        return token.kind == Token::Kind::Name && !isValue(token.text) &&
               (isFunctionAlone(token.text) || isCall(token) || isConnective(token.text));
    };
    const bool isOpen = here().kind == Token::Kind::Sign || isFunction(here());
    const Token place = here();
    Expression argument = number(power());
    while (!isOpen && !m_error && here().kind == Token::Kind::Name && startsFactor() && !isFunction(here()))
        argument = made(place, Op::Multiply, {argument, number(power())});
    if (m_error)
        return nothing();
    Arguments given;
    given.positional.push_back(argument);
    return raised(applied(callee, functionMeant(callee), std::move(given)));
}

void FormulaReader::failUnknown(const Callee& callee) {
    const std::string& name = callee.token.text;
    if (const auto module = m_modules.find(name); module != m_modules.end() && callee.isOf("self."))
        return fail(callee.token, ErrorCode::NotFound,
                    "self." + name + " is a module, " + module->second.text +
                        " with its settings: call the function itself, as in F.relu(x)");
    std::vector<std::string> known;
    for (const FunctionNames& row : kFunctions)
        known.emplace_back(row.name);
    for (const BuiltInCall& call : builtInCalls())
        known.emplace_back(call.name);
    for (const auto& [id, ignored] : m_library)
        known.push_back(id);
    const std::string near = misspelled(name, known);
    fail(callee.token, ErrorCode::NotFound,
         "there is no function " + name +
             (near.empty() ? "; a product is written " + name + " * (...)" : "; did you mean " + near + "?"));
}

} // namespace acti
