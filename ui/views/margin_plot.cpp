#include "ui/views/margin_plot.h"

#include "ui/theme/theme.h"
#include "ui/views/chosen_range.h"
#include "ui/views/plot_caption.h"
#include "ui/widgets/labels.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace acti::ui {

MarginPlot::MarginPlot(QWidget* parent) : QWidget(parent) {
    setMinimumSize(120, 64);
    setAccessibleName(tr("Histogram of the margin T − x"));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::IBeamCursor);
}

void MarginPlot::setHistogram(MarginHistogram histogram) {
    m_histogram = std::move(histogram);
    const QString limit = displayNumber(m_histogram.limit, 3);
    setToolTip(tr("T(x) − x, from −%1 to %1. Grey: x wins; amber: T wins. Drag over it to see which pixels they are; "
                  "arrow keys move the range, Shift widens it, Escape lets it go.")
                   .arg(limit));
    setAccessibleDescription(toolTip());
    setToolTip(QStringLiteral("<span>%1</span>").arg(toolTip().toHtmlEscaped())); // in several lines
    update();
}

void MarginPlot::setChosen(std::optional<Range> chosen) {
    m_chosen = chosen;
    update();
}

double MarginPlot::marginAt(double position) const {
    return (std::clamp(position / std::max(1, width()), 0.0, 1.0) * 2 - 1) * m_histogram.limit;
}

double MarginPlot::positionOf(double margin) const {
    return (std::clamp(margin / m_histogram.limit, -1.0, 1.0) + 1) / 2 * width();
}

void MarginPlot::choose(double from, double to) {
    const Range range = endless({std::min(from, to), std::max(from, to)}, span());
    setChosen(range);
    emit rangeChosen(range);
}

void MarginPlot::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && m_histogram.largest() > 0)
        m_pressed = event->position().x();
}

void MarginPlot::mouseMoveEvent(QMouseEvent* event) {
    constexpr double kDragDistance = 3;
    const double at = event->position().x();
    if (m_pressed && (m_chosen || std::abs(at - *m_pressed) > kDragDistance))
        choose(marginAt(*m_pressed), marginAt(at));
}

// A click, which moves nothing, takes the choice back.
void MarginPlot::mouseReleaseEvent(QMouseEvent* event) {
    const bool wasClick = m_pressed && std::abs(event->position().x() - *m_pressed) <= 1;
    m_pressed = std::nullopt;
    if (!wasClick)
        return;
    setChosen(std::nullopt);
    emit rangeChosen(std::nullopt);
}

// From nothing chosen, the first step takes the bin beside 0 on its side.
void MarginPlot::stepBy(int bins, bool isGrowing) {
    if (m_histogram.largest() == 0)
        return;
    const double bin = span().length() / static_cast<double>(m_histogram.bins.size());
    if (!m_chosen)
        return choose(0, bins > 0 ? bin : -bin);
    const Range next = stepped(inside(*m_chosen, span()), span(), {bin, bins, isGrowing});
    choose(next.min, next.max);
}

void MarginPlot::keyPressEvent(QKeyEvent* event) {
    const bool isGrowing = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Left:
        return stepBy(-1, isGrowing);
    case Qt::Key_Right:
        return stepBy(1, isGrowing);
    case Qt::Key_Escape:
        setChosen(std::nullopt);
        emit rangeChosen(std::nullopt);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void MarginPlot::paintChosen(QPainter& painter, const QRectF& area) const {
    QRectF band = area;
    band.setLeft(positionOf(m_chosen->min));
    band.setRight(positionOf(m_chosen->max));
    paintChoice(painter, band);
}

void MarginPlot::paintEvent(QPaintEvent*) {
    const Theme& theme = currentTheme();
    QPainter painter(this);
    const QRectF area = paintCaption(painter, rect(), tr("margin T − x"));
    const std::size_t largest = m_histogram.largest();
    if (largest == 0)
        return;
    const auto count = static_cast<double>(m_histogram.bins.size());
    const double step = area.width() / count;
    const double gap = step > 4 ? 1 : 0;
    painter.setRenderHint(QPainter::Antialiasing, step < 3);
    for (std::size_t i = 0; i < m_histogram.bins.size(); ++i) {
        const double height =
            static_cast<double>(m_histogram.bins[i]) / static_cast<double>(largest) * (area.height() - 4);
        const QRectF bar(area.left() + static_cast<double>(i) * step + gap / 2, area.bottom() - height, step - gap,
                         height);
        painter.fillRect(bar, i < m_histogram.bins.size() / 2 ? inputColour(theme) : conditionColour());
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(theme.text, 1));
    painter.drawLine(QPointF(area.center().x(), area.top()), QPointF(area.center().x(), area.bottom()));
    painter.setPen(QPen(theme.border, 1));
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    if (m_chosen)
        paintChosen(painter, area);
    if (showsFocus(*this))
        paintFocus(painter, rect());
}

} // namespace acti::ui
