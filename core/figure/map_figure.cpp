#include "core/figure/map_figure.h"

#include "core/base/short_memory.h"
#include "core/base/text.h"
#include "core/figure/map_colours.h"
#include "core/image/luminance.h"
#include "core/tensor/scaling.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace acti {
namespace {

struct QuantityName {
    MapQuantity quantity;
    std::string_view id;
    std::string_view label;
};

constexpr std::array kQuantityNames{
    QuantityName{MapQuantity::Input, "x", "x, input"},
    QuantityName{MapQuantity::Condition, "t", "T(x), funnel condition"},
    QuantityName{MapQuantity::Winner, "winner", "who wins"},
    QuantityName{MapQuantity::Output, "y", "y = max(x, T(x))"},
    QuantityName{MapQuantity::Margin, "margin", "margin T(x) − x"},
};

const QuantityName& nameOf(MapQuantity quantity) {
    const auto found = std::find_if(kQuantityNames.begin(), kQuantityNames.end(),
                                    [&](const QuantityName& name) { return name.quantity == quantity; });
    ACTI_EXPECT(found != kQuantityNames.end());
    return *found;
}

std::string percent(std::size_t part, const WinCounts& counts) {
    return fixed(counts.total() == 0 ? 0 : 100.0 * static_cast<double>(part) / static_cast<double>(counts.total()), 1) +
           " %";
}

Result<void> checkLook(const MapFigure& figure) {
    if (figure.tiles.empty())
        return Error{ErrorCode::InvalidArgument, "no tile is chosen; name x, t, winner, y or margin", "tiles"};
    if (!(figure.winnerOpacity >= 0 && figure.winnerOpacity <= 1))
        return Error{ErrorCode::OutOfRange, "must lie in 0 to 1, not " + shortest(figure.winnerOpacity),
                     "winner_opacity"};
    return {};
}

Result<Tensor> inputOf(const MapFigure& figure, const LoadedInput& input) {
    const Shape& shape = input.values.shape();
    if (figure.sample >= shape.n)
        return Error{ErrorCode::OutOfRange, "the input has " + std::to_string(shape.n) + " samples",
                     "sample " + std::to_string(figure.sample)};
    if (figure.channel.isLuminance) {
        const Result<LoadedInput> grey = luminanceOf(input);
        return grey ? scaleInput(*grey, figure.spec.scale) : grey.error();
    }
    if (figure.channel.index >= shape.c)
        return Error{ErrorCode::OutOfRange, "the input has " + std::to_string(shape.c) + " channels",
                     "channel " + std::to_string(figure.channel.index)};
    return scaleInput(input, figure.spec.scale);
}

std::vector<LegendItem> winnerLegend(const WinCounts& counts) {
    std::vector<LegendItem> legend{
        {"T wins " + percent(counts.condition, counts), {Ink::Role::Condition, 0, 1}, Dash::Solid, true},
        {"x wins " + percent(counts.input, counts), {Ink::Role::Input, 0, 1}, Dash::Solid, true}};
    if (counts.tie > 0)
        legend.push_back({"tie " + percent(counts.tie, counts), {Ink::Role::Tie, 0, 1}, Dash::Solid, true});
    return legend;
}

Panel tilePanel(MapQuantity quantity, const MapContent& content, const Bitmap& bitmap, std::size_t index) {
    const auto width = static_cast<double>(bitmap.width());
    const auto height = static_cast<double>(bitmap.height());
    Panel panel;
    panel.id = mapQuantityId(quantity);
    panel.title = mapQuantityLabel(quantity);
    panel.row = static_cast<int>(index / 2);
    panel.column = static_cast<int>(index % 2);
    panel.keepsAspect = true;
    panel.x = {"", {0, width}, false, false};
    panel.y = {"", {0, height}, false, false};
    panel.marks.push_back(Raster{bitmap, panel.x.range, panel.y.range});
    if (quantity == MapQuantity::Winner)
        panel.legend = winnerLegend(content.counts);
    else if (quantity == MapQuantity::Margin)
        panel.colourBar = ColourBar{"blue_orange", {-content.largestMargin, content.largestMargin}};
    else
        panel.colourBar = ColourBar{"grey", content.greys};
    return panel;
}

} // namespace

