#include "core/figure/curve_table.h"

#include "core/base/text.h"
#include "core/figure/curve_edits.h"

#include <algorithm>
#include <cmath>

namespace acti {
namespace {

constexpr int kRows = 481;

// Multiples are reckoned from a whole number of steps: 3 * 0.1 is nearer to 0.3 than 0.1 + 0.1 + 0.1, and of a step
// that divides 1, such as 0.1, the whole parts of 1 are exact.
double multiple(double index, double step) {
    const double parts = std::round(1 / step);
    return std::fabs(1 / step - parts) < 1e-9 * parts ? index / parts : index * step;
}

std::vector<double> evenPlaces(Range range, std::optional<double> step) {
    std::vector<double> x;
    if (step) {
        x = {range.min, range.max};
        for (double index = std::ceil(range.min / *step); multiple(index, *step) <= range.max; ++index)
            x.push_back(multiple(index, *step));
        return x;
    }
    for (int i = 0; i < kRows; ++i)
        x.push_back(range.min + range.length() * (static_cast<double>(i) / (kRows - 1)));
    x.back() = range.max;
    return x;
}

std::vector<double> placesOf(const CurveFigure& figure, const std::vector<ResolvedCurve>& curves,
                             std::optional<double> step) {
    std::vector<double> x = evenPlaces(figure.x, step);
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

Result<void> checkStep(std::optional<double> step, Range x) {
    if (!step)
        return {};
    if (!std::isfinite(*step) || *step <= 0)
        return Error{ErrorCode::OutOfRange, "must be a positive number, not " + shortest(*step), "step"};
    if (x.length() / *step > static_cast<double>(kMostCurveRows))
        return Error{ErrorCode::TooLarge,
                     shortest(*step) + " gives over " + std::to_string(kMostCurveRows) + " rows from " +
                         shortest(x.min) + " to " + shortest(x.max) + "; choose a larger one",
                     "step"};
    return {};
}

Result<Table> curveTable(const CurveFigure& figure, std::optional<double> step) {
    if (const Result<Scene> scene = buildCurves(figure); !scene)
        return scene.error();
    if (const auto sound = checkStep(step, figure.x); !sound)
        return sound.error();
    std::vector<ResolvedCurve> curves;
    for (const Curve& curve : figure.curves)
        curves.push_back(*resolve(curve));
    const std::vector<double> x = placesOf(figure, curves, step);
    Table columns{{"x", x}};
    for (std::size_t i = 0; i < curves.size(); ++i)
        if (figure.curves[i].isVisible)
            addCurve(columns, figure, figure.curves[i], curves[i], x);
    if (shows(figure, {Quantity::Kind::Difference, {}}))
        addDifference(columns, *figure.compare, figure, curves, x);
    return columns;
}

} // namespace acti
