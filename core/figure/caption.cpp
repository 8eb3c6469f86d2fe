#include "core/figure/caption.h"

#include "core/activations/catalogue.h"
#include "core/expression/plain_tex.h"
#include "core/figure/swept_maximum.h"

#include <algorithm>

namespace acti {
namespace {

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

// "f(x) = x·σ(β·x)", or nothing where it would fill the caption.
std::string formulaOf(const Entry& entry) {
    const std::string body = plainFromTex(entry.formula());
    return characters(body) > kMostCaptionFormula ? std::string() : "f(x) = " + body;
}

void append(std::string& text, std::string_view separator, const std::string& more) {
    if (!more.empty())
        text.append(text.empty() ? "" : separator).append(more);
}

std::string parameters(const Entry& entry, const std::vector<double>& values, std::string_view leftOut = {}) {
    std::string text;
    for (std::size_t i = 0; i < values.size(); ++i)
        if (const ParamInfo& param = entry.params()[i]; param.id != leftOut)
            append(text, ", ", std::string(param.symbol) + " = " + labelNumber(values[i], 6));
    return text;
}

std::string between(const Range& range) { return labelNumber(range.min, 6) + " to " + labelNumber(range.max, 6); }

std::string curveWords(const Curve& curve) {
    const auto resolved = resolve(curve);
    if (!resolved || !curve.isVisible)
        return {};
    std::string words = formulaOf(*resolved->entry);
    append(words, ", ", parameters(*resolved->entry, resolved->params));
    if (curve.activation == kCustomActivation)
        return words;
    return curveName(curve, *resolved) + (words.empty() ? "" : ": " + words);
}

// What is swept, with the parameters that stand still; of a formula the formula alone, which is its name.
std::string sweptWords(const SweptActivation& activation, const Swept& swept) {
    const auto resolved =
        resolve({.activation = activation.activation, .params = activation.params, .formula = activation.formula});
    if (!resolved)
        return swept.name();
    const bool isCustom = activation.activation == kCustomActivation;
    std::string text = isCustom ? std::string() : nameOf(*resolved->entry) + ": ";
    text += formulaOf(*resolved->entry);
    append(text, ", ", parameters(*resolved->entry, resolved->params, activation.parameter));
    return text;
}

std::string weightWords(const Branch& branch) {
    if (const auto* gaussian = std::get_if<GaussianWeights>(&branch.weights))
        return "weights N(" + labelNumber(gaussian->mean) + ", " + labelNumber(gaussian->std) + "²), seed " +
               std::to_string(gaussian->seed);
    if (const auto* named = std::get_if<NamedWeights>(&branch.weights)) {
        std::string name = named->name;
        std::ranges::replace(name, '_', ' ');
        return "weights " + name;
    }
    if (const auto* seeded = std::get_if<SeededWeights>(&branch.weights))
        return "weights " + seeded->name + ", seed " + std::to_string(seeded->seed);
    return "given weights";
}

std::string_view normWords(NormKind kind) {
    constexpr std::string_view kNames[] = {"no norm", "batch norm", "layer norm", "instance norm", "group norm"};
    return kNames[static_cast<std::size_t>(kind)];
}

std::string branchWords(const Condition& condition, const Branch& branch) {
    constexpr std::string_view kPools[] = {"parametric", "max", "average"};
    std::string words(kPools[static_cast<std::size_t>(condition.pool)]);
    words += " pooling " + std::to_string(branch.window.rows) + " × " + std::to_string(branch.window.columns);
    if (branch.dilation > 1)
        words += ", dilation " + std::to_string(branch.dilation);
    if (condition.pool == Pool::Parametric)
        words += ", " + weightWords(branch);
    const bool isNormalisedLater = branch.norm.kind == NormKind::None && condition.norm.kind != NormKind::None;
    return isNormalisedLater ? words : words + ", " + std::string(normWords(branch.norm.kind));
}

std::string conditionWords(const Condition& condition) {
    const bool isMax = condition.merge == Merge::Max && condition.branches.size() > 1;
    std::string words = isMax ? "the larger of " : "";
    for (const Branch& branch : condition.branches)
        words += (&branch == &condition.branches.front() ? ""
                  : isMax                                ? " and "
                                                         : " plus ") +
                 branchWords(condition, branch);
    if (condition.norm.kind != NormKind::None)
        words += ", then " + std::string(normWords(condition.norm.kind));
    constexpr std::string_view kBorders[] = {"", ", border replicated", ", border reflected", ", border circular"};
    return words + std::string(kBorders[static_cast<std::size_t>(condition.border)]);
}

std::string funnelWords(const FunnelLayer& layer) {
    std::string words = "y = " + outputFormula(layer.combine);
    if (layer.combine == Combine::Smooth)
        words += ", β = " + labelNumber(layer.beta);
    return words + ", T(x): " + conditionWords(layer.condition);
}

std::string scaleWords(Scale scale) {
    constexpr std::string_view kNames[] = {"standardised", "scaled to 0 to 1", "scaled as for ImageNet", "unscaled"};
    return std::string(kNames[static_cast<std::size_t>(scale)]);
}

struct Words {
    std::span<const Figure> figures;

    std::string operator()(const CurveFigure& figure) const {
        std::string text;
        for (const Curve& curve : figure.curves)
            append(text, ". ", curveWords(curve));
        return text;
    }

    std::string operator()(const SweepFigure& figure) const {
        const auto swept = sweptOf(figure.subject);
        if (!swept)
            return {};
        std::string text;
        if (const auto* activation = std::get_if<SweptActivation>(&figure.subject)) {
            text = sweptWords(*activation, **swept);
        } else {
            text = (*swept)->name() + ": S(x) = Σ xᵢ exp(β·xᵢ) / Σ exp(β·xᵢ)";
        }
        text += ", " + std::string((*swept)->parameter().symbol) + " from " + between(figure.values);
        if (figure.current)
            text += ", strong: " + labelNumber(*figure.current);
        return text;
    }

    std::string operator()(const MapFigure& figure) const {
        std::string text = funnelWords(figure.spec.layer);
        if (figure.second)
            text += ". B: " + funnelWords(*figure.second);
        return text + ". x: " + figure.input + ", " + scaleWords(figure.spec.scale);
    }

    std::string operator()(const MetaAconFigure& figure) const {
        constexpr std::string_view kBetas[] = {"one β a layer", "one β a channel", "one β a pixel"};
        return "Meta-ACON, " + std::string(kBetas[static_cast<std::size_t>(figure.spec.design)]) +
               ": y = (p₁ − p₂)·x·σ(β·(p₁ − p₂)·x) + p₂·x. x: " + figure.input + ", " + scaleWords(figure.spec.scale);
    }

    std::string operator()(const SheetFigure& sheet) const {
        const auto shown = figuresOf(sheet, figures);
        std::string text;
        for (std::size_t i = 0; shown && i < shown->size(); ++i)
            append(text, " ", (sheet.isLettered ? "(" + sheetLetter(i) + ") " : "") + captionOf((*shown)[i]));
        return text;
    }
};

} // namespace

std::string captionOf(const Figure& figure, std::span<const Figure> figures) {
    std::string text = figure.title;
    const std::string words = std::visit(Words{figures}, figure.content);
    append(text, text.ends_with('.') || text.ends_with('?') ? " " : ". ", words);
    if (!text.empty() && !text.ends_with('.') && !text.ends_with('?'))
        text += '.';
    return text;
}

} // namespace acti