std::string mapQuantityId(MapQuantity quantity) { return std::string(nameOf(quantity).id); }

std::optional<MapQuantity> mapQuantityFromId(std::string_view id) {
    for (const QuantityName& name : kQuantityNames)
        if (name.id == id)
            return name.quantity;
    return std::nullopt;
}

std::string mapQuantityLabel(MapQuantity quantity) { return std::string(nameOf(quantity).label); }

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
    content.greys = robustRange(content.funnel->x.plane(sample, channel));
    const Range margins = robustRange(marginPlane(*content.funnel, sample, channel));
    content.largestMargin = std::max({std::abs(margins.min), std::abs(margins.max), 1e-30});
    content.counts = countWinners(content.funnel->winner.plane(sample, channel));
    return content;
}

Bitmap paintTile(MapQuantity quantity, const MapContent& content, double winnerOpacity) {
    const FunnelResult& funnel = *content.funnel;
    const std::size_t width = funnel.x.shape().w;
    const auto grey = [&](const Tensor& tensor) {
        return colourPlane(tensor.plane(content.sample, content.channel), width, **findColourMap("grey"),
                           content.greys);
    };
    switch (quantity) {
    case MapQuantity::Input:
        return grey(funnel.x);
    case MapQuantity::Condition:
        return grey(funnel.t);
    case MapQuantity::Output:
        return grey(funnel.y);
    case MapQuantity::Winner:
        return colourWinners(funnel.winner.plane(content.sample, content.channel),
                             funnel.x.plane(content.sample, content.channel), width, content.greys, winnerOpacity);
    case MapQuantity::Margin:
        break;
    }
    return colourPlane(marginPlane(funnel, content.sample, content.channel), width, **findColourMap("blue_orange"),
                       {-content.largestMargin, content.largestMargin});
}

namespace {

Result<MapContent> computeChecked(const MapFigure& figure, const Assets& assets, const IsCancelled& isCancelled) {
    if (const auto ok = checkLook(figure); !ok)
        return ok.error();
    const auto found = assets.find(figure.input);
    if (found == assets.end() || !found->second)
        return Error{ErrorCode::NotFound, "this input is not open", figure.input};
    Result<Tensor> scaled = inputOf(figure, *found->second);
    if (!scaled)
        return Error{scaled.error().code, message(scaled.error()), figure.input};
    Result<FunnelResult> funnel = runFunnel(*scaled, figure.spec.layer, {.isCancelled = isCancelled});
    if (!funnel)
        return funnel.error();

    const std::size_t channel = figure.channel.isLuminance ? 0 : figure.channel.index;
    MapContent content = viewOf(std::make_shared<const FunnelResult>(*std::move(funnel)), figure.sample, channel);
    content.channelName = figure.channel.isLuminance && found->second->channels.size() > 1
                              ? "Luminance"
                              : found->second->channels[channel];
    content.warning = trivialMapWarning(content.counts, figure.spec.scale);
    for (const MapQuantity quantity : figure.tiles) {
        if (isCancelled && isCancelled())
            return cancelledError(figure.input);
        content.tiles.push_back(paintTile(quantity, content, figure.winnerOpacity));
    }
    return content;
}

} // namespace

Result<MapContent> computeMap(const MapFigure& figure, const Assets& assets, const IsCancelled& isCancelled) {
    return orTooLarge(
        figure.input, [&] { return computeChecked(figure, assets, isCancelled); }, "its map does not fit into memory");
}

Scene layoutMap(const MapFigure& figure, const MapContent& content) {
    ACTI_EXPECT(figure.tiles.size() == content.tiles.size());
    Scene scene;
    for (std::size_t i = 0; i < figure.tiles.size(); ++i)
        scene.panels.push_back(tilePanel(figure.tiles[i], content, content.tiles[i], i));
    return scene;
}

Result<Scene> buildMap(const MapFigure& figure, const Assets& assets) {
    const Result<MapContent> content = computeMap(figure, assets);
    if (!content)
        return content.error();
    return layoutMap(figure, *content);
}

} // namespace acti
