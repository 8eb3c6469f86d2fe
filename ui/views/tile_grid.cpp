#include "ui/views/tile_grid.h"

#include "core/figure/map_figure.h"
#include "ui/theme/theme.h"

#include <algorithm>
#include <cmath>

namespace acti::ui {
namespace {

constexpr int kGap = kRhythm;
constexpr double kNarrowest = 0.6; // width to height of a tile, whatever its picture's
constexpr double kWidest = 2.4;

struct Arrangement {
    int rows = 1;
    int columns = 1;
};

// Side by side first: pictures are seldom upright.
Arrangement arrangement(std::size_t tiles) {
    const int columns = tiles < 2 ? 1 : tiles < 5 ? 2 : 3;
    return {(static_cast<int>(tiles) + columns - 1) / columns, columns};
}

double tileShape(QSizeF image) { return std::clamp(image.width() / image.height(), kNarrowest, kWidest); }

bool isInside(QPoint pixel, QSizeF image) {
    return pixel.x() >= 0 && pixel.y() >= 0 && pixel.x() < image.width() && pixel.y() < image.height();
}

} // namespace

void TileGrid::setTiles(const std::vector<TileContent>& tiles, bool hasSecond) {
    while (m_tiles.size() > tiles.size()) {
        m_tiles.back()->deleteLater();
        m_tiles.pop_back();
    }
    while (m_tiles.size() < tiles.size())
        m_tiles.push_back(addTile());
    for (std::size_t i = 0; i < tiles.size(); ++i) {
        m_tiles[i]->setTile({tiles[i].tile, hasSecond, tiles.size() < kMostTiles, tiles.size() > 1}, tiles[i].label);
        m_tiles[i]->setPicture(tiles[i].picture, tiles[i].text, tiles[i].scale);
    }
    const QSizeF imageSize = m_tiles.empty() ? QSizeF() : m_tiles.front()->imageSize();
    if (imageSize != m_imageSize) {
        m_imageSize = imageSize;
        m_hovered = m_lastHovered = m_pinned = std::nullopt;
        m_isFitted = true;
    }
    placeTiles();
    showMarks();
}

TileView* TileGrid::addTile() {
    auto* tile = new TileView(this);
    connect(tile, &TileView::cameraProposed, this, [this](const TileCamera& camera) { setCamera(camera, false); });
    connect(tile, &TileView::fitAsked, this, &TileGrid::fit);
    connect(tile, &TileView::pixelHovered, this, [this](QPoint pixel) { setHovered(pixel); });
    connect(tile, &TileView::pixelLeft, this, [this] { setHovered(std::nullopt); });
    connect(tile, &TileView::pixelClicked, this, [this](QPoint pixel) {
        m_pinnedBeforeClick = m_pinned;
        setPinned(m_pinned == pixel ? std::nullopt : std::optional(pixel));
    });
    connect(tile, &TileView::clickTakenBack, this, [this] { setPinned(m_pinnedBeforeClick); });
    connect(tile, &TileView::pixelStepped, this, &TileGrid::stepPinned);
    connect(tile, &TileView::pinToggled, this, [this] { setPinned(m_pinned ? std::nullopt : current()); });
    connect(tile, &TileView::unpinAsked, this, [this] {
        if (!m_pinned)
            emit escaped();
        setPinned(std::nullopt);
    });
    connect(tile, &TileView::tileChosen, this,
            [this, tile](const MapTile& chosen) { emit tileChosen(indexOf(tile), chosen); });
    connect(tile, &TileView::moreAsked, this, &TileGrid::moreAsked);
    connect(tile, &TileView::removalAsked, this, [this, tile] { emit removalAsked(indexOf(tile)); });
    tile->setOverlays(m_overlays);
    tile->show();
    return tile;
}

std::size_t TileGrid::indexOf(const TileView* tile) const {
    return static_cast<std::size_t>(std::find(m_tiles.begin(), m_tiles.end(), tile) - m_tiles.begin());
}

std::optional<QPoint> TileGrid::current() const {
    if (m_imageSize.isEmpty())
        return std::nullopt;
    if (m_pinned)
        return m_pinned;
    return m_lastHovered
               ? m_lastHovered
               : QPoint(static_cast<int>(m_imageSize.width() / 2), static_cast<int>(m_imageSize.height() / 2));
}

void TileGrid::setPinned(std::optional<QPoint> pixel) {
    if (pixel && !isInside(*pixel, m_imageSize))
        return;
    m_pinned = pixel;
    if (pixel)
        m_lastHovered = pixel;
    showMarks();
    emit pixelsChanged();
}

void TileGrid::setHovered(std::optional<QPoint> pixel) {
    if (m_hovered == pixel)
        return;
    m_hovered = pixel;
    if (pixel)
        m_lastHovered = pixel;
    showMarks();
    emit pixelsChanged();
}

void TileGrid::stepPinned(QPoint step) {
    const auto from = current();
    if (!from)
        return;
    const QPoint to(std::clamp(from->x() + step.x(), 0, static_cast<int>(m_imageSize.width()) - 1),
                    std::clamp(from->y() + step.y(), 0, static_cast<int>(m_imageSize.height()) - 1));
    setPinned(to);
    const TileCamera camera = showing(m_camera, m_imageSize, tileSize(), to);
    if (camera != m_camera)
        setCamera(camera, m_isFitted);
}

void TileGrid::showMarks() {
    // With nothing pointed at, the mark shows of which pixel the numbers beside the tiles speak.
    const auto hovered = m_hovered ? m_hovered : (m_pinned ? std::nullopt : current());
    for (TileView* tile : m_tiles)
        tile->setMarks(hovered, m_pinned);
}

void TileGrid::setOverlays(const std::vector<TileOverlay>& overlays) {
    m_overlays = overlays;
    for (TileView* tile : m_tiles)
        tile->setOverlays(overlays);
}

void TileGrid::fit() { setCamera(fitted(m_imageSize, tileSize()), true); }

void TileGrid::setCamera(const TileCamera& camera, bool isFitted) {
    m_camera = clamped(camera, m_imageSize, tileSize());
    m_isFitted = isFitted || m_camera.zoom <= fitted(m_imageSize, tileSize()).zoom * (1 + 1e-9);
    for (TileView* tile : m_tiles)
        tile->setCamera(m_camera);
    emit cameraChanged();
}

QSizeF TileGrid::tileSize() const { return m_tiles.empty() ? QSizeF() : QSizeF(m_tiles.front()->size()); }

QRect TileGrid::tilesRect() const {
    QRect all;
    for (const TileView* tile : m_tiles)
        all = all.united(tile->geometry());
    return all;
}

void TileGrid::resizeEvent(QResizeEvent*) { placeTiles(); }

int TileGrid::heightFor(int width) const {
    if (m_tiles.empty() || m_imageSize.isEmpty())
        return 0;
    const auto [rows, columns] = arrangement(m_tiles.size());
    const double tileWidth = static_cast<double>(width - (columns - 1) * kGap) / columns;
    return static_cast<int>(std::ceil(tileWidth / tileShape(m_imageSize) * rows)) + (rows - 1) * kGap;
}

void TileGrid::placeTiles() {
    if (m_tiles.empty() || m_imageSize.isEmpty())
        return;
    const auto [rows, columns] = arrangement(m_tiles.size());
    const double roomX = static_cast<double>(width() - (columns - 1) * kGap) / columns;
    const double roomY = static_cast<double>(height() - (rows - 1) * kGap) / rows;
    const double shape = tileShape(m_imageSize);
    const int tileWidth = static_cast<int>(std::floor(std::min(roomX, roomY * shape)));
    const int tileHeight = static_cast<int>(std::floor(std::min(roomY, tileWidth / shape)));
    const int left = (width() - columns * tileWidth - (columns - 1) * kGap) / 2;
    for (std::size_t i = 0; i < m_tiles.size(); ++i) {
        const int row = static_cast<int>(i) / columns;
        const int column = static_cast<int>(i) % columns;
        m_tiles[i]->setGeometry(left + column * (tileWidth + kGap), row * (tileHeight + kGap), tileWidth, tileHeight);
    }
    setCamera(m_isFitted ? fitted(m_imageSize, tileSize()) : m_camera, m_isFitted);
    emit tilesMoved();
}

} // namespace acti::ui
