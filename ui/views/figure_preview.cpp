#include "ui/views/figure_preview.h"

#include "ui/plot/canvas.h"
#include "ui/plot/export.h"
#include "ui/plot/preview_scene.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QScreen>

#include <algorithm>

namespace acti::ui {
namespace {

constexpr int kEdge = 2 * kRhythm; // around the page
constexpr Range kScreenDpi{50, 400};
constexpr double kUsualDpi = 96;

// What the screen says of itself is not always to be believed.
double screenDpi(const QWidget& widget) {
    const double stated = widget.screen() ? widget.screen()->physicalDotsPerInch() : kUsualDpi;
    return kScreenDpi.contains(stated) ? stated : kUsualDpi;
}

} // namespace

FigurePreview::FigurePreview(QWidget* parent) : QScrollArea(parent), m_page(new QLabel) {
    setFrameShape(QFrame::NoFrame);
    setAlignment(Qt::AlignCenter);
    setAccessibleName(tr("Preview"));
    setToolTip(tr("The figure as its file will have it"));
    setFocusPolicy(Qt::StrongFocus); // arrow keys scroll
    m_page->setAlignment(Qt::AlignCenter);
    m_page->setMargin(kEdge);
    setWidget(m_page);
}

void FigurePreview::setScale(Scale scale) {
    m_scale = scale;
    draw();
}

void FigurePreview::show(const Scene& scene, const plot::Style& style) {
    m_painting.cancel();
    m_reducing.run([scene](const LatestTask::IsCancelled&) { return plot::forPreview(scene); },
                   [this, &style](Result<Scene> small) {
                       if (!small)
                           return take(small.error(), 0, devicePixelRatioF());
                       m_scene = *std::move(small);
                       m_style = &style;
                       draw();
                   });
}

void FigurePreview::clear() {
    m_reducing.cancel();
    m_painting.cancel();
    m_style = nullptr;
    m_page->clear();
    m_magnification = 0;
}

double FigurePreview::dpi() const {
    if (m_scale == Scale::TrueSize)
        return screenDpi(*this);
    const QSize room = maximumViewportSize() - QSize(2 * kEdge, 2 * kEdge);
    return std::min(room.width() / m_scene.size.width, room.height() / m_scene.size.height) * plot::kMmPerInch;
}

void FigurePreview::draw() {
    if (!m_style)
        return;
    const double ratio = devicePixelRatioF();
    const double logical = std::max(dpi(), 20 / ratio);
    const auto canvas = plot::makeCanvas(m_scene, *m_style);
    if (!canvas)
        return take(canvas.error(), 0, ratio);
    m_painting.run(
        [canvas = *canvas, dots = std::min(logical * ratio, 600.0)](const LatestTask::IsCancelled&) {
            return plot::paintImage(*canvas, dots);
        },
        [this, ratio, shown = logical / screenDpi(*this)](const Result<QImage>& image) { take(image, shown, ratio); });
}

void FigurePreview::take(const Result<QImage>& image, double magnification, double ratio) {
    if (!image) {
        emit failed(QString::fromStdString(message(image.error())));
        return;
    }
    QPixmap pixmap = QPixmap::fromImage(*image);
    pixmap.setDevicePixelRatio(ratio);
    m_page->setPixmap(pixmap);
    m_page->adjustSize();
    m_magnification = magnification;
    emit drawn();
}

void FigurePreview::resizeEvent(QResizeEvent* event) {
    QScrollArea::resizeEvent(event);
    if (m_scale == Scale::Fit)
        draw();
}

} // namespace acti::ui
