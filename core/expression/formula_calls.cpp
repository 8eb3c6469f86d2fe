// Calls of functions, of the library's formulas, and of both as other programs name them.
#include "core/expression/built_in_calls.h"
#include "core/expression/formula_reader.h"
#include "core/expression/vocabulary.h"

#include <algorithm>
#include <cctype>
#include <set>

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

bool areDigits(const std::string& text) { return text.find_first_not_of("0123456789") == std::string::npos; }

} // namespace

// Whether `name`, before the token here or the next, is called rather than multiplied.
bool FormulaReader::isCall(const Token& name) const {
    const std::size_t at = &name == &here() || (here().kind == name.kind && here().offset == name.offset) ? 1 : 0;
    const Token& open = ahead(at);
    if (isValue(name.text) || !(open.is("(") || open.is("[") || open.is("{")))
        return false;
    std::size_t end = at + 1, commas = 0;
    for (int depth = 1; depth > 0 && ahead(end).kind != Token::Kind::End; ++end) {
        const Token& token = ahead(end);
        depth += token.is("(") || token.is("[") || token.is("{") ? 1 : 0;
        depth -= token.is(")") || token.is("]") || token.is("}") ? 1 : 0;
        commas += depth == 1 && token.is(",") ? 1 : 0;
        if (end > at + 400)
            break;
    }
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

FormulaReader::Arguments FormulaReader::arguments(std::optional<Expression> self) {
    Arguments all;
    if (self)
        all.positional.push_back(*self);
    const Token open = take();
    const std::string_view close = open.is("(") ? ")" : open.is("{") ? "}" : "]";
    const int bars = std::exchange(m_bars, 0);
    const bool wasArgument = std::exchange(m_isArgument, true), wasRow = std::exchange(m_isRow, false);
    ++m_open;
    for (bool isMore = !here().is(close); isMore && !m_error;) {
        argument(all);
        isMore = here().is(",");
        if (isMore) {
            noteComma(all);
            take();
        }
    }
    expect(close);
    --m_open;
    m_bars = bars;
    m_isArgument = wasArgument;
    m_isRow = wasRow;
    return all;
}

void FormulaReader::argument(Arguments& all) {
    const bool isNamed = here().kind == Token::Kind::Name && ahead(1).is("=");
    if (here().is("(") && ahead(1).is(")")) { // zeros(())
        take();
        take();
        return all.positional.push_back(Expression::constant(0));
    }
    if (!isNamed) {
        if (!all.named.empty())
            return fail("an argument with a name is expected after one with a name");
        return all.positional.push_back(ternary());
    }
    const Token name = take();
    take();
    if (isWithoutEffect(name.text))
        return passIgnored();
    if (name.text == "approximate") {
        all.approximate = take().text;
        return;
    }
    const Expression value = number(ternary());
    const auto means = parameterNames(name.text);
    if (all.positional.empty() && (name.text == "x" || std::ranges::find(means, "x") != means.end()))
        all.positional.push_back(value);
    else
        all.named.emplace_back(name, value);
}

void FormulaReader::passIgnored() {
    for (int depth = 0; !isAtEnd(); take()) {
        if (depth == 0 && (here().is(",") || here().is(")") || here().is("]")))
            return;
        depth += here().is("(") || here().is("[") ? 1 : 0;
        depth -= here().is(")") || here().is("]") ? 1 : 0;
    }
}

// Whether the comma here may be a decimal one: 0,5.
void FormulaReader::noteComma(Arguments& all) {
    const Token &before = m_tokens[m_next - 1], &behind = ahead(1);
    const bool areNumbers = before.kind == Token::Kind::Number && behind.kind == Token::Kind::Number;
    const bool isTight = areNumbers && !here().isApart && !behind.isApart && areDigits(before.text);
    if (!isTight) {
        all.looseCommas += behind.isApart ? 1 : 0;
        return;
    }
    if (behind.text.size() > 1 && behind.text[0] == '0' && areDigits(behind.text))
        return fail(decimalSentence(here()));
    ++all.tightCommas;
    if (!all.tightComma)
        all.tightComma = here();
}

std::string FormulaReader::decimalSentence(const Token& comma) const {
    std::string before, behind;
    for (std::size_t i = 1; i + 1 < m_tokens.size(); ++i)
        if (m_tokens[i].offset == comma.offset) {
            before = m_tokens[i - 1].text;
            behind = m_tokens[i + 1].text;
        }
    return "decimals are set apart by a point: write " + before + "." + behind +
           ", or a blank behind the comma between two "
           "arguments";
}

Expression FormulaReader::applied(const Callee& callee, std::string_view meaning, Arguments given) {
    const std::string name = plainName(callee.token.text);
    if (meaning == "gelu") { // jax.nn.gelu is the approximation unless it is told otherwise
        const bool isDefault = given.approximate.empty() && callee.isOf("jax.");
        if (isDefault || given.approximate == "tanh" || given.approximate == "True" || given.approximate == "true")
            meaning = m_library.contains("gelu_tanh") ? "gelu_tanh" : meaning;
    }
    const bool isAlone = given.positional.size() == 1 && given.named.empty();
    if (meaning == "leaky_relu" && isAlone && (callee.isOf("tf.") || callee.isOf("keras.")))
        given.positional.push_back(Expression::constant(0.2L)); // their default
    if (meaning == "clip")
        return clipped(callee, given);
    if (meaning == "value" && given.positional.size() == 2) // x.new_tensor(2), y.expand_as(x)
        return given.positional[name == "newtensor" ? 1 : 0];
    const auto function = findFunction(meaning);
    if (function && isAlone)
        return checked(callee.token, Expression::call(*function, number(given.positional[0])));
    const BuiltInCall* builtInCall = findBuiltInCall(meaning);
    const auto known = m_library.find(meaning);
    if (builtInCall && (known == m_library.end() || isAlone))
        return builtIn(callee, *builtInCall, given);
    if (known != m_library.end())
        return inlined(callee, known->first, given);
    return failCount(callee, "one argument", given);
}

Expression FormulaReader::failCount(const Callee& callee, const std::string& what, const Arguments& given) {
    if (given.tightComma)
        fail(*given.tightComma, ErrorCode::Malformed, decimalSentence(*given.tightComma));
    else
        fail(callee.token, ErrorCode::Malformed, callee.token.text + " takes " + what);
    return nothing();
}

Expression FormulaReader::clipped(const Callee& callee, const Arguments& given) {
    std::optional<Expression> low, high;
    const std::size_t count = given.positional.size();
    if (count > 1)
        low = number(given.positional[1]);
    if (count > 2)
        high = number(given.positional[2]);
    for (const auto& [token, value] : given.named) {
        const auto means = parameterNames(token.text);
        const auto isCalled = [&](std::string_view name) {
            return token.text == name || std::ranges::find(means, name) != means.end();
        };
        std::optional<Expression>& end = isCalled("min") ? low : high;
        if (!isCalled("min") && !isCalled("max")) {
            fail(token, ErrorCode::NotFound, callee.token.text + " has no argument " + token.text);
            return nothing();
        }
        end = value;
    }
    if (count == 0 || count > 3 || (!low && !high))
        return failCount(callee, "x and its least and greatest value", given);
    Expression value = number(given.positional[0]);
    if (low)
        value = made(callee.token, Op::Max, {value, *low});
    return high ? made(callee.token, Op::Min, {value, *high}) : value;
}

Expression FormulaReader::builtIn(const Callee& callee, const BuiltInCall& call, const Arguments& given) {
    std::vector<Expression> all = given.positional;
    for (const auto& [token, value] : given.named) {
        const auto means = parameterNames(token.text);
        const std::string own = " " + token.text + " ";
        const bool isKnown =
            call.arguments.find(own) != std::string_view::npos || std::ranges::any_of(means, [&](std::string_view one) {
                return call.arguments.find(" " + std::string(one) + " ") != std::string_view::npos;
            });
        if (!isKnown) {
            fail(token, ErrorCode::NotFound, callee.token.text + " has no argument " + token.text);
            return nothing();
        }
        all.push_back(value);
    }
    if (all.size() < call.least || all.size() > call.most) {
        const std::string least = std::to_string(call.least);
        const std::string what = call.most > 3             ? "two or more arguments"
                                 : call.most == 1          ? "one argument"
                                 : call.least == call.most ? least + " arguments"
                                                           : least + " to " + std::to_string(call.most) + " arguments";
        return failCount(callee, what, given);
    }
    for (std::size_t i = 0; i < all.size(); ++i) {
        const bool isCondition = call.takesConditions() && (i == 0 || call.name != "if");
        if (isCondition && !all[i].isMask()) {
            fail(callee.token, ErrorCode::Malformed,
                 "a comparison is expected as the condition of " + callee.token.text);
            return nothing();
        }
        if (!isCondition && call.name != "value")
            all[i] = number(all[i]);
    }
    if (m_error || (call.name == "min" || call.name == "max")) {
        Expression value = m_error ? nothing() : all[0];
        for (std::size_t i = 1; i < all.size() && !m_error; ++i)
            value = made(callee.token, call.name == "min" ? Op::Min : Op::Max, {value, all[i]});
        return value;
    }
    return checked(callee.token, call.made(all));
}

Expression FormulaReader::inlined(const Callee& called, const std::string& key, const Arguments& given) {
    const Formula& callee = m_library.find(key)->second;
    const std::string& name = called.token.text;
    const std::size_t count = given.positional.size();
    const std::size_t most = callee.params.size() + 1;
    if (count == 0 || count > most)
        return failCount(called,
                         (most == 1 ? std::string("one argument") : "one to " + std::to_string(most) + " arguments") +
                             ", x first",
                         given);
    std::vector<Expression> params;
    for (std::size_t i = 0; i < callee.params.size(); ++i)
        params.push_back(i + 1 < count ? number(given.positional[i + 1])
                                       : Expression::constant(callee.params[i].initial));
    std::set<std::size_t> isSet;
    for (const auto& [token, value] : given.named) {
        auto param = std::ranges::find(callee.params, token.text, &FormulaParameter::name);
        for (const std::string_view other : parameterNames(token.text))
            if (param == callee.params.end())
                param = std::ranges::find(callee.params, other, &FormulaParameter::name);
        const auto index = static_cast<std::size_t>(param - callee.params.begin());
        if (param == callee.params.end()) {
            fail(token, ErrorCode::NotFound, name + " has no parameter " + token.text);
            return nothing();
        }
        if (index + 1 < count || !isSet.insert(index).second) {
            fail(token, ErrorCode::Malformed, token.text + " of " + name + " is given twice");
            return nothing();
        }
        params[index] = value;
    }
    const Expression x = number(given.positional[0]);
    return m_error ? nothing() : checked(called.token, substitute(callee.body, x, params));
}

void FormulaReader::failUnknown(const Callee& callee) {
    const std::string& name = callee.token.text;
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
