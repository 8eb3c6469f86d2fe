#include "ui/views/tile_camera.h"

#include <algorithm>
#include <cmath>

namespace acti::ui {
namespace {

// The centre along one axis: in the middle where the image is shorter than the view, else with no rim.
double clampedCentre(double centre, double image, double shown) {
    return shown >= image ? image / 2 : std::clamp(centre, shown / 2, image - shown / 2);
}

double fittingZoom(QSizeF image, QSizeF view) {
    if (image.isEmpty() || view.isEmpty())
        return 1;
    return std::min(view.width() / image.width(), view.height() / image.height());
}

double nearestShowing(double centre, double pixel, double shown) {
    if (shown < 1)
        return pixel + 0.5;
    return std::clamp(centre, pixel + 1 - shown / 2, pixel + shown / 2);
}

} // namespace

QPointF toImage(const TileCamera& camera, QSizeF view, QPointF screen) {
    return camera.centre + (screen - QPointF(view.width() / 2, view.height() / 2)) / camera.zoom;
}

QPointF toScreen(const TileCamera& camera, QSizeF view, QPointF image) {
    return (image - camera.centre) * camera.zoom + QPointF(view.width() / 2, view.height() / 2);
}

std::optional<QPoint> pixelAt(const TileCamera& camera, QSizeF view, QSizeF image, QPointF screen) {
    const QPointF point = toImage(camera, view, screen);
    if (point.x() < 0 || point.y() < 0 || point.x() >= image.width() || point.y() >= image.height())
        return std::nullopt;
    return QPoint(static_cast<int>(std::floor(point.x())), static_cast<int>(std::floor(point.y())));
}

TileCamera reduced(const TileCamera& camera, int reduction) {
    return {camera.zoom * reduction, camera.centre / reduction};
}

TileCamera within(const TileCamera& camera, QPoint corner) { return {camera.zoom, camera.centre - QPointF(corner)}; }

TileCamera fitted(QSizeF image, QSizeF view) {
    return {fittingZoom(image, view), QPointF(image.width() / 2, image.height() / 2)};
}

TileCamera clamped(TileCamera camera, QSizeF image, QSizeF view) {
    const double fit = fittingZoom(image, view);
    camera.zoom = std::clamp(camera.zoom, fit, std::max(fit, kLargestZoom));
    camera.centre.setX(clampedCentre(camera.centre.x(), image.width(), view.width() / camera.zoom));
    camera.centre.setY(clampedCentre(camera.centre.y(), image.height(), view.height() / camera.zoom));
    return camera;
}

TileCamera zoomedAt(const TileCamera& camera, QSizeF image, QSizeF view, QPointF screen, double factor) {
    const QPointF held = toImage(camera, view, screen);
    TileCamera next = clamped({camera.zoom * factor, camera.centre}, image, view);
    next.centre = held - (screen - QPointF(view.width() / 2, view.height() / 2)) / next.zoom;
    return clamped(next, image, view);
}

TileCamera panned(TileCamera camera, QSizeF image, QSizeF view, QPointF screenDelta) {
    camera.centre -= screenDelta / camera.zoom;
    return clamped(camera, image, view);
}

TileCamera showing(TileCamera camera, QSizeF image, QSizeF view, QPoint pixel) {
    camera.centre.setX(nearestShowing(camera.centre.x(), pixel.x(), view.width() / camera.zoom));
    camera.centre.setY(nearestShowing(camera.centre.y(), pixel.y(), view.height() / camera.zoom));
    return clamped(camera, image, view);
}

} // namespace acti::ui
