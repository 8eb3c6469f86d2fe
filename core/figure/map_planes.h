// The values and the picture of one tile, from the numbers of a funnel that ran.
#pragma once

#include "core/figure/bitmap.h"
#include "core/figure/map_tile.h"
#include "core/numeric/range.h"
#include "core/spatial/funnel.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace acti {

// One of a figure's funnels, run.
struct FunnelSide {
    std::shared_ptr<const FunnelResult> funnel;
    WinCounts counts;                       // of the shown channel
    std::size_t undefined = 0;              // pixels of it, in `funnel`, where T is NaN
    std::shared_ptr<const Tensor> gradient; // d(sum of y)/dx of the shown plane, 1 x 1 x H x W; null where no tile asks
    std::shared_ptr<const Tensor> field;    // how many pixels each one's activate field has; the same
};

// What x, T and y of both sides share, so that tiles can be compared by eye.
struct MapScales {
    Range greys;              // the values shown black and white in x, T, y and activations alike
    double largestMargin = 0; // the diverging map runs from minus this to this
    bool operator==(const MapScales&) const = default;
};

struct MapPlane {
    std::size_t sample = 0;
    std::size_t channel = 0;
    bool operator==(const MapPlane&) const = default;
};

// A plane that is somewhere already, or was made for the occasion.
struct TermPlane {
    std::vector<float> made;
    std::span<const float> values;
};

// The values of a term but Winner; one a pixel. `side` is the term's, with what the term asks for.
TermPlane termPlane(const MapTerm& term, const FunnelSide& side, MapPlane place);

// One of them; a Winner as its number.
double termAt(const MapTerm& term, const FunnelSide& side, MapPlane place, std::size_t pixel);

struct PaintedTile {
    Bitmap bitmap;
    std::string colourMap; // of `range`; empty: the winner's colours
    Range range;
    bool operator==(const PaintedTile&) const = default;
};

// The scale of a plane with both signs: its robust largest size on either side of 0.
Range evenRange(std::span<const float> values);

// How the values of a tile but Winner are coloured. Grey for what is compared with x; diverging around 0 for margins,
// gradients and differences; viridis from 1 for fields.
struct TileScale {
    std::string_view map;
    Range range;
};
TileScale scaleOf(const MapTile& tile, std::span<const float> values, const MapScales& scales);

} // namespace acti
