// Meta-ACON on a picture or a tensor: the betas that it makes, and the curve that each channel gets from them.
#pragma once

#include "core/figure/map_figure.h"
#include "core/spatial/meta_acon_spec.h"

#include <optional>
#include <string>

namespace acti {

// Each beta by itself, as a bar or, where every pixel has one, as a map; or how they are distributed.
enum class BetaView { Each, Histogram };

struct MetaAconFigure {
    std::string input; // an asset's id
    MetaAconSpec spec;
    std::size_t channel = 0; // whose curve is strong, and whose maps are shown
    std::size_t sample = 0;  // of a batch
    BetaView view = BetaView::Each;
    bool showsMaps = true;  // x and y of the channel
    std::optional<Range> x; // of the curves; without it as far as the channel's x, and at least kLeastReach
    std::optional<Range> y; // likewise; without it, what they need
    bool operator==(const MetaAconFigure&) const = default;
};

inline constexpr double kLeastReach = 6;              // of the curves, either way
inline constexpr std::size_t kMostChannelCurves = 64; // drawn; of more channels so many, spread evenly

// Errors: computeMetaAcon's (core/figure/meta_acon_content.h).
Result<Scene> buildMetaAcon(const MetaAconFigure& figure, const Assets& assets);

} // namespace acti
