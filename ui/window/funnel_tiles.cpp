// The funnel's tiles: what each shows, how they are changed, and the part of a large picture at full size.
#include "core/figure/map_edits.h"
#include "ui/views/funnel_centre.h"
#include "ui/widgets/core_words.h"
#include "ui/window/funnel_workspace.h"

namespace acti::ui {

namespace {

std::optional<ColourBar> scaleOf(const PaintedTile& tile) {
    return tile.colourMap.empty() ? std::nullopt : std::optional(ColourBar{tile.colourMap, tile.range});
}

} // namespace

void FunnelWorkspace::connectTiles() {
    TileGrid& tiles = m_centre->tiles();
    connect(&tiles, &TileGrid::pixelsChanged, this, &FunnelWorkspace::showPixel);
    connect(&tiles, &TileGrid::cameraChanged, this, &Workspace::zoomChanged);
    connect(&tiles, &TileGrid::cameraChanged, this, &FunnelWorkspace::requestDetail);
    connect(&tiles, &TileGrid::tileChosen, this, [this](std::size_t index, const MapTile& tile) {
        if (const MapFigure* shown = figure())
            propose(withTile(*shown, index, tile), tr("Choose what a tile shows"), 0);
    });
    connect(&tiles, &TileGrid::moreAsked, this, [this] {
        if (const MapFigure* shown = figure())
            propose(withMoreTiles(*shown), tr("Add a tile"), 0);
    });
    connect(&tiles, &TileGrid::removalAsked, this, [this](std::size_t index) {
        if (const MapFigure* shown = figure())
            propose(withoutTile(*shown, index), tr("Remove a tile"), 0);
    });
}

void FunnelWorkspace::showTiles() {
    std::vector<TileContent> tiles;
    for (std::size_t i = 0; i < m_picture->tiles.size(); ++i) {
        const MapTile& tile = m_picture->figure.tiles[i];
        tiles.push_back({tile, inTheWindowsLanguage(mapTileLabel(tile, m_picture->figure)),
                         tilePicture(*m_picture, m_detail.get(), i),
                         [picture = m_picture, detail = m_detail, tile](QPoint pixel) {
                             return pixelText(*picture, detail.get(), tile, pixel);
                         },
                         scaleOf(m_picture->content.tiles[i])});
    }
    m_centre->tiles().setTiles(tiles, m_picture->figure.second.has_value());
}

void FunnelWorkspace::requestDetail() {
    if (!m_picture || m_centre->tiles().tiles().empty())
        return;
    const TileView& tile = *m_centre->tiles().tiles().front();
    const QRect missing =
        missingDetail(*m_picture, m_detail.get(), m_centre->tiles().camera(), tile.size(), tile.devicePixelRatioF());
    if (missing.isEmpty())
        return;
    m_closeUp.ask([this] { return m_picture; },
                  [missing](const auto& picture, const LatestTask::IsCancelled& isCancelled) {
                      return paintDetail(*picture, missing, isCancelled);
                  },
                  [this](const auto&, Result<FunnelDetail> detail) {
                      if (!detail) // the reduced picture is shown still
                          return;
                      m_detail = std::make_shared<const FunnelDetail>(*std::move(detail));
                      showTiles();
                      requestVeil();
                  });
}

} // namespace acti::ui
