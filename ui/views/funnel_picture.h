// All that the funnel's tiles and its strip show, computed in one go off the window's thread.
#pragma once

#include "core/figure/map_content.h"
#include "core/spatial/funnel_statistics.h"
#include "ui/views/tile_camera.h"
#include "ui/views/tile_picture.h"

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace acti::ui {

// How T lies to x, in one funnel.
struct FunnelPlots {
    MarginHistogram margins;
    std::vector<ScatterPoint> scatter;
};

struct FunnelPicture : ComputedMap, FunnelPlots {
    std::vector<std::shared_ptr<const MipPyramid>> tiles; // as in content.tiles
    FunnelPlots secondPlots;                              // of the second funnel, where there is one
    double milliseconds = 0;                              // from the input's numbers to the coloured maps

    QSize size() const; // of the whole picture, in its own pixels
    PixelTrace trace(QPoint pixel, MapSide side = MapSide::First) const;
};

// A part of a large picture at full size.
struct FunnelDetail {
    QRect rect;
    MapContent content;
    std::vector<std::shared_ptr<const MipPyramid>> tiles;
};

// The rectangle lies in the picture, whose content is large. Errors: partOf's.
Result<FunnelDetail> paintDetail(const FunnelPicture& picture, const QRect& rect, const IsCancelled& isCancelled = {});

// What to find at full size where a view of `view` device pixels looks with `camera`: a little more than it sees.
// Empty where the reduced picture is fine enough, or `shown` covers it.
QRect missingDetail(const FunnelPicture& picture, const FunnelDetail* shown, const TileCamera& camera, QSizeF view,
                    double devicePixelRatio);

// The pictures of tile `index`, with what `detail` adds to it.
TilePicture tilePicture(const FunnelPicture& picture, const FunnelDetail* detail, std::size_t index);

// What `before`, of the same input, has in common with the figure is taken from it. Errors: as computeMap's.
Result<FunnelPicture> paintFunnel(const MapFigure& figure, const Assets& assets, const IsCancelled& isCancelled = {},
                                  const FunnelPicture* before = nullptr);

// What a magnified pixel of a tile has written in it; nothing where it lies outside `detail` of a large picture.
QString pixelText(const FunnelPicture& picture, const FunnelDetail* detail, const MapTile& tile, QPoint pixel);

} // namespace acti::ui
