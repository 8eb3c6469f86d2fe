// One picture of a map: pans, zooms, points at pixels, and names what it shows on a chip that changes it.
#pragma once

#include "core/figure/scene.h"
#include "ui/views/tile_camera.h"
#include "ui/views/tile_menu.h"
#include "ui/views/tile_picture.h"

#include <QWidget>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QMenu;
class QToolButton;

namespace acti::ui {

// What is written into a magnified pixel (x: column, y: row).
using PixelText = std::function<QString(QPoint pixel)>;

// Something painted over every tile's picture, below the marks.
using TileOverlay = std::function<void(QPainter& painter, const TileCamera& camera, QSize view)>;

class TileView : public QWidget {
    Q_OBJECT
public:
    explicit TileView(QWidget* parent = nullptr);

    // `scale`: of its colours, where they stand for values.
    void setPicture(TilePicture picture, PixelText text, std::optional<ColourBar> scale = {});
    // `label`: the words on the chip.
    void setTile(const TileMenuState& tile, const QString& label);
    void setOverlays(std::vector<TileOverlay> overlays);
    void setCamera(const TileCamera& camera);
    void setMarks(std::optional<QPoint> hovered, std::optional<QPoint> pinned);

    const MapTile& tile() const { return m_tile.shown; }
    QSizeF imageSize() const;

signals:
    void cameraProposed(const acti::ui::TileCamera& camera);
    void fitAsked();
    void pixelHovered(QPoint pixel);
    void pixelLeft();
    void pixelClicked(QPoint pixel);
    void clickTakenBack(); // it was the first half of a double click
    void pixelStepped(QPoint step);
    void pinToggled(); // by keyboard
    void unpinAsked();
    void tileChosen(const acti::MapTile& tile);
    void moreAsked();    // another tile
    void removalAsked(); // of this one

protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void buildChip();
    void openMenu();
    void zoomBy(double factor, QPointF at);
    std::optional<QPoint> pixelUnder(QPointF screen) const;

    TilePicture m_picture;
    PixelText m_text;
    std::optional<ColourBar> m_scale;
    std::vector<TileOverlay> m_overlays;
    TileMenuState m_tile;
    TileCamera m_camera;
    std::optional<QPoint> m_hovered;
    std::optional<QPoint> m_pinned;
    QToolButton* m_chip = nullptr;
    QMenu* m_menu = nullptr;
    QPointF m_pressed;
    QPointF m_last;
    bool m_isDragging = false;
    bool m_isPressed = false;
    bool m_showsFocus = false; // only when it came by keyboard
};

} // namespace acti::ui
