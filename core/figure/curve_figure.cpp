#include "core/figure/curve_figure.h"

#include "core/activations/catalogue.h"
#include "core/activations/curve_samples.h"
#include "core/base/text.h"
#include "core/figure/clip.h"
#include "core/figure/curve_line.h"
#include "core/figure/slope_bounds.h"

#include <algorithm>
#include <cmath>

namespace acti {
namespace {

struct SampledCurve {
    const Curve* curve = nullptr;
    ResolvedCurve resolved;
    CurveSamples samples;
};

Ink seriesInk(const SampledCurve& sampled) { return {Ink::Role::Series, sampled.curve->colour, 1}; }

double panelWeight(Quantity::Kind kind) {
    switch (kind) {
    case Quantity::Kind::Value:
        return 1.45;
    case Quantity::Kind::Slope:
        return 1.1;
    case Quantity::Kind::Curvature:
    case Quantity::Kind::Gradient:
        break;
    }
    return 0.9;
}

// A person's minus sign, and no more digits than a label can bear.
std::string labelNumber(double value) {
    std::string text = significant(value, 4);
    if (text.starts_with('-'))
        text.replace(0, 1, "−");
    return text;
}

std::vector<SlopeBounds> boundsOf(const std::vector<SampledCurve>& curves) {
    std::vector<SlopeBounds> all;
    for (const SampledCurve& sampled : curves)
        if (sampled.curve->showsSlopeBounds)
            if (const auto bounds = slopeBoundsOf(*sampled.resolved.entry, sampled.resolved.params, seriesInk(sampled)))
                all.push_back(*bounds);
    return all;
}

Range heightsFor(const std::vector<QuantityLine>& lines, const std::vector<SlopeBounds>& allBounds) {
    Range heights = heightsOf(lines);
    for (const SlopeBounds& bounds : allBounds)
        heights = withRoomFor(bounds, heights);
    return heights;
}

Panel buildPanel(const CurveFigure& figure, const std::vector<SampledCurve>& curves, std::size_t index) {
    const CurvePanel& wanted = figure.panels[index];
    const bool isLast = index + 1 == figure.panels.size();
    Panel panel;
    panel.id = quantityId(wanted.quantity);
    panel.row = static_cast<int>(index);
    panel.rowWeight = panelWeight(wanted.quantity.kind);
    panel.x = {isLast ? "x" : "", figure.x, true, isLast};
    std::vector<QuantityLine> lines;
    for (const SampledCurve& sampled : curves)
        lines.push_back(lineOf(sampled.samples, *sampled.resolved.entry, wanted.quantity, seriesInk(sampled)));
    const bool isSlope = wanted.quantity.kind == Quantity::Kind::Slope;
    const std::vector<SlopeBounds> bounds = isSlope ? boundsOf(curves) : std::vector<SlopeBounds>();
    const Range y = wanted.y ? *wanted.y : heightsFor(lines, bounds);
    panel.y = {quantityLabel(wanted.quantity, curves.empty() ? nullptr : curves.front().resolved.entry), y, true, true};
    for (const SlopeBounds& bound : bounds)
        addSlopeBounds(panel, bound);
    for (QuantityLine& line : lines)
        panel.marks.push_back(clipToHeights(line.line, y));
    for (QuantityLine& line : lines) {
        if (!line.open.x.empty())
            panel.marks.push_back(std::move(line.open));
        if (!line.filled.x.empty())
            panel.marks.push_back(std::move(line.filled));
    }
    if (index == 0)
        for (const SampledCurve& sampled : curves)
            panel.legend.push_back({curveLabel(*sampled.curve), seriesInk(sampled), Dash::Solid, false});
    return panel;
}

Result<void> checkRange(const Range& range, const std::string& name) {
    if (!std::isfinite(range.min) || !std::isfinite(range.max) ||
        std::max(std::abs(range.min), std::abs(range.max)) > kLargestCoordinate)
        return Error{ErrorCode::OutOfRange, "the range must be finite and within ±1e100", name};
    if (!(range.min < range.max))
        return Error{ErrorCode::InvalidArgument,
                     "the range runs from " + shortest(range.min) + " to " + shortest(range.max) +
                         "; its end must be the larger",
                     name};
    return {};
}

Result<void> check(const CurveFigure& figure) {
    if (figure.panels.empty())
        return Error{ErrorCode::InvalidArgument, "no quantity is chosen; name f, f1, f2 or d_<parameter>", "panels"};
    if (auto ok = checkRange(figure.x, "x"); !ok)
        return ok;
    for (const CurvePanel& panel : figure.panels)
        if (panel.y)
            if (auto ok = checkRange(*panel.y, "panels." + quantityId(panel.quantity) + ".y"); !ok)
                return ok;
    return {};
}

} // namespace

Result<ResolvedCurve> resolve(const Curve& curve) {
    const Result<const Entry*> entry = findEntry(curve.activation);
    if (!entry)
        return entry.error();
    const std::vector<std::pair<std::string, double>> set(curve.params.begin(), curve.params.end());
    Result<std::vector<double>> params = resolveParams(**entry, set);
    if (!params)
        return params.error();
    return ResolvedCurve{*entry, *std::move(params)};
}

std::string curveLabel(const Curve& curve) {
    const Result<ResolvedCurve> resolved = resolve(curve);
    if (!resolved)
        return curve.activation;
    std::string label(resolved->entry->name());
    const auto& params = resolved->entry->params();
    for (std::size_t i = 0; i < params.size(); ++i)
        label += (i == 0 ? " " : ", ") + std::string(params[i].symbol) + " = " + labelNumber(resolved->params[i]);
    return label;
}

Result<Scene> buildCurves(const CurveFigure& figure) {
    if (auto ok = check(figure); !ok)
        return ok.error();
    std::vector<SampledCurve> curves;
    for (std::size_t i = 0; i < figure.curves.size(); ++i) {
        Result<ResolvedCurve> resolved = resolve(figure.curves[i]);
        if (!resolved)
            return Error{resolved.error().code, message(resolved.error()), "curves[" + std::to_string(i) + "]"};
        if (!figure.curves[i].isVisible)
            continue;
        CurveSamples samples = sampleCurve(*resolved->entry, resolved->params, figure.x);
        curves.push_back({&figure.curves[i], *std::move(resolved), std::move(samples)});
    }
    Scene scene;
    for (std::size_t i = 0; i < figure.panels.size(); ++i)
        scene.panels.push_back(buildPanel(figure, curves, i));
    return scene;
}

} // namespace acti
