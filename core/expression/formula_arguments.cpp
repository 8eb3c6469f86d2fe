// The arguments of a call, with names or without, and commas that may be decimal.
#include "core/expression/formula_reader.h"
#include "core/expression/vocabulary.h"

#include <algorithm>
#include <utility>

namespace acti {
namespace {

bool areDigits(const std::string& text) { return text.find_first_not_of("0123456789") == std::string::npos; }

} // namespace

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
    const Expression value = ternary();
    const auto means = parameterNames(name.text);
    if (all.positional.empty() && (name.text == "x" || std::ranges::find(means, "x") != means.end())) {
        all.positional.push_back(value);
        all.isFirstNamedX = true;
    } else
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

} // namespace acti
