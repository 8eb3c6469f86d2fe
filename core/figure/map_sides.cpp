#include "core/figure/map_sides.h"

#include "core/figure/map_input.h"
#include "core/figure/plane_run.h"
#include "core/spatial/funnel_gradient.h"

#include <algorithm>
#include <cmath>

namespace acti {
namespace {

MapPlane placeOf(const MapFigure& figure) {
    return {figure.sample, figure.channel.isLuminance ? 0 : figure.channel.index};
}

bool asksFor(const MapFigure& figure, MapSide side, MapQuantity quantity) {
    return std::any_of(figure.tiles.begin(), figure.tiles.end(), [&](const MapTile& tile) {
        const auto isIt = [&](const MapTerm& term) { return term.side == side && term.quantity == quantity; };
        return isIt(tile.term) || (tile.minus && isIt(*tile.minus));
    });
}

Result<std::shared_ptr<const Tensor>> gradientOf(const PlaneRun& plane, const RunOptions& options) {
    Result<FunnelGradient> gradient = funnelGradient(plane.x, plane.layer, {}, options);
    if (!gradient)
        return gradient.error();
    return std::make_shared<const Tensor>(planeAt(gradient->x, plane.place));
}

Result<std::shared_ptr<const Tensor>> fieldCounts(const PlaneRun& plane, int layers, const RunOptions& options) {
    const Result<ActivateField> field = fieldOf(plane, layers, options);
    if (!field)
        return field.error();
    const Result<FieldExtents> extents = field->extents(options);
    if (!extents)
        return extents.error();
    return std::make_shared<const Tensor>(planeAt(extents->counts, plane.place));
}

// What one side is made from, and what there is of it already.
struct SidePlan {
    const MapFigure& figure;
    const FunnelLayer& layer;
    MapSide which;
    const FunnelSide* same;    // of the same layer on the same numbers
    bool hasSamePlane = false; // its counts, gradient and field are of the shown plane
    bool hasSameDepth = false; // its field is of as many layers
    RunOptions options;
};

// Its funnel and counts, and what else is known.
Result<FunnelSide> startSide(const SidePlan& plan, const Tensor& x) {
    FunnelSide side;
    if (plan.same) {
        side = *plan.same;
        if (!plan.hasSamePlane)
            side.gradient = nullptr;
        if (!plan.hasSamePlane || !plan.hasSameDepth)
            side.field = nullptr;
    } else {
        Result<FunnelResult> funnel = runFunnel(x, plan.layer, plan.options);
        if (!funnel)
            return funnel.error();
        side.funnel = std::make_shared<const FunnelResult>(*std::move(funnel));
    }
    if (!plan.hasSamePlane)
        count(side, placeOf(plan.figure));
    return side;
}

Result<FunnelSide> runSide(const SidePlan& plan, const Tensor& x) {
    Result<FunnelSide> started = startSide(plan, x);
    if (!started)
        return started;
    FunnelSide& side = *started;
    const bool wantsGradient = !side.gradient && asksFor(plan.figure, plan.which, MapQuantity::Gradient);
    const bool wantsField = !side.field && asksFor(plan.figure, plan.which, MapQuantity::Field);
    if (!wantsGradient && !wantsField)
        return started;
    const Result<PlaneRun> plane = planeRun(x, plan.layer, placeOf(plan.figure));
    if (!plane)
        return plane.error();
    if (wantsGradient) {
        auto gradient = gradientOf(*plane, plan.options);
        if (!gradient)
            return gradient.error();
        side.gradient = *std::move(gradient);
    }
    if (wantsField) {
        auto field = fieldCounts(*plane, plan.figure.fieldLayers, plan.options);
        if (!field)
            return field.error();
        side.field = *std::move(field);
    }
    return started;
}

} // namespace

std::size_t undefinedAt(const FunnelResult& funnel, MapPlane place) {
    return static_cast<std::size_t>(std::ranges::count_if(funnel.t.plane(place.sample, place.channel),
                                                          [](float value) { return std::isnan(value); }));
}

void count(FunnelSide& side, MapPlane place) {
    side.counts = countWinners(side.funnel->winner.plane(place.sample, place.channel));
    side.undefined = undefinedAt(*side.funnel, place);
}

Result<MapContent> runSides(const MapFigure& figure, const StoredInput& input, const IsCancelled& isCancelled,
                            const ComputedMap* before) {
    const bool isSame = before && !before->content.large && haveSameSource(before->figure, figure);
    Result<Tensor> x = isSame ? Result<Tensor>(before->content.funnel->x) : scaledInput(figure, input);
    if (!x)
        return x.error();
    const auto planOf = [&](const FunnelLayer& layer, MapSide which) {
        SidePlan plan{figure, layer, which, nullptr, false, false, {.isCancelled = isCancelled}};
        if (!isSame)
            return plan;
        if (before->figure.spec.layer == layer)
            plan.same = &before->content;
        else if (before->content.second && before->figure.second == layer)
            plan.same = &*before->content.second;
        plan.hasSamePlane = plan.same && showSamePlane(before->figure, figure);
        plan.hasSameDepth = before->figure.fieldLayers == figure.fieldLayers;
        return plan;
    };
    const MapPlane place = placeOf(figure);
    MapContent content;
    content.sample = place.sample;
    content.channel = place.channel;
    Result<FunnelSide> first = runSide(planOf(figure.spec.layer, MapSide::First), *x);
    if (!first)
        return first.error();
    static_cast<FunnelSide&>(content) = *std::move(first);
    if (figure.second) {
        Result<FunnelSide> second = runSide(planOf(*figure.second, MapSide::Second), *x);
        if (!second)
            return Error{second.error().code, second.error().what, "second." + second.error().where};
        content.second = *std::move(second);
    }
    return content;
}

} // namespace acti
