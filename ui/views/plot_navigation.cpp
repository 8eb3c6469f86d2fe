#include "ui/views/plot_navigation.h"

#include "ui/plot/qcp.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace acti::ui {
namespace {

constexpr double kZoomPerNotch = 1.2;
constexpr double kSmallestSpan = 1e-9; // relative to the magnitude: below, doubles are too coarse for an axis
constexpr double kLargestSpan = 1e12;
constexpr int kPositionsAcross = 240; // arrow keys step a two-hundred-and-fortieth of the width

bool isReasonable(const Range& range, const QCPAxis* axis) {
    if (axis->scaleType() == QCPAxis::stLogarithmic)
        return range.min > 1e-100 && range.max < 1e100 && range.max / range.min > 1 + 1e-6;
    const double magnitude = std::max({1e-6, std::abs(range.min), std::abs(range.max)});
    return range.length() > kSmallestSpan * magnitude && range.length() < kLargestSpan;
}

// In pixels, so that it is the same on a logarithmic axis.
Range zoomed(const QCPAxis* axis, double pixel, double factor) {
    const auto moved = [&](double end) {
        return axis->pixelToCoord(pixel + (axis->coordToPixel(end) - pixel) * factor);
    };
    return {moved(axis->range().lower), moved(axis->range().upper)};
}

Range panned(const QCPAxis* axis, double from, double to) {
    const auto moved = [&](double end) { return axis->pixelToCoord(axis->coordToPixel(end) + from - to); };
    return {moved(axis->range().lower), moved(axis->range().upper)};
}

} // namespace

PlotNavigation::PlotNavigation(QCustomPlot& plot, QObject* parent) : QObject(parent), m_plot(plot) {
    plot.setFocusPolicy(Qt::StrongFocus);
    plot.setMouseTracking(true);
    plot.installEventFilter(this);
}

std::optional<Range> PlotNavigation::heights(const std::string& panel) const {
    const auto found = m_heights.find(panel);
    return found == m_heights.end() ? std::nullopt : std::optional(found->second);
}

void PlotNavigation::fit() {
    m_x.reset();
    m_heights.clear();
    emit rangesChanged();
}

void PlotNavigation::setCursorX(double x) {
    m_cursorX = x;
    emit cursorMoved(x);
}

const NavigablePanel* PlotNavigation::panelAt(const QPointF& position) const {
    for (const NavigablePanel& panel : m_panels)
        if (QRectF(panel.rect->outerRect()).contains(position))
            return &panel;
    return nullptr;
}

bool PlotNavigation::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::Wheel:
        return handleWheel(*static_cast<QWheelEvent*>(event));
    case QEvent::MouseButtonPress:
        return handlePress(*static_cast<QMouseEvent*>(event));
    case QEvent::MouseMove:
        return handleMove(*static_cast<QMouseEvent*>(event));
    case QEvent::MouseButtonRelease:
        handleRelease(*static_cast<QMouseEvent*>(event));
        return true;
    case QEvent::MouseButtonDblClick:
        setPinned(false); // by its first click
        fit();
        return true;
    case QEvent::KeyPress:
        return handleKey(*static_cast<QKeyEvent*>(event));
    default:
        return QObject::eventFilter(watched, event);
    }
}

bool PlotNavigation::handleWheel(QWheelEvent& event) {
    const NavigablePanel* panel = panelAt(event.position());
    const double notches = event.angleDelta().y() / 120.0;
    if (!panel || notches == 0)
        return false;
    // Over an axis' numbers only that axis; inside both.
    const QRectF inner = panel->rect->rect();
    zoom(*panel, event.position(), std::pow(kZoomPerNotch, -notches), event.position().x() >= inner.left(),
         event.position().y() <= inner.bottom());
    return true;
}

