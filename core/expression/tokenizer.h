// The reader of a formula's characters: one token after the other. tokens.cpp has what holds for code and TeX alike,
// token_shapes.cpp numbers, names and powers that are raised, tex_tokens.cpp the commands of TeX.
#pragma once

#include "core/expression/tokens.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace acti {

class Tokenizer {
public:
    Tokenizer(std::string_view formula, const FoldedText& folded)
        : m_formula(formula), m_folded(folded), m_text(folded.text), m_isTex(holdsTex(folded.text)) {}

    Result<std::vector<Token>> run();

private:
    // tokens.cpp
    static bool holdsTex(std::string_view text);
    std::string_view rest() const { return std::string_view(m_text).substr(m_at); }
    void fail(const std::string& what, ErrorCode code = ErrorCode::Malformed);
    Token& add(Token::Kind kind, std::string text, std::size_t length);
    void passLine() { m_at = std::min(m_text.find('\n', m_at), m_text.size()); }
    void passBlank(std::size_t length) {
        m_isApart = true;
        m_at += length;
    }
    void one();
    static bool looksLikeDivisor(std::string_view text);
    bool passesComment();
    bool passesDefinition();
    void quoted();
    void sign();

    // token_shapes.cpp
    void number(std::size_t length);
    void name(std::string stem, std::size_t length, bool isLetterAlone);
    void addName(std::string stem, std::size_t length);
    std::pair<std::string, std::size_t> indexAt(std::string_view text) const;
    void raised();

    // tex_tokens.cpp
    void command();
    static std::pair<std::string_view, std::size_t> argumentAt(std::string_view text);
    static std::size_t indicatorAt(std::string_view text);
    void left(std::string_view name, std::size_t length);
    void upright(std::size_t length);
    void environment(std::string_view name, std::size_t length);

    std::string_view m_formula;
    const FoldedText& m_folded;
    const std::string& m_text;
    bool m_isTex = false;
    std::size_t m_at = 0;
    std::vector<bool> m_environments; // those that are open: whether it is cases
    int m_cases = 0;                  // how many are
    bool m_isBraceOfCases = false;
    bool m_isApart = false;
    bool m_startsLine = false;
    bool m_isBehindSpace = false;
    std::vector<Token> m_tokens;
    std::optional<Error> m_error;
};

} // namespace acti
