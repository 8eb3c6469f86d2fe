// A computed Meta-ACON figure: the numbers behind its panels, and its pictures.
#pragma once

#include "core/figure/map_planes.h"
#include "core/figure/meta_acon_figure.h"
#include "core/maxima/acon_bounds.h"
#include "core/spatial/meta_acon.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace acti {

// All values at once are needed, and y beside x.
inline constexpr std::size_t kMostMetaAconValues = 48'000'000;

struct BetaExtent {
    double least = 0;
    double mean = 0;
    double largest = 0;
    bool operator==(const BetaExtent&) const = default;
};

// What one channel of the shown sample has got.
struct MetaAconChannel {
    std::string name;
    double p1 = 0;
    double p2 = 0;
    BetaExtent beta; // one number three times, but for the pixel design
    bool operator==(const MetaAconChannel&) const = default;
};

// `beta` of the pixel design; all as far as the figure shows them, else empty.
struct MetaAconMaps {
    PaintedTile x, y, beta;
};

struct MetaAconContent {
    std::shared_ptr<const Tensor> x; // scaled, all of the input
    std::shared_ptr<const MetaAconResult> result;
    std::vector<MetaAconChannel> channels;
    BetaExtent beta;          // of the sample
    std::size_t hidden = 0;   // channels between fc1 and fc2; 0: the design has no network
    std::string warning = {}; // a sentence for the user, or nothing
    Range xRange;             // of the shown channel, without its outermost values
    MetaAconMaps maps;
};

struct ComputedMetaAcon {
    MetaAconFigure figure;
    MetaAconContent content;
};

// What `before`, of the same input, has in common with the figure is taken from it. Errors: NotFound for an input that
// `assets` lacks, OutOfRange for a channel or sample that the input lacks, TooLarge for more than kMostMetaAconValues,
// those of checkRange ("x", "y") and of runMetaAcon (below "spec").
Result<MetaAconContent> computeMetaAcon(const MetaAconFigure& figure, const Assets& assets,
                                        const IsCancelled& isCancelled = {}, const ComputedMetaAcon* before = nullptr);
Scene layoutMetaAcon(const MetaAconFigure& figure, const MetaAconContent& content);

// The function that a channel applies to its x.
struct ChannelCurve {
    const Entry* entry = nullptr;
    std::vector<double> params;
};
ChannelCurve curveOf(MetaDesign design, const MetaAconChannel& channel);

// Of the channel's slope; nothing in the pixel design, whose beta changes along the curve.
std::optional<AconBounds> boundsOf(MetaDesign design, const MetaAconChannel& channel);

} // namespace acti
