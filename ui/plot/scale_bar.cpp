#include "ui/plot/scale_bar.h"

#include "core/base/text.h"
#include "core/figure/colour_map.h"
#include "ui/plot/ticks.h"

#include <algorithm>
#include <cmath>

namespace acti::plot {
namespace {

constexpr int kGapToPanel = 14;
constexpr int kBarWidth = 10;
constexpr int kTickLength = 3;
constexpr int kGapToText = 4;
constexpr int kEnd = 10; // free at the right of the numbers
constexpr int kTicks = 5;
constexpr int kLabelMargin = 4;

QString tickText(double value) {
    return QString::fromStdString(significant(value, 3)).replace(QLatin1Char('-'), QChar(0x2212));
}

QColor colourAt(const ColourBar& bar, double position, const Style& style) {
    if (bar.colourMap.empty())
        return colourOf({Ink::Role::Scale, 0, 1, position}, style);
    const Result<const ColourMap*> map = findColourMap(bar.colourMap);
    ACTI_EXPECT(map.has_value());
    const Rgb colour = (*map)->at(position);
    return {colour.r, colour.g, colour.b};
}

double labelWidth(const ColourBar& bar, const Style& style) {
    return QFontMetricsF(mathFont(style.mathPt)).horizontalAdvance(QString::fromStdString(bar.label)) + 2;
}

} // namespace

ScaleBarItem::ScaleBarItem(QCPAxisRect* rect, const ColourBar& bar, const Style& style)
    : QCPAbstractItem(rect->parentPlot()), m_rect(rect), m_bar(bar), m_style(style),
      m_strip(1, 256, QImage::Format_RGB32) {
    setLayer(QStringLiteral("axes"));
    setClipToAxisRect(false);
    for (int i = 0; i < 256; ++i)
        m_strip.setPixelColor(0, 255 - i, colourAt(bar, i / 255.0, style));
}

int ScaleBarItem::roomFor(const ColourBar& bar, const Style& style) {
    const QFontMetricsF metrics(textFont(style.textPt));
    double widest = 0;
    for (const double tick : ticksOf(bar.range, bar.isLogarithmic, kTicks))
        widest = std::max(widest, metrics.horizontalAdvance(tickText(tick)));
    const int numbers = kGapToPanel + kBarWidth + kTickLength + kGapToText + qCeil(widest) + kEnd;
    return std::max(numbers, kLabelMargin + qCeil(labelWidth(bar, style)) + kLabelMargin);
}

double ScaleBarItem::selectTest(const QPointF&, bool, QVariant*) const { return -1; }

void ScaleBarItem::draw(QCPPainter* painter) {
    const QFont labelFont = mathFont(m_style.mathPt);
    const double labelRoom = m_bar.label.empty() ? 0 : QFontMetricsF(labelFont).height() + 4;
    const QRectF panel = m_rect->rect();
    const QRectF strip(panel.right() + kGapToPanel, panel.top() + labelRoom, kBarWidth, panel.height() - labelRoom);
    if (strip.height() < 20)
        return;
    painter->drawImage(strip, m_strip, QRectF(m_strip.rect()));
    painter->setPen(m_style.text);
    painter->setFont(labelFont);
    // Over the middle of the bar where it has room there, else as far to a side as it must, and never over the panel.
    const double width = labelWidth(m_bar, m_style), end = panel.right() + roomFor(m_bar, m_style) - kLabelMargin;
    const double labelLeft =
        std::max(panel.right() + kLabelMargin, std::min(strip.center().x() - width / 2, end - width));
    painter->drawText(QRectF(labelLeft, panel.top() - 4, width, labelRoom), Qt::AlignCenter,
                      QString::fromStdString(m_bar.label));
    const QFont font = textFont(m_style.textPt);
    painter->setFont(font);
    const double lineHeight = QFontMetricsF(font).height();
    const int fitting = std::clamp(static_cast<int>(strip.height() / (1.4 * lineHeight)), 3, kTicks);
    for (const double tick : ticksOf(m_bar.range, m_bar.isLogarithmic, fitting)) {
        const double y = strip.bottom() - fractionOf(m_bar.range, tick, m_bar.isLogarithmic) * strip.height();
        painter->setPen(QPen(m_style.muted, 1));
        painter->drawLine(QLineF(strip.right(), y, strip.right() + kTickLength, y));
        painter->drawText(QRectF(strip.right() + kTickLength + kGapToText, y - lineHeight / 2, 200, lineHeight),
                          Qt::AlignVCenter | Qt::AlignLeft, tickText(tick));
    }
}

} // namespace acti::plot
