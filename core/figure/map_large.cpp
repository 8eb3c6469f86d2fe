#include "core/figure/map_large.h"
#include "core/figure/map_sides.h"

#include "core/figure/map_colours.h"
#include "core/figure/map_input.h"
#include "core/spatial/channel_layers.h"
#include "core/spatial/funnel_overview.h"

#include <algorithm>
#include <cmath>

namespace acti {
namespace {

constexpr std::size_t kOverviewPixels = 3'000'000;

std::size_t reductionOf(std::size_t pixels) {
    return static_cast<std::size_t>(
        std::ceil(std::sqrt(static_cast<double>(pixels) / static_cast<double>(kOverviewPixels))));
}

Error tooLarge(const std::string& what, const std::string& where) {
    return {ErrorCode::InvalidArgument,
            what + " with a picture of more than " + std::to_string(kMostWholePixels / 1'000'000) +
                " million pixels; choose another, or a part of the picture",
            where};
}

Result<void> checkLarge(const MapFigure& figure, const Shape& shape) {
    if (shape.n > 1)
        return tooLarge("a batch cannot be shown", "sample");
    for (std::size_t i = 0; i < figure.tiles.size(); ++i)
        for (const MapQuantity quantity : {MapQuantity::Gradient, MapQuantity::Field}) {
            const MapTile& tile = figure.tiles[i];
            if (tile.term.quantity == quantity || (tile.minus && tile.minus->quantity == quantity))
                return tooLarge(quantity == MapQuantity::Gradient ? "gradients cannot be shown"
                                                                  : "activate fields cannot be shown",
                                "tiles[" + std::to_string(i) + "]");
        }
    return {};
}

// What `layer` does to the shown plane.
Result<FunnelLayer> planeLayer(const FunnelLayer& layer, const MapFigure& figure, const Shape& shape) {
    if (figure.channel.isLuminance || shape.c == 1)
        return layer;
    if (!arePlanesIndependent(layer, shape))
        return tooLarge("a norm over several channels cannot be taken", "norm");
    Result<std::vector<FunnelLayer>> layers = channelLayers(layer, shape.c);
    return layers ? Result<FunnelLayer>(std::move((*layers)[figure.channel.index])) : layers.error();
}

// A side as it was before: the reduced picture and what was fitted.
struct KnownSide {
    FunnelSide side;
    FunnelTotals totals;
};

// The first side comes with a sample, which the second one has not.
std::optional<KnownSide> knownSide(const FunnelLayer& layer, const ComputedMap& before, bool isFirst) {
    const LargePlane& large = *before.content.large;
    for (std::size_t i = 0; i < (isFirst ? 1 : large.layers.size()); ++i)
        if (large.layers[i] == layer)
            return KnownSide{before.content.side(i == 0 ? MapSide::First : MapSide::Second), large.totals[i]};
    return std::nullopt;
}

// Runs the layers over the plane, but for what is known.
class Sides {
public:
    Sides(LargePlane& large, const ComputedMap* before, const IsCancelled& isCancelled)
        : m_large(large), m_before(before), m_isCancelled(isCancelled) {}

