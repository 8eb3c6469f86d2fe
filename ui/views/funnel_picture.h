// All that the funnel's tiles and its strip show, computed in one go off the window's thread.
#pragma once

#include "core/figure/map_content.h"
#include "core/spatial/funnel_statistics.h"
#include "ui/views/mip_pyramid.h"

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace acti::ui {

struct FunnelPicture : ComputedMap {
    std::vector<std::shared_ptr<const MipPyramid>> tiles; // as in content.tiles
    MarginHistogram margins;
    std::vector<ScatterPoint> scatter;
    double milliseconds = 0; // from the input's numbers to the coloured maps

    std::span<const float> x() const { return content.funnel->x.plane(content.sample, content.channel); }
    std::span<const float> t() const { return content.funnel->t.plane(content.sample, content.channel); }
};

// What `before`, of the same input, has in common with the figure is taken from it. Errors: as computeMap's.
Result<FunnelPicture> paintFunnel(const MapFigure& figure, const Assets& assets, const IsCancelled& isCancelled = {},
                                  const FunnelPicture* before = nullptr);

// What a magnified pixel of a tile has written in it.
QString pixelText(const FunnelPicture& picture, const MapTile& tile, QPoint pixel);

} // namespace acti::ui
