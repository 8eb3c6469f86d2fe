#include "core/figure/map_content.h"

#include "core/base/short_memory.h"
#include "core/base/text.h"
#include "core/figure/map_colours.h"
#include "core/figure/map_large.h"
#include "core/image/luminance.h"
#include "core/spatial/channel_layers.h"
#include "core/spatial/funnel_gradient.h"
#include "core/spatial/funnel_stack.h"
#include "core/tensor/scaling.h"

#include <algorithm>

namespace acti {
namespace {

Result<void> checkLook(const MapFigure& figure) {
    if (figure.tiles.empty())
        return Error{ErrorCode::InvalidArgument, "no tile is chosen; name one to " + std::to_string(kMostTiles),
                     "tiles"};
    if (figure.tiles.size() > kMostTiles)
        return Error{ErrorCode::InvalidArgument, "at most " + std::to_string(kMostTiles) + " tiles", "tiles"};
    for (std::size_t i = 0; i < figure.tiles.size(); ++i)
        if (const auto ok = checkTile(figure.tiles[i], figure.second.has_value()); !ok)
            return Error{ok.error().code, ok.error().what, "tiles[" + std::to_string(i) + "]." + ok.error().where};
    if (!(figure.winnerOpacity >= 0 && figure.winnerOpacity <= 1))
        return Error{ErrorCode::OutOfRange, "must lie in 0 to 1, not " + shortest(figure.winnerOpacity),
                     "winner_opacity"};
    if (figure.fieldLayers < 1 || figure.fieldLayers > kMostFieldLayers)
        return Error{ErrorCode::OutOfRange,
                     "must lie in 1 to " + std::to_string(kMostFieldLayers) + ", not " +
                         std::to_string(figure.fieldLayers),
                     "field_layers"};
    return {};
}

Result<void> checkPlane(const MapFigure& figure, const Shape& shape) {
    if (figure.sample >= shape.n)
        return Error{ErrorCode::OutOfRange, "the input has " + std::to_string(shape.n) + " samples",
                     "sample " + std::to_string(figure.sample)};
    if (!figure.channel.isLuminance && figure.channel.index >= shape.c)
        return Error{ErrorCode::OutOfRange, "the input has " + std::to_string(shape.c) + " channels",
                     "channel " + std::to_string(figure.channel.index)};
    return {};
}

Result<Tensor> inputOf(const MapFigure& figure, const StoredInput& input) {
    if (!figure.channel.isLuminance)
        return scaleInput(input, figure.spec.scale);
    Result<Tensor> grey = luminanceOf(input);
    return grey ? scaled(*std::move(grey), figure.spec.scale, input.typeMaximum) : grey.error();
}

MapPlane placeOf(const MapFigure& figure) {
    return {figure.sample, figure.channel.isLuminance ? 0 : figure.channel.index};
}

// One plane as a tensor of its own.
Tensor planeAt(const Tensor& tensor, MapPlane place) {
    const Shape& shape = tensor.shape();
    if (shape.planes() == 1)
        return tensor;
    const auto values = tensor.plane(place.sample, place.channel);
    return {Shape{1, 1, shape.h, shape.w, 2}, std::vector<float>(values.begin(), values.end())};
}

bool asksFor(const MapFigure& figure, MapSide side, MapQuantity quantity) {
    return std::any_of(figure.tiles.begin(), figure.tiles.end(), [&](const MapTile& tile) {
        const auto isIt = [&](const MapTerm& term) { return term.side == side && term.quantity == quantity; };
        return isIt(tile.term) || (tile.minus && isIt(*tile.minus));
    });
}

// The shown plane, and what a layer does to it, where the plane is all that it looks at; else all of the input.
struct PlaneRun {
    Tensor x;
    FunnelLayer layer;
    MapPlane place; // of the shown plane, in x
};

Result<PlaneRun> planeRun(const Tensor& x, const FunnelLayer& layer, MapPlane place) {
    if (x.shape().planes() == 1 || !arePlanesIndependent(layer, x.shape()))
        return PlaneRun{x, layer, place};
    Result<std::vector<FunnelLayer>> layers = channelLayers(layer, x.shape().c);
    if (!layers)
        return layers.error();
    return PlaneRun{planeAt(x, place), std::move((*layers)[place.channel]), {}};
}

Result<std::shared_ptr<const FieldMaps>> fieldOf(const PlaneRun& plane, int layers, const RunOptions& options) {
    FunnelStack stack;
    stack.layers.assign(static_cast<std::size_t>(layers), plane.layer);
    Result<StackResult> run = runStack(plane.x, stack, options);
    if (!run)
        return run.error();
    Result<FieldExtents> extents = run->field.extents(options);
    if (!extents)
        return extents.error();
    return std::make_shared<const FieldMaps>(FieldMaps{std::move(run->field), planeAt(extents->counts, plane.place)});
}

Result<std::shared_ptr<const Tensor>> gradientOf(const PlaneRun& plane, const RunOptions& options) {
    Result<FunnelGradient> gradient = funnelGradient(plane.x, plane.layer, {}, options);
    if (!gradient)
        return gradient.error();
    return std::make_shared<const Tensor>(planeAt(gradient->x, plane.place));
}

// What one side is made from, and what there is of it already.
struct SidePlan {
    const MapFigure& figure;
    const FunnelLayer& layer;
    MapSide which;
    const FunnelSide* same;    // of the same layer on the same numbers
    bool hasSamePlane = false; // its gradient and field are of the shown plane
    bool hasSameDepth = false; // its field is of as many layers
    RunOptions options;
};

Result<FunnelSide> runSide(const SidePlan& plan, const Tensor& x) {
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
    const bool wantsGradient = !side.gradient && asksFor(plan.figure, plan.which, MapQuantity::Gradient);
    const bool wantsField = !side.field && asksFor(plan.figure, plan.which, MapQuantity::Field);
    if (!wantsGradient && !wantsField)
        return side;
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
        auto field = fieldOf(*plane, plan.figure.fieldLayers, plan.options);
        if (!field)
            return field.error();
        side.field = *std::move(field);
    }
    return side;
}

// The scaled input, and both sides of it.
Result<MapContent> runSides(const MapFigure& figure, const StoredInput& input, const IsCancelled& isCancelled,
                            const ComputedMap* before) {
    const bool isSame = before && !before->content.large && haveSameSource(before->figure, figure);
    if (const auto inside = checkPlane(figure, input.shape()); !inside)
        return Error{inside.error().code, message(inside.error()), figure.input};
    Result<Tensor> x = isSame ? Result<Tensor>(before->content.funnel->x) : inputOf(figure, input);
    if (!x)
        return Error{x.error().code, message(x.error()), figure.input};
    const auto planOf = [&](const FunnelLayer& layer, MapSide which) {
        SidePlan plan{figure, layer, which, nullptr, false, false, {.isCancelled = isCancelled}};
        if (!isSame)
            return plan;
        plan.hasSamePlane = showSamePlane(before->figure, figure);
        plan.hasSameDepth = before->figure.fieldLayers == figure.fieldLayers;
        if (before->figure.spec.layer == layer)
            plan.same = &before->content;
        else if (before->content.second && before->figure.second == layer)
            plan.same = &*before->content.second;
        return plan;
    };
    MapContent content;
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

void count(FunnelSide& side, MapPlane place) {
    side.counts = countWinners(side.funnel->winner.plane(place.sample, place.channel));
}

void scale(MapContent& content) {
    const MapPlane place = content.place();
    count(content, place);
    content.scales.greys = robustRange(content.funnel->x.plane(place.sample, place.channel));
    content.scales.largestMargin = evenRange(marginPlane(*content.funnel, place.sample, place.channel)).max;
    if (content.second)
        count(*content.second, place);
}

std::string nameOfChannel(const MapFigure& figure, const StoredInput& input) {
    return figure.channel.isLuminance && input.channels.size() > 1
               ? "Luminance"
               : input.channels[figure.channel.isLuminance ? 0 : figure.channel.index];
}

// A tile as it was painted before, if it would come out the same.
const PaintedTile* paintedBefore(const MapTile& tile, const MapFigure& figure, const MapContent& content,
                                 const ComputedMap* before) {
    if (!before || !showSamePlane(before->figure, figure) || before->content.scales != content.scales ||
        before->figure.winnerOpacity != figure.winnerOpacity)
        return nullptr;
    const auto found = std::find(before->figure.tiles.begin(), before->figure.tiles.end(), tile);
    if (found == before->figure.tiles.end())
        return nullptr;
    const auto isSame = [&](const MapTerm& term) {
        const FunnelSide& now = content.side(term.side);
        const FunnelSide& then = before->content.side(term.side);
        return now.funnel == then.funnel && now.gradient == then.gradient && now.field == then.field;
    };
    if (!isSame(tile.term) || (tile.minus && !isSame(*tile.minus)))
        return nullptr;
    return &before->content.tiles[static_cast<std::size_t>(found - before->figure.tiles.begin())];
}

Result<MapContent> computeWhole(const MapFigure& figure, const StoredInput& input, const IsCancelled& isCancelled,
                                const ComputedMap* before) {
    Result<MapContent> content = runSides(figure, input, isCancelled, before);
    if (!content)
        return content;
    const MapPlane place = placeOf(figure);
    content->sample = place.sample;
    content->channel = place.channel;
    scale(*content);
    return content;
}

// Whether only one plane of it can be kept.
bool isLarge(const MapFigure& figure, const StoredInput& input) {
    const Shape& shape = input.shape();
    const std::size_t planes = figure.channel.isLuminance ? 1 : shape.c;
    return shape.planeSize() > kMostWholePixels || (planes > 1 && shape.planeSize() * planes > 2 * kMostWholePixels &&
                                                    shape.planeSize() > kMostWholePixels / 4);
}

Result<MapContent> computeChecked(const MapFigure& figure, const Assets& assets, const IsCancelled& isCancelled,
                                  const ComputedMap* before) {
    if (const auto ok = checkLook(figure); !ok)
        return ok.error();
    const auto found = assets.find(figure.input);
    if (found == assets.end() || !found->second)
        return Error{ErrorCode::NotFound, "this input is not open", figure.input};
    const StoredInput& input = *found->second;
    Result<MapContent> run = isLarge(figure, input) ? computeLarge(figure, input, isCancelled, before)
                                                    : computeWhole(figure, input, isCancelled, before);
    if (!run)
        return run;
    MapContent& content = *run;
    content.channelName = nameOfChannel(figure, input);
    content.warning = trivialMapWarning(content.counts, figure.spec.scale);
    for (const MapTile& tile : figure.tiles) {
        if (isCancelled && isCancelled())
            return cancelledError(figure.input);
        const PaintedTile* painted = paintedBefore(tile, figure, content, before);
        content.tiles.push_back(painted ? *painted : paintTile(tile, content, figure.winnerOpacity));
    }
    return run;
}

} // namespace

std::string trivialMapWarning(const WinCounts& counts, Scale scale) {
    const double total = static_cast<double>(counts.total());
    constexpr double kTrivial = 0.002;
    if (static_cast<double>(counts.tie) > (1 - kTrivial) * total)
        return "Nearly every pixel is a tie: T(x) = x. Weights that copy the input, with no norm, change nothing.";
    const std::string remedy = scale == Scale::Standardise
                                   ? "Try other weights, or a norm with the statistics of this image."
                                   : "Try the scaling “standardised”: each channel to mean 0, variance 1.";
    if (static_cast<double>(counts.condition) < kTrivial * total)
        return "x wins nearly everywhere: at this scale T(x) hardly ever exceeds it. " + remedy;
    if (static_cast<double>(counts.input + counts.tie) < kTrivial * total)
        return "T(x) wins nearly everywhere. " + remedy;
    return {};
}

MapContent viewOf(std::shared_ptr<const FunnelResult> funnel, std::size_t sample, std::size_t channel) {
    MapContent content;
    content.funnel = std::move(funnel);
    content.sample = sample;
    content.channel = channel;
    scale(content);
    return content;
}

PaintedTile paintTile(const MapTile& tile, const MapContent& content, double winnerOpacity) {
    const FunnelSide& side = content.side(tile.term.side);
    const std::size_t width = side.funnel->x.shape().w;
    if (tile.term.quantity == MapQuantity::Winner)
        return {colourWinners(side.funnel->winner.plane(content.sample, content.channel),
                              side.funnel->x.plane(content.sample, content.channel), width, content.scales.greys,
                              winnerOpacity),
                {},
                content.scales.greys};
    TermPlane plane = termPlane(tile.term, side, content.place());
    if (tile.minus) {
        const TermPlane minus = termPlane(*tile.minus, content.side(tile.minus->side), content.place());
        std::vector<float> difference(plane.values.size());
        subtractInput(plane.values, minus.values, difference);
        plane = {std::move(difference), {}};
        plane.values = plane.made;
    }
    const auto [map, range] = scaleOf(tile, plane.values, content.scales);
    return {colourPlane(plane.values, width, **findColourMap(map), range), std::string(map), range};
}

double valueAt(const MapTile& tile, const MapContent& content, std::size_t pixel) {
    const double value = termAt(tile.term, content.side(tile.term.side), content.place(), pixel);
    return tile.minus ? value - termAt(*tile.minus, content.side(tile.minus->side), content.place(), pixel) : value;
}

Result<MapContent> computeMap(const MapFigure& figure, const Assets& assets, const IsCancelled& isCancelled,
                              const ComputedMap* before) {
    return orTooLarge(
        figure.input, [&] { return computeChecked(figure, assets, isCancelled, before); },
        "its map does not fit into memory");
}

} // namespace acti
