#include "core/figure/curve_table.h"

#include "core/base/text.h"
#include "core/figure/curve_edits.h"

#include <algorithm>
#include <cmath>

namespace acti {
namespace {

std::vector<double> withKinks(std::vector<double> x, const CurveFigure& figure,
                              const std::vector<ResolvedCurve>& curves) {
    for (const ResolvedCurve& curve : curves)
        for (const Kink& kink : curve.entry->kinks(curve.params))
            if (figure.x.contains(kink.x))
                x.push_back(kink.x);
    for (double& one : x)
        one += 0.0; // never -0
    std::ranges::sort(x);
    x.erase(std::ranges::unique(x).begin(), x.end());
    return x;
}

void addCurve(Table& columns, const CurveFigure& figure, const Curve& curve, const ResolvedCurve& resolved,
              const std::vector<double>& x) {
    std::vector<Sample> samples(x.size());
    resolved.entry->evaluate(x, resolved.params, samples);
    for (const CurvePanel& panel : figure.panels) {
        if (panel.quantity.kind == Quantity::Kind::Difference)
            continue;
        // A product of slopes goes beyond what a double holds; its logarithm does not.
        const bool isChain = panel.quantity.kind == Quantity::Kind::Chain;
        Column column{curveLabel(curve, resolved) + ": " + (isChain ? "log10 " : "") + quantityId(panel.quantity), {}};
        for (std::size_t i = 0; i < x.size(); ++i)
            column.values.push_back(isChain ? heightAt(figure, panel.quantity, resolved, x[i], samples[i])
                                            : valueOf(panel.quantity, *resolved.entry, samples[i]));
        columns.push_back(std::move(column));
    }
}

void addDifference(Table& columns, const Comparison& compare, const CurveFigure& figure,
                   const std::vector<ResolvedCurve>& curves, const std::vector<double>& x) {
    const std::size_t first = *curveOfColour(figure, compare.first), second = *curveOfColour(figure, compare.second);
    Column column{curveLabel(figure.curves[first], curves[first]) + " - " +
                      curveLabel(figure.curves[second], curves[second]),
                  {}};
    for (const double one : x)
        column.values.push_back(curves[first].entry->at(one, curves[first].params).f -
                                curves[second].entry->at(one, curves[second].params).f);
    columns.push_back(std::move(column));
}

} // namespace

Result<Table> curveTable(const CurveFigure& figure, const TableGrid& grid) {
    if (const Result<Scene> scene = buildCurves(figure); !scene)
        return scene.error();
    std::vector<ResolvedCurve> curves;
    for (const Curve& curve : figure.curves)
        curves.push_back(*resolve(curve));
    auto points = pointsOf(grid, figure.x, kMostTableRows);
    if (!points)
        return points.error();
    // A step was asked for to have these points and no others.
    const std::vector<double> x = grid.step ? *std::move(points) : withKinks(*std::move(points), figure, curves);
    Table columns{{"x", x}};
    for (std::size_t i = 0; i < curves.size(); ++i)
        if (figure.curves[i].isVisible)
            addCurve(columns, figure, figure.curves[i], curves[i], x);
    if (shows(figure, {Quantity::Kind::Difference, {}}))
        addDifference(columns, *figure.compare, figure, curves, x);
    return columns;
}

} // namespace acti
