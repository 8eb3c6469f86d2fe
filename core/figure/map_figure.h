// Maps of a funnel over a picture: what goes in, the condition, who wins, what comes out.
#pragma once

#include "core/figure/map_tile.h"
#include "core/figure/scene.h"
#include "core/image/load.h"
#include "core/spatial/funnel_spec.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace acti {

// The inputs that a session names, by their id.
using Assets = std::map<std::string, std::shared_ptr<const StoredInput>>;

// What of the input the funnel runs on, and which of its channels the maps show.
struct ChannelChoice {
    bool isLuminance = true; // the input's Rec. 709 luminance as one channel; only of inputs with R, G and B
    std::size_t index = 0;   // else all channels, and this one is shown
    bool operator==(const ChannelChoice&) const = default;
};

inline constexpr double kWinnerOpacity = 0.75; // of the winner's colour over the input
inline constexpr std::size_t kMostTiles = 6;
inline constexpr int kFieldLayers = 3;
inline constexpr int kMostFieldLayers = 12;

struct MapFigure {
    std::string input; // an asset's id
    FunnelSpec spec;
    ChannelChoice channel;
    std::size_t sample = 0; // of a batch
    std::vector<MapTile> tiles{MapQuantity::Input, MapQuantity::Condition, MapQuantity::Winner, MapQuantity::Output};
    double winnerOpacity = kWinnerOpacity;
    std::optional<FunnelLayer> second; // another funnel on the same input, to be shown beside the first
    int fieldLayers = kFieldLayers;    // the same layer so many times over: how deep activate fields go
    bool operator==(const MapFigure&) const = default;
};

// Whether both run their funnels on the same numbers; and whether they show the same plane of them.
bool haveSameSource(const MapFigure& a, const MapFigure& b);
bool showSamePlane(const MapFigure& a, const MapFigure& b);

// As in mapTileLabel of map_tile.h, with the funnels of the figure.
std::string mapTileLabel(const MapTile& tile, const MapFigure& figure);

// Errors: computeMap's (core/figure/map_content.h).
Result<Scene> buildMap(const MapFigure& figure, const Assets& assets);

} // namespace acti
