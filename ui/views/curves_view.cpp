#include "ui/views/curves_view.h"

#include "ui/plot/draw.h"
#include "ui/plot/qcp.h"
#include "ui/theme/theme.h"
#include "ui/views/curve_cursor.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace acti::ui {
namespace {

constexpr double kZoomPerNotch = 1.2;
constexpr double kSmallestSpan = 1e-9; // of x relative to its magnitude: below, doubles are too coarse for an axis
constexpr double kLargestSpan = 1e12;
constexpr int kPositionsAcross = 240; // arrow keys step a two-hundred-and-fortieth of the width

bool isReasonable(const Range& range) {
    const double magnitude = std::max({1e-6, std::abs(range.min), std::abs(range.max)});
    return range.length() > kSmallestSpan * magnitude && range.length() < kLargestSpan;
}

Range scaledAbout(const Range& range, double fixedPoint, double factor) {
    return {fixedPoint + (range.min - fixedPoint) * factor, fixedPoint + (range.max - fixedPoint) * factor};
}

Range rangeOf(const QCPAxis* axis) { return {axis->range().lower, axis->range().upper}; }

} // namespace

CurvesView::CurvesView(QWidget* parent)
    : QWidget(parent), m_plot(new QCustomPlot(this)), m_cursor(std::make_unique<CurveCursor>(*m_plot)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot);
    m_plot->setFocusPolicy(Qt::StrongFocus);
    m_plot->setMouseTracking(true);
    m_plot->setAccessibleName(tr("Curves"));
    m_plot->setAccessibleDescription(
        tr("Arrow keys step the cursor, with Ctrl from dot to dot; plus and minus zoom; Home fits"));
    m_plot->setMinimumSize(200, 200);
    m_plot->installEventFilter(this);
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(0);
    connect(&m_refresh, &QTimer::timeout, this, &CurvesView::refreshNow);
}

CurvesView::~CurvesView() = default;

void CurvesView::setFigure(const CurveFigure& figure, std::optional<std::size_t> selected) {
    if (figure.x != m_figure.x)
        m_x.reset(); // another range is meant to be seen
    m_figure = figure;
    m_selected = selected;
    schedule();
}

CurveFigure CurvesView::shownFigure() const {
    CurveFigure shown = m_figure;
    if (m_x)
        shown.x = *m_x;
    for (CurvePanel& panel : shown.panels)
        if (const auto zoomed = m_heights.find(quantityId(panel.quantity)); zoomed != m_heights.end())
            panel.y = zoomed->second;
    return shown;
}

void CurvesView::fit() {
    m_x.reset();
    m_heights.clear();
    schedule();
}

void CurvesView::setCursorX(double x) {
    m_cursorX = x;
    m_cursor->moveTo(x);
    emit cursorMoved(x);
}

void CurvesView::schedule() { m_refresh.start(); }

void CurvesView::refreshNow() {
    m_refresh.stop();
    const CurveFigure shown = shownFigure();
    const Result<Scene> scene = m_scenes.build(shown);
    if (!scene) {
        emit failed(QString::fromStdString(message(scene.error())));
        return;
    }
    const Result<const plot::Style*> style = plot::findStyle(currentTheme().id.toStdString());
    m_rects = plot::draw(*scene, **style, *m_plot);
    m_drawn = shown;
    m_hints.take(*scene, m_rects);
    m_cursor->attach(m_rects, shown, m_selected, **style, m_scenes);
    m_cursor->placeAt(m_cursorX); // a layer that is painted alone while the rest is not would paint all twice
    m_plot->replot(QCustomPlot::rpQueuedRefresh);
    emit drawn();
    emit cursorMoved(m_cursorX);
}

void CurvesView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::StyleChange)
        schedule();
    QWidget::changeEvent(event);
}

std::optional<std::size_t> CurvesView::panelAt(const QPointF& position) const {
    for (std::size_t i = 0; i < m_rects.size(); ++i)
        if (QRectF(m_rects[i]->outerRect()).contains(position))
            return i;
    return std::nullopt;
}

// The heights of an axis go by the first of its quantities.
std::string CurvesView::axisId(std::size_t rect) const {
    return quantityId(m_drawn.panels[axesOf(m_drawn)[rect].front()].quantity);
}

void CurvesView::stepToDot(int direction) {
    const PlotHint* next = m_hints.next(m_cursorX, direction);
    if (!next)
        return;
    setCursorX(next->x);
    QToolTip::showText(m_plot->mapToGlobal(m_hints.pixelOf(*next).toPoint()), next->text, m_plot);
}

