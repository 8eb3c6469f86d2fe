// Maps of a funnel over a picture: what goes in, the condition, who wins, what comes out.
#pragma once

#include "core/figure/scene.h"
#include "core/image/load.h"
#include "core/spatial/funnel.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace acti {

// The inputs that a session names, by their id.
using Assets = std::map<std::string, std::shared_ptr<const LoadedInput>>;

enum class MapQuantity { Input, Condition, Winner, Output, Margin };

// "x", "t", "winner", "y", "margin": as in --save and in files.
std::string mapQuantityId(MapQuantity quantity);
std::optional<MapQuantity> mapQuantityFromId(std::string_view id);
// "x, input", "T(x), funnel condition", ...
std::string mapQuantityLabel(MapQuantity quantity);

// What of the input the funnel runs on, and which of its channels the maps show.
struct ChannelChoice {
    bool isLuminance = true; // the input's Rec. 709 luminance as one channel; only of inputs with R, G and B
    std::size_t index = 0;   // else all channels, and this one is shown
    bool operator==(const ChannelChoice&) const = default;
};

inline constexpr double kWinnerOpacity = 0.75; // of the winner's colour over the input

struct MapFigure {
    std::string input; // an asset's id
    FunnelSpec spec;
    ChannelChoice channel;
    std::size_t sample = 0; // of a batch
    std::vector<MapQuantity> tiles{MapQuantity::Input, MapQuantity::Condition, MapQuantity::Winner,
                                   MapQuantity::Output};
    double winnerOpacity = kWinnerOpacity;
    bool operator==(const MapFigure&) const = default;
};

// A computed map figure: the numbers, the plane that is shown, and its pictures, one a tile.
struct MapContent {
    std::shared_ptr<const FunnelResult> funnel;
    std::size_t sample = 0;
    std::size_t channel = 0; // of `funnel`
    std::string channelName;
    Range greys;              // the values shown black and white in x, T and y alike
    double largestMargin = 0; // the diverging map runs from minus this to this
    WinCounts counts;         // of the shown channel
    std::vector<Bitmap> tiles;
    std::string warning; // why the map is trivially empty or full; empty: it is not
};

// One plane of a result with its scales and counts; no tiles and no warning yet. Both indices lie in the result.
MapContent viewOf(std::shared_ptr<const FunnelResult> funnel, std::size_t sample, std::size_t channel);
Bitmap paintTile(MapQuantity quantity, const MapContent& content, double winnerOpacity);

// A sentence for the user where less than 0.2 % of the pixels are left to one side: such a map says less about the
// picture than about its scale. Else empty.
std::string trivialMapWarning(const WinCounts& counts, Scale scale);

// Errors: NotFound for an input that `assets` lacks, OutOfRange for a channel or sample the input lacks and for an
// opacity outside 0 to 1, InvalidArgument for no tiles, TooLarge where memory is short, the funnel's own.
Result<MapContent> computeMap(const MapFigure& figure, const Assets& assets, const IsCancelled& isCancelled = {});
Scene layoutMap(const MapFigure& figure, const MapContent& content);

Result<Scene> buildMap(const MapFigure& figure, const Assets& assets);

} // namespace acti
