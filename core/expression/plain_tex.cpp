#include "core/expression/plain_tex.h"

#include <algorithm>
#include <cctype>
#include <utility>
#include <vector>

namespace acti {
namespace {

enum class Kind { Operand, Operator, Open, Close, Word, Space };

struct Token {
    Kind kind = Kind::Operand;
    std::string text;
};

using TexName = std::pair<std::string_view, std::string_view>;
constexpr TexName kLetters[] = {{"alpha", "α"}, {"beta", "β"}, {"gamma", "γ"}, {"delta", "δ"}, {"epsilon", "ε"},
                                {"zeta", "ζ"},  {"eta", "η"},  {"theta", "θ"}, {"kappa", "κ"}, {"lambda", "λ"},
                                {"mu", "μ"},    {"nu", "ν"},   {"xi", "ξ"},    {"pi", "π"},    {"rho", "ρ"},
                                {"sigma", "σ"}, {"tau", "τ"},  {"phi", "φ"},   {"chi", "χ"},   {"psi", "ψ"},
                                {"omega", "ω"}, {"Phi", "Φ"},  {"infty", "∞"}};
constexpr TexName kOperators[] = {{"le", "≤"}, {"ge", "≥"}, {"ne", "≠"}, {"land", "and"}, {"lor", "or"}, {"cdot", "·"}};

template<std::size_t N>
std::string_view lookedUp(const TexName (&names)[N], std::string_view name) {
    const auto found = std::ranges::find(names, name, &TexName::first);
    return found == std::end(names) ? std::string_view() : found->second;
}

bool isOneSign(const std::string& text) {
    return std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }) == 1 ||
           std::ranges::all_of(text, [](unsigned char c) { return std::isdigit(c) || c == '.'; });
}

// "√2", "(x + 1)", "(1 + e^(−x))²": nothing can come between their parts.
bool isOneGroup(std::string_view text) {
    constexpr std::string_view kRoot = "√";
    if (text.starts_with(kRoot))
        return isOneSign(std::string(text.substr(kRoot.size()))) || isOneGroup(text.substr(kRoot.size()));
    if (!text.starts_with('('))
        return false;
    int depth = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
        if (depth == 0) {
            const std::string_view rest = text.substr(i + 1);
            return rest.empty() || rest == "²" || rest == "³";
        }
    }
    return false;
}

std::string grouped(const std::string& text) { return isOneSign(text) ? text : "(" + text + ")"; }

// Over or under the line of a fraction.
std::string ofFraction(const std::string& text) { return isOneGroup(text) ? text : grouped(text); }

std::string above(const std::string& text) { return text == "2" ? "²" : text == "3" ? "³" : "^" + grouped(text); }

std::string below(const std::string& text) {
    constexpr TexName kBelow[] = {{"0", "₀"}, {"1", "₁"}, {"2", "₂"}, {"3", "₃"}, {"4", "₄"}, {"5", "₅"}, {"6", "₆"},
                                  {"7", "₇"}, {"8", "₈"}, {"9", "₉"}, {"i", "ᵢ"}, {"n", "ₙ"}, {"p", "ₚ"}};
    std::string signs;
    for (const char& c : text) {
        const std::string_view sign = lookedUp(kBelow, std::string_view(&c, 1));
        if (sign.empty())
            return "_" + text;
        signs += sign;
    }
    return signs;
}

// A space between two operands is a product; signs stand apart, but for that of a number.
std::string joined(const std::vector<Token>& tokens) {
    std::string text;
    Kind before = Kind::Open;
    bool isApart = false;
    for (const Token& token : tokens) {
        if (token.kind == Kind::Space) {
            isApart = true;
            continue;
        }
        const bool follows = before == Kind::Operand || before == Kind::Close;
        const bool begins = token.kind == Kind::Operand || token.kind == Kind::Open || token.kind == Kind::Word;
        if (token.kind == Kind::Operator && token.text != "," && token.text != "·" && follows)
            text += " " + token.text + " ";
        else if (token.text == ",")
            text += ", ";
        else if (isApart && follows && begins)
            text += "·" + token.text;
        else if (isApart && before == Kind::Word && token.kind != Kind::Open)
            text += " " + token.text;
        else
            text += token.text;
        before = token.kind;
        isApart = false;
    }
    return text;
}

class Reader {
public:
    explicit Reader(std::string_view tex) : m_tex(tex) {}

