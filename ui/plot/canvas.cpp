#include "ui/plot/canvas.h"

#include "ui/plot/draw.h"
#include "ui/plot/greyscale.h"

#include <QCoreApplication>
#include <QPicture>
#include <QThread>

namespace acti::plot {
namespace {

constexpr double kLayoutDpi = 96;

QSize layoutSize(const SizeMm& size, const Style& style) {
    const double dpi = kLayoutDpi / style.magnification;
    return {qRound(size.width / kMmPerInch * dpi), qRound(size.height / kMmPerInch * dpi)};
}

bool isInThreadOfApplication() { return QThread::currentThread() == qApp->thread(); }

void destroy(Canvas* canvas) {
    if (isInThreadOfApplication())
        delete canvas;
    else
        QMetaObject::invokeMethod(
            qApp, [canvas] { delete canvas; }, Qt::QueuedConnection);
}

} // namespace

Canvas::Canvas(Scene scene, const Style& style)
    : m_scene(std::move(scene)), m_style(style), m_size(layoutSize(m_scene.size, style)) {
    m_plot.setGeometry(QRect(QPoint(0, 0), m_size));
    m_plot.setViewport(QRect(QPoint(0, 0), m_size)); // it would wait for an event
    m_rects = draw(m_scene, style, m_plot);
    // Once, so that names above panels know their width, and how many lines they take, when it counts.
    for (const auto phase : {QCPLayoutElement::upPreparation, QCPLayoutElement::upMargins, QCPLayoutElement::upLayout})
        m_plot.plotLayout()->update(phase);
    // A new plot waits to be painted into its own buffers, in this thread; this one is painted elsewhere and by
    // another.
    QCoreApplication::removePostedEvents(&m_plot);
}

void Canvas::paint(QCPPainter& painter) { m_plot.toPainter(&painter, m_size.width(), m_size.height()); }

std::vector<ShownLabel> Canvas::labelsOf(const QCPAxisRect& rect) const {
    std::vector<ShownLabel> labels;
    for (int i = 0; i < m_plot.itemCount(); ++i)
        if (const auto* item = qobject_cast<const LabelsItem*>(m_plot.item(i)); item && item->rect() == &rect)
            labels.insert(labels.end(), item->shown().begin(), item->shown().end());
    return labels;
}

void Canvas::settle() {
    QPicture nowhere;
    QCPPainter painter(&nowhere);
    paint(painter);
}

Result<CanvasPtr> makeCanvas(Scene scene, const Style& style) {
    if (const auto ok = checkSize(scene.size); !ok)
        return Error{ok.error().code, message(ok.error()), scene.title};
    if (style.isGrey) // in this thread, since maps may be large
        scene = inGrey(std::move(scene));
    CanvasPtr canvas;
    const auto make = [&] { canvas = CanvasPtr(new Canvas(std::move(scene), style), destroy); };
    if (isInThreadOfApplication())
        make();
    else
        QMetaObject::invokeMethod(qApp, make, Qt::BlockingQueuedConnection);
    return canvas;
}

} // namespace acti::plot
