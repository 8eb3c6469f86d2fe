#include "core/expression/tokens.h"

#include "core/base/text.h"
#include "core/expression/print.h"
#include "core/expression/tex_commands.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

namespace acti {
namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

template<class Is>
std::size_t lengthOf(std::string_view text, Is is) {
    std::size_t count = 0;
    while (count < text.size() && is(text[count]))
        ++count;
    return count;
}

std::size_t digitsAt(std::string_view text) { return lengthOf(text, isDigit); }

// The length of 12, 1.5, .5, 2.5e-3 at the beginning of `text`; 0 if none is there. An e without digits is a name.
std::size_t numberAt(std::string_view text) {
    std::size_t length = digitsAt(text);
    std::size_t digits = length;
    if (length < text.size() && text[length] == '.') {
        const std::size_t decimals = digitsAt(text.substr(length + 1));
        digits += decimals;
        length += 1 + decimals;
    }
    if (digits == 0)
        return 0;
    if (length < text.size() && (text[length] == 'e' || text[length] == 'E')) {
        const std::size_t sign = length + 1 < text.size() && (text[length + 1] == '-' || text[length + 1] == '+');
        if (const std::size_t exponent = digitsAt(text.substr(length + 1 + sign)); exponent > 0)
            length += 1 + sign + exponent;
    }
    return length;
}

bool isNamePart(char c) { return isLetter(c) || isDigit(c) || c == '_'; }

// The f of 0.5f, as C writes a float.
bool hasFloatSuffix(std::string_view number, std::string_view rest) {
    const bool isDecimal = number.find_first_of(".eE") != std::string_view::npos;
    return isDecimal && !rest.empty() && (rest[0] == 'f' || rest[0] == 'F') &&
           (rest.size() == 1 || !isNamePart(rest[1])) && !rest.substr(1).starts_with('(');
}

bool isWithinDouble(long double value) { return value <= static_cast<long double>(std::numeric_limits<double>::max()); }

class Tokenizer {
public:
    Tokenizer(std::string_view formula, const FoldedText& folded)
        : m_formula(formula), m_folded(folded), m_text(folded.text), m_isTex(holdsTex(folded.text)) {}

    Result<std::vector<Token>> run() {
        while (m_at < m_text.size() && !m_error)
            one();
        if (m_error)
            return *m_error;
        add(Token::Kind::End, "", 0);
        return std::move(m_tokens);
    }

private:
    static bool holdsTex(std::string_view text) {
        for (std::size_t at = text.find('\\'); at < text.size(); at = text.find('\\', at + 1))
            if (at + 1 < text.size() && isLetter(text[at + 1]))
                return true;
        return false;
    }
    std::string_view rest() const { return std::string_view(m_text).substr(m_at); }

