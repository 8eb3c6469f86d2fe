// Python and C++: statements, since what occurs twice is worth a name.
#include "core/base/text.h"
#include "core/expression/infix.h"
#include "core/expression/print.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace acti {
namespace {

// What a function's row in functions.h may name, defined before the function that calls it.
struct Definition {
    Language language;
    std::string_view name;
    std::string_view text;
};

// Later ones may call earlier ones.
constexpr Definition kDefinitions[] = {
    {Language::NumPy, "_erf(", "_erf = np.vectorize(math.erf, otypes=[float])\n"},
    {Language::NumPy, "_erfc(", "_erfc = np.vectorize(math.erfc, otypes=[float])\n"},
    {Language::NumPy, "_sigmoid(",
     "\ndef _sigmoid(x):\n    e = np.exp(-np.abs(x))\n    return np.where(x < 0, e, 1.0) / (1.0 + e)\n\n"},
    {Language::NumPy, "_log_sigmoid(", "\ndef _log_sigmoid(x):\n    return -np.logaddexp(0.0, -x)\n\n"},
    {Language::NumPy, "_normal_cdf(",
     "_normal_cdf = np.vectorize(lambda x: 0.5 * math.erfc(-math.sqrt(0.5) * x), otypes=[float])\n"},
    {Language::NumPy, "_tanh_shrink(",
     "\ndef _tanh_shrink(x):\n    near = np.clip(x, -1.0, 1.0)\n    total = 1.0\n    for k in range(12, 0, -1):\n"
     "        total = 1.0 + near * near * total / (2 * k * (2 * k + 3))\n"
     "    return np.where(np.abs(x) < 1.0, near ** 3 * total / (3.0 * np.cosh(near)), x - np.tanh(x))\n\n"},
    {Language::NumPy, "_expm1_minus_x(",
     "\ndef _expm1_minus_x(x):\n    near = np.clip(x, -0.5, 0.5)\n    total = 1.0\n    for k in range(20, 2, -1):\n"
     "        total = 1.0 + near * total / k\n"
     "    return np.where(np.abs(x) < 0.5, 0.5 * near * near * total, np.expm1(x) - x)\n\n"},
    {Language::Cpp, "signum(", "static double signum(double x) { return x != x ? x : (x > 0) - (x < 0); }\n"},
    {Language::NumPy, "_softsign(", "\ndef _softsign(x):\n    return x / (1.0 + np.abs(x))\n\n"},
    {Language::Cpp, "tanhShrink(",
     "static double tanhShrink(double x) {\n    if (!(std::fabs(x) < 1.0))\n        return x - std::tanh(x);\n"
     "    double sum = 1.0;\n    for (int k = 12; k >= 1; --k)\n        sum = 1.0 + x * x * sum / (2.0 * k * (2 * k + "
     "3));\n"
     "    return x * x * x * sum / (3.0 * std::cosh(x));\n}\n"},
    {Language::Cpp, "expm1MinusX(",
     "static double expm1MinusX(double x) {\n    if (!(std::fabs(x) < 0.5))\n        return std::expm1(x) - x;\n"
     "    double sum = 1.0;\n    for (int k = 20; k >= 3; --k)\n        sum = 1.0 + x * sum / k;\n"
     "    return 0.5 * x * x * sum;\n}\n"},
    {Language::Cpp, "softsign(", "static double softsign(double x) { return x / (1.0 + std::fabs(x)); }\n"},
    {Language::Cpp, "smaller(", "static double smaller(double a, double b) { return a != a || a < b ? a : b; }\n"},
    {Language::Cpp, "larger(", "static double larger(double a, double b) { return a != a || a > b ? a : b; }\n"},
    {Language::Cpp, "stableSigmoid(",
     "static double stableSigmoid(double x) {\n    const double e = std::exp(-std::fabs(x));\n"
     "    return (x < 0 ? e : 1.0) / (1.0 + e);\n}\n"},
    {Language::Cpp, "stableSoftplus(",
     "static double stableSoftplus(double x) { return (x < 0 ? 0.0 : x) + std::log1p(std::exp(-std::fabs(x))); }\n"},
    {Language::Cpp, "stableLogSigmoid(",
     "static double stableLogSigmoid(double x) { return (x < 0 ? x : 0.0) - std::log1p(std::exp(-std::fabs(x))); }\n"},
    {Language::Cpp, "stableNormalCdf(",
     "static double stableNormalCdf(double x) { return 0.5 * std::erfc(-0.7071067811865476 * x); }\n"},
};

// Words that a name of ours must not be: those of the languages, and what a printed text calls.
const std::set<std::string_view>& takenWords() {
    static const std::set<std::string_view> kWords{
        "False",    "None",      "True",      "and",      "as",       "assert",   "async",    "await",     "break",
        "class",    "continue",  "def",       "del",      "elif",     "else",     "except",   "finally",   "for",
        "from",     "global",    "if",        "import",   "in",       "is",       "lambda",   "nonlocal",  "not",
        "or",       "pass",      "raise",     "return",   "try",      "while",    "with",     "yield",     "np",
        "torch",    "math",      "alignas",   "alignof",  "asm",      "auto",     "bool",     "case",      "catch",
        "char",     "const",     "constexpr", "default",  "delete",   "do",       "double",   "enum",      "explicit",
        "export",   "extern",    "false",     "float",    "friend",   "goto",     "inline",   "int",       "long",
        "mutable",  "namespace", "new",       "noexcept", "nullptr",  "operator", "private",  "protected", "public",
        "register", "requires",  "short",     "signed",   "sizeof",   "static",   "struct",   "switch",    "template",
        "this",     "throw",     "true",      "typedef",  "typename", "union",    "unsigned", "using",     "virtual",
        "void",     "volatile",  "std",       "tanh",     "sin",      "cos",      "exp",      "log",       "erf",
        "erfc",     "sqrt",      "abs",       "expm1",    "log1p",    "smaller",  "larger",   "xor",       "concept",
        "bitand",   "bitor",     "compl",     "and_eq",   "or_eq",    "not_eq",   "xor_eq",   "co_await",  "co_return",
        "co_yield", "decltype",  "wchar_t",   "gamma",    "softsign", "y0",       "y1",       "j0",        "j1",
        "x",        "tan",       "sinh",      "cosh",     "asin",     "acos",     "atan",     "asinh",     "acosh",
        "atanh",    "floor",     "ceil",      "round",    "trunc",    "log2",     "log10",    "cbrt",      "pow"};
    return kWords;
}

class Names {
public:
    std::string fresh(std::string name) {
        while (takenWords().contains(name) || m_given.contains(name) || isDefined(name))
            name += '_';
        m_given.insert(name);
        return name;
    }

private:
    // Beside a printed function stand those it calls.
    static bool isDefined(const std::string& name) {
        return std::ranges::any_of(kDefinitions, [&](const Definition& one) { return one.name == name + "("; });
    }
    std::set<std::string> m_given;
};

std::string floating(double value) {
    const std::string text = shortest(value);
    return text.find_first_of(".e") == std::string::npos ? text + ".0" : text;
}

class CodePrinter {
public:
    CodePrinter(const Formula& formula, Language language, std::string_view name)
        : m_language(language), m_steps(schedule(formula.body)), m_name(m_names.fresh(std::string(name))) {
        for (const FormulaParameter& param : formula.params) {
            m_params.push_back(m_names.fresh(param.name));
            m_signature.append(isCpp() ? ", double " : ", ").append(m_params.back());
            m_signature.append(isCpp() ? " = " : "=").append(floating(param.initial));
        }
        writeStatements();
    }

