#include "ui/plot/canvas.h"

#include "ui/plot/draw.h"

#include <QPicture>

namespace acti::plot {
namespace {

constexpr double kLayoutDpi = 96;

QSize layoutSize(const SizeMm& size, const Style& style) {
    const double dpi = kLayoutDpi / style.magnification;
    return {qRound(size.width / kMmPerInch * dpi), qRound(size.height / kMmPerInch * dpi)};
}

} // namespace

Canvas::Canvas(const Scene& scene, const Style& style) : m_size(layoutSize(scene.size, style)) {
    m_plot.setGeometry(QRect(QPoint(0, 0), m_size));
    m_plot.setViewport(QRect(QPoint(0, 0), m_size)); // it would wait for an event
    m_rects = draw(scene, style, m_plot);
}

void Canvas::paint(QCPPainter& painter) { m_plot.toPainter(&painter, m_size.width(), m_size.height()); }

void Canvas::layOut() {
    QPicture nowhere;
    QCPPainter painter(&nowhere);
    paint(painter);
}

} // namespace acti::plot
