// Tiles that look at the same place: one camera, one pixel under the cursor, one pinned pixel.
#pragma once

#include "ui/views/tile_view.h"

#include <QWidget>

#include <vector>

namespace acti::ui {

// What one tile shows.
struct TileContent {
    MapTile tile;
    QString label;
    TilePicture picture;
    PixelText text;
    std::optional<ColourBar> scale = {}; // of its colours, where they stand for values
};

class TileGrid : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    // `hasSecond`: whether tiles may be of a second funnel. The camera stays where it is unless the pictures' size
    // changes.
    void setTiles(const std::vector<TileContent>& tiles, bool hasSecond = false);
    // Over every tile alike, in this order.
    void setOverlays(const std::vector<TileOverlay>& overlays);
    void fit();

    const TileCamera& camera() const { return m_camera; }
    std::optional<QPoint> hovered() const { return m_hovered; }
    std::optional<QPoint> pinned() const { return m_pinned; }
    // The pixel to speak of: the pinned one, else the last one that was pointed at, else the middle.
    std::optional<QPoint> current() const;
    void setPinned(std::optional<QPoint> pixel);

    const std::vector<TileView*>& tiles() const { return m_tiles; }
    // How high the tiles become in `width`; 0 before there are pictures.
    int heightFor(int width) const;
    // Where the tiles are: they take the picture's shape, so they seldom fill the whole of the grid.
    QRect tilesRect() const;

signals:
    void pixelsChanged();
    void cameraChanged();
    void tilesMoved();
    void tileChosen(std::size_t index, const acti::MapTile& tile);
    void moreAsked();
    void removalAsked(std::size_t index);
    void escaped(); // Escape, with no pixel pinned

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    TileView* addTile();
    std::size_t indexOf(const TileView* tile) const;
    void placeTiles();
    void setCamera(const TileCamera& camera, bool isFitted);
    void setHovered(std::optional<QPoint> pixel);
    void stepPinned(QPoint step);
    void showMarks();
    QSizeF tileSize() const;

    std::vector<TileView*> m_tiles;
    std::vector<TileOverlay> m_overlays;
    QSizeF m_imageSize;
    TileCamera m_camera;
    bool m_isFitted = true;
    std::optional<QPoint> m_hovered;
    std::optional<QPoint> m_lastHovered;
    std::optional<QPoint> m_pinned;
    std::optional<QPoint> m_pinnedBeforeClick;
};

} // namespace acti::ui
