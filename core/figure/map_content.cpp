#include "core/figure/map_content.h"

#include "core/base/short_memory.h"
#include "core/base/text.h"
#include "core/figure/map_colours.h"
#include "core/figure/map_input.h"
#include "core/figure/map_large.h"
#include "core/figure/map_sides.h"

#include <algorithm>
#include <cmath>

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

MapScales scalesOf(const FunnelResult& funnel, MapPlane place) {
    return {robustRange(funnel.x.plane(place.sample, place.channel)),
            evenRange(marginPlane(funnel, place.sample, place.channel)).max};
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
    const bool isSame = before && showSamePlane(before->figure, figure) && before->content.funnel == content->funnel;
    content->scales = isSame ? before->content.scales : scalesOf(*content->funnel, content->place());
    return content;
}

bool isLarge(const MapFigure& figure, const StoredInput& input) {
    const Shape& shape = input.shape();
    const std::size_t planes = figure.channel.isLuminance ? 1 : shape.c;
    return shape.planeSize() > kMostWholePixels || (planes > 1 && shape.planeSize() * planes > 2 * kMostWholePixels &&
                                                    shape.planeSize() > kMostWholePixels / 4);
}

// A picture of one colour decides nothing by its content.
std::string constantWarning(const MapContent& content, Scale scale) {
    const auto x = content.funnel->x.plane(content.place().sample, content.place().channel);
    if (x.empty() || std::ranges::any_of(x, [&](float value) { return value != x.front(); }))
        return {};
    return scale == Scale::Standardise
               ? "x is constant in this channel, so it is 0 everywhere after standardising: the map says nothing about "
                 "the picture. Choose another picture or channel, or the scaling “raw”."
               : "x is constant in this channel: the map shows the border of the picture and no content.";
}

Result<MapContent> computeChecked(const MapFigure& figure, const Assets& assets, const IsCancelled& isCancelled,
                                  const ComputedMap* before) {
    if (const auto ok = checkLook(figure); !ok)
        return ok.error();
    const auto found = assets.find(figure.input);
    if (found == assets.end() || !found->second)
        return Error{ErrorCode::NotFound, "this input is not open", figure.input};
    const StoredInput& input = *found->second;
    if (const auto inside = checkPlane(figure, input.shape()); !inside)
        return inside.error();
    Result<MapContent> run = isLarge(figure, input) ? computeLarge(figure, input, isCancelled, before)
                                                    : computeWhole(figure, input, isCancelled, before);
    if (!run)
        return run;
    MapContent& content = *run;
    content.channelName = nameOfChannel(figure, input);
    content.warning = undefinedWarning(content);
    if (content.warning.empty())
        content.warning = constantWarning(content, figure.spec.scale);
    if (content.warning.empty())
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

bool isLarge(const MapFigure& figure, const Assets& assets) {
    const auto found = assets.find(figure.input);
    return found != assets.end() && found->second && isLarge(figure, *found->second);
}

std::string undefinedWarning(const MapContent& content) {
    if (content.undefined == 0)
        return {};
    const FunnelResult& funnel = *content.funnel;
    const MapPlane place = content.place();
    const std::size_t all = funnel.t.shape().planeSize();
    const auto isFinite = [](float value) { return std::isfinite(value); };
    const auto looksAtAll = [](const FittedNorm& norm) { return needsMoments(norm.norm()) || isPerPixel(norm.norm()); };
    const bool isSpread = looksAtAll(funnel.condition.norm) ||
                          std::ranges::any_of(funnel.condition.branches,
                                              [&](const FittedBranch& branch) { return looksAtAll(branch.norm); });
    const bool areWeightsFinite = std::ranges::all_of(funnel.condition.branches, [&](const FittedBranch& branch) {
        return std::ranges::all_of(branch.weights, isFinite);
    });
    const bool isInputFinite =
        std::ranges::all_of(isSpread ? funnel.x.values() : funnel.x.plane(place.sample, place.channel), isFinite);
    const std::string where =
        content.undefined == all ? "everywhere"
        : content.large // of which a reduced picture is counted
            ? "at some pixels"
            : "at " + std::to_string(content.undefined) + " of " + std::to_string(all) + " pixels";
    const std::string why = !areWeightsFinite ? "a weight is NaN or infinite"
                            : isInputFinite   ? "a norm divides by 0, or infinities meet in the sums"
                            : isSpread        ? "the input has NaN or infinite values, and a norm over it spreads them"
                                              : "the input has NaN or infinite values under the window";
    return "T(x) is undefined (NaN) " + where + ": " + why + ". There is no winner there; it counts as x.";
}

std::string trivialMapWarning(const WinCounts& counts, Scale scale) {
    const double total = static_cast<double>(counts.total());
    constexpr double kTrivial = 0.002;
    if (static_cast<double>(counts.tie) > (1 - kTrivial) * total)
        return "Nearly every pixel is a tie: T(x) = x. That is so where the weights copy the input and no norm changes "
               "it, "
               "and where x is constant, as in a picture of one colour.";
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
    count(content, content.place());
    content.scales = scalesOf(*content.funnel, content.place());
    return content;
}

PaintedTile paintTile(const MapTile& tile, const MapContent& content, double winnerOpacity,
                      std::optional<Range> range) {
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
    const TileScale scale = scaleOf(tile, plane.values, content.scales);
    const Range spanned = range.value_or(scale.range);
    return {colourPlane(plane.values, width, **findColourMap(scale.map), spanned), std::string(scale.map), spanned};
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
