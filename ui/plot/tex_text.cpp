#include "ui/plot/tex_text.h"

#include "ui/plot/raised_text.h"

#include <QList>
#include <QString>

#include <cctype>
#include <map>

namespace acti::plot {
namespace {

constexpr std::size_t kLongWord = 40; // characters

// What is mathematics, whatever stands around it.
const std::map<char32_t, std::string_view>& signs() {
    static const std::map<char32_t, std::string_view> all{{U'<', "<"},
                                                          {U'>', ">"},
                                                          {U'|', "|"},
                                                          {U'−', "-"},
                                                          {U'×', "\\times "},
                                                          {U'·', "\\cdot "},
                                                          {U'∞', "\\infty "},
                                                          {U'≤', "\\le "},
                                                          {U'≥', "\\ge "},
                                                          {U'≠', "\\ne "},
                                                          {U'≈', "\\approx "},
                                                          {U'±', "\\pm "},
                                                          {U'→', "\\rightarrow "},
                                                          {U'∂', "\\partial "},
                                                          {U'∑', "\\sum "},
                                                          {U'√', "\\surd "},
                                                          {U'′', "'"},
                                                          {U'″', "''"},
                                                          {U'α', "\\alpha "},
                                                          {U'β', "\\beta "},
                                                          {U'γ', "\\gamma "},
                                                          {U'δ', "\\delta "},
                                                          {U'ε', "\\epsilon "},
                                                          {U'ζ', "\\zeta "},
                                                          {U'η', "\\eta "},
                                                          {U'θ', "\\theta "},
                                                          {U'κ', "\\kappa "},
                                                          {U'λ', "\\lambda "},
                                                          {U'μ', "\\mu "},
                                                          {U'ν', "\\nu "},
                                                          {U'ξ', "\\xi "},
                                                          {U'π', "\\pi "},
                                                          {U'ρ', "\\rho "},
                                                          {U'σ', "\\sigma "},
                                                          {U'τ', "\\tau "},
                                                          {U'φ', "\\phi "},
                                                          {U'χ', "\\chi "},
                                                          {U'ψ', "\\psi "},
                                                          {U'ω', "\\omega "},
                                                          {U'Γ', "\\Gamma "},
                                                          {U'Δ', "\\Delta "},
                                                          {U'Θ', "\\Theta "},
                                                          {U'Λ', "\\Lambda "},
                                                          {U'Ξ', "\\Xi "},
                                                          {U'Π', "\\Pi "},
                                                          {U'Σ', "\\Sigma "},
                                                          {U'Φ', "\\Phi "},
                                                          {U'Ψ', "\\Psi "},
                                                          {U'Ω', "\\Omega "},
                                                          {U'₀', "_0"},
                                                          {U'₁', "_1"},
                                                          {U'₂', "_2"},
                                                          {U'₃', "_3"},
                                                          {U'₄', "_4"},
                                                          {U'₅', "_5"},
                                                          {U'₆', "_6"},
                                                          {U'₇', "_7"},
                                                          {U'₈', "_8"},
                                                          {U'₉', "_9"},
                                                          {U'ᵢ', "_i"},
                                                          {U'⁰', "^0"},
                                                          {U'¹', "^1"},
                                                          {U'²', "^2"},
                                                          {U'³', "^3"},
                                                          {U'⁴', "^4"},
                                                          {U'⁵', "^5"},
                                                          {U'⁶', "^6"},
                                                          {U'⁷', "^7"},
                                                          {U'⁸', "^8"},
                                                          {U'⁹', "^9"},
                                                          {U'⁻', "^-"},
                                                          {U'°', "^\\circ "}};
    return all;
}

const std::map<char32_t, std::string_view>& words() {
    static const std::map<char32_t, std::string_view> all{{U'\\', "\\textbackslash{}"},
                                                          {U'{', "\\{"},
                                                          {U'}', "\\}"},
                                                          {U'$', "\\$"},
                                                          {U'&', "\\&"},
                                                          {U'#', "\\#"},
                                                          {U'%', "\\%"},
                                                          {U'_', "\\_"},
                                                          {U'^', "\\textasciicircum{}"},
                                                          {U'~', "\\textasciitilde{}"},
                                                          {U'"', "''"},
                                                          {U'“', "``"},
                                                          {U'”', "''"},
                                                          {U'‘', "`"},
                                                          {U'’', "'"},
                                                          {U'–', "--"},
                                                          {U'—', "---"},
                                                          {U'…', "\\ldots{}"},
                                                          {U'ß', "\\ss{}"},
                                                          {U'æ', "\\ae{}"},
                                                          {U'Æ', "\\AE{}"},
                                                          {U'ø', "\\o{}"},
                                                          {U'Ø', "\\O{}"},
                                                          {U'œ', "\\oe{}"},
                                                          {U'ł', "\\l{}"},
                                                          {U'Ł', "\\L{}"},
                                                          {U'\u00a0', "~"}};
    return all;
}

std::string_view accentOf(char32_t combining) {
    switch (combining) {
    case 0x300:
        return "\\`";
    case 0x301:
        return "\\'";
    case 0x302:
        return "\\^";
    case 0x303:
        return "\\~";
    case 0x304:
        return "\\=";
    case 0x306:
        return "\\u";
    case 0x307:
        return "\\.";
    case 0x308:
        return "\\\"";
    case 0x30a:
        return "\\r";
    case 0x30b:
        return "\\H";
    case 0x30c:
        return "\\v";
    case 0x327:
        return "\\c";
    default:
        return {};
    }
}

bool isAscii(char32_t c) { return c >= 0x20 && c < 0x7f; }

// "é" as \'{e}; anything else by its number.
std::string letter(char32_t c) {
    const auto parts =
        QChar::decompositionTag(c) == QChar::Canonical ? QChar::decomposition(c).toUcs4() : QList<uint>();
    if (parts.size() == 2 && isAscii(parts[0]) && !accentOf(parts[1]).empty())
        return std::string(accentOf(parts[1])) + "{" + static_cast<char>(parts[0]) + "}";
    return "\\actichar{" + QString::number(c, 16).toUpper().toStdString() + "}";
}

std::string wordOf(char32_t c) {
    if (c < 0x20 || (c >= 0x7f && c < 0xa0))
        return " ";
    if (const auto known = words().find(c); known != words().end())
        return std::string(known->second);
    return isAscii(c) ? std::string(1, static_cast<char>(c)) : letter(c);
}

QList<uint> codePoints(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())).toUcs4();
}

} // namespace

