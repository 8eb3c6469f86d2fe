#include "core/figure/curve_edits.h"

#include <algorithm>

namespace acti {
namespace {

int placeOf(const Quantity& quantity) { return static_cast<int>(quantity.kind); }

CurveFigure withoutPanel(CurveFigure figure, const Quantity& quantity) {
    if (figure.panels.size() > 1)
        std::erase_if(figure.panels, [&](const CurvePanel& panel) { return panel.quantity == quantity; });
    return figure;
}

CurveFigure withNew(CurveFigure figure, Curve curve) {
    curve.colour = 0;
    while (curveOfColour(figure, curve.colour))
        ++curve.colour;
    figure.curves.push_back(std::move(curve));
    return figure;
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
