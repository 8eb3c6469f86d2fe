// Our own syntax and TeX: one expression, shared parts written out.
#include "core/base/text.h"
#include "core/expression/infix.h"
#include "core/expression/print.h"

#include <cmath>
#include <numbers>

namespace acti {
namespace {

using Texts = std::vector<PrintedText>;

PrintedText number(long double value, std::string_view pi, std::string_view e, const std::string& digits) {
    const long double magnitude = std::fabs(value);
    const std::string text = magnitude == std::numbers::pi_v<long double>  ? std::string(pi)
                             : magnitude == std::numbers::e_v<long double> ? std::string(e)
                                                                           : digits;
    return std::signbit(value) ? PrintedText{"-" + text, kSign} : PrintedText{text};
}

PrintedText ownText(const Formula& formula, const Step& step, const Texts& texts) {
    const Expression& node = step.node;
    const auto operand = [&](std::size_t i) -> const PrintedText& { return texts[step.operands[i]]; };
    switch (node.op()) {
    case Op::Variable:
        return {"x"};
    case Op::Parameter:
        return {formula.params[node.index()].name};
    case Op::Constant:
        return number(node.value(), "pi", "e", shortestExtended(std::fabs(node.value())));
    case Op::Call:
        return {std::string(namesOf(node.function()).name) + "(" + operand(0).text + ")"};
    case Op::Negate:
        return {"-" + boundBehind(operand(0), kSign), kSign};
    case Op::Power:
        // e^x is read as exp(x), which is another tree
        return {(operand(0).text == "e" ? "(e)" : bound(operand(0), kPrimary)) + "^" + bound(operand(1), kSign),
                kPower};
    case Op::Min:
    case Op::Max:
        return {(node.op() == Op::Min ? "min(" : "max(") + operand(0).text + ", " + operand(1).text + ")"};
    case Op::Select:
        return {bound(operand(0), kOr) + " ? " + operand(1).text + " : " + operand(2).text, kTernary};
    default:
        return infix(node.op(), operand(0), operand(1));
    }
}

struct GreekLetter {
    std::string_view name;
    std::string_view letter;
};

// The letter in Unicode; empty where the name is none.
std::string_view greek(std::string_view name) {
    constexpr GreekLetter kGreek[] = {{"alpha", "α"}, {"beta", "β"}, {"gamma", "γ"}, {"delta", "δ"}, {"epsilon", "ε"},
                                      {"zeta", "ζ"},  {"eta", "η"},  {"theta", "θ"}, {"kappa", "κ"}, {"lambda", "λ"},
                                      {"mu", "μ"},    {"nu", "ν"},   {"xi", "ξ"},    {"pi", "π"},    {"rho", "ρ"},
                                      {"sigma", "σ"}, {"tau", "τ"},  {"phi", "φ"},   {"chi", "χ"},   {"psi", "ψ"},
                                      {"omega", "ω"}};
    for (const GreekLetter& one : kGreek)
        if (one.name == name)
            return one.letter;
    return {};
}

// p1 and p_1 are p with an index.
struct IndexedName {
    std::string_view stem;
    std::string_view index;

