#include "core/figure/sweep_gap.h"

#include "core/figure/clip.h"
#include "core/figure/sweep_panels.h"
#include "core/maxima/smooth_maximum.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace acti {
namespace {

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
        panel.marks.push_back(fittedTo(line, panel));
    panel.legend = gapLegend(figure, {Ink::Role::Scale, 0, 1, 0.5}, "δ: distance to the ");
}

// The line over beta with what it does at 0, where it leaves the minimum's side for the maximum's: there the distance
// jumps, unless both are equal, and what is taken at 0 itself is the maximum's.
struct GapOverBeta {
    Polyline gap{.x = {}, .y = {}, .ink = {Ink::Role::Series, 0, 1}, .width = 1.6};
    Polyline bound{.x = {}, .y = {}, .ink = {Ink::Role::Text}, .width = 1.4, .dash = Dash::Dashed};
    Points left;  // of 0, if there is a jump
    Points taken; // at 0, likewise
};

void addZero(GapOverBeta& lines, const SweepFigure& figure, const MaximumSweep& swept) {
    constexpr double kBelow = -std::numeric_limits<double>::min();
    const double left = largestGap(figure, swept, kBelow), taken = largestGap(figure, swept, 0);
    const auto add = [&](double height) {
        lines.gap.x.push_back(0);
        lines.gap.y.push_back(height);
    };
    add(left);
    if (std::abs(left - taken) <= 1e-9 * std::max(left, taken))
        return;
    add(std::numeric_limits<double>::quiet_NaN());
    add(taken);
    lines.left = {.x = {0}, .y = {left}, .ink = lines.gap.ink, .isOpen = true, .diameter = 5.5};
    lines.taken = {.x = {0}, .y = {taken}, .ink = lines.gap.ink, .diameter = 5.5};
}

GapOverBeta gapOverBeta(const SweepFigure& figure, const MaximumSweep& swept) {
    constexpr int kPoints = 97;
    GapOverBeta lines;
    bool isZeroDue = figure.values.min < 0 && figure.values.max > 0;
    for (int i = 0; i < kPoints; ++i) {
        const double value = valueAt(figure, static_cast<double>(i) / (kPoints - 1));
        lines.bound.x.push_back(value);
        lines.bound.y.push_back(boundAt(figure, value));
        if (isZeroDue && value >= 0) {
            addZero(lines, figure, swept);
            isZeroDue = false;
            if (value == 0)
                continue;
        }
        lines.gap.x.push_back(value);
        lines.gap.y.push_back(largestGap(figure, swept, value));
    }
    return lines;
}

void fillGapOverParameter(Panel& panel, const SweepFigure& figure, const MaximumSweep& swept) {
    panel.id = "gap_beta";
    panel.x = parameterAxis(figure, swept);
    const GapOverBeta lines = gapOverBeta(figure, swept);
    const bool isLog = figure.scale == SweepScale::Log;
    double highest = 0, lowest = std::numeric_limits<double>::infinity();
    for (const double height : lines.gap.y)
        if (std::isfinite(height)) {
            highest = std::max(highest, height);
            lowest = std::min(lowest, height);
        }
    lowest = std::max(lowest, 1e-6 * highest);
    Range heights{0, highest > 0 ? 1.3 * highest : 1};
    if (isLog && highest > 0)
        heights = {lowest / 1.5, std::max(highest, std::ranges::max(lines.bound.y)) * 1.5};
    panel.y = {"δ", heights, true, true, isLog && highest > 0 ? AxisScale::Logarithmic : AxisScale::Linear};
    panel.marks.push_back(clipToHeights(lines.bound, panel.y.range));
    panel.marks.push_back(clipToHeights(lines.gap, panel.y.range));
    for (const Points& points : {lines.left, lines.taken})
        if (!points.x.empty())
            panel.marks.push_back(points);
    panel.legend = gapLegend(figure, lines.gap.ink, "δ: largest distance to the ");
}

} // namespace

Panel gapPanel(const SweepFigure& figure, const MaximumSweep& swept, GapPanel over) {
    Panel panel;
    panel.row = 1;
    over == GapPanel::OverX ? fillGapOverX(panel, figure, swept) : fillGapOverParameter(panel, figure, swept);
    return panel;
}

std::vector<Mark> playingGapMarks(const SweepFigure& figure, const Panel& panel, double value) {
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
    marks.push_back(fittedTo(gapLine(figure, swept, value, ink, kStrongWidth), panel));
    return marks;
}

} // namespace acti
