// What one tile of a map figure shows: a quantity of one of its funnels, or how far it lies above another one.
#pragma once

#include "core/base/error.h"
#include "core/spatial/funnel_spec.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace acti {

enum class MapQuantity {
    Input,     // x, scaled
    Condition, // T(x)
    Winner,    // in three states, over x
    Output,    // y
    Margin,    // T(x) - x
    Gradient,  // of the sum of y with respect to x: how much of it reaches each pixel
    Field,     // how many pixels the activate field has after MapFigure::fieldLayers layers
    Activation // any activation of the catalogue, of x
};

const std::vector<MapQuantity>& mapQuantities();

// "x", "t", "winner", "y", "margin", "gradient", "field", "activation": as in files.
std::string mapQuantityId(MapQuantity quantity);
std::optional<MapQuantity> mapQuantityFromId(std::string_view id);
// What it is called where no funnel is at hand: "x, input", "T(x), funnel condition", ...
std::string mapQuantityLabel(MapQuantity quantity);
// Where its values lie along a scale, so that one can be taken from another: all but Winner and Field.
bool canBeSubtracted(MapQuantity quantity);

// Which of a figure's funnels: its own, or the one beside it.
enum class MapSide { First, Second };

struct MapTerm {
    MapQuantity quantity = MapQuantity::Input;
    MapSide side = MapSide::First;
    std::string activation;               // of Activation: an id of the catalogue
    std::map<std::string, double> params; // of that; what is left out has its default

    MapTerm() = default;
    MapTerm(MapQuantity shown) : quantity(shown) {} // NOLINT: a quantity alone is a term
    bool operator==(const MapTerm&) const = default;
};

struct MapTile {
    MapTerm term;
    std::optional<MapTerm> minus; // the tile shows term - minus

    MapTile() = default;
    MapTile(MapQuantity shown) : term(shown) {}        // NOLINT: as above
    MapTile(MapTerm shown) : term(std::move(shown)) {} // NOLINT
    MapTile(MapTerm shown, MapTerm other) : term(std::move(shown)), minus(std::move(other)) {}
    bool operator==(const MapTile&) const = default;
};

MapTerm activationTerm(std::string id, std::map<std::string, double> params = {});

// "max(x, T(x))", "x + T(x)", ...: what y is.
std::string outputFormula(Combine combine);

// "y = max(x, T(x))", "Swish(x)", "y − Swish(x)", "T(x) · B": where there are two funnels, `combine` is the shown one's
// and the second one's quantities carry a B.
std::string mapTileLabel(const MapTile& tile, Combine first, std::optional<Combine> second);

// Errors: an activation that there is not, or its parameter (`where` "activation", "params.beta"); a difference of
// winners or fields; the second funnel where there is none (`where` "side").
Result<void> checkTile(const MapTile& tile, bool hasSecond);

} // namespace acti
