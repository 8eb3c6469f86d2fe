#include "ui/views/scatter_plot.h"

#include "ui/views/plot_caption.h"

#include <algorithm>

namespace acti::ui {

ScatterPlot::ScatterPlot(QWidget* parent) : QWidget(parent) {
    setMinimumSize(120, 64);
    setAccessibleName(tr("T against x, a sample of pixels"));
    setToolTip(tr("T(x) over x for a sample of pixels. Above the diagonal T wins (amber), below it x (grey)."));
}

void ScatterPlot::setPoints(std::vector<ScatterPoint> points, Range span) {
    m_points = std::move(points);
    m_span = span;
    update();
}

void ScatterPlot::paintEvent(QPaintEvent*) {
    const Theme& theme = currentTheme();
    QPainter painter(this);
    const QRectF room = paintCaption(painter, rect(), tr("T against x"));
    const double side = std::min(room.width(), room.height()); // square, so that the diagonal is one
    const QRectF area(room.center().x() - side / 2, room.top() + (room.height() - side) / 2, side, side);
    if (m_points.empty() || !(m_span.min < m_span.max))
        return;
    const auto at = [&](double x, double t) {
        return QPointF(area.left() + (x - m_span.min) / m_span.length() * area.width(),
                       area.bottom() - (t - m_span.min) / m_span.length() * area.height());
    };
    QList<QPointF> input;
    QList<QPointF> condition;
    QList<QPointF> tie;
    for (const ScatterPoint& point : m_points) {
        const auto x = static_cast<double>(point.x);
        const auto t = static_cast<double>(point.t);
        if (m_span.contains(x) && m_span.contains(t))
            (t > x ? condition : t < x ? input : tie) << at(x, t);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    const auto draw = [&](const QList<QPointF>& points, QColor colour) {
        colour.setAlphaF(0.75F);
        painter.setPen(QPen(colour, 2, Qt::SolidLine, Qt::RoundCap));
        painter.drawPoints(points);
    };
    draw(input, inputColour(theme));
    draw(condition, conditionColour());
    draw(tie, tieColour());
    painter.setPen(QPen(theme.text, 1));
    painter.drawLine(at(m_span.min, m_span.min), at(m_span.max, m_span.max));
}

} // namespace acti::ui