std::string texText(std::string_view utf8, std::size_t most) {
    std::string text;
    std::size_t characters = 0, ofWord = 0;
    for (const uint c : codePoints(utf8)) {
        if (++characters > most)
            return text + "\\ldots{}";
        ofWord = c == U' ' ? 0 : ofWord + 1;
        if (ofWord > 0 && ofWord % kLongWord == 0)
            text += "\\allowbreak{}";
        const auto sign = signs().find(c);
        if (sign == signs().end())
            text += wordOf(c);
        else if (sign->second.find_first_of("_^'") == 0)
            text += "${}" + std::string(sign->second) + "$"; // hangs on what stands before
        else
            text += "$" + std::string(sign->second) + "$";
    }
    return text;
}

std::string texRaised(const std::string& utf8, std::size_t most) {
    std::string text;
    std::size_t left = most;
    for (const TextRun& run : raisedRuns(utf8)) {
        const std::string words = texText(run.text, left);
        text += run.isRaised ? "\\textsuperscript{" + words + "}" : words;
        const auto length = static_cast<std::size_t>(codePoints(run.text).size());
        if (length >= left)
            break;
        left -= length;
    }
    return text;
}

std::string texMath(std::string_view utf8) {
    std::string text;
    const QList<uint> all = codePoints(utf8);
    const auto isLetter = [&](qsizetype i) {
        return i >= 0 && i < all.size() && isAscii(all[i]) && std::isalpha(static_cast<int>(all[i]));
    };
    for (qsizetype i = 0; i < all.size(); ++i) {
        const bool isAlone = isLetter(i) && !isLetter(i - 1) && !isLetter(i + 1);
        text += isAlone ? "$" + std::string(1, static_cast<char>(all[i])) + "$"
                        : texText(QString::fromUcs4(reinterpret_cast<const char32_t*>(&all[i]), 1).toStdString());
    }
    return text;
}

std::string texCharacter() {
    constexpr std::string_view kFonts[] = {"Noto Sans CJK SC",  "Noto Sans CJK JP", "Source Han Sans SC",
                                           "FandolHei-Regular", "Noto Sans",        "Noto Sans Devanagari",
                                           "DejaVu Sans",       "Noto Emoji"};
    std::string text = "\\makeatletter\n"
                       "\\def\\actitry#1{\\ifx\\actifont\\nullfont\\font\\actitried=\"#1\" at \\f@size pt\\relax\n"
                       " \\ifx\\actitried\\nullfont\\else\\iffontchar\\actitried\"\\acticode\\relax"
                       "\\let\\actifont\\actitried\\fi\\fi\\fi}\n"
                       "\\providecommand\\actichar[1]{\\ifdefined\\Umathchar"
                       "{\\suppressfontnotfounderror=1 \\def\\acticode{#1}\\let\\actifont\\nullfont\n";
    for (const std::string_view font : kFonts)
        text.append(" \\actitry{").append(font).append("}%\n");
    return text + " \\ifx\\actifont\\nullfont\\texttt{U+#1}\\else\\actifont\\char\"#1 \\fi}"
                  "\\else\\texttt{U+#1}\\fi}\n"
                  "\\makeatother\n";
}

} // namespace acti::plot
