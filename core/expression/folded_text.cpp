#include "core/expression/folded_text.h"

#include <algorithm>
#include <cstdio>
#include <iterator>
#include <optional>
#include <utility>

namespace acti {
namespace {

struct Spelling {
    char32_t from;
    std::string_view to;
};

// What a character means, beside the blocks below. An empty text: nothing at all.
constexpr Spelling kSpellings[] = {
    {U'\u00A0', " "},     {U'\u00AC', "!"},     {U'\u00AD', ""},      {U'\u00B7', "*"},     {U'\u00D7', "*"},
    {U'\u00F7', "/"},     {U'\u0085', "\n"},    {U'\u0130', "I"},     {U'\u0131', "i"},     {U'\u1680', " "},
    {U'\u180E', " "},     {U'\u200B', " "},     {U'\u2010', "-"},     {U'\u2011', "-"},     {U'\u2012', "-"},
    {U'\u2013', "-"},     {U'\u2014', "-"},     {U'\u2018', "'"},     {U'\u2019', "'"},     {U'\u201C', "\""},
    {U'\u201D', "\""},    {U'\u2016', "||"},    {U'\u2022', "*"},     {U'\u2027', "*"},     {U'\u2028', "\n"},
    {U'\u2029', "\n"},    {U'\u202F', " "},     {U'\u2044', "/"},     {U'\u205F', " "},     {U'\u2061', " "},
    {U'\u2062', "*"},     {U'\u2063', ","},     {U'\u2064', "+"},     {U'\u2107', "e"},     {U'\u210E', "h"},
    {U'\u210F', "h"},     {U'\u2113', "l"},     {U'\u212F', "e"},     {U'\u2147', "e"},     {U'\u2190', "="},
    {U'\u2192', "->"},    {U'\u21A6', "->"},    {U'\u21D2', "=>"},    {U'\u2212', "-"},     {U'\u2215', "/"},
    {U'\u2217', "*"},     {U'\u2219', "*"},     {U'\u2223', "|"},     {U'\u2227', "&&"},    {U'\u2228', "||"},
    {U'\u2236', ":"},     {U'\u2254', ":="},    {U'\u2260', "!="},    {U'\u2264', "<="},    {U'\u2265', ">="},
    {U'\u2266', "<="},    {U'\u2267', ">="},    {U'\u22C5', "*"},     {U'\u22C6', "*"},     {U'\u2A7D', "<="},
    {U'\u2A7E', ">="},    {U'\u2A2F', "*"},     {U'\u3000', " "},     {U'\u3001', ","},     {U'\u3002', "."},
    {U'\u30FB', "*"},     {U'\u3010', "["},     {U'\u3011', "]"},     {U'\u3014', "["},     {U'\u3015', "]"},
    {U'\u2715', "*"},     {U'\u2716', "*"},     {U'\u2795', "+"},     {U'\u2796', "-"},     {U'\u2797', "/"},
    {U'\u03D5', "φ"},     {U'\u03F5', "ε"},     {U'\u03D1', "θ"},     {U'\u00B5', "μ"},     {U'\u2126', "Ω"},
    {U'\u00BC', "(1/4)"}, {U'\u00BD', "(1/2)"}, {U'\u00BE', "(3/4)"}, {U'\u2153', "(1/3)"}, {U'\u2154', "(2/3)"},
    {U'\u03C2', "σ"},     {U'\u03F0', "κ"},     {U'\u03F1', "ρ"},     {U'\u03D6', "π"},     {U'\uFF5F', "("},
    {U'\uFF60', ")"},     {U'\uFFE2', "!"},     {U'\u301C', "~"},     {U'\uFE63', "-"},     {U'\uFE62', "+"},
    {U'\uFE50', ","},     {U'\uFE54', ";"},     {U'\uFE55', ":"},     {U'\uFE59', "("},     {U'\uFE5A', ")"},
    {U'\uFE61', "*"},     {U'\uFE64', "<"},     {U'\uFE65', ">"},     {U'\uFE66', "="},
};

constexpr std::string_view kGreekSmall[] = {
    "alpha", "beta",    "gamma", "delta", "epsilon", "zeta",  "eta", "theta",   "iota", "kappa", "lambda", "mu",   "nu",
    "xi",    "omicron", "pi",    "rho",   "sigma",   "sigma", "tau", "upsilon", "phi",  "chi",   "psi",    "omega"};
constexpr std::string_view kGreekCapital[] = {
    "Alpha", "Beta",    "Gamma", "Delta", "Epsilon", "Zeta",  "Eta", "Theta",   "Iota", "Kappa", "Lambda", "Mu",   "Nu",
    "Xi",    "Omicron", "Pi",    "Rho",   "",        "Sigma", "Tau", "Upsilon", "Phi",  "Chi",   "Psi",    "Omega"};

// Letters of other alphabets that cannot be told from one of ours.
constexpr Spelling kLookAlikes[] = {{U'х', "x"}, {U'Х', "X"}, {U'а', "a"}, {U'А', "A"}, {U'е', "e"}, {U'Е', "E"},
                                    {U'о', "o"}, {U'О', "O"}, {U'р', "p"}, {U'Р', "P"}, {U'с', "c"}, {U'С', "C"},
                                    {U'у', "y"}, {U'В', "B"}, {U'К', "K"}, {U'М', "M"}, {U'Н', "H"}, {U'Т', "T"}};

bool isWithin(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

bool isWithoutWidth(char32_t c) {
    return isWithin(c, 0x200C, 0x200F) || isWithin(c, 0x202A, 0x202E) || isWithin(c, 0x2060, 0x2060) ||
           isWithin(c, 0x2066, 0x2069) || isWithin(c, 0xFE00, 0xFE0F) || c == 0xFEFF;
}

std::string encoded(char32_t c) {
    std::string text;
    const auto add = [&text](char32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (c < 0x80)
        add(c);
    else if (c < 0x800) {
        add(0xC0 | (c >> 6));
        add(0x80 | (c & 0x3F));
    } else {
        add(0xE0 | (c >> 12));
        add(0x80 | ((c >> 6) & 0x3F));
        add(0x80 | (c & 0x3F));
    }
    return text;
}

// Letters and digits in bold, italic, script and so on (U+1D400 to U+1D7FF): the plain one; 0 for none.
char32_t plainOfMathematical(char32_t c) {
    if (isWithin(c, 0x1D400, 0x1D6A3)) {
        const char32_t letter = (c - 0x1D400) % 52;
        return letter < 26 ? U'A' + letter : U'a' + (letter - 26);
    }
    if (isWithin(c, 0x1D6A8, 0x1D7C9)) {
        const char32_t letter = (c - 0x1D6A8) % 58;
        constexpr char32_t kVariants[] = {U'ε', U'θ', U'κ', U'φ', U'ρ', U'π'};
        if (letter >= 52)
            return kVariants[letter - 52];
        if (letter < 25 && letter != 17)
            return 0x391 + letter;
        return isWithin(letter, 26, 50) ? 0x3B1 + (letter - 26) : 0;
    }
    return isWithin(c, 0x1D7CE, 0x1D7FF) ? U'0' + (c - 0x1D7CE) % 10 : 0;
}

bool isKept(char32_t c) {
    constexpr std::u32string_view kSigns = U"√∛⌊⌋⌈⌉∞…⋯";
    return !greekName(c).empty() || superscript(c) != 0 || subscript(c) != 0 ||
           kSigns.find(c) != std::u32string_view::npos;
}

template<std::size_t N>
const Spelling* found(const Spelling (&spellings)[N], char32_t c) {
    const auto* one = std::ranges::find(spellings, c, &Spelling::from);
    return one == std::end(spellings) ? nullptr : one;
}

// What `c` is written as; nothing for what has no meaning.
std::optional<std::string> spelled(char32_t c) {
    if (c == U'\r' || c == U'\v' || c == U'\f' || c == U'\n')
        return "\n";
    if (c < 0x20 || c == 0x7F)
        return c == U'\t' ? std::optional<std::string>(" ") : std::nullopt;
    if (c < 0x80)
        return encoded(c);
    if (const Spelling* one = found(kSpellings, c))
        return std::string(one->to);
    if (isWithin(c, 0xFF01, 0xFF5E))
        return encoded(c - 0xFEE0);
    if (isWithin(c, 0x2000, 0x200A))
        return " ";
    if (isWithoutWidth(c))
        return "";
    if (const char32_t plain = plainOfMathematical(c))
        return encoded(plain);
    return isKept(c) ? std::optional<std::string>(encoded(c)) : std::nullopt;
}

std::string meaningless(char32_t c, std::string_view written) {
    char code[16];
    std::snprintf(code, sizeof code, "U+%04X", static_cast<unsigned>(c));
    if (c < 0x20 || (c >= 0x7F && c < 0xA0))
        return std::string("a control character (") + code + ") has no meaning in a formula";
    const std::string quoted = "\"" + std::string(written) + "\" (" + code + ")";
    if (const Spelling* one = found(kLookAlikes, c))
        return quoted + " is a Cyrillic letter: type the Latin " + std::string(one->to);
    return quoted + " has no meaning in a formula";
}

} // namespace

CodePoint codePointAt(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    if (text.empty())
        return {};
    if (byte(0) < 0x80)
        return {byte(0), 1};
    const std::size_t length = byte(0) >= 0xF0 ? 4 : byte(0) >= 0xE0 ? 3 : 2;
    if (byte(0) < 0xC2 || byte(0) > 0xF4 || text.size() < length)
        return {};
    char32_t value = byte(0) & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0U) != 0x80U)
            return {};
        value = value << 6 | (byte(i) & 0x3FU);
    }
    const char32_t least = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000;
    return value < least || value > 0x10FFFF || isWithin(value, 0xD800, 0xDFFF) ? CodePoint{}
                                                                                : CodePoint{value, length};
}

