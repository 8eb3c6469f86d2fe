#include "core/figure/sweep_figure.h"

#include "core/base/text.h"
#include "core/figure/clip.h"
#include "core/figure/sweep_gap.h"
#include "core/figure/sweep_panels.h"

#include <algorithm>
#include <cmath>

namespace acti {
namespace {

Result<void> checkValues(const SweepFigure& figure, const Swept& swept) {
    if (auto ok = checkRange(figure.values, "values"); !ok)
        return ok;
    const Range& domain = swept.parameter().domain;
    for (const auto& [end, field] : {std::pair(figure.values.min, "min"), std::pair(figure.values.max, "max")})
        if (!domain.contains(end))
            return Error{ErrorCode::OutOfRange,
                         std::string(swept.parameter().id) + " must lie in " + shortest(domain.min) + " to " +
                             shortest(domain.max) + ", not " + shortest(end),
                         std::string("values.") + field};
    if (figure.scale == SweepScale::Log && !(figure.values.min > 0))
        return Error{ErrorCode::OutOfRange,
                     "a log range must be positive, and starts at " + shortest(figure.values.min) +
                         "; start above 0, or use the linear scale",
                     "values.min"};
    if (figure.scale == SweepScale::Log && figure.values.min < 1 / kLargestCoordinate)
        return Error{ErrorCode::OutOfRange,
                     "a log range must start at 1e-100 or above, not at " + shortest(figure.values.min), "values.min"};
    return {};
}

// The family's panel, or the map with its cut, or the family with its gap.
std::vector<Panel> panelsOf(const SweepFigure& figure, const Swept& swept, const MapDetail& detail) {
    std::vector<Panel> panels;
    if (figure.style == SweepStyle::Map) {
        panels.push_back(mapPanel(figure, swept, detail));
        if (figure.current)
            panels.push_back(cutPanel(figure, swept, panels.front().colourBar->range));
        return panels;
    }
    panels.push_back(familyPanel(figure, swept));
    const auto* maximum = std::get_if<SweptMaximum>(&figure.subject);
    if (maximum && maximum->gap != GapPanel::None)
        panels.push_back(gapPanel(figure, MaximumSweep(*maximum), maximum->gap));
    return panels;
}

} // namespace

SweepFigure sweepOver(SweepSubject subject) {
    SweepFigure figure;
    const auto swept = sweptOf(subject);
    if (!swept)
        return figure;
    figure.subject = std::move(subject);
    const ParamInfo& parameter = (*swept)->parameter();
    const Range slider{std::max(parameter.slider.min, parameter.domain.min),
                       std::min(parameter.slider.max, parameter.domain.max)};
    const bool reachesFar = parameter.initial > 0 && slider.max >= 8 * parameter.initial;
    figure.scale = reachesFar ? SweepScale::Log : SweepScale::Linear;
    figure.values = reachesFar ? Range{parameter.initial / 10, slider.max} : slider;
    return figure;
}

std::vector<double> memberValues(const SweepFigure& figure, const Swept& swept) {
    std::vector<double> values;
    for (std::size_t i = 0; i < figure.members; ++i) {
        const double value = valueAt(figure, static_cast<double>(i) / static_cast<double>(figure.members - 1));
        if (swept.parameter().accepts(value))
            values.push_back(value);
    }
    return values;
}

double positionOf(const SweepFigure& figure, double value) {
    return std::clamp(fractionOf(figure.values, value, figure.scale == SweepScale::Log), 0.0, 1.0);
}

double valueAt(const SweepFigure& figure, double position) {
    const auto [min, max] = figure.values;
    if (position <= 0)
        return min;
    if (position >= 1)
        return max;
    return figure.scale == SweepScale::Log ? std::exp(std::log(min) + position * (std::log(max) - std::log(min)))
                                           : min + position * (max - min);
}

double roundedOn(const SweepFigure& figure, double value) {
    constexpr double kShare = 1e-3;
    const Range& range = figure.values;
    const double step =
        kShare * (figure.scale == SweepScale::Log ? value * std::log(range.max / range.min) : range.length());
    const int places = static_cast<int>(std::floor(std::log10(step))); // of the last digit
    const int digits = value == 0 ? 0 : static_cast<int>(std::floor(std::log10(std::abs(value)))) - places + 1;
    const double rounded = digits <= 0 ? 0 : parseDouble(significant(value, std::min(digits, 17))).value_or(value);
    return std::clamp(rounded, range.min, range.max);
}

Result<void> checkSweep(const SweepFigure& figure) {
    const auto swept = sweptOf(figure.subject);
    if (!swept)
        return swept.error();
    if (auto ok = checkValues(figure, **swept); !ok)
        return ok;
    if (figure.members < kFewestMembers || figure.members > kMostMembers)
        return Error{ErrorCode::OutOfRange,
                     "a family has " + std::to_string(kFewestMembers) + " to " + std::to_string(kMostMembers) +
                         " curves, not " + std::to_string(figure.members),
                     "members"};
    if (!(*swept)->knows(figure.quantity))
        return Error{ErrorCode::NotFound,
                     "there is no such parameter: use f, f1, f2 or d_" + std::string((*swept)->parameter().id),
                     "quantity"};
    if (auto ok = checkRange(figure.x, "x"); !ok)
        return ok;
    if (figure.y)
        if (auto ok = checkRange(*figure.y, "y"); !ok)
            return ok;
    if (figure.current && !(figure.values.contains(*figure.current) && (*swept)->parameter().accepts(*figure.current)))
        return Error{ErrorCode::OutOfRange,
                     "must lie in " + shortest(figure.values.min) + " to " + shortest(figure.values.max) +
                         " as the sweep does, and be a value that the parameter takes; it is " +
                         shortest(*figure.current),
                     "current"};
    return {};
}

Result<Scene> buildSweepGround(const SweepFigure& figure, const MapDetail& detail) {
    if (auto ok = checkSweep(figure); !ok)
        return ok.error();
    ACTI_EXPECT(detail.columns >= 1 && detail.rows >= 1 && detail.columns * detail.rows <= 1'000'000);
    const auto swept = sweptOf(figure.subject);
    Scene scene;
    scene.panels = panelsOf(figure, **swept, detail);
    return scene;
}

Result<Scene> buildSweep(const SweepFigure& figure, const MapDetail& detail) {
    Result<Scene> scene = buildSweepGround(figure, detail);
    if (!scene || !figure.current)
        return scene;
    const auto moving = playingMarks(figure, *scene, *figure.current);
    for (std::size_t i = 0; i < scene->panels.size(); ++i)
        scene->panels[i].marks.insert(scene->panels[i].marks.end(), moving[i].begin(), moving[i].end());
    return scene;
}

std::vector<std::vector<Mark>> playingMarks(const SweepFigure& figure, const Scene& ground, double value,
                                            const std::vector<double>& trail) {
    const auto swept = sweptOf(figure.subject);
    ACTI_EXPECT(swept.has_value());
    std::vector<std::vector<Mark>> all;
    for (const Panel& panel : ground.panels)
        all.push_back(playingMarksOf(figure, **swept, panel, value, trail));
    return all;
}

} // namespace acti
