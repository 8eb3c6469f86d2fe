#include "core/expression/tokens.h"

#include "core/base/text.h"
#include "core/expression/characters.h"
#include "core/expression/print.h"
#include "core/expression/tokenizer.h"

#include <algorithm>

namespace acti {

Result<std::vector<Token>> Tokenizer::run() {
    while (m_at < m_text.size() && !m_error)
        one();
    if (m_error)
        return *m_error;
    add(Token::Kind::End, "", 0);
    return std::move(m_tokens);
}

bool Tokenizer::holdsTex(std::string_view text) {
    for (std::size_t at = text.find('\\'); at < text.size(); at = text.find('\\', at + 1))
        if (at + 1 < text.size() && isLetterOfCode(text[at + 1]))
            return true;
    return false;
}

void Tokenizer::fail(const std::string& what, ErrorCode code) {
    if (!m_error)
        m_error = Error{code, what, columnText(m_formula, m_folded.originOf(m_at))};
}

// A token that is written in the next `length` bytes, which are then passed over.
Token& Tokenizer::add(Token::Kind kind, std::string text, std::size_t length) {
    Token token{.kind = kind, .text = std::move(text), .offset = m_folded.originOf(m_at)};
    token.length = m_folded.originOf(m_at + length) - token.offset;
    token.isApart = m_isApart;
    token.startsLine = m_startsLine;
    token.isBehindSpace = m_isBehindSpace;
    m_tokens.push_back(std::move(token));
    m_at += length;
    m_isApart = m_startsLine = m_isBehindSpace = false;
    return m_tokens.back();
}

void Tokenizer::one() {
    const std::string_view text = rest();
    if (text[0] == ' ' || text[0] == '\n') {
        m_startsLine = m_startsLine || (text[0] == '\n' && !m_isTex);
        return passBlank(1);
    }
    if (passesComment() || passesDefinition())
        return;
    if (text[0] == '\\')
        return command();
    if (m_isTex && text[0] == '~')
        return passBlank(1);
    if (const std::size_t length = numberAt(text))
        return number(length);
    const CodePoint c = codePointAt(text);
    if (superscript(c.value) != 0 && c.length > 1)
        return raised();
    if (const std::string_view letter = greekName(c.value); !letter.empty())
        return name(std::string(letter), c.length, true);
    if (isLetterOfCode(text[0]) || (text[0] == '_' && !m_isTex))
        return name("", 0, false);
    if (text[0] == '"' || text[0] == '\'')
        return quoted();
    sign();
}

// A divisor rather than a remark: // and % mean a division elsewhere.
bool Tokenizer::looksLikeDivisor(std::string_view text) {
    text = trim(text.substr(0, text.find('\n')));
    if (text.empty())
        return false;
    if (isDigitOfCode(text[0]) || text[0] == '(' || text[0] == '-' || text[0] == '.')
        return true;
    const std::string_view behind = trim(text.substr(1));
    const bool isOneLetter = isLetterOfCode(text[0]) && (text.size() == 1 || !isNamePart(text[1]));
    return isOneLetter && (behind.empty() || !isLetterOfCode(behind[0]));
}

bool Tokenizer::passesComment() {
    const std::string_view text = rest();
    if (text[0] == '#') {
        passLine();
        return true;
    }
    if (text.starts_with("/*")) {
        const std::size_t end = text.find("*/", 2);
        if (end == std::string_view::npos)
            fail("this comment has no end: write */ behind it");
        else
            passBlank(end + 2);
        return true;
    }
    const std::size_t length = text.starts_with("//") ? 2 : text[0] == '%' ? 1 : 0;
    if (length == 0)
        return false;
    const bool isPercent = text[0] == '%' && !m_isTex;
    const bool isLast = trim(text.substr(length, text.find('\n') - length)).empty();
    const bool divides = looksLikeDivisor(text.substr(length));
    if (isPercent && divides && !isLast)
        return false; // a remainder
    if (isPercent && isLast)
        fail("% is a remainder, and has no divisor here; # begins a remark");
    else if (!divides)
        passLine();
    else if (length == 2)
        fail("// begins a remark in C++ and divides in Python: write floor(a / b), or # for a remark");
    else
        fail("% begins a remark in TeX: write \\bmod for a remainder");
    return true;
}

// What printCode writes before a function, and lines that only prepare.
bool Tokenizer::passesDefinition() {
    const bool isAtLineStart = m_tokens.empty() || m_startsLine;
    if (!isAtLineStart)
        return false;
    if (const std::size_t length = printedDefinitionAt(rest())) {
        m_at += length;
        m_startsLine = true;
        return true;
    }
    if (rest().starts_with("\"\"\"")) { // what a function in Python says of itself
        const std::size_t end = rest().find("\"\"\"", 3);
        if (end == std::string_view::npos)
            fail("this text has no end: write \"\"\" behind it");
        else
            m_at += end + 3;
        m_startsLine = true;
        return true;
    }
    for (const std::string_view word : {"import ", "from ", "using ", "@"})
        if (rest().starts_with(word)) {
            passLine();
            return true;
        }
    return false;
}

void Tokenizer::quoted() {
    const std::size_t end = rest().find(rest()[0], 1);
    if (end == std::string_view::npos || end > 32)
        return fail("a quotation mark has no meaning in a formula");
    add(Token::Kind::Quoted, std::string(rest().substr(1, end - 1)), end + 1);
}

void Tokenizer::sign() {
    for (const std::string_view pair : {"<=", ">=", "==", "!=", "&&", ":=", "=>", "->", "::", "&=", "**", "=<"})
        if (rest().starts_with(pair)) {
            const std::string_view text = pair == "**" ? "^" : pair == "&=" || pair == ":=" ? "=" : pair;
            add(Token::Kind::Sign, std::string(text), 2);
            return;
        }
    if (rest()[0] == '$')
        return passBlank(1);
    const CodePoint c = codePointAt(rest());
    const std::string text(rest().substr(0, c.length));
    if (c.length == 1 && std::string_view("+-*/^()<>?:,;=[]{}|&!~.%").find(text[0]) == std::string_view::npos)
        return fail("\"" + text + "\" has no meaning in a formula");
    add(Token::Kind::Sign, text, c.length);
}

Result<std::vector<Token>> tokenize(std::string_view formula) {
    const auto folded = foldedText(formula);
    if (!folded)
        return folded.error();
    return Tokenizer(formula, *folded).run();
}

} // namespace acti
