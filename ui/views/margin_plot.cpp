#include "ui/views/margin_plot.h"

#include "ui/theme/theme.h"
#include "ui/views/plot_caption.h"
#include "ui/widgets/labels.h"

#include <QPainter>

namespace acti::ui {

MarginPlot::MarginPlot(QWidget* parent) : QWidget(parent) {
    setMinimumSize(120, 64);
    setAccessibleName(tr("Histogram of the margin T − x"));
}

void MarginPlot::setHistogram(MarginHistogram histogram) {
    m_histogram = std::move(histogram);
    const QString limit = displayNumber(m_histogram.limit, 3);
    setToolTip(tr("T(x) − x, from −%1 to %1. Grey: x wins; amber: T wins.").arg(limit));
    setAccessibleDescription(toolTip());
    update();
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
}

} // namespace acti::ui
