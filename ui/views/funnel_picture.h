// All that the funnel's tiles and its strip show, computed in one go off the window's thread.
#pragma once

#include "core/figure/map_figure.h"
#include "core/spatial/funnel_statistics.h"
#include "ui/views/mip_pyramid.h"

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace acti::ui {

struct FunnelPicture {
    MapFigure figure; // that it shows
    MapContent content;
    std::vector<std::shared_ptr<const MipPyramid>> tiles; // as in content.tiles
    MarginHistogram margins;
    std::vector<ScatterPoint> scatter;
    double milliseconds = 0; // from the input's numbers to the coloured maps

    std::span<const float> x() const { return content.funnel->x.plane(content.sample, content.channel); }
    std::span<const float> t() const { return content.funnel->t.plane(content.sample, content.channel); }
};

// Errors: as computeMap's.
Result<FunnelPicture> paintFunnel(const MapFigure& figure, const Assets& assets, const IsCancelled& isCancelled = {});

// `before` with the tiles of `figure`, from the numbers that are there. Only where the figures differ in nothing but
// tiles; else nothing.
std::optional<FunnelPicture> withOtherTiles(const FunnelPicture& before, const MapFigure& figure);

// What a magnified pixel of a tile has written in it.
QString pixelText(const FunnelPicture& picture, MapQuantity quantity, QPoint pixel);

} // namespace acti::ui