bool CurvesView::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_plot)
        return QWidget::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::Wheel:
        return handleWheel(*static_cast<QWheelEvent*>(event));
    case QEvent::MouseButtonPress:
        return handlePress(*static_cast<QMouseEvent*>(event));
    case QEvent::MouseMove:
        return handleMove(*static_cast<QMouseEvent*>(event));
    case QEvent::MouseButtonRelease:
        m_isPanning = false;
        m_plot->unsetCursor();
        return true;
    case QEvent::MouseButtonDblClick:
        fit();
        return true;
    case QEvent::KeyPress:
        return handleKey(*static_cast<QKeyEvent*>(event));
    default:
        return QWidget::eventFilter(watched, event);
    }
}

bool CurvesView::handleWheel(QWheelEvent& event) {
    const auto panel = panelAt(event.position());
    const double notches = event.angleDelta().y() / 120.0;
    if (!panel || notches == 0)
        return false;
    // Over an axis' numbers only that axis; inside both.
    const QRectF inner = m_rects[*panel]->rect();
    const bool inX = event.position().x() >= inner.left();
    const bool inY = event.position().y() <= inner.bottom();
    zoom(*panel, event.position(), std::pow(kZoomPerNotch, -notches), inX, inY);
    return true;
}

void CurvesView::zoom(std::size_t panel, QPointF at, double factor, bool inX, bool inY) {
    const QCPAxis* xAxis = m_rects[panel]->axis(QCPAxis::atBottom);
    const QCPAxis* yAxis = m_rects[panel]->axis(QCPAxis::atLeft);
    const Range x = scaledAbout(rangeOf(xAxis), xAxis->pixelToCoord(at.x()), factor);
    const Range y = scaledAbout(rangeOf(yAxis), yAxis->pixelToCoord(at.y()), factor);
    if (inX && isReasonable(x))
        m_x = x;
    if (inY && isReasonable(y))
        m_heights[axisId(panel)] = y;
    schedule();
}

bool CurvesView::handlePress(QMouseEvent& event) {
    m_plot->setFocus(Qt::MouseFocusReason);
    const auto panel = panelAt(event.position());
    if (!panel || event.button() != Qt::LeftButton)
        return false;
    m_isPanning = true;
    m_panPanel = *panel;
    m_lastPosition = event.position();
    return true;
}

bool CurvesView::handleMove(QMouseEvent& event) {
    if (m_rects.empty())
        return false;
    if (m_isPanning && (event.buttons() & Qt::LeftButton)) {
        m_plot->setCursor(Qt::ClosedHandCursor);
        panFrom(m_lastPosition, event.position());
        m_lastPosition = event.position();
        return true;
    }
    if (const PlotHint* hint = m_hints.at(event.position()))
        QToolTip::showText(event.globalPosition().toPoint(), hint->text, m_plot);
    else
        QToolTip::hideText();
    const QRectF inner = m_rects.front()->rect();
    if (event.position().x() >= inner.left() && event.position().x() <= inner.right())
        setCursorX(m_rects.front()->axis(QCPAxis::atBottom)->pixelToCoord(event.position().x()));
    return true;
}

void CurvesView::panFrom(const QPointF& previous, const QPointF& current) {
    if (m_panPanel >= m_rects.size())
        return;
    const auto shifted = [](const QCPAxis* axis, double from, double to) {
        const double distance = axis->pixelToCoord(from) - axis->pixelToCoord(to);
        const Range range = rangeOf(axis);
        return Range{range.min + distance, range.max + distance};
    };
    m_x = shifted(m_rects[m_panPanel]->axis(QCPAxis::atBottom), previous.x(), current.x());
    if (previous.y() != current.y())
        m_heights[axisId(m_panPanel)] = shifted(m_rects[m_panPanel]->axis(QCPAxis::atLeft), previous.y(), current.y());
    schedule();
}

bool CurvesView::handleKey(QKeyEvent& event) {
    const Range x = m_x.value_or(m_figure.x);
    const double step = x.length() / kPositionsAcross * (event.modifiers() & Qt::ShiftModifier ? 10 : 1);
    const bool isSideways = event.key() == Qt::Key_Left || event.key() == Qt::Key_Right;
    if (isSideways && (event.modifiers() & Qt::ControlModifier)) {
        stepToDot(event.key() == Qt::Key_Left ? -1 : 1);
        return true;
    }
    switch (event.key()) {
    case Qt::Key_Left:
        setCursorX(std::max(x.min, m_cursorX - step));
        return true;
    case Qt::Key_Right:
        setCursorX(std::min(x.max, m_cursorX + step));
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
    case Qt::Key_Minus: {
        const Range zoomed = scaledAbout(x, std::clamp(m_cursorX, x.min, x.max),
                                         event.key() == Qt::Key_Minus ? kZoomPerNotch : 1 / kZoomPerNotch);
        if (isReasonable(zoomed))
            m_x = zoomed;
        schedule();
        return true;
    }
    case Qt::Key_Home:
        fit();
        return true;
    default:
        return false;
    }
}

} // namespace acti::ui