    std::string text() const {
        const std::string result = tensor(m_steps.size() - 1);
        if (isCpp())
            return preamble(m_lines + result) + "double " + m_name + "(double x" + m_signature + ") {\n" +
                   (losesNan() ? "    if (x != x)\n        return x;\n" : "") + m_lines + "    return " +
                   m_texts.back().text + ";\n}\n";
        if (losesNan()) {
            const std::string module = m_language == Language::PyTorch ? "torch" : "np";
            return preamble(m_lines + result + module + ".") + "def " + m_name + "(x" + m_signature + "):\n" + m_lines +
                   "    return " + module + ".where(x != x, x, " + result + ")\n";
        }
        // A formula without x still has a value for every x.
        const bool isFixed = m_language == Language::PyTorch && !m_steps.back().dependsOnX;
        return preamble(m_lines + result) + "def " + m_name + "(x" + m_signature + "):\n" + m_lines + "    return " +
               (m_language == Language::PyTorch ? result : m_texts.back().text) + (isFixed ? ".expand_as(x)" : "") +
               "\n";
    }

private:
    bool isCpp() const { return m_language == Language::Cpp; }
    // A comparison with NaN is false, and a constant branch would forget it.
    bool losesNan() const {
        return std::ranges::any_of(m_steps, [](const Step& step) { return step.dependsOnX && forgetsNan(step.node); });
    }

    static bool forgetsNan(const Expression& node) {
        return node.op() == Op::Select || (node.op() == Op::Call && node.function() == Function::Sign);
    }

    void writeStatements() {
        std::size_t named = 0;
        for (std::size_t i = 0; i < m_steps.size(); ++i) {
            m_texts.push_back(textOf(m_steps[i]));
            if (m_steps[i].uses < 2 || m_steps[i].node.operands() == 0)
                continue;
            const std::string local = m_names.fresh("t" + std::to_string(++named));
            m_lines.append("    ").append(!isCpp() ? "" : m_steps[i].node.isMask() ? "const bool " : "const double ");
            m_lines.append(local).append(" = ").append(m_texts[i].text).append(isCpp() ? ";\n" : "\n");
            m_texts[i] = {local};
        }
    }

    // An argument that PyTorch wants as a tensor: what does not depend on x may be a plain number.
    std::string tensor(std::size_t step) const {
        const std::string& text = m_texts[step].text;
        if (m_language != Language::PyTorch || m_steps[step].dependsOnX)
            return text;
        if (m_steps[step].node.op() == Op::Constant)
            return "x.new_tensor(" + text + ")";
        return "torch.as_tensor(" + text + (m_steps[step].node.isMask() ? "" : ", dtype=x.dtype") +
               ", device=x.device)";
    }

