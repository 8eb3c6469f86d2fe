// What a backslash begins.
#include "core/base/text.h"
#include "core/expression/characters.h"
#include "core/expression/tex_commands.h"
#include "core/expression/tokenizer.h"

#include <algorithm>

namespace acti {

void Tokenizer::command() {
    const std::string_view text = rest().substr(1);
    const std::size_t letters = lengthOf(text, isLetterOfCode);
    if (text.starts_with('\\')) {
        if (m_cases > 0)
            add(Token::Kind::Sign, "\\\\", 2);
        else
            passBlank(2);
        return;
    }
    const std::size_t length = std::min(text.size(), std::max<std::size_t>(letters, 1));
    const std::string_view name = text.substr(0, length);
    const TexCommand meaning = texCommand(name);
    switch (meaning.kind) {
    case TexKind::Nothing:
        return left(name, length + 1);
    case TexKind::Blank:
        return passBlank(length + 1);
    case TexKind::WideSpace:
        m_startsLine = true;
        return passBlank(length + 1);
    case TexKind::ThinSpace:
        m_isBehindSpace = true;
        return passBlank(length + 1);
    case TexKind::Sign:
    case TexKind::Structure:
        add(Token::Kind::Sign, std::string(meaning.meaning), length + 1);
        return;
    case TexKind::Name:
        return addName(std::string(meaning.meaning), length + 1);
    case TexKind::Upright:
        return upright(length + 1);
    case TexKind::Style:
        if (const std::size_t size = indicatorAt(text.substr(length))) {
            add(Token::Kind::Sign, "\\indicator", length + 1 + size);
            return;
        }
        m_at += length + 1;
        return;
    case TexKind::Dropped:
        return passBlank(length + 1 + argumentAt(text.substr(length)).second);
    case TexKind::Environment:
        return environment(name, length + 1);
    default:
        fail("\\" + std::string(name) + " is a command of TeX that is not read here: write what it stands for");
    }
}

// The length of {1}, {I} or 1 with the _ behind it, where a condition in brackets follows: \mathbb{1}_{x > 0}.
std::size_t Tokenizer::indicatorAt(std::string_view text) {
    std::size_t length = lengthOf(text, [](char c) { return c == ' '; });
    const std::string_view one = text.substr(length);
    if (one.starts_with("{1}") || one.starts_with("{I}"))
        length += 3;
    else if (one.starts_with("1"))
        length += 1;
    else
        return 0;
    const auto blanks = [&] { return lengthOf(text.substr(length), [](char c) { return c == ' '; }); };
    std::size_t end = length + blanks();
    if (text.substr(end).starts_with('_'))
        length = end + 1;
    end = length + blanks();
    const std::string_view behind = text.substr(end);
    const bool isOpen = behind.starts_with('(') || behind.starts_with('[') || behind.starts_with('{') ||
                        behind.starts_with("\\{") || behind.starts_with("\\left");
    return isOpen ? length : 0;
}

// The text of the next {...} and its length with the braces.
std::pair<std::string_view, std::size_t> Tokenizer::argumentAt(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" *");
    if (begin == std::string_view::npos || text[begin] != '{')
        return {};
    const std::size_t end = text.find('}', begin);
    if (end == std::string_view::npos)
        return {};
    return {text.substr(begin + 1, end - begin - 1), end + 1};
}

// \left. and \right. are nothing; \left\{ before an array is the brace of cases.
void Tokenizer::left(std::string_view name, std::size_t length) {
    m_at += length;
    if ((name == "left" || name == "right") && rest().starts_with('.'))
        return passBlank(1);
    if (name == "left" && rest().starts_with("\\{") && trim(rest().substr(2)).starts_with("\\begin")) {
        m_isBraceOfCases = true;
        passBlank(2);
    }
}

void Tokenizer::upright(std::size_t length) {
    const auto [words, size] = argumentAt(rest().substr(length));
    if (size == 0)
        return fail("{ and } are expected behind this command");
    std::string word;
    std::vector<std::string> all;
    for (const char c : std::string(words) + " ") {
        if (isNamePart(c))
            word += c;
        else if (c != '\\' && !word.empty())
            all.push_back(std::exchange(word, {}));
        if (c != ' ' && c != '\\' && c != ',' && c != '.' && c != '-' && !isNamePart(c))
            return fail("only words are read in here");
    }
    m_isApart = m_isApart || words.starts_with(' ');
    for (std::size_t i = 0; i + 1 < all.size(); ++i)
        add(Token::Kind::Name, all[i], 0);
    if (all.empty())
        return passBlank(length + size);
    addName(all.back(), length + size);
    m_isApart = m_isApart || words.ends_with(' ');
}

// Cases keep their rows; other environments are no more than lines.
void Tokenizer::environment(std::string_view name, std::size_t length) {
    const auto [kind, size] = argumentAt(rest().substr(length));
    if (name == "end") {
        const bool isCases = !m_environments.empty() && m_environments.back();
        if (!m_environments.empty())
            m_environments.pop_back();
        m_cases -= isCases ? 1 : 0;
        if (isCases)
            add(Token::Kind::Sign, "\\endcases", length + size);
        else
            passBlank(length + size);
        return;
    }
    const bool isCases = kind == "cases" || kind == "dcases" || kind == "rcases" || kind == "array" ||
                         std::exchange(m_isBraceOfCases, false);
    const std::size_t columns = kind == "array" ? argumentAt(rest().substr(length + size)).second : 0;
    m_environments.push_back(isCases);
    m_cases += isCases ? 1 : 0;
    if (isCases)
        add(Token::Kind::Sign, "\\cases", length + size + columns);
    else
        passBlank(length + size + columns);
}

} // namespace acti
