#include "core/expression/formula_reader.h"

#include <algorithm>
#include <utility>

namespace acti {
namespace {

// Printed trees of the greatest depth must read back: a level can take a pair of parentheses and a sign.
constexpr std::size_t kMaxNesting = 2 * kMaxFormulaDepth + 8;

bool isWholeNumber(const Token& token) {
    return token.kind == Token::Kind::Number && token.text.find_first_not_of("0123456789") == std::string::npos;
}

} // namespace

Result<ReadFormula> FormulaReader::run() {
    const Expression body = sameOnBothSides(number(program()));
    trailing();
    if (!isAtEnd() && !failsForDecimalComma())
        fail("an operator or the end is expected, not " + described(here()));
    if (m_error)
        return *m_error;
    return ReadFormula{Formula{std::move(m_params), body}, std::move(m_remarks)};
}

Token FormulaReader::take() {
    const Token token = here();
    m_next = std::min(m_next + 1, m_tokens.size() - 1);
    return token;
}

bool FormulaReader::accept(std::string_view sign) {
    const bool isThere = here().is(sign);
    if (isThere)
        take();
    return isThere;
}

bool FormulaReader::acceptWord(std::string_view word) {
    const bool isThere = here().isWord(word);
    if (isThere)
        take();
    return isThere;
}

void FormulaReader::expect(std::string_view sign) {
    if (accept(sign) || failsForDecimalComma())
        return;
    const bool isList = here().is(";") && m_isArgument;
    fail("\"" + std::string(sign) + "\" is expected, not " + described(here()) +
         (isList ? "; arguments are set apart by a comma, decimals by a point" : ""));
}

std::string FormulaReader::described(const Token& token) const {
    if (token.kind == Token::Kind::End)
        return "the end";
    return "\"" + std::string(m_text.substr(token.offset, std::max<std::size_t>(token.length, 1))) + "\"";
}

void FormulaReader::fail(const Token& token, ErrorCode code, const std::string& what) {
    if (!m_error)
        m_error = Error{code, what, columnText(m_text, token.offset)};
    m_next = m_tokens.size() - 1;
}

// 0,5 where no comma may stand, or where one argument is expected.
bool FormulaReader::failsForDecimalComma() {
    if (!here().is(",") || m_next == 0)
        return false;
    const Token &before = m_tokens[m_next - 1], &behind = ahead(1);
    const bool isTight = isWholeNumber(before) && isWholeNumber(behind) && !here().isApart && !behind.isApart;
    const bool areNumbers = before.kind == Token::Kind::Number && behind.kind == Token::Kind::Number;
    if (isTight)
        fail("decimals are set apart by a point: write " + before.text + "." + behind.text);
    else if (areNumbers)
        fail("decimals are set apart by a point, thousands by nothing");
    return areNumbers;
}

void FormulaReader::remark(const Token& token, std::string form, std::vector<std::string> words) {
    const FormulaRemark one{std::move(form), std::move(words), columnText(m_text, token.offset)};
    const bool isSaid = std::ranges::any_of(
        m_remarks, [&](const FormulaRemark& other) { return other.form == one.form && other.words == one.words; });
    if (m_remarks.size() < 8 && !isSaid)
        m_remarks.push_back(one);
}

void FormulaReader::enter() {
    if (++m_nesting > kMaxNesting)
        fail(here(), ErrorCode::TooLarge, "the formula is nested too deeply");
}

} // namespace acti