    Result<FunnelSide> run(const FunnelLayer& layer) {
        m_large.layers.push_back(layer);
        if (auto known = m_before ? knownSide(layer, *m_before, m_large.layers.size() == 1) : std::nullopt) {
            m_large.totals.push_back(std::move(known->totals));
            if (m_large.layers.size() == 1) {
                m_large.sampleX = m_before->content.large->sampleX;
                m_large.sampleT = m_before->content.large->sampleT;
            }
            return std::move(known->side);
        }
        Result<FunnelOverview> overview =
            runOverview(m_large.x, layer, m_large.reduction, {.isCancelled = m_isCancelled});
        if (!overview)
            return overview.error();
        m_large.totals.push_back(overview->means);
        if (m_large.layers.size() == 1) {
            m_large.sampleX = std::move(overview->sampleX);
            m_large.sampleT = std::move(overview->sampleT);
        }
        FunnelSide side;
        side.counts = overview->means.counts;
        side.undefined = undefinedAt(overview->means, {});
        side.funnel = std::make_shared<const FunnelResult>(std::move(overview->means));
        return side;
    }

private:
    LargePlane& m_large;
    const ComputedMap* m_before;
    const IsCancelled& m_isCancelled;
};

MapScales scalesOf(const LargePlane& large) {
    std::vector<float> margins(large.sampleX.size());
    subtractInput(large.sampleT, large.sampleX, margins);
    return {robustRange(large.x.plane(0, 0)), evenRange(margins).max};
}

} // namespace

Result<MapContent> computeLarge(const MapFigure& figure, const StoredInput& input, const IsCancelled& isCancelled,
                                const ComputedMap* before) {
    if (const auto ok = checkLarge(figure, input.shape()); !ok)
        return ok.error();
    if (before && (!before->content.large || !showSamePlane(before->figure, figure)))
        before = nullptr;
    auto large = std::make_shared<LargePlane>();
    Result<Tensor> x = before ? Result<Tensor>(before->content.large->x) : scaledShown(figure, input);
    if (!x)
        return x.error();
    large->x = *std::move(x);
    large->reduction = reductionOf(large->x.shape().size());
    const Result<FunnelLayer> layer = planeLayer(figure.spec.layer, figure, input.shape());
    if (!layer)
        return layer.error();
    Sides sides(*large, before, isCancelled);
    MapContent content;
    Result<FunnelSide> first = sides.run(*layer);
    if (!first)
        return first.error();
    static_cast<FunnelSide&>(content) = *std::move(first);
    if (figure.second) {
        const Result<FunnelLayer> other = planeLayer(*figure.second, figure, input.shape());
        if (!other)
            return other.error();
        Result<FunnelSide> second = sides.run(*other);
        if (!second)
            return second.error();
        content.second = *std::move(second);
    }
    content.scales = scalesOf(*large);
    content.large = std::move(large);
    return content;
}

Result<MapContent> partOf(const MapContent& content, const MapFigure& figure, const PixelRect& rect,
                          const IsCancelled& isCancelled) {
    ACTI_EXPECT(content.large != nullptr);
    const LargePlane& large = *content.large;
    MapContent part;
    for (std::size_t i = 0; i < large.layers.size(); ++i) {
        Result<FunnelResult> result =
            runFunnelPart(large.x, large.layers[i], large.totals[i], rect, {.isCancelled = isCancelled});
        if (!result)
            return result.error();
        FunnelSide side;
        side.counts = large.totals[i].counts;
        side.funnel = std::make_shared<const FunnelResult>(*std::move(result));
        if (i == 0)
            static_cast<FunnelSide&>(part) = std::move(side);
        else
            part.second = std::move(side);
    }
    part.channelName = content.channelName;
    part.scales = content.scales;
    for (std::size_t i = 0; i < figure.tiles.size(); ++i) {
        if (isCancelled && isCancelled())
            return cancelledError(figure.input);
        const auto range = i < content.tiles.size() ? std::optional(content.tiles[i].range) : std::nullopt;
        part.tiles.push_back(paintTile(figure.tiles[i], part, figure.winnerOpacity, range));
    }
    return part;
}

PixelTrace traceAt(const MapContent& content, const MapFigure& figure, MapSide side, std::size_t row,
                   std::size_t column) {
    const bool isSecond = side == MapSide::Second && content.second;
    if (content.large) {
        const std::size_t index = isSecond ? 1 : 0;
        return tracePixel(content.large->x, content.large->totals[index], content.large->layers[index], 0, 0, row,
                          column);
    }
    return tracePixel(*content.side(side).funnel, isSecond ? *figure.second : figure.spec.layer, content.sample,
                      content.channel, row, column);
}

Shape pictureShape(const MapContent& content) {
    const Shape& shape = content.large ? content.large->x.shape() : content.funnel->x.shape();
    return {1, 1, shape.h, shape.w, 2};
}

} // namespace acti