    void fail(const std::string& what, ErrorCode code = ErrorCode::Malformed) {
        if (!m_error)
            m_error = Error{code, what, columnText(m_formula, m_folded.originOf(m_at))};
    }
    // A token that is written in the next `length` bytes, which are then passed over.
    Token& add(Token::Kind kind, std::string text, std::size_t length) {
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
    void passLine() { m_at = std::min(m_text.find('\n', m_at), m_text.size()); }
    void passBlank(std::size_t length) {
        m_isApart = true;
        m_at += length;
    }

    void one() {
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
        if (isLetter(text[0]) || (text[0] == '_' && !m_isTex))
            return name("", 0, false);
        if (text[0] == '"' || text[0] == '\'')
            return quoted();
        sign();
    }

    // A divisor rather than a remark: // and % mean a division elsewhere.
    static bool looksLikeDivisor(std::string_view text) {
        text = trim(text.substr(0, text.find('\n')));
        if (text.empty())
            return false;
        if (isDigit(text[0]) || text[0] == '(' || text[0] == '-' || text[0] == '.')
            return true;
        const std::string_view behind = trim(text.substr(1));
        const bool isOneLetter = isLetter(text[0]) && (text.size() == 1 || !isNamePart(text[1]));
        return isOneLetter && (behind.empty() || !isLetter(behind[0]));
    }
    bool passesComment() {
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
        const bool isPercent = text[0] == '%' && !m_isTex && trim(text.substr(1, text.find('\n') - 1)).empty();
        if (!isPercent && !looksLikeDivisor(text.substr(length)))
            passLine();
        else if (length == 2)
            fail("// begins a remark in C++ and divides in Python: write floor(a / b), or # for a remark");
        else
            fail("% begins a remark in TeX and is a remainder in Python: write mod(a, b), or # for a remark");
        return true;
    }
    // What printCode writes before a function, and lines that only prepare.
    bool passesDefinition() {
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

    void number(std::size_t length) {
        const std::string digits(rest().substr(0, length));
        const auto value = parseExtended(digits);
        if (!value || !isWithinDouble(*value))
            return fail("this number is beyond the range of a double", ErrorCode::OutOfRange);
        const bool isFloat = hasFloatSuffix(digits, rest().substr(length));
        add(Token::Kind::Number, digits, length + (isFloat ? 1 : 0)).value = *value;
    }

    // `stem`: what the first `length` bytes mean.
    void name(std::string stem, std::size_t length, bool isLetterAlone) {
        const std::string_view text = rest();
        if (!isLetterAlone)
            length += lengthOf(text.substr(length), [this](char c) { return isNamePart(c) && !(m_isTex && c == '_'); });
        else
            length += digitsAt(text.substr(length));
        if (stem.empty())
            stem = text.substr(0, length);
        else if (isLetterAlone) {
            const std::size_t letter = codePointAt(text).length;
            stem += text.substr(letter, length - letter);
        }
        addName(std::move(stem), length);
    }
    // With its index: ₁, and in TeX or after a Greek letter _1, _p, _{max}.
    void addName(std::string stem, std::size_t length) {
        const std::string_view text = rest();
        for (CodePoint c = codePointAt(text.substr(length)); c.length > 1 && subscript(c.value) != 0;
             c = codePointAt(text.substr(length))) {
            stem += !isDigit(subscript(c.value)) && stem.find('_') == std::string::npos ? "_" : "";
            stem += subscript(c.value);
            length += c.length;
        }
        if (text.substr(length).starts_with('_')) {
            const auto [index, size] = indexAt(text.substr(length + 1));
            stem += index.empty() ? "" : "_" + index;
            length += index.empty() ? 0 : size + 1;
        }
        add(Token::Kind::Name, std::move(stem), length);
    }
    std::pair<std::string, std::size_t> indexAt(std::string_view text) const {
        if (text.starts_with('{')) {
            const std::size_t end = text.find('}');
            if (end == std::string_view::npos || end > 64)
                return {};
            std::string index;
            const std::size_t word = text.rfind('{', end); // \text{max}
            for (const char c : text.substr(word + 1, end - word - 1))
                index += isNamePart(c) ? std::string(1, c) : "";
            return {index, text.substr(end + 1).starts_with('}') && word > 0 ? end + 2 : end + 1};
        }
        const std::size_t size =
            m_isTex ? std::size_t(!text.empty() && isNamePart(text[0])) : lengthOf(text, isNamePart);
        return {std::string(text.substr(0, size)), size};
    }

    // ² and ⁻¹: ^ ( - 1 ).
    void raised() {
        std::string plain;
        std::size_t length = 0;
        for (CodePoint c = codePointAt(rest()); c.length > 1 && superscript(c.value) != 0;
             c = codePointAt(rest().substr(length))) {
            plain += superscript(c.value);
            length += c.length;
        }
        add(Token::Kind::Sign, "^", 0);
        add(Token::Kind::Sign, "(", 0);
        for (std::string_view left = plain; !left.empty() && !m_error;) {
            const std::size_t digits = numberAt(left);
            if (digits > 0)
                add(Token::Kind::Number, std::string(left.substr(0, digits)), 0).value =
                    parseExtended(left.substr(0, digits)).value_or(0);
            else
                add(isLetter(left[0]) ? Token::Kind::Name : Token::Kind::Sign, std::string(left.substr(0, 1)), 0);
            left.remove_prefix(std::max<std::size_t>(digits, 1));
        }
        add(Token::Kind::Sign, ")", length);
    }

    void quoted() {
        const std::size_t end = rest().find(rest()[0], 1);
        if (end == std::string_view::npos || end > 32)
            return fail("a quotation mark has no meaning in a formula");
        add(Token::Kind::Quoted, std::string(rest().substr(1, end - 1)), end + 1);
    }

    void sign() {
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
        if (c.length == 1 && std::string_view("+-*/^()<>?:,;=[]{}|&!~.").find(text[0]) == std::string_view::npos)
            return fail("\"" + text + "\" has no meaning in a formula");
        add(Token::Kind::Sign, text, c.length);
    }

    void command() {
        const std::string_view text = rest().substr(1);
        const std::size_t letters = lengthOf(text, isLetter);
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

    // The text of the next {...} and its length with the braces.
    static std::pair<std::string_view, std::size_t> argumentAt(std::string_view text) {
        const std::size_t begin = text.find_first_not_of(" *");
        if (begin == std::string_view::npos || text[begin] != '{')
            return {};
        const std::size_t end = text.find('}', begin);
        if (end == std::string_view::npos)
            return {};
        return {text.substr(begin + 1, end - begin - 1), end + 1};
    }

    // \left. and \right. are nothing; \left\{ before an array is the brace of cases.
    void left(std::string_view name, std::size_t length) {
        m_at += length;
        if ((name == "left" || name == "right") && rest().starts_with('.'))
            return passBlank(1);
        if (name == "left" && rest().starts_with("\\{") && trim(rest().substr(2)).starts_with("\\begin")) {
            m_isBraceOfCases = true;
            passBlank(2);
        }
    }

    void upright(std::size_t length) {
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
    void environment(std::string_view name, std::size_t length) {
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

} // namespace

Result<std::vector<Token>> tokenize(std::string_view formula) {
    const auto folded = foldedText(formula);
    if (!folded)
        return folded.error();
    return Tokenizer(formula, *folded).run();
}

} // namespace acti
