// How a tile looks: the visible part of its picture, the pixel grid with values, the marked pixels, the rounded
// corners.
#pragma once

#include "core/figure/scene.h"
#include "ui/views/tile_camera.h"
#include "ui/views/tile_picture.h"

#include <QColor>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

class QPainter;

namespace acti::ui {

inline constexpr double kGridZoom = 16;  // screen pixels per image pixel from which the pixel grid shows
inline constexpr double kValueZoom = 44; // and the values
inline constexpr double kTileRadius = 10;

void paintPicture(QPainter& painter, const TilePicture& picture, const TileCamera& camera, QSize view);
void paintPixelGrid(QPainter& painter, const TilePicture& picture, const TileCamera& camera, QSize view);
void paintPixelTexts(QPainter& painter, const TilePicture& picture, const TileCamera& camera, QSize view,
                     const std::function<QString(QPoint)>& text);
// A square outline, white with a dark halo: it reads on any picture. A pinned pixel's is stronger.
void paintPixelMark(QPainter& painter, const TileCamera& camera, QSize view, QPoint pixel, bool isPinned);
// What the colours stand for, in the lower left corner: a strip between the values of its ends. Nothing in a small
// view.
void paintScale(QPainter& painter, QSize view, const ColourBar& scale);
// Covers what lies outside the rounded card with `ground`.
void paintCorners(QPainter& painter, QSize view, const QColor& ground);

// What of an image and its halvings is painted where: the part of one of them, in its own pixels. Nothing where none of
// it is seen. `deviceRatio`: device pixels a screen pixel.
struct VisibleLevel {
    const QImage* image;
    QRectF source;
    QRectF target;  // on the view
    bool isReduced; // an image pixel takes less than one of the device
};
std::optional<VisibleLevel> visibleLevel(const std::vector<QImage>& levels, const TileCamera& camera, QSize view,
                                         double deviceRatio);

// The pixels that can be seen, whole ones at the rim included.
QRect visiblePixels(const TileCamera& camera, QSize view, QSize image);

} // namespace acti::ui
