// Conditions in lists: np.select([x < 0], [0.1*x], x), np.piecewise(x, ...); and the indicator of a condition.
#include "core/expression/formula_reader.h"
#include "core/expression/vocabulary.h"

#include <utility>

namespace acti {
namespace {

std::string countedWords(std::size_t count, const std::string& one) {
    return std::to_string(count) + " " + one + (count == 1 ? "" : "s");
}

} // namespace

// select([...], [...]), piecewise(x, [...], [...]) rather than a function of three arguments.
bool FormulaReader::isListCall(const Callee& callee) const {
    const std::string name = plainName(callee.token.text);
    const bool isNamedList = ahead(1).isName() && ahead(2).is("=") && ahead(3).is("[");
    return here().is("(") && (name == "piecewise" || (name == "select" && (ahead(1).is("[") || isNamedList)));
}

Expression FormulaReader::selected(const Callee& callee) {
    const bool isPiecewise = plainName(callee.token.text) == "piecewise";
    expect("(");
    ++m_open;
    const int bars = std::exchange(m_bars, 0);
    const bool wasArgument = std::exchange(m_isArgument, true), wasRow = std::exchange(m_isRow, false);
    Expression x = nothing();
    if (isPiecewise) {
        x = number(ternary());
        expect(",");
    }
    const std::vector<Expression> conditions = list(x);
    expect(",");
    std::vector<Expression> values = list(x);
    std::optional<Expression> others;
    if (accept(",") && !here().is(")")) {
        if (here().isName() && ahead(1).is("=")) { // default=
            take();
            take();
        }
        others = number(ternary());
    }
    expect(")");
    --m_open;
    m_bars = bars;
    m_isArgument = wasArgument;
    m_isRow = wasRow;
    if (m_error)
        return nothing();
    if (isPiecewise && values.size() == conditions.size() + 1) { // its last value is for all others
        others = values.back();
        values.pop_back();
    }
    if (conditions.empty() || values.size() != conditions.size()) {
        fail(callee.token, ErrorCode::Malformed,
             callee.token.text + " has " + countedWords(conditions.size(), "condition") + " and " +
                 countedWords(values.size(), "value") + ": each condition needs a value");
        return nothing();
    }
    std::vector<Case> all;
    for (std::size_t i = 0; i < conditions.size(); ++i)
        all.push_back({number(values[i]), conditions[i]});
    all.push_back({number(others.value_or(Expression::constant(0))), std::nullopt}); // 0, as NumPy
    return ofCases(callee.token, all);
}

// [a, b, lambda t: c]
std::vector<Expression> FormulaReader::list(const Expression& x) {
    if (here().isName() && ahead(1).is("=")) { // condlist=
        take();
        take();
    }
    std::vector<Expression> items;
    expect("[");
    while (!m_error && !here().is("]")) {
        items.push_back(listItem(x));
        if (!accept(",") && !here().is("]"))
            expect("]");
    }
    expect("]");
    return items;
}

Expression FormulaReader::listItem(const Expression& x) {
    if (!isLambdaHere())
        return ternary();
    take();
    const std::string name = take().text;
    expect(":");
    const auto hidden = m_locals.find(name);
    const std::optional<Expression> before = hidden == m_locals.end() ? std::nullopt : std::optional(hidden->second);
    m_locals.insert_or_assign(name, x);
    const Expression value = ternary();
    m_locals.erase(name);
    if (before)
        m_locals.emplace(name, *before);
    return value;
}

// 1 with a condition behind it: (x > 0), [x > 0], {x > 0}.
Expression FormulaReader::indicator() {
    const Token place = here();
    const bool hadChains = std::exchange(m_hasChains, true);
    Expression condition = nothing();
    if (accept("("))
        condition = enclosed(")");
    else if (accept("["))
        condition = enclosed("]");
    else if (accept("{"))
        condition = braces();
    m_hasChains = hadChains;
    if (!m_error && !condition.isMask())
        fail(place, ErrorCode::Malformed, "a comparison is expected behind the 1 of an indicator, as in 1(x > 0)");
    return m_error ? nothing() : number(condition);
}

} // namespace acti
