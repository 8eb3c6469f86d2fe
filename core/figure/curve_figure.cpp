#include "core/figure/curve_figure.h"

#include "core/figure/curve_scenes.h"

#include <algorithm>
#include <cmath>

namespace acti {
namespace {

bool canShareAxis(const Quantity& quantity) {
    return quantity.kind != Quantity::Kind::Chain && quantity.kind != Quantity::Kind::Difference;
}

} // namespace

std::vector<std::vector<std::size_t>> axesOf(const CurveFigure& figure) {
    std::vector<std::vector<std::size_t>> axes;
    std::optional<std::size_t> shared;
    for (std::size_t i = 0; i < figure.panels.size(); ++i) {
        const bool joins = figure.isOverlaid && canShareAxis(figure.panels[i].quantity);
        if (joins && shared) {
            axes[*shared].push_back(i);
            continue;
        }
        if (joins)
            shared = axes.size();
        axes.push_back({i});
    }
    return axes;
}

std::optional<std::size_t> curveOfColour(const CurveFigure& figure, int colour) {
    const auto found = std::ranges::find(figure.curves, colour, &Curve::colour);
    if (found == figure.curves.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - figure.curves.begin());
}

Ink inkOf(const CurveFigure& figure, std::size_t index) {
    const Curve& curve = figure.curves[index];
    Ink ink{Ink::Role::Series, curve.colour, 1};
    ink.own = curve.ownColour;
    const auto before = figure.curves.begin() + static_cast<std::ptrdiff_t>(index);
    ink.order = static_cast<int>(std::count_if(figure.curves.begin(), before, [](const Curve& other) {
        return other.isVisible && !other.dash; // a chosen dash is not one of the order
    }));
    return ink;
}

bool isInDecades(const CurveFigure& figure, const Quantity& quantity) {
    const auto panel = std::ranges::find(figure.panels, quantity, &CurvePanel::quantity);
    return quantity.kind == Quantity::Kind::Chain || (panel != figure.panels.end() && panel->isLogarithmic);
}

double heightAt(const CurveFigure& figure, const Quantity& quantity, const ResolvedCurve& curve, double x,
                const Sample& sample) {
    if (quantity.kind == Quantity::Kind::Chain)
        return chainMagnitude(*curve.entry, curve.params, figure.chain, x);
    const double value = valueOf(quantity, *curve.entry, sample);
    return isInDecades(figure, quantity) ? std::log10(value) : value;
}

Result<Scene> buildCurves(const CurveFigure& figure) { return CurveScenes().build(figure); }

} // namespace acti