    PrintedText textOf(const Step& step) const {
        const Expression& node = step.node;
        switch (node.op()) {
        case Op::Variable:
            return {"x"};
        case Op::Parameter:
            return {m_params[node.index()]};
        case Op::Constant:
            return {floating(static_cast<double>(node.value())), std::signbit(node.value()) ? kSign : kPrimary};
        case Op::Call: {
            const FunctionNames& names = namesOf(node.function());
            const std::string_view call = isCpp()                           ? names.cpp
                                          : m_language == Language::PyTorch ? names.pytorch
                                                                            : names.numpy;
            return {filled(call, tensor(step.operands[0]))};
        }
        case Op::Negate: {
            const PrintedText& inner = m_texts[step.operands[0]];
            return {"-" + boundBehind(inner, kProduct), inner.binding == kProduct ? kProduct : kSign};
        }
        case Op::Power:
            return power(step);
        case Op::Min:
        case Op::Max:
        case Op::Select:
            return choice(step);
        case Op::And:
        case Op::Or:
            if (!isCpp()) // & and | bind more tightly than comparisons
                return {bound(m_texts[step.operands[0]], kPrimary) + (node.op() == Op::And ? " & " : " | ") +
                            bound(m_texts[step.operands[1]], kPrimary),
                        kComparison};
            [[fallthrough]];
        default:
            if (node.op() == Op::Or) // compilers ask for parentheses around && within ||
                return infix(Op::Or, grouped(step, 0), grouped(step, 1));
            return infix(node.op(), m_texts[step.operands[0]], m_texts[step.operands[1]]);
        }
    }

    PrintedText grouped(const Step& step, std::size_t i) const {
        const std::size_t operand = step.operands[i];
        return m_steps[operand].node.op() == Op::And ? PrintedText{bound(m_texts[operand], kPrimary)}
                                                     : m_texts[operand];
    }

    PrintedText power(const Step& step) const {
        const PrintedText &base = m_texts[step.operands[0]], &exponent = m_texts[step.operands[1]];
        if (isCpp())
            return {"std::pow(" + base.text + ", " + exponent.text + ")"};
        return {bound(base, kPrimary) + " ** " + bound(exponent, kSign), kPower};
    }

    PrintedText choice(const Step& step) const {
        const Op op = step.node.op();
        const bool isNumPy = m_language == Language::NumPy;
        std::string text;
        if (isCpp() && op == Op::Select) {
            const auto part = [&](std::size_t i, Binding least) { return bound(m_texts[step.operands[i]], least); };
            return {part(0, kOr) + " ? " + part(1, kTernary) + " : " + part(2, kTernary), kTernary};
        }
        if (op == Op::Select)
            text = isNumPy ? "np.where(" : "torch.where(";
        else if (op == Op::Min)
            text = isCpp() ? "smaller(" : isNumPy ? "np.minimum(" : "torch.minimum(";
        else
            text = isCpp() ? "larger(" : isNumPy ? "np.maximum(" : "torch.maximum(";
        for (std::size_t i = 0; i < step.operands.size(); ++i)
            text.append(i == 0 ? "" : ", ").append(tensor(step.operands[i]));
        return {text + ")"};
    }

    // Imports and definitions that `body` needs.
    std::string preamble(const std::string& body) const {
        std::string definitions;
        for (const Definition& definition : kDefinitions)
            if (definition.language == m_language && body.find(definition.name) != std::string::npos)
                definitions.append(definition.text);
        if (isCpp())
            return (body + definitions).find("std::") == std::string::npos
                       ? definitions + (definitions.empty() ? "" : "\n")
                       : "#include <cmath>\n\n" + definitions + (definitions.empty() ? "" : "\n");
        if (m_language == Language::PyTorch)
            return body.find("torch.") == std::string::npos ? "" : "import torch\n\n\n";
        const bool needsMath = definitions.find("math.") != std::string::npos;
        const bool needsNumPy = (definitions + body).find("np.") != std::string::npos;
        std::string text = (needsMath ? "import math\n\n" : "");
        text += needsNumPy ? "import numpy as np\n\n" : "";
        text += definitions;
        return text.empty() ? text : text + (text.ends_with("\n\n") ? "\n" : "\n\n");
    }

    Language m_language;
    std::vector<Step> m_steps;
    Names m_names;
    std::string m_name;
    std::string m_signature; // the parameters after x
    std::vector<std::string> m_params;
    std::vector<PrintedText> m_texts;
    std::string m_lines;
};

} // namespace

std::size_t printedDefinitionAt(std::string_view text) {
    for (const Definition& definition : kDefinitions) {
        std::string_view written = definition.text;
        written.remove_prefix(written.find_first_not_of('\n'));
        if (text.starts_with(written.substr(0, written.find_last_not_of('\n') + 1)))
            return written.find_last_not_of('\n') + 1;
    }
    return 0;
}

std::string printCode(const Formula& formula, Language language, std::string_view name) {
    return CodePrinter(formula, language, name).text();
}

} // namespace acti
