#include "core/figure/map_figure.h"

#include "core/base/text.h"
#include "core/figure/map_content.h"

namespace acti {
namespace {

std::string percent(std::size_t part, const WinCounts& counts) {
    return fixed(counts.total() == 0 ? 0 : 100.0 * static_cast<double>(part) / static_cast<double>(counts.total()), 1) +
           " %";
}

std::vector<LegendItem> winnerLegend(const WinCounts& counts) {
    std::vector<LegendItem> legend{
        {"T wins " + percent(counts.condition, counts), {Ink::Role::Condition, 0, 1}, Dash::Solid, true},
        {"x wins " + percent(counts.input, counts), {Ink::Role::Input, 0, 1}, Dash::Solid, true}};
    if (counts.tie > 0)
        legend.push_back({"tie " + percent(counts.tie, counts), {Ink::Role::Tie, 0, 1}, Dash::Solid, true});
    return legend;
}

Panel tilePanel(const std::string& id, const std::string& title, const PaintedTile& tile, std::size_t index) {
    const auto width = static_cast<double>(tile.bitmap.width());
    const auto height = static_cast<double>(tile.bitmap.height());
    Panel panel;
    panel.id = id;
    panel.title = title;
    panel.row = static_cast<int>(index / 2);
    panel.column = static_cast<int>(index % 2);
    panel.keepsAspect = true;
    panel.x = {"", {0, width}, false, false};
    panel.y = {"", {0, height}, false, false};
    panel.marks.push_back(Raster{tile.bitmap, panel.x.range, panel.y.range, tile.colourMap});
    if (!tile.colourMap.empty())
        panel.colourBar = ColourBar{tile.colourMap, tile.range};
    return panel;
}

// Two tiles of a kind stay apart: "y", "y_2".
std::string panelId(const MapFigure& figure, std::size_t index) {
    const MapQuantity quantity = figure.tiles[index].term.quantity;
    std::size_t before = 0;
    for (std::size_t i = 0; i < index; ++i)
        before += figure.tiles[i].term.quantity == quantity;
    return mapQuantityId(quantity) + (before == 0 ? "" : "_" + std::to_string(before + 1));
}

} // namespace

bool haveSameSource(const MapFigure& a, const MapFigure& b) {
    return a.input == b.input && a.spec.scale == b.spec.scale && a.channel.isLuminance == b.channel.isLuminance;
}

bool showSamePlane(const MapFigure& a, const MapFigure& b) {
    return haveSameSource(a, b) && a.sample == b.sample &&
           (a.channel.isLuminance || a.channel.index == b.channel.index);
}

std::string mapTileLabel(const MapTile& tile, const MapFigure& figure) {
    return mapTileLabel(tile, figure.spec.layer.combine,
                        figure.second ? std::optional(figure.second->combine) : std::nullopt);
}

Scene layoutMap(const MapFigure& figure, const MapContent& content) {
    ACTI_EXPECT(figure.tiles.size() == content.tiles.size());
    Scene scene;
    for (std::size_t i = 0; i < figure.tiles.size(); ++i) {
        const MapTile& tile = figure.tiles[i];
        Panel panel = tilePanel(panelId(figure, i), mapTileLabel(tile, figure), content.tiles[i], i);
        if (tile.term.quantity == MapQuantity::Winner)
            panel.legend = winnerLegend(content.side(tile.term.side).counts);
        scene.panels.push_back(std::move(panel));
    }
    return scene;
}

Result<Scene> buildMap(const MapFigure& figure, const Assets& assets) {
    const Result<MapContent> content = computeMap(figure, assets);
    if (!content)
        return content.error();
    return layoutMap(figure, *content);
}

} // namespace acti
