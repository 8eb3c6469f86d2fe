#include "core/figure/curve_edits.h"

#include <algorithm>
#include <cmath>

namespace acti {
namespace {

int placeOf(const Quantity& quantity) { return static_cast<int>(quantity.kind); }

CurveFigure withoutPanel(CurveFigure figure, const Quantity& quantity) {
    if (figure.panels.size() > 1)
        std::erase_if(figure.panels, [&](const CurvePanel& panel) { return panel.quantity == quantity; });
    return figure;
}

// A comparison names its curves by their colours, and follows.
void recolour(CurveFigure& figure, Curve& curve, int colour) {
    if (figure.compare)
        for (int* compared : {&figure.compare->first, &figure.compare->second})
            if (*compared == curve.colour)
                *compared = colour;
    curve.colour = colour;
}

CurveFigure withNew(CurveFigure figure, Curve curve) {
    const auto isSeen = [&](int colour) {
        return std::ranges::any_of(figure.curves,
                                   [&](const Curve& other) { return other.isVisible && other.colour == colour; });
    };
    curve.colour = 0;
    while (isSeen(curve.colour))
        ++curve.colour;
    if (const auto hidden = curveOfColour(figure, curve.colour)) {
        int spare = curve.colour + 1;
        while (curveOfColour(figure, spare))
            ++spare;
        recolour(figure, figure.curves[*hidden], spare);
    }
    figure.curves.push_back(std::move(curve));
    return figure;
}

Curve* curveAt(CurveFigure& figure, std::size_t index) {
    return index < figure.curves.size() ? &figure.curves[index] : nullptr;
}

CurvePanel* panelOf(CurveFigure& figure, const Quantity& quantity) {
    const auto found = std::ranges::find(figure.panels, quantity, &CurvePanel::quantity);
    return found == figure.panels.end() ? nullptr : &*found;
}

std::optional<double> soundStep(std::optional<double> step) {
    return step && std::isfinite(*step) && *step > 0 ? step : std::nullopt;
}

} // namespace

bool shows(const CurveFigure& figure, const Quantity& quantity) {
    return std::ranges::find(figure.panels, quantity, &CurvePanel::quantity) != figure.panels.end();
}

CurveFigure withQuantity(CurveFigure figure, const Quantity& quantity, bool isShown) {
    if (isShown == shows(figure, quantity))
        return figure;
    if (!isShown)
        return withoutPanel(std::move(figure), quantity);
    if (quantity.kind == Quantity::Kind::Difference && !figure.compare) {
        if (figure.curves.size() < 2)
            return figure;
        figure.compare = Comparison{figure.curves[0].colour, figure.curves[1].colour};
    }
    const auto after = std::ranges::find_if(
        figure.panels, [&](const CurvePanel& panel) { return placeOf(panel.quantity) > placeOf(quantity); });
    figure.panels.insert(after, CurvePanel{quantity, {}});
    return figure;
}

CurveFigure withComparison(CurveFigure figure, std::size_t first, std::size_t second) {
    const Quantity difference{Quantity::Kind::Difference, {}};
    const std::size_t count = figure.curves.size();
    if (first == second || first >= count || second >= count) {
        figure = withQuantity(std::move(figure), difference, false);
        if (!shows(figure, difference))
            figure.compare.reset();
        return figure;
    }
    figure.compare = Comparison{figure.curves[first].colour, figure.curves[second].colour};
    return withQuantity(std::move(figure), difference, true);
}

std::vector<GradientChoice> gradientsOf(const CurveFigure& figure) {
    std::vector<GradientChoice> choices;
    for (const Curve& curve : figure.curves)
        if (const Result<ResolvedCurve> resolved = resolve(curve))
            for (const ParamInfo& param : resolved->entry->params())
                if (std::ranges::find(choices, param.id, &GradientChoice::parameter) == choices.end())
                    choices.push_back({std::string(param.id), std::string(param.symbol)});
    return choices;
}

CurveFigure withCurve(CurveFigure figure, std::string activation, std::map<std::string, double> params) {
    Curve curve;
    curve.activation = std::move(activation);
    curve.params = std::move(params);
    return withNew(std::move(figure), std::move(curve));
}

CurveFigure withFormula(CurveFigure figure, std::string formula) {
    Curve curve;
    curve.activation = kCustomActivation;
    curve.formula = std::move(formula);
    return withNew(std::move(figure), std::move(curve));
}

CurveFigure withParam(CurveFigure figure, std::size_t index, const std::string& param, double value) {
    if (index < figure.curves.size())
        figure.curves[index].params[param] = value;
    return figure;
}

CurveFigure withColour(CurveFigure figure, std::size_t index, std::optional<Rgb> colour) {
    if (Curve* curve = curveAt(figure, index))
        curve->ownColour = colour;
    return figure;
}

CurveFigure withWidth(CurveFigure figure, std::size_t index, std::optional<double> width) {
    if (Curve* curve = curveAt(figure, index))
        curve->width = width && std::isfinite(*width)
                           ? std::optional(std::clamp(*width, kCurveWidths.min, kCurveWidths.max))
                           : std::nullopt;
    return figure;
}

CurveFigure withDash(CurveFigure figure, std::size_t index, std::optional<Dash> dash) {
    if (Curve* curve = curveAt(figure, index))
        curve->dash = dash;
    return figure;
}

CurveFigure moved(CurveFigure figure, std::size_t from, std::size_t to) {
    if (from >= figure.curves.size() || to >= figure.curves.size())
        return figure;
    const auto at = [&](std::size_t index) { return figure.curves.begin() + static_cast<std::ptrdiff_t>(index); };
    if (from < to)
        std::rotate(at(from), at(from + 1), at(to + 1));
    else
        std::rotate(at(to), at(from), at(from + 1));
    return figure;
}

CurveFigure withXRange(CurveFigure figure, Range x) {
    figure.x = x;
    return figure;
}

CurveFigure withHeights(CurveFigure figure, const Quantity& quantity, std::optional<Range> heights) {
    if (CurvePanel* panel = panelOf(figure, quantity))
        panel->y = heights;
    return figure;
}

CurveFigure withXTickStep(CurveFigure figure, std::optional<double> step) {
    figure.tickStep = soundStep(step);
    return figure;
}

CurveFigure withTickStep(CurveFigure figure, const Quantity& quantity, std::optional<double> step) {
    if (CurvePanel* panel = panelOf(figure, quantity))
        panel->tickStep = soundStep(step);
    return figure;
}

CurveFigure withLogarithmic(CurveFigure figure, const Quantity& quantity, bool isLogarithmic) {
    CurvePanel* panel = panelOf(figure, quantity);
    if (!panel || panel->isLogarithmic == isLogarithmic || quantity.kind == Quantity::Kind::Chain)
        return figure;
    panel->isLogarithmic = isLogarithmic;
    panel->y.reset();
    panel->tickStep.reset();
    return figure;
}

CurveFigure withLegend(CurveFigure figure, LegendPlace place) {
    figure.legend = place;
    return figure;
}

CurveFigure withoutCurve(CurveFigure figure, std::size_t index) {
    if (index >= figure.curves.size())
        return figure;
    const int colour = figure.curves[index].colour;
    figure.curves.erase(figure.curves.begin() + static_cast<std::ptrdiff_t>(index));
    const bool wasCompared = figure.compare && (figure.compare->first == colour || figure.compare->second == colour);
    if (wasCompared) {
        figure.compare.reset();
        std::erase_if(figure.panels,
                      [](const CurvePanel& panel) { return panel.quantity.kind == Quantity::Kind::Difference; });
    }
    const std::vector<GradientChoice> left = gradientsOf(figure);
    std::erase_if(figure.panels, [&](const CurvePanel& panel) {
        return panel.quantity.kind == Quantity::Kind::Gradient &&
               std::ranges::find(left, panel.quantity.parameter, &GradientChoice::parameter) == left.end();
    });
    if (figure.panels.empty())
        figure.panels = CurveFigure{}.panels;
    return figure;
}

} // namespace acti