std::string_view greekName(char32_t letter) {
    if (isWithin(letter, 0x3B1, 0x3C9))
        return kGreekSmall[letter - 0x3B1];
    return isWithin(letter, 0x391, 0x3A9) ? kGreekCapital[letter - 0x391] : std::string_view();
}

char superscript(char32_t c) {
    constexpr std::pair<std::u32string_view, std::string_view> kPairs{U"⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿⁱˣᵃᵇᵏᵖᵗ",
                                                                      "0123456789+-()nixabkpt"};
    const std::size_t at = kPairs.first.find(c);
    return at == std::u32string_view::npos ? '\0' : kPairs.second[at];
}

char subscript(char32_t c) {
    constexpr std::pair<std::u32string_view, std::string_view> kPairs{U"₀₁₂₃₄₅₆₇₈₉ₐₑₒₓₕₖₗₘₙₚₛₜᵢⱼᵣᵤᵥ",
                                                                      "0123456789aeoxhklmnpstijruv"};
    const std::size_t at = kPairs.first.find(c);
    return at == std::u32string_view::npos ? '\0' : kPairs.second[at];
}

std::string columnText(std::string_view text, std::size_t offset) {
    std::size_t column = 1;
    for (const char c : text.substr(0, offset))
        column += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    return "column " + std::to_string(column);
}

Result<FoldedText> foldedText(std::string_view formula) {
    FoldedText folded;
    for (std::size_t at = 0; at < formula.size();) {
        const CodePoint c = codePointAt(formula.substr(at));
        if (c.length == 0)
            return Error{ErrorCode::Malformed, "this byte is not UTF-8: save the text as UTF-8, or type it anew",
                         columnText(formula, at)};
        const auto text = spelled(c.value);
        if (!text)
            return Error{ErrorCode::Malformed, meaningless(c.value, formula.substr(at, c.length)),
                         columnText(formula, at)};
        folded.text += *text;
        folded.origins.insert(folded.origins.end(), text->size(), at);
        at += c.length;
    }
    folded.origins.push_back(formula.size());
    return folded;
}

} // namespace acti