    // Up to `end`, which is passed over, or to the end of all.
    std::string until(std::string_view end) {
        std::vector<Token> tokens;
        while (!m_tex.empty() && !(!end.empty() && m_tex.starts_with(end)))
            read(tokens);
        m_tex.remove_prefix(std::min(end.size(), m_tex.size()));
        return joined(tokens);
    }

private:
    char take() {
        const char c = m_tex.front();
        m_tex.remove_prefix(1);
        return c;
    }

    // One letter, or a group.
    std::string argument() {
        while (m_tex.starts_with(' '))
            take();
        if (m_tex.empty())
            return {};
        if (m_tex.front() == '{') {
            take();
            return until("}");
        }
        std::vector<Token> tokens;
        read(tokens);
        return joined(tokens);
    }

    void read(std::vector<Token>& tokens) {
        const char c = take();
        const auto add = [&](Kind kind, std::string text) { tokens.push_back({kind, std::move(text)}); };
        if (c == '\\')
            return command(tokens);
        if (c == '^' || c == '_') {
            const std::string text = c == '^' ? above(argument()) : below(argument());
            tokens.empty() ? add(Kind::Operand, text) : static_cast<void>(tokens.back().text += text);
        } else if (c == '{')
            add(Kind::Operand, until("}"));
        else if (c == '(' || c == ')')
            add(c == '(' ? Kind::Open : Kind::Close, std::string(1, c));
        else if (c == '-')
            add(Kind::Operator, "−");
        else if (std::string_view("+=<>,/?:").find(c) != std::string_view::npos)
            add(c == '/' ? Kind::Operand : Kind::Operator, std::string(1, c));
        else if (c == ' ')
            add(Kind::Space, {});
        else
            add(Kind::Operand, std::string(1, c));
    }

    void command(std::vector<Token>& tokens) {
        std::string name;
        while (!m_tex.empty() && std::isalpha(static_cast<unsigned char>(m_tex.front())))
            name += take();
        if (name.empty() && !m_tex.empty())
            name = std::string(1, take());
        const auto add = [&](Kind kind, std::string text) { tokens.push_back({kind, std::move(text)}); };
        if (name == "left" || name == "right" || name == "!")
            return;
        if (name == "," || name == ";" || name == " ")
            return add(Kind::Space, {});
        if (name == "frac") {
            const std::string over = ofFraction(argument()), under = ofFraction(argument());
            return add(Kind::Operand, over + "/" + under);
        }
        if (name == "sqrt")
            return add(Kind::Operand, "√" + grouped(argument()));
        if (name == "begin")
            return cases(tokens);
        if (name == "text" || name == "mathrm" || name == "operatorname")
            return add(Kind::Word, argument());
        if (const auto sign = lookedUp(kOperators, name); !sign.empty())
            return add(Kind::Operator, std::string(sign));
        if (const auto letter = lookedUp(kLetters, name); !letter.empty())
            return add(Kind::Operand, std::string(letter));
        add(Kind::Word, name);
    }

    // "A & C \\ B & D": A if C, B if D.
    void cases(std::vector<Token>& tokens) {
        argument();
        const std::size_t end = std::min(m_tex.find("\\end{cases}"), m_tex.size());
        std::string_view rows = m_tex.substr(0, end);
        m_tex.remove_prefix(std::min(end + std::string_view("\\end{cases}").size(), m_tex.size()));
        std::string text;
        while (!rows.empty()) {
            const std::size_t row = std::min(rows.find("\\\\"), rows.size());
            const std::string_view line = rows.substr(0, row);
            const std::size_t middle = std::min(line.find('&'), line.size());
            const std::string value = Reader(line.substr(0, middle)).until({});
            const std::string when = middle < line.size() ? Reader(line.substr(middle + 1)).until({}) : "";
            text += (text.empty() ? "" : ", ") + value + (when == "otherwise" ? " " : " if ") + when;
            rows.remove_prefix(std::min(row + 2, rows.size()));
        }
        const bool isAlone = std::ranges::all_of(tokens, [](const Token& token) { return token.kind == Kind::Space; });
        tokens.push_back({Kind::Operand, isAlone && m_tex.empty() ? text : "(" + text + ")"});
    }

    std::string_view m_tex;
};

} // namespace

std::string plainFromTex(std::string_view tex) { return Reader(tex).until({}); }

} // namespace acti
