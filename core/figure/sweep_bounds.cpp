#include "core/figure/sweep_bounds.h"

#include "core/activations/catalogue.h"
#include "core/figure/sweep_panels.h"
#include "core/maxima/acon_bounds.h"

namespace acti {
namespace {

constexpr const char* kBeta = "beta";

// The parameters with `beta`; nothing where something else runs.
std::optional<std::vector<double>> paramsAt(const Entry& entry, const SweptActivation& subject, double beta) {
    if (subject.parameter != kBeta)
        return std::nullopt;
    std::vector<std::pair<std::string, double>> set(subject.params.begin(), subject.params.end());
    std::erase_if(set, [](const auto& param) { return param.first == kBeta; });
    set.emplace_back(kBeta, beta);
    Result<std::vector<double>> params = resolveParams(entry, set);
    return params ? std::optional(*std::move(params)) : std::nullopt;
}

} // namespace

std::optional<SlopeBounds> sharedSlopeBounds(const SweepFigure& figure) {
    const auto* subject = std::get_if<SweptActivation>(&figure.subject);
    if (!subject || figure.quantity.kind != Quantity::Kind::Slope)
        return std::nullopt;
    const Result<const Entry*> entry = findEntry(subject->activation);
    if (!entry)
        return std::nullopt;
    const auto params = paramsAt(**entry, *subject, 1);
    if (!params || !aconParamsOf(**entry, *params))
        return std::nullopt;
    auto bounds = slopeBoundsOf(**entry, *params, {Ink::Role::Accent});
    if (bounds)
        bounds->attainedLow = bounds->attainedHigh = std::nullopt;
    return bounds;
}

void addSharedBounds(Panel& panel, const SlopeBounds& bounds) {
    constexpr double kEdge = 0.015;
    addSlopeBounds(panel, bounds);
    const Range& x = panel.x.range;
    for (Mark& mark : panel.marks)
        if (auto* words = std::get_if<Text>(&mark); words && !words->isAbove) {
            words->x = x.max - kEdge * x.length();
            words->anchor = Text::Anchor::Right;
        }
}

void addBoundDots(Panel& panel, const SweepFigure& figure, const std::vector<double>& values, double opacity) {
    const auto& subject = std::get<SweptActivation>(figure.subject);
    const Entry& entry = **findEntry(subject.activation);
    for (const double value : values) {
        const auto params = paramsAt(entry, subject, value);
        const auto acon = params ? aconParamsOf(entry, *params) : std::nullopt;
        if (!acon)
            continue;
        const AconBounds bounds = aconBounds(acon->p1, acon->p2, acon->beta);
        Points dots{.x = {}, .y = {}, .ink = scaleInk(figure, value, opacity), .diameter = 5};
        for (const auto& [at, height] :
             {std::pair{bounds.atInfimum, bounds.infimum}, std::pair{bounds.atSupremum, bounds.supremum}})
            if (at && figure.x.contains(*at)) {
                dots.x.push_back(*at);
                dots.y.push_back(height);
            }
        if (!dots.x.empty())
            panel.marks.push_back(dots);
    }
}

} // namespace acti
