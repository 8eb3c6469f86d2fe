#include "core/expression/print_plain.h"

#include "core/base/text.h"
#include "core/expression/infix.h"

#include <cmath>
#include <numbers>
#include <utility>

namespace acti {
namespace {

using Texts = std::vector<PrintedText>;

// Letters of Greek names, and small digits below the line.
std::string plainSymbol(std::string_view name) {
    constexpr std::pair<std::string_view, std::string_view> kLetters[] = {
        {"alpha", "α"}, {"beta", "β"},  {"gamma", "γ"}, {"delta", "δ"},  {"epsilon", "ε"}, {"zeta", "ζ"},
        {"eta", "η"},   {"theta", "θ"}, {"kappa", "κ"}, {"lambda", "λ"}, {"mu", "μ"},      {"nu", "ν"},
        {"xi", "ξ"},    {"pi", "π"},    {"rho", "ρ"},   {"sigma", "σ"},  {"tau", "τ"},     {"phi", "φ"},
        {"chi", "χ"},   {"psi", "ψ"},   {"omega", "ω"}};
    constexpr std::string_view kBelow[] = {"₀", "₁", "₂", "₃", "₄", "₅", "₆", "₇", "₈", "₉"};
    const std::size_t end = name.find_last_not_of("0123456789") + 1;
    std::string text(name.substr(0, end));
    for (const auto& [latin, letter] : kLetters)
        if (latin == name.substr(0, end))
            text = letter;
    for (const char digit : name.substr(end))
        text += kBelow[static_cast<std::size_t>(digit - '0')];
    return text;
}

std::string_view plainName(Function function) {
    switch (function) {
    case Function::Sigmoid:
        return "σ";
    case Function::NormalCdf:
        return "Φ";
    case Function::Log:
        return "ln";
    default:
        return namesOf(function).name;
    }
}

PrintedText plainBinary(Op op, const PrintedText& a, const PrintedText& b) {
    switch (op) {
    case Op::Multiply:
        return {bound(a, kProduct) + "·" + boundBehind(b, kProduct), kProduct};
    case Op::LessEqual:
    case Op::GreaterEqual:
    case Op::NotEqual:
        return {bound(a, kSum) +
                    (op == Op::LessEqual      ? " ≤ "
                     : op == Op::GreaterEqual ? " ≥ "
                                              : " ≠ ") +
                    boundBehind(b, kSum),
                kComparison};
    default:
        return infix(op, a, b);
    }
}

PrintedText plainText(const Formula& formula, const Step& step, const Texts& texts) {
    const Expression& node = step.node;
    const auto operand = [&](std::size_t i) -> const PrintedText& { return texts[step.operands[i]]; };
    switch (node.op()) {
    case Op::Parameter:
        return {plainSymbol(formula.params[node.index()].name)};
    case Op::Constant: {
        const long double size = std::fabs(node.value());
        const std::string digits = size == std::numbers::pi_v<long double>  ? "π"
                                   : size == std::numbers::e_v<long double> ? "e"
                                                                            : significant(static_cast<double>(size), 6);
        return std::signbit(node.value()) ? PrintedText{"-" + digits, kSign} : PrintedText{digits};
    }
    case Op::Call:
        return {std::string(plainName(node.function())) + "(" + operand(0).text + ")"};
    case Op::Negate:
        return {"-" + boundBehind(operand(0), kSign), kSign};
    case Op::Power: {
        const std::string& exponent = operand(1).text;
        const std::string_view above = exponent == "2" ? "²" : exponent == "3" ? "³" : "";
        return {bound(operand(0), kPrimary) + (above.empty() ? "^" + bound(operand(1), kSign) : std::string(above)),
                kPower};
    }
    case Op::Select:
        return {bound(operand(1), kOr) + " if " + operand(0).text + ", else " + operand(2).text, kTernary};
    case Op::Variable:
        return {"x"};
    case Op::Min:
    case Op::Max:
        return {(node.op() == Op::Min ? "min(" : "max(") + operand(0).text + ", " + operand(1).text + ")"};
    default:
        return plainBinary(node.op(), operand(0), operand(1));
    }
}

} // namespace

std::string printPlain(const Formula& formula) {
    Texts texts;
    for (const Step& step : schedule(formula.body))
        texts.push_back(plainText(formula, step, texts));
    std::string text;
    for (const char c : texts.back().text)
        text += c == '-' ? std::string("−") : std::string(1, c);
    return text;
}

} // namespace acti
