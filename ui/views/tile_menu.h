// What a tile can show, as a menu: the quantities, any activation of x, and differences.
#pragma once

#include "core/figure/map_tile.h"

#include <functional>

class QMenu;

namespace acti::ui {

struct TileMenuState {
    MapTile shown;
    bool hasSecond = false; // whether there is a second funnel to show
    bool canAdd = true;     // another tile
    bool canRemove = true;  // this one
};

struct TileMenuActions {
    std::function<void(const MapTile&)> choose;
    std::function<void()> add;
    std::function<void()> remove;
};

// Fills an empty menu; what is shown is checked.
void fillTileMenu(QMenu& menu, const TileMenuState& state, const TileMenuActions& actions);

} // namespace acti::ui
