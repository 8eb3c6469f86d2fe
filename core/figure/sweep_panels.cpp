#include "core/figure/sweep_panels.h"

#include "core/figure/clip.h"
#include "core/figure/quantity.h"
#include "core/figure/thinning.h"
#include "core/maxima/smooth_maximum.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace acti {
namespace {

constexpr double kMemberWidth = 1.3;
constexpr double kFaint = 0.38; // of a family behind the curve that plays
constexpr double kStrongWidth = 2.4;

Ink scaleInk(const SweepFigure& figure, double value, double opacity = 1) {
    return {Ink::Role::Scale, 0, opacity, positionOf(figure, value)};
}

double familyOpacity(const SweepFigure& figure) { return figure.current ? kFaint : 1; }

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

// Straight parts without points in between: a wide line costs by the point. A twentieth of a pixel of a large window.
Polyline fitted(const Polyline& line, const Panel& panel) {
    const double tolerance = panel.y.scale == AxisScale::Logarithmic ? 0 : panel.y.range.length() / 20'000;
    return thinned(clipToHeights(line, panel.y.range), tolerance);
}

void addLine(Panel& panel, const QuantityLine& line) {
    panel.marks.push_back(fitted(line.line, panel));
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

std::vector<QuantityLine> inputLines(const SweepFigure& figure, Panel& panel) {
    const auto* maximum = std::get_if<SweptMaximum>(&figure.subject);
    if (!maximum || !maximum->showsInputs || figure.quantity.kind != Quantity::Kind::Value)
        return {};
    const Ink ink{Ink::Role::Muted, 0, 0.6};
    std::vector<QuantityLine> lines;
    std::string words;
    for (const MaximumInput& input : maximum->inputs) {
        QuantityLine line;
        line.line = {{figure.x.min, figure.x.max},
                     {input.slope * figure.x.min + input.offset, input.slope * figure.x.max + input.offset},
                     ink,
                     0.8};
        words += (words.empty() ? "inputs: " : ", ") + lineText(input.slope, input.offset);
        lines.push_back(std::move(line));
    }
    panel.legend.push_back({words, ink, Dash::Solid, false});
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

// Of the distance to the extreme; infinite at 0.
double boundAt(const SweepFigure& figure, double value) {
    return smoothMaximumGap(std::get<SweptMaximum>(figure.subject).inputs.size(), value);
}

Polyline gapLine(const SweepFigure& figure, const MaximumSweep& swept, double value, const Ink& ink, double width) {
    Polyline line;
    line.ink = ink;
    line.width = width;
    line.x = swept.places(value, figure.x);
    for (const double x : line.x)
        line.y.push_back(swept.gap(x, value));
    return line;
}

double largestGap(const SweepFigure& figure, const MaximumSweep& swept, double value) {
    return std::ranges::max(gapLine(figure, swept, value, {}, 1).y);
}

std::string extremeName(const SweepFigure& figure) {
    return figure.values.max <= 0 ? "minimum" : figure.values.min < 0 ? "extreme" : "maximum";
}

std::vector<LegendItem> gapLegend(const SweepFigure& figure, const Ink& gapInk, const char* what) {
    return {{what + extremeName(figure), gapInk, Dash::Solid, false},
            {figure.values.min < 0 ? "bound W((n − 1)/e)/|β|" : "bound W((n − 1)/e)/β",
             {Ink::Role::Text},
             Dash::Dashed,
             false}};
}

void fillGapOverX(Panel& panel, const SweepFigure& figure, const MaximumSweep& swept) {
    panel.id = "gap";
    panel.x = {"x", figure.x};
    std::vector<Polyline> lines;
    double highest = 0;
    const std::vector<double> values = memberValues(figure, swept);
    for (const double value : values) {
        lines.push_back(gapLine(figure, swept, value, scaleInk(figure, value, familyOpacity(figure)), kMemberWidth));
        highest = std::max(highest, std::ranges::max(lines.back().y));
    }
    double top = highest > 0 ? 1.3 * highest : 1;
    for (const double value : values) // the bounds too, but those that would press the curves flat
        if (const double bound = boundAt(figure, value); bound < 3 * highest)
            top = std::max(top, 1.05 * bound);
    panel.y = {"δ", {0, top}};
    for (const double value : values)
        if (const double bound = boundAt(figure, value); bound <= panel.y.range.max)
            panel.marks.push_back(Rule{Rule::Direction::Horizontal, bound,
                                       scaleInk(figure, value, 0.7 * familyOpacity(figure)), 0.75, Dash::Dashed});
    for (const Polyline& line : lines)
        panel.marks.push_back(fitted(line, panel));
    panel.legend = gapLegend(figure, {Ink::Role::Scale, 0, 1, 0.5}, "δ: distance to the ");
}

void fillGapOverParameter(Panel& panel, const SweepFigure& figure, const MaximumSweep& swept) {
    constexpr int kPoints = 97;
    panel.id = "gap_beta";
    panel.x = parameterAxis(figure, swept);
    Polyline gap{.x = {}, .y = {}, .ink = {Ink::Role::Series, 0, 1}, .width = 1.6};
    Polyline bound{.x = {}, .y = {}, .ink = {Ink::Role::Text}, .width = 1.4, .dash = Dash::Dashed};
    for (int i = 0; i < kPoints; ++i) {
        const double value = valueAt(figure, static_cast<double>(i) / (kPoints - 1));
        if (value >= 0 && !gap.x.empty() && gap.x.back() < 0) { // from the minimum's side to the maximum's: no slope
            gap.x.push_back(value);
            gap.y.push_back(std::numeric_limits<double>::quiet_NaN());
        }
        gap.x.push_back(value);
        gap.y.push_back(largestGap(figure, swept, value));
        bound.x.push_back(value);
        bound.y.push_back(boundAt(figure, value));
    }
    const bool isLog = figure.scale == SweepScale::Log;
    double highest = 0, lowest = std::numeric_limits<double>::infinity();
    for (const double height : gap.y)
        if (std::isfinite(height)) {
            highest = std::max(highest, height);
            lowest = std::min(lowest, height);
        }
    lowest = std::max(lowest, 1e-6 * highest);
    Range heights{0, highest > 0 ? 1.3 * highest : 1};
    if (isLog && highest > 0)
        heights = {lowest / 1.5, std::max(highest, std::ranges::max(bound.y)) * 1.5};
    panel.y = {"δ", heights, true, true, isLog && highest > 0 ? AxisScale::Logarithmic : AxisScale::Linear};
    panel.marks.push_back(clipToHeights(bound, panel.y.range));
    panel.marks.push_back(clipToHeights(gap, panel.y.range));
    panel.legend = gapLegend(figure, gap.ink, "δ: largest distance to the ");
}

Text cornerText(const Panel& panel, const std::string& words) {
    return {panel.x.range.max - 0.012 * panel.x.range.length(),
            panel.y.range.min + 0.03 * panel.y.range.length(),
            words,
            {Ink::Role::Text},
            Text::Anchor::Right,
            true};
}

std::string valueText(const Swept& swept, double value) {
    return std::string(swept.parameter().symbol) + " = " + labelNumber(value);
}

double trailOpacity(std::size_t i, std::size_t count) {
    return 0.1 + 0.45 * static_cast<double>(i + 1) / static_cast<double>(count);
}

std::vector<Mark> playingCurve(const SweepFigure& figure, const Swept& swept, const Panel& panel, double value,
                               const std::vector<double>& trail) {
    Panel moving;
    moving.y = panel.y;
    for (std::size_t i = 0; i < trail.size(); ++i) {
        QuantityLine line =
            swept.line(figure.quantity, trail[i], figure.x, scaleInk(figure, trail[i], trailOpacity(i, trail.size())));
        line.line.width = 1.2;
        moving.marks.push_back(fitted(line.line, panel));
    }
    QuantityLine line = swept.line(figure.quantity, value, figure.x, scaleInk(figure, value));
    line.line.width = kStrongWidth;
    addLine(moving, line);
    moving.marks.push_back(cornerText(panel, valueText(swept, value)));
    return moving.marks;
}

std::vector<Mark> playingGap(const SweepFigure& figure, const Panel& panel, double value) {
    const MaximumSweep swept(std::get<SweptMaximum>(figure.subject));
    const Ink ink = scaleInk(figure, value);
    const double bound = boundAt(figure, value);
    if (panel.id == "gap_beta") {
        Points dots{.x = {value, value}, .y = {largestGap(figure, swept, value), bound}, .ink = ink, .diameter = 7};
        return {Rule{Rule::Direction::Vertical, value, ink, 1.2, Dash::Solid}, dots};
    }
    std::vector<Mark> marks;
    if (bound <= panel.y.range.max)
        marks.push_back(Rule{Rule::Direction::Horizontal, bound, ink, 1.6, Dash::Dashed});
    marks.push_back(fitted(gapLine(figure, swept, value, ink, kStrongWidth), panel));
    return marks;
}

} // namespace

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
    const std::vector<QuantityLine> inputs = inputLines(figure, panel);
    const std::vector<QuantityLine> limits = limitLines(figure, swept, panel);
    const std::vector<QuantityLine> members = memberLines(figure, swept);
    std::vector<QuantityLine> drawn = members;
    drawn.insert(drawn.end(), limits.begin(), limits.end());
    panel.y = {swept.label(figure.quantity), figure.y.value_or(heightsOf(drawn))};
    for (const auto* lines : {&inputs, &members, &limits})
        for (const QuantityLine& line : *lines)
            addLine(panel, line);
    panel.colourBar = familyBar(figure, swept);
    return panel;
}

Panel gapPanel(const SweepFigure& figure, const MaximumSweep& swept, GapPanel over) {
    Panel panel;
    panel.row = 1;
    over == GapPanel::OverX ? fillGapOverX(panel, figure, swept) : fillGapOverParameter(panel, figure, swept);
    return panel;
}

std::vector<Mark> playingMarksOf(const SweepFigure& figure, const Swept& swept, const Panel& panel, double value,
                                 const std::vector<double>& trail) {
    if (panel.id == "map")
        return {Rule{Rule::Direction::Horizontal, value, {Ink::Role::Condition}, 2, Dash::Solid}};
    if (panel.id == "family" || panel.id == "cut")
        return playingCurve(figure, swept, panel, value, trail);
    return playingGap(figure, panel, value);
}

} // namespace acti