void PlotNavigation::zoom(const NavigablePanel& panel, QPointF at, double factor, bool inX, bool inY) {
    const QCPAxis* xAxis = panel.rect->axis(QCPAxis::atBottom);
    const QCPAxis* yAxis = panel.rect->axis(QCPAxis::atLeft);
    const Range x = zoomed(xAxis, at.x(), factor);
    const Range y = zoomed(yAxis, at.y(), factor);
    if (inX && isReasonable(x, xAxis))
        m_x = x;
    if (inY && isReasonable(y, yAxis))
        m_heights[panel.id] = y;
    emit rangesChanged();
}

bool PlotNavigation::handlePress(QMouseEvent& event) {
    m_plot.setFocus(Qt::MouseFocusReason);
    const NavigablePanel* panel = panelAt(event.position());
    if (!panel || event.button() != Qt::LeftButton)
        return false;
    m_panned = static_cast<std::size_t>(panel - m_panels.data());
    m_last = m_pressed = event.position();
    return true;
}

void PlotNavigation::handleRelease(const QMouseEvent& event) {
    const bool isClick =
        m_panned && (event.position() - m_pressed).manhattanLength() < QApplication::startDragDistance();
    m_panned.reset();
    m_plot.unsetCursor();
    if (!m_pinsOnClick || !isClick || event.button() != Qt::LeftButton)
        return;
    m_mouse = event.position();
    if (m_isPinned) {
        setPinned(false);
        return followMouse();
    }
    followMouse();
    setPinned(true);
}

void PlotNavigation::setPinned(bool isPinned) {
    if (isPinned == m_isPinned)
        return;
    m_isPinned = isPinned;
    emit cursorMoved(m_cursorX);
}

void PlotNavigation::followMouse() {
    if (m_panels.empty())
        return;
    const QRectF inner = m_panels.front().rect->rect();
    if (m_mouse.x() >= inner.left() && m_mouse.x() <= inner.right())
        setCursorX(m_panels.front().rect->axis(QCPAxis::atBottom)->pixelToCoord(m_mouse.x()));
}

bool PlotNavigation::handleMove(QMouseEvent& event) {
    m_mouse = event.position();
    if (m_panels.empty())
        return false;
    if (m_panned && *m_panned < m_panels.size() && (event.buttons() & Qt::LeftButton)) {
        m_plot.setCursor(Qt::ClosedHandCursor);
        pan(m_panels[*m_panned], m_last, event.position());
        m_last = event.position();
        return true;
    }
    if (!m_isPinned)
        followMouse();
    return true;
}

void PlotNavigation::pan(const NavigablePanel& panel, QPointF from, QPointF to) {
    m_x = panned(panel.rect->axis(QCPAxis::atBottom), from.x(), to.x());
    const QCPAxis* yAxis = panel.rect->axis(QCPAxis::atLeft);
    const Range y = panned(yAxis, from.y(), to.y());
    if (from.y() != to.y() && isReasonable(y, yAxis))
        m_heights[panel.id] = y;
    emit rangesChanged();
}

bool PlotNavigation::handleKey(QKeyEvent& event) {
    if (m_panels.empty())
        return false;
    const QCPAxis* axis = m_panels.front().rect->axis(QCPAxis::atBottom);
    const Range x{axis->range().lower, axis->range().upper};
    const int times = event.modifiers() & Qt::ShiftModifier ? 10 : 1;
    const double step = x.length() / kPositionsAcross * times;
    switch (event.key()) {
    case Qt::Key_Escape:
        if (!m_isPinned)
            return false;
        setPinned(false);
        return true;
    case Qt::Key_Left:
        setCursorX(std::max(x.min, m_cursorX - step));
        return true;
    case Qt::Key_Right:
        setCursorX(std::min(x.max, m_cursorX + step));
        return true;
    case Qt::Key_Up:
        emit steppedUp(times);
        return true;
    case Qt::Key_Down:
        emit steppedUp(-times);
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
    case Qt::Key_Minus: {
        const double factor = event.key() == Qt::Key_Minus ? kZoomPerNotch : 1 / kZoomPerNotch;
        const QRectF inner = m_panels.front().rect->rect();
        const double at = axis->coordToPixel(std::clamp(m_cursorX, x.min, x.max));
        zoom(m_panels.front(), {at, inner.center().y()}, factor, true, false);
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
