#include "core/figure/axis_choices.h"

#include "core/base/text.h"
#include "core/figure/curve_edits.h"
#include "core/figure/curve_line.h"

#include <cmath>

namespace acti {
namespace {

constexpr Range kUnknown{0, 1};

// Of the panel with this id, or of the one at `index` where `id` is empty.
Range drawnHeights(const Scene* drawn, std::size_t index) {
    return drawn && index < drawn->panels.size() ? drawn->panels[index].y.range : kUnknown;
}

Range drawnHeights(const Scene* drawn, const std::string& id) {
    if (drawn)
        for (const Panel& panel : drawn->panels)
            if (panel.id == id)
                return panel.y.range;
    return kUnknown;
}

AxisChoice freeAxis(std::string name, const std::optional<Range>& set, const Range& drawn) {
    return {.name = std::move(name), .range = set.value_or(drawn), .isAutomatic = !set, .mayBeAutomatic = true};
}

std::string nameOf(const CurveFigure& figure, const std::vector<std::size_t>& panels) {
    std::string name;
    for (const std::size_t index : panels)
        name += (name.empty() ? "" : ", ") + quantityLabel(figure.panels[index].quantity);
    return name;
}

std::vector<AxisChoice> choicesOf(const CurveFigure& figure, const Scene* drawn) {
    std::vector<AxisChoice> choices{{.name = "x", .range = figure.x, .hasTickStep = true, .tickStep = figure.tickStep}};
    const auto axes = axesOf(figure);
    for (std::size_t i = 0; i < axes.size(); ++i) {
        const CurvePanel& panel = figure.panels[axes[i].front()];
        AxisChoice choice = freeAxis(nameOf(figure, axes[i]), panel.y, drawnHeights(drawn, i));
        choice.hasTickStep = true;
        choice.tickStep = panel.tickStep;
        choice.mayBeLogarithmic = panel.quantity.kind != Quantity::Kind::Chain;
        choice.isLogarithmic = isInDecades(figure, panel.quantity);
        if (choice.isLogarithmic)
            choice.range = {std::pow(10, choice.range.min), std::pow(10, choice.range.max)};
        choices.push_back(std::move(choice));
    }
    return choices;
}

std::vector<AxisChoice> choicesOf(const SweepFigure& figure, const Scene* drawn) {
    std::vector<AxisChoice> choices{{.name = "x", .range = figure.x}};
    if (figure.style == SweepStyle::Family)
        choices.push_back(freeAxis(quantityLabel(figure.quantity), figure.y, drawnHeights(drawn, "family")));
    return choices;
}

std::vector<AxisChoice> choicesOf(const MetaAconFigure& figure, const Scene* drawn) {
    Range x = kUnknown;
    if (drawn)
        for (const Panel& panel : drawn->panels)
            if (panel.id == "curves")
                x = panel.x.range;
    return {freeAxis("x", figure.x, x), freeAxis("y", figure.y, drawnHeights(drawn, "curves"))};
}

template<class Kind>
std::vector<AxisChoice> choicesOf(const Kind&, const Scene*) {
    return {};
}

// The first quantity of the axis at `index`, 0 being x.
const Quantity* quantityOf(const CurveFigure& figure, std::size_t index) {
    const auto axes = axesOf(figure);
    return index == 0 || index > axes.size() ? nullptr : &figure.panels[axes[index - 1].front()].quantity;
}

void setRange(CurveFigure& figure, std::size_t index, std::optional<Range> range) {
    if (index == 0)
        figure = withXRange(std::move(figure), *range);
    else if (const Quantity* found = quantityOf(figure, index)) {
        const Quantity quantity = *found;
        if (range && isInDecades(figure, quantity))
            range = Range{std::log10(range->min), std::log10(range->max)};
        figure = withHeights(std::move(figure), quantity, range);
    }
}

void setRange(SweepFigure& figure, std::size_t index, std::optional<Range> range) {
    if (index == 0)
        figure.x = *range;
    else
        figure.y = range;
}

void setRange(MetaAconFigure& figure, std::size_t index, std::optional<Range> range) {
    (index == 0 ? figure.x : figure.y) = range;
}

template<class Kind>
void setRange(Kind&, std::size_t, const std::optional<Range>&) {}

} // namespace

std::vector<AxisChoice> axisChoices(const FigureContent& content, const Scene* drawn) {
    return std::visit([&](const auto& figure) { return choicesOf(figure, drawn); }, content);
}

Result<FigureContent> withAxisRange(FigureContent content, std::size_t index, const std::optional<Range>& range) {
    const std::vector<AxisChoice> choices = axisChoices(content);
    if (index >= choices.size())
        return Error{ErrorCode::Unsupported, "this figure has no such axis", "axis " + std::to_string(index)};
    const AxisChoice& choice = choices[index];
    if (!range && !choice.mayBeAutomatic)
        return Error{ErrorCode::Unsupported, "needs a range: type both ends", choice.name};
    if (range) {
        if (auto ok = checkRange(*range, choice.name); !ok)
            return ok.error();
        if (choice.isLogarithmic && !(range->min > 0))
            return Error{ErrorCode::OutOfRange, "a logarithmic axis must begin above 0, not at " + shortest(range->min),
                         choice.name};
    }
    std::visit([&](auto& figure) { setRange(figure, index, range); }, content);
    return content;
}

FigureContent withAxisTickStep(FigureContent content, std::size_t index, std::optional<double> step) {
    auto* figure = std::get_if<CurveFigure>(&content);
    if (!figure)
        return content;
    if (index == 0)
        return withXTickStep(std::move(*figure), step);
    const Quantity* found = quantityOf(*figure, index);
    if (!found)
        return content;
    const Quantity quantity = *found;
    return withTickStep(std::move(*figure), quantity, step);
}

FigureContent withAxisLogarithmic(FigureContent content, std::size_t index, bool isLogarithmic) {
    auto* figure = std::get_if<CurveFigure>(&content);
    const Quantity* found = figure ? quantityOf(*figure, index) : nullptr;
    if (!found)
        return content;
    const Quantity quantity = *found;
    return withLogarithmic(std::move(*figure), quantity, isLogarithmic);
}

} // namespace acti
