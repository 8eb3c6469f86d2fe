// A computed map figure: the numbers behind its tiles, and their pictures.
#pragma once

#include "core/figure/map_figure.h"
#include "core/figure/map_planes.h"
#include "core/spatial/funnel.h"
#include "core/spatial/funnel_part.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace acti {

// The scaled plane of a picture too large for T, y and the winners to be kept beside it.
struct LargePlane {
    Tensor x;                            // 1 x 1 x H x W
    std::size_t reduction = 1;           // a pixel of the content stands for so many either way
    std::vector<FunnelLayer> layers;     // of the sides
    std::vector<FunnelTotals> totals;    // the same
    std::vector<float> sampleX, sampleT; // of the first side, spread evenly
};

// A picture whose planes have at most so many pixels is computed whole. Of a larger one the content is a reduced
// picture, and partOf() finds any part of it at full size.
inline constexpr std::size_t kMostWholePixels = 24'000'000;

// Whether its content will be large; false where there is no such input.
bool isLarge(const MapFigure& figure, const Assets& assets);

struct MapContent : FunnelSide {
    std::optional<FunnelSide> second;
    std::shared_ptr<const LargePlane> large; // null: the planes are whole
    std::size_t sample = 0;
    std::size_t channel = 0; // of `funnel`
    std::string channelName;
    MapScales scales;
    std::vector<PaintedTile> tiles;
    std::string warning; // why the map is trivially empty or full; empty: it is not

    const FunnelSide& side(MapSide which) const { return which == MapSide::Second && second ? *second : *this; }
    MapPlane place() const { return {sample, channel}; }
};

// One plane of a result with its scales and counts; no tiles and no warning yet. Both indices lie in the result.
MapContent viewOf(std::shared_ptr<const FunnelResult> funnel, std::size_t sample, std::size_t channel);
// `range`: what its colours span, instead of its own.
PaintedTile paintTile(const MapTile& tile, const MapContent& content, double winnerOpacity,
                      std::optional<Range> range = {});
// What a tile shows at one of its pixels, rows one after another; a Winner as its number.
double valueAt(const MapTile& tile, const MapContent& content, std::size_t pixel);

// The rectangle at full size, of a content that is `large`: with the same scales, and the figure's tiles in the colours
// of those that it has. Errors:
// runFunnelPart's.
Result<MapContent> partOf(const MapContent& content, const MapFigure& figure, const PixelRect& rect,
                          const IsCancelled& isCancelled = {});

// The arithmetic of a pixel of the whole picture, in one of the figure's funnels. Without a second one it is the
// first's.
PixelTrace traceAt(const MapContent& content, const MapFigure& figure, MapSide side, std::size_t row,
                   std::size_t column);
// Of the whole picture, H x W.
Shape pictureShape(const MapContent& content);

// A sentence for the user where less than 0.2 % of the pixels are left to one side: such a map says less about the
// picture than about its scale. Else empty.
std::string trivialMapWarning(const WinCounts& counts, Scale scale);
// At how many pixels of the shown plane T is no number, and why; empty where it is one everywhere.
std::string undefinedWarning(const MapContent& content);

// A figure and what was computed for it.
struct ComputedMap {
    MapFigure figure;
    MapContent content;
};

// What `before`, of the same input, has in common with the figure is taken from it. Errors: NotFound for an input that
// `assets` lacks, OutOfRange for a channel or sample the input lacks, an opacity outside 0 to 1 and a number of layers
// outside 1 to kMostFieldLayers, InvalidArgument for no tiles or too many and for what a large picture has not,
// checkTile's, TooLarge where memory is short, the funnel's own.
Result<MapContent> computeMap(const MapFigure& figure, const Assets& assets, const IsCancelled& isCancelled = {},
                              const ComputedMap* before = nullptr);
Scene layoutMap(const MapFigure& figure, const MapContent& content);

} // namespace acti
