// Where linked tiles look: the zoom and the centre, as a value. Image coordinates: pixel (row, column) covers
// [column, column + 1) x [row, row + 1).
#pragma once

#include <QPoint>
#include <QPointF>
#include <QSizeF>

#include <optional>

namespace acti::ui {

struct TileCamera {
    double zoom = 1; // screen pixels per image pixel
    QPointF centre;  // the image point in the middle of the view
    bool operator==(const TileCamera&) const = default;
};

inline constexpr double kLargestZoom = 128;

QPointF toImage(const TileCamera& camera, QSizeF view, QPointF screen);
QPointF toScreen(const TileCamera& camera, QSizeF view, QPointF image);

// The pixel (x: column, y: row) under a point of the view; nothing outside the image.
std::optional<QPoint> pixelAt(const TileCamera& camera, QSizeF view, QSizeF image, QPointF screen);

// The same place in the picture made `reduction` times smaller; and in a part cut out of it, from `corner` on.
TileCamera reduced(const TileCamera& camera, int reduction);
TileCamera within(const TileCamera& camera, QPoint corner);

// The whole image, as large as it fits.
TileCamera fitted(QSizeF image, QSizeF view);

// From the fit to kLargestZoom (or the fit, for an image of few pixels); no empty rim on a side where the image could
// fill it.
TileCamera clamped(TileCamera camera, QSizeF image, QSizeF view);

// The image point under `screen` stays there, as far as the clamps allow.
TileCamera zoomedAt(const TileCamera& camera, QSizeF image, QSizeF view, QPointF screen, double factor);
TileCamera panned(TileCamera camera, QSizeF image, QSizeF view, QPointF screenDelta);

// The least pan that shows the whole pixel.
TileCamera showing(TileCamera camera, QSizeF image, QSizeF view, QPoint pixel);

} // namespace acti::ui