    explicit IndexedName(std::string_view name)
        : stem(name.substr(0, name.find_last_not_of("0123456789") + 1)), index(name.substr(stem.size())) {
        while (!index.empty() && stem.size() > 1 && stem.ends_with('_'))
            stem.remove_suffix(1);
    }
};

// A word is set upright.
std::string symbolOf(std::string_view name) {
    const auto [stem, index] = IndexedName(name);
    std::string text(stem);
    if (!greek(stem).empty())
        text = "\\" + text;
    else if (stem.size() != 1) {
        text = "\\mathrm{";
        for (const char c : stem)
            c == '_' ? text.append("\\_") : text.append(1, c);
        text += "}";
    } else if (stem == "_")
        text = "\\_";
    return index.empty() ? text : text + "_{" + std::string(index) + "}";
}

PrintedText latexNumber(long double value) {
    const std::string digits = shortest(static_cast<double>(std::fabs(value)));
    const std::size_t exponent = digits.find('e');
    if (exponent == std::string::npos)
        return number(value, "\\pi", "e", digits);
    const std::string power = shortest(parseDouble(digits.substr(exponent + 1)).value_or(0));
    const std::string mantissa = digits.substr(0, exponent);
    return {(std::signbit(value) ? "-" : "") + (mantissa == "1" ? "" : mantissa + " \\cdot ") + "10^{" + power + "}",
            std::signbit(value) ? kSign : kProduct};
}

constexpr std::string_view kOpen = "\\left(", kClose = "\\right)";

std::string_view latexSign(Op op) {
    switch (op) {
    case Op::LessEqual:
        return " \\le ";
    case Op::GreaterEqual:
        return " \\ge ";
    case Op::Equal:
        return " = ";
    case Op::NotEqual:
        return " \\ne ";
    case Op::And:
        return " \\land ";
    case Op::Or:
        return " \\lor ";
    default:
        return signOf(op);
    }
}

PrintedText latexBinary(Op op, const PrintedText& a, const PrintedText& b) {
    switch (op) {
    case Op::Divide:
        return {"\\frac{" + a.text + "}{" + b.text + "}", kPower};
    case Op::Multiply: {
        const std::string right = boundBehind(b, kProduct, kOpen, kClose);
        const bool needsDot = right.find_first_of("0123456789") == 0;
        return {bound(a, kProduct, kOpen, kClose) + (needsDot ? " \\cdot " : "\\, ") + right, kProduct};
    }
    case Op::Power:
        return {"{" + bound(a, kPrimary, kOpen, kClose) + "}^{" + b.text + "}", kPower};
    case Op::Min:
    case Op::Max:
        return {(op == Op::Min ? "\\min\\!\\left(" : "\\max\\!\\left(") + a.text + ", " + b.text + "\\right)"};
    default: {
        const Binding binding = bindingOf(op);
        const Binding right = op == Op::Subtract ? kProduct : binding == kComparison ? kSum : binding;
        return {bound(a, binding == kComparison ? kSum : binding, kOpen, kClose)
                    .append(latexSign(op))
                    .append(boundBehind(b, right, kOpen, kClose)),
                binding};
    }
    }
}

PrintedText latexText(const Formula& formula, const Step& step, const Texts& texts) {
    const Expression& node = step.node;
    const auto operand = [&](std::size_t i) -> const PrintedText& { return texts[step.operands[i]]; };
    switch (node.op()) {
    case Op::Variable:
        return {"x"};
    case Op::Parameter:
        return {symbolOf(formula.params[node.index()].name)};
    case Op::Constant:
        return latexNumber(node.value());
    case Op::Call: {
        const std::string_view form = namesOf(node.function()).latex;
        return {filled(form, operand(0).text), form.starts_with("e^") ? kPower : kPrimary};
    }
    case Op::Negate:
        return {"-" + boundBehind(operand(0), kProduct, kOpen, kClose), kSum};
    case Op::Select:
        return {"\\begin{cases} " + operand(1).text + " & " + operand(0).text + " \\\\ " + operand(2).text +
                    " & \\text{otherwise} \\end{cases}",
                kTernary};
    default:
        return latexBinary(node.op(), operand(0), operand(1));
    }
}

template<class Write>
std::string written(const Formula& formula, Write write) {
    Texts texts;
    for (const Step& step : schedule(formula.body))
        texts.push_back(write(formula, step, texts));
    return texts.back().text;
}

} // namespace

std::string printSymbol(std::string_view name) {
    const auto [stem, index] = IndexedName(name);
    std::string text(greek(stem).empty() ? stem : greek(stem));
    for (const char digit : index)
        text += std::string("\xE2\x82") + static_cast<char>(0x80 + (digit - '0')); // U+2080 and on
    return text;
}

std::string printBody(const Formula& formula) { return written(formula, ownText); }

std::string printFormula(const Formula& formula) {
    std::string text;
    for (const FormulaParameter& param : formula.params)
        text.append(param.name)
            .append(" = ")
            .append(shortest(param.initial))
            .append(" in [")
            .append(shortest(param.min))
            .append(", ")
            .append(shortest(param.max))
            .append("]; ");
    return text + printBody(formula);
}

std::string printLatex(const Formula& formula) { return written(formula, latexText); }

std::string print(const Formula& formula, Language language, std::string_view name) {
    return language == Language::Latex ? printLatex(formula) : printCode(formula, language, name);
}

} // namespace acti
