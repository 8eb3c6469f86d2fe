// Functions and formulas of the library, applied to the arguments that were read.
#include "core/expression/built_in_calls.h"
#include "core/expression/formula_reader.h"
#include "core/expression/vocabulary.h"

#include <algorithm>
#include <optional>
#include <set>
#include <sstream>

namespace acti {

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
        end = number(value);
    }
    if (count == 0 || count > 3 || (!low && !high))
        return failCount(callee, "x and its least and greatest value", given);
    Expression value = number(given.positional[0]);
    if (low)
        value = made(callee.token, Op::Max, {value, *low});
    return high ? made(callee.token, Op::Min, {value, *high}) : value;
}

namespace {

// Where an argument of this name stands among those of the call; its number of names where it has none such.
std::size_t placeOf(std::string_view name, const BuiltInCall& call) {
    std::istringstream names{std::string(call.arguments)};
    const auto means = parameterNames(name);
    std::size_t place = 0;
    for (std::string own; names >> own; ++place)
        if (own == name || std::ranges::find(means, own) != means.end())
            return place;
    return place;
}

// PyTorch's softplus goes over to x above a threshold of 20, where both are the same number: written out, it changes
// nothing.
bool isDefaultOf(std::string_view key, std::string_view argument, const Expression& value) {
    return key == "softplus" && argument == "threshold" && value.op() == Op::Constant && value.value() == 20;
}

} // namespace

// Those without a name first, in their order; each other one at the place of its name. Without a gap.
std::vector<Expression> FormulaReader::placed(const Callee& callee, const BuiltInCall& call, const Arguments& given) {
    std::vector<std::optional<Expression>> places;
    for (const Expression& value : given.positional)
        places.emplace_back(value);
    if (given.isFirstNamedX && placeOf("x", call) > 0) { // as of where(condition, x, y)
        places.assign(placeOf("x", call) + 1, std::nullopt);
        places.back() = given.positional.front();
    }
    const std::size_t known = placeOf({}, call);
    for (const auto& [token, value] : given.named) {
        const std::size_t place = placeOf(token.text, call);
        if (place == known) {
            fail(token, ErrorCode::NotFound, callee.token.text + " has no argument " + token.text);
            return {};
        }
        if (place < places.size() && places[place]) {
            fail(token, ErrorCode::Malformed, token.text + " of " + callee.token.text + " is given twice");
            return {};
        }
        places.resize(std::max(places.size(), place + 1));
        places[place] = value;
    }
    std::vector<Expression> all;
    for (const auto& value : places) {
        if (!value) {
            failCount(callee, "the arguments" + std::string(call.arguments) + "in this order or by these names", given);
            return {};
        }
        all.push_back(*value);
    }
    return all;
}

Expression FormulaReader::builtIn(const Callee& callee, const BuiltInCall& call, const Arguments& given) {
    std::vector<Expression> all = placed(callee, call, given);
    if (m_error)
        return nothing();
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
        if (isDefaultOf(key, token.text, value))
            continue;
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
        params[index] = number(value);
    }
    const Expression x = number(given.positional[0]);
    return m_error ? nothing() : checked(called.token, substitute(callee.body, x, params));
}

} // namespace acti
