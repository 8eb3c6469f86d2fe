#include "core/figure/sweep_panels.h"

#include "core/figure/clip.h"
#include "core/figure/quantity.h"
#include "core/figure/sweep_bounds.h"
#include "core/figure/sweep_comparison.h"
#include "core/figure/sweep_gap.h"
#include "core/figure/sweep_inputs.h"
#include "core/figure/thinning.h"

#include <algorithm>
#include <cmath>

namespace acti {
namespace {

constexpr double kFaint = 0.38; // of a family behind the curve that plays

ColourBar familyBar(const SweepFigure& figure, const Swept& swept) {
    return {{}, figure.values, std::string(swept.parameter().symbol), figure.scale == SweepScale::Log};
}

std::string rangeText(const SweepFigure& figure, const Swept& swept) {
    return swept.name() + ", " + std::string(swept.parameter().symbol) + " from " + labelNumber(figure.values.min) +
           " to " + labelNumber(figure.values.max);
}

struct LimitLook {
    LimitPoint point;
    bool SweepLimits::*isWanted;
    Dash dash;
    Ink ink;
};
const LimitLook kLimitLooks[] = {
    {LimitPoint::Zero, &SweepLimits::zero, Dash::Dotted, {Ink::Role::Muted}},
    {LimitPoint::PlusInfinity, &SweepLimits::plus, Dash::Dashed, {Ink::Role::Text}},
    {LimitPoint::MinusInfinity, &SweepLimits::minus, Dash::Dashed, {Ink::Role::Accent}},
};

void addLine(Panel& panel, const QuantityLine& line) {
    panel.marks.push_back(fittedTo(line.line, panel));
    for (const Points& points : {line.open, line.filled})
        if (!points.x.empty())
            panel.marks.push_back(points);
}

std::vector<QuantityLine> limitLines(const SweepFigure& figure, const Swept& swept, Panel& panel) {
    std::vector<QuantityLine> lines;
    for (const LimitLook& look : kLimitLooks) {
        if (!(figure.limits.*look.isWanted))
            continue;
        SweepLimit limit = sweepLimit(swept, figure.quantity, look.point, figure.x, look.ink);
        if (!limit.exists)
            continue;
        limit.line.line.dash = look.dash;
        limit.line.line.width = 1.7;
        panel.legend.push_back({limit.words, look.ink, look.dash, false});
        lines.push_back(std::move(limit.line));
    }
    return lines;
}

std::vector<QuantityLine> memberLines(const SweepFigure& figure, const Swept& swept) {
    std::vector<QuantityLine> lines;
    for (const double value : memberValues(figure, swept)) {
        lines.push_back(swept.line(figure.quantity, value, figure.x, scaleInk(figure, value, familyOpacity(figure))));
        lines.back().line.width = kMemberWidth;
    }
    return lines;
}

Text cornerText(const Panel& panel, const std::string& words) {
    return {panel.x.range.max - 0.012 * panel.x.range.length(),
            panel.y.range.min + 0.03 * panel.y.range.length(),
            words,
            {Ink::Role::Text},
            Text::Anchor::Right,
            true};
}

// With no more digits than a slider has.
std::string valueText(const SweepFigure& figure, const Swept& swept, double value) {
    return std::string(swept.parameter().symbol) + " = " + labelNumber(roundedOn(figure, value), 7);
}

double trailOpacity(std::size_t i, std::size_t count) {
    return 0.1 + 0.45 * static_cast<double>(i + 1) / static_cast<double>(count);
}

std::vector<Mark> playingCurve(const SweepFigure& figure, const Swept& swept, const Panel& panel, double value,
                               const std::vector<double>& trail) {
    Panel moving;
    moving.x = panel.x;
    moving.y = panel.y;
    for (std::size_t i = 0; i < trail.size(); ++i) {
        QuantityLine line =
            swept.line(figure.quantity, trail[i], figure.x, scaleInk(figure, trail[i], trailOpacity(i, trail.size())));
        line.line.width = 1.2;
        moving.marks.push_back(fittedTo(line.line, panel));
    }
    QuantityLine line = swept.line(figure.quantity, value, figure.x, scaleInk(figure, value));
    line.line.width = kStrongWidth;
    addLine(moving, line);
    if (panel.id == "family")
        addComparison(moving, figure, value);
    if (panel.id == "family" && figure.showsSlopeBounds && sharedSlopeBounds(figure))
        addBoundDots(moving, figure, {value}, 1);
    moving.marks.push_back(cornerText(panel, valueText(figure, swept, value)));
    return moving.marks;
}

} // namespace

Ink scaleInk(const SweepFigure& figure, double value, double opacity) {
    return {Ink::Role::Scale, 0, opacity, positionOf(figure, value)};
}

double familyOpacity(const SweepFigure& figure) { return figure.current ? kFaint : 1; }

Polyline fittedTo(const Polyline& line, const Panel& panel) {
    const double tolerance = panel.y.scale == AxisScale::Logarithmic ? 0 : panel.y.range.length() / 20'000;
    return thinned(clipToHeights(line, panel.y.range), tolerance);
}

Axis parameterAxis(const SweepFigure& figure, const Swept& swept) {
    return {std::string(swept.parameter().symbol), figure.values, true, true,
            figure.scale == SweepScale::Log ? AxisScale::Logarithmic : AxisScale::Linear};
}

Axis topAxis(const SweepFigure& figure) {
    const auto* maximum = std::get_if<SweptMaximum>(&figure.subject);
    const bool hasSameBelow =
        figure.style == SweepStyle::Map ? figure.current.has_value() : maximum && maximum->gap == GapPanel::OverX;
    return hasSameBelow ? Axis{"", figure.x, true, false} : Axis{"x", figure.x};
}

Panel familyPanel(const SweepFigure& figure, const Swept& swept) {
    Panel panel;
    panel.id = "family";
    panel.rowWeight = 1.7;
    panel.x = topAxis(figure);
    panel.isLegendAbove = true;
    panel.legend.push_back({rangeText(figure, swept), {Ink::Role::Scale, 0, 1, 0.5}, Dash::Solid, false});
    const std::vector<SweepInput> inputs = sweepInputs(figure);
    if (!inputs.empty())
        panel.legend.push_back(inputsLegend(figure));
    const std::vector<QuantityLine> limits = limitLines(figure, swept, panel);
    const std::vector<QuantityLine> members = memberLines(figure, swept);
    std::vector<QuantityLine> drawn = members;
    drawn.insert(drawn.end(), limits.begin(), limits.end());
    panel.y = {swept.label(figure.quantity), figure.y.value_or(heightsOf(drawn))};
    const auto bounds = figure.showsSlopeBounds ? sharedSlopeBounds(figure) : std::nullopt;
    if (bounds) {
        if (!figure.y)
            panel.y.range = withRoomFor(*bounds, panel.y.range);
        addSharedBounds(panel, *bounds);
    }
    for (const SweepInput& input : inputs)
        panel.marks.push_back(clipToHeights(input.line, panel.y.range));
    for (const auto* lines : {&members, &limits})
        for (const QuantityLine& line : *lines)
            addLine(panel, line);
    if (bounds)
        addBoundDots(panel, figure, memberValues(figure, swept), familyOpacity(figure));
    const std::vector<double> values = memberValues(figure, swept);
    addComparison(panel, figure, figure.current ? std::nullopt : std::optional(values[values.size() / 2]));
    for (const Text& label : inputLabels(figure, panel))
        panel.marks.push_back(label);
    panel.colourBar = familyBar(figure, swept);
    return panel;
}

std::vector<Mark> playingMarksOf(const SweepFigure& figure, const Swept& swept, const Panel& panel, double value,
                                 const std::vector<double>& trail) {
    if (panel.id == "map")
        return {Rule{Rule::Direction::Horizontal, value, {Ink::Role::Condition}, 2, Dash::Solid}};
    if (panel.id == "family" || panel.id == "cut")
        return playingCurve(figure, swept, panel, value, trail);
    return playingGapMarks(figure, panel, value);
}

} // namespace acti
