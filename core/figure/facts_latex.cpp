// The table of facts for papers: one row a fact, in the manner of booktabs.
#include "core/activations/fact_names.h"
#include "core/base/text.h"
#include "core/figure/facts_table.h"

#include <algorithm>
#include <cmath>

namespace acti {
namespace {

constexpr int kLatexDigits = 4;
constexpr std::size_t kLatexListed = 4; // of several landmarks; the rest is counted
const char* const kLatexNone = "--";

// Text outside of mathematics.
std::string latexEscaped(std::string_view text) {
    std::string escaped;
    for (const char c : text)
        switch (c) {
        case '\\':
            escaped += "\\textbackslash{}";
            break;
        case '~':
            escaped += "\\textasciitilde{}";
            break;
        case '^':
            escaped += "\\textasciicircum{}";
            break;
        default:
            if (std::string_view("&%$#_{}").find(c) != std::string_view::npos)
                escaped += '\\';
            escaped += c;
        }
    return escaped;
}

// Inside of mathematics.
std::string latexReal(double value) {
    if (std::isinf(value))
        return value < 0 ? "-\\infty" : "\\infty";
    const std::string digits = significant(value + 0.0, kLatexDigits);
    const std::size_t exponent = digits.find('e');
    if (exponent == std::string::npos)
        return digits;
    const std::size_t sign = digits[exponent + 1] == '+' ? 1 : 0;
    const auto power = parseInteger(std::string_view(digits).substr(exponent + 1 + sign));
    return digits.substr(0, exponent) + " \\times 10^{" + std::to_string(power.value_or(0)) + "}";
}

std::string latexMath(const std::string& text) { return "$" + text + "$"; }

std::string latexNumberOrNone(double value) { return std::isnan(value) ? kLatexNone : latexMath(latexReal(value)); }

bool isAttained(const Bound& bound) { return bound.at.has_value() || bound.over.has_value(); }

// Half open where an end is only approached.
std::string latexBounds(const Bound& low, const Bound& high) {
    if (std::isnan(low.value) || std::isnan(high.value))
        return kLatexNone;
    if (low.value == high.value)
        return latexMath("\\{" + latexReal(low.value) + "\\}");
    return latexMath((isAttained(low) ? "[" : "(") + latexReal(low.value) + ",\\ " + latexReal(high.value) +
                     (isAttained(high) ? "]" : ")"));
}

std::string latexLimits(double minus, double plus) {
    return std::isnan(minus) && std::isnan(plus) ? kLatexNone
                                                 : latexNumberOrNone(minus) + ", " + latexNumberOrNone(plus);
}

std::string latexRange(const Range& range) {
    return latexMath((std::isinf(range.min) ? "(" : "[") + latexReal(range.min) + ",\\ " + latexReal(range.max) +
                     (std::isinf(range.max) ? ")" : "]"));
}

template<class List, class Write>
std::string latexList(const List& list, Write write) {
    std::string text;
    for (std::size_t i = 0; i < std::min(list.size(), kLatexListed); ++i)
        text.append(text.empty() ? "" : ", ").append(write(list[i]));
    if (list.size() > kLatexListed)
        text += " and " + std::to_string(list.size() - kLatexListed) + " more";
    return text;
}

std::string latexPoints(const Facts& facts, const std::vector<Point>& points) {
    if (!facts.isResolved)
        return "not resolved";
    return latexList(points, [](const Point& point) {
        return latexMath("(" + latexReal(point.x) + ",\\ " + latexReal(point.y) + ")");
    });
}

std::string latexZeros(const Facts& facts) {
    if (!facts.isResolved)
        return "not resolved";
    std::vector<std::string> parts;
    for (const double x : facts.zeros)
        parts.push_back(latexMath(latexReal(x)));
    for (const Range& range : facts.zeroRanges)
        parts.push_back("all of " + latexRange(range));
    return latexList(parts, [](const std::string& part) { return part; });
}

std::string latexSmoothness(Smoothness smoothness) {
    const std::string name(smoothnessName(smoothness));
    if (smoothness == Smoothness::Infinite)
        return "$C^{\\infty}$";
    return name.size() == 2 ? "$C^{" + name.substr(1) + "}$" : name;
}

// "$\beta = 2$, $p_{1} = 0.5$".
std::string latexParams(const KnownCurve& known) {
    const Formula formula = known.curve.entry->definition();
    std::string text;
    for (std::size_t i = 0; i < known.curve.params.size(); ++i) {
        const std::string symbol = printLatex({formula.params, Expression::parameter(i)});
        text.append(text.empty() ? "" : ", ")
            .append(latexMath(symbol + " = " + significant(known.curve.params[i], kLatexDigits + 2)));
    }
    return text;
}

struct LatexFact {
    const char* name;
    std::string (*cell)(const KnownCurve& known);
};

// An empty cell: the activation has nothing of the kind.
const LatexFact kLatexFacts[] = {
    {"Parameters", latexParams},
    {"Range", [](const KnownCurve& k) { return latexBounds(k.facts.infimum, k.facts.supremum); }},
    {"Limits at $\\mp\\infty$",
     [](const KnownCurve& k) { return latexLimits(k.facts.limitMinus.f, k.facts.limitPlus.f); }},
    {"Zeros", [](const KnownCurve& k) { return latexZeros(k.facts); }},
    {"Minima", [](const KnownCurve& k) { return latexPoints(k.facts, k.facts.minima); }},
    {"Maxima", [](const KnownCurve& k) { return latexPoints(k.facts, k.facts.maxima); }},
    {"Inflections", [](const KnownCurve& k) { return latexPoints(k.facts, k.facts.inflections); }},
    {"Kinks",
     [](const KnownCurve& k) {
         return latexList(k.facts.kinks, [](const Kink& kink) { return latexMath(latexReal(kink.x)); });
     }},
    {"Period",
     [](const KnownCurve& k) { return k.facts.period ? latexMath(latexReal(*k.facts.period)) : std::string(); }},
    {"Range of $f'$", [](const KnownCurve& k) { return latexBounds(k.facts.slopeInfimum, k.facts.slopeSupremum); }},
    {"Limits of $f'$ at $\\mp\\infty$",
     [](const KnownCurve& k) { return latexLimits(k.facts.limitMinus.f1, k.facts.limitPlus.f1); }},
    {"$f'(0)$", [](const KnownCurve& k) { return latexNumberOrNone(k.facts.atZero.f1); }},
    {"Lipschitz constant", [](const KnownCurve& k) { return latexNumberOrNone(k.facts.lipschitz); }},
    {"Monotone",
     [](const KnownCurve& k) {
         return std::isnan(k.facts.lipschitz) ? std::string("not resolved")
                                              : std::string(directionName(k.facts.direction));
     }},
    {"Smoothness", [](const KnownCurve& k) { return latexSmoothness(k.facts.smoothness); }},
    {"$\\mathrm{E}\\,f(z)$", [](const KnownCurve& k) { return latexNumberOrNone(k.facts.gaussianMean); }},
    {"$\\mathrm{E}\\,f(z)^2$", [](const KnownCurve& k) { return latexNumberOrNone(k.facts.gaussianSecondMoment); }},
    {"$\\mathrm{E}\\,f'(z)^2$", [](const KnownCurve& k) { return latexNumberOrNone(k.facts.slopeSecondMoment); }},
};

bool isOwn(const KnownCurve& known) { return known.curve.entry->family() == Family::Custom; }

// The names of the columns: formulas are numbered over the whole table.
std::vector<std::string> latexNames(std::span<const KnownCurve> curves) {
    std::vector<std::string> names;
    std::size_t formulas = 0;
    for (const KnownCurve& known : curves)
        names.push_back(isOwn(known) ? latexMath("f_{" + std::to_string(++formulas) + "}")
                                     : latexEscaped(known.curve.entry->name()));
    return names;
}

std::string latexTabular(std::span<const KnownCurve> curves, std::span<const std::string> names) {
    std::string text = "\\begin{tabular}{l" + std::string(curves.size(), 'l') + "}\n\\toprule\n";
    for (const std::string& name : names)
        text.append(" & ").append(name);
    text += " \\\\\n\\midrule\n";
    for (const LatexFact& fact : kLatexFacts) {
        std::string cells;
        bool isAny = false;
        for (const KnownCurve& known : curves) {
            const std::string cell = fact.cell(known);
            isAny = isAny || !cell.empty();
            cells.append(" & ").append(cell.empty() ? kLatexNone : cell);
        }
        if (isAny)
            text.append(fact.name).append(cells).append(" \\\\\n");
    }
    return text + "\\bottomrule\n\\end{tabular}\n";
}

} // namespace

std::string factsAsLatex(std::span<const KnownCurve> curves) {
    const std::vector<std::string> names = latexNames(curves);
    std::string text = "% needs \\usepackage{amsmath,booktabs}; z is a standard normal variable\n";
    for (std::size_t begin = 0; begin < curves.size(); begin += kFactsPerTabular) {
        const std::size_t count = std::min(kFactsPerTabular, curves.size() - begin);
        text += begin == 0 ? "" : "\n\\medskip\n\n";
        text += latexTabular(curves.subspan(begin, count), std::span(names).subspan(begin, count));
    }
    std::size_t formulas = 0;
    for (std::size_t i = 0; i < curves.size(); ++i)
        if (isOwn(curves[i]))
            text += "\n\\noindent $f_{" + std::to_string(++formulas) +
                    "}(x) = " + std::string(curves[i].curve.entry->formula()) + "$\n";
    return text;
}

} // namespace acti
