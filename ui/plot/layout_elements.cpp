#include "ui/plot/layout_elements.h"

#include "core/base/text.h"
#include "core/figure/colour_map.h"
#include "ui/plot/bitmap_image.h"
#include "ui/plot/raised_text.h"

#include <algorithm>

namespace acti::plot {
namespace {

constexpr double kSampleLength = 22; // of a line in a legend
constexpr double kSwatch = 10;
constexpr double kGap = 7;
constexpr double kItemSpacing = 16;
constexpr double kBetweenLines = 3;
constexpr int kBarHeight = 6;

QString valueText(double value) {
    return QString::fromStdString(significant(value, 3)).replace(QLatin1Char('-'), QChar(0x2212));
}

} // namespace

FurnitureElement::FurnitureElement(QCustomPlot* plot, bool isAntialiased)
    : QCPLayoutElement(plot), m_isAntialiased(isAntialiased) {
    setLayer(QStringLiteral("legend"));
}

void FurnitureElement::applyDefaultAntialiasingHint(QCPPainter* painter) const {
    painter->setAntialiasing(m_isAntialiased);
}
QRect FurnitureElement::clipRect() const { return mOuterRect; }

LegendElement::LegendElement(QCustomPlot* plot, std::vector<LegendItem> items, const Style& style, Flow flow,
                             double share)
    : FurnitureElement(plot, true), m_items(std::move(items)), m_style(style), m_flow(flow), m_share(share),
      m_font(textFont(style.textPt)) {}

double LegendElement::lineHeight() const { return QFontMetricsF(m_font).height() + kBetweenLines; }

double LegendElement::sampleWidth(const LegendItem& item) {
    return item.isPlain ? 0 : (item.isSwatch ? kSwatch : kSampleLength) + kGap;
}

double LegendElement::itemWidth(const LegendItem& item) const {
    return sampleWidth(item) + raisedWidth(item.text, m_font);
}

double LegendElement::widestItem() const {
    double width = 0;
    for (const LegendItem& item : m_items)
        width = std::max(width, itemWidth(item));
    return width;
}

int LegendElement::columns(double room) const {
    const int fitting = static_cast<int>((room + kItemSpacing) / (widestItem() + kItemSpacing));
    return std::clamp(fitting, 1, static_cast<int>(m_items.size()));
}

std::vector<QPointF> LegendElement::places(double room) const {
    const int perRow = m_flow == Flow::Across    ? static_cast<int>(m_items.size())
                       : m_flow == Flow::Down    ? 1
                       : m_flow == Flow::Columns ? columns(room)
                                                 : static_cast<int>(m_items.size());
    const double begin = m_flow == Flow::Down ? 4 : 0;
    std::vector<QPointF> places;
    QPointF at(begin, 2);
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        const bool isTooWide = m_flow == Flow::Wrapped && at.x() > begin && at.x() + itemWidth(m_items[i]) > room;
        if (i > 0 && (isTooWide || static_cast<int>(i) % perRow == 0))
            at = QPointF(begin, at.y() + lineHeight());
        places.push_back(at);
        at.rx() += (m_flow == Flow::Columns ? widestItem() : itemWidth(m_items[i])) + kItemSpacing;
    }
    return places;
}

QSize LegendElement::minimumOuterSizeHint() const {
    if (m_flow == Flow::Across)
        return {0, pictureFooterHeight(m_style)};
    if (m_flow != Flow::Down) {
        const int plotWidth = parentPlot()->viewport().width();
        const bool isKnown = m_laidOut > 0 && m_plotWidth == plotWidth;
        const std::vector<QPointF> all = places(isKnown ? m_laidOut : plotWidth * m_share - margins().left());
        return {0, qCeil((all.empty() ? 0 : all.back().y() - 2) + lineHeight()) + 4};
    }
    const QSize size = sizeDown(m_items, m_style);
    const int room = layout() ? layout()->rect().width() : 0; // of the panel that it stands in
    return {room > 0 ? std::min(size.width(), room) : size.width(), size.height()};
}

QSize LegendElement::sizeDown(const std::vector<LegendItem>& items, const Style& style) {
    const QFont font = textFont(style.textPt);
    double width = 0;
    for (const LegendItem& item : items)
        width = std::max(width, sampleWidth(item) + raisedWidth(item.text, font));
    const double line = QFontMetricsF(font).height() + kBetweenLines;
    return {qCeil(width) + 8, qCeil(static_cast<double>(items.size()) * line) + 4};
}

// In how many lines names stand is known when their width is.
void LegendElement::update(UpdatePhase phase) {
    FurnitureElement::update(phase);
    if (phase != upLayout || mRect.width() <= 0)
        return;
    m_laidOut = mRect.width();
    m_plotWidth = parentPlot()->viewport().width();
}

QSize LegendElement::maximumOuterSizeHint() const {
    const QSize minimum = minimumOuterSizeHint();
    return m_flow == Flow::Down ? minimum : QSize(QWIDGETSIZE_MAX, minimum.height());
}

void LegendElement::drawItem(QCPPainter* painter, const LegendItem& item, QPointF topLeft, double room) const {
    const double middle = topLeft.y() + lineHeight() / 2;
    const double sample = sampleWidth(item);
    if (item.isSwatch) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(colourOf(item.ink, m_style));
        painter->drawRoundedRect(QRectF(topLeft.x(), middle - kSwatch / 2, kSwatch, kSwatch), 2, 2);
    } else if (!item.isPlain) {
        painter->setPen(penOf(item.ink, item.width, item.dash, m_style));
        painter->drawLine(QLineF(topLeft.x(), middle, topLeft.x() + kSampleLength, middle));
    }
    painter->setPen(m_style.text);
    const double words = std::min(room, itemWidth(item) + 1) - sample;
    drawRaised(*painter, QRectF(topLeft.x() + sample, topLeft.y(), words, lineHeight()), item.text, m_font);
}

void LegendElement::draw(QCPPainter* painter) {
    const QRectF area = mRect;
    if (m_flow == Flow::Down) {
        QColor veil = m_style.background;
        veil.setAlphaF(0.88f);
        painter->setPen(Qt::NoPen);
        painter->setBrush(veil);
        painter->drawRect(area);
    }
    const std::vector<QPointF> all = places(area.width());
    for (std::size_t i = 0; i < m_items.size(); ++i)
        drawItem(painter, m_items[i], area.topLeft() + all[i], area.width() - all[i].x());
}

int pictureFooterHeight(const Style& style) {
    return kBarHeight + 6 + qCeil(QFontMetricsF(textFont(style.textPt)).height());
}

QRectF fitted(const QSizeF& size, const QRectF& room) {
    return {room.topLeft(), size.scaled(room.size(), Qt::KeepAspectRatio)};
}

ColourBarElement::ColourBarElement(const QCPAxisRect* above, const QSizeF& picture, const ColourBar& bar,
                                   const Style& style)
    : FurnitureElement(above->parentPlot(), false), m_above(above), m_picture(picture), m_bar(bar), m_style(style),
      m_font(textFont(style.textPt - 0.5)) {
    const Result<const ColourMap*> map = findColourMap(bar.colourMap);
    ACTI_EXPECT(map.has_value());
    m_strip = colourStrip(**map);
}

QSize ColourBarElement::minimumOuterSizeHint() const { return {60, pictureFooterHeight(m_style)}; }
QSize ColourBarElement::maximumOuterSizeHint() const { return {QWIDGETSIZE_MAX, minimumOuterSizeHint().height()}; }

void ColourBarElement::draw(QCPPainter* painter) {
    const double width = fitted(m_picture, m_above->rect()).width();
    const QRectF strip(mRect.left(), mRect.top() + 2, width, kBarHeight);
    painter->drawImage(strip, m_strip, QRectF(m_strip.rect()));
    painter->setPen(m_style.muted);
    painter->setFont(m_font);
    const QRectF values(mRect.left(), strip.bottom() + 2, width, mRect.bottom() - strip.bottom() - 1);
    painter->drawText(values, Qt::AlignLeft | Qt::AlignTop, valueText(m_bar.range.min));
    painter->drawText(values, Qt::AlignRight | Qt::AlignTop, valueText(m_bar.range.max));
    const QFontMetricsF metrics(m_font);
    double words = 0;
    for (const double value : {m_bar.range.min, m_bar.range.centre(), m_bar.range.max})
        words += metrics.horizontalAdvance(valueText(value)) + 8;
    if (words <= width)
        painter->drawText(values, Qt::AlignHCenter | Qt::AlignTop, valueText(m_bar.range.centre()));
}

PictureItem::PictureItem(QCPAxisRect* rect, const Raster& raster, bool fillsRanges)
    : QCPAbstractItem(rect->parentPlot()), m_rect(rect), m_raster(raster), m_fillsRanges(fillsRanges) {
    setClipToAxisRect(true);
    setClipAxisRect(rect);
}

QRectF PictureItem::target() const {
    if (!m_fillsRanges)
        return fitted(
            QSizeF(static_cast<double>(m_raster.bitmap.width()), static_cast<double>(m_raster.bitmap.height())),
            m_rect->rect());
    const QCPAxis* x = m_rect->axis(QCPAxis::atBottom);
    const QCPAxis* y = m_rect->axis(QCPAxis::atLeft);
    return {QPointF(x->coordToPixel(m_raster.x.min), y->coordToPixel(m_raster.y.max)),
            QPointF(x->coordToPixel(m_raster.x.max), y->coordToPixel(m_raster.y.min))};
}

double PictureItem::selectTest(const QPointF&, bool, QVariant*) const { return -1; }

void PictureItem::draw(QCPPainter* painter) {
    if (m_raster.bitmap.empty())
        return;
    const QRectF target = this->target();
    const bool shrinks = target.width() < static_cast<double>(m_raster.bitmap.width());
    painter->setRenderHint(QPainter::SmoothPixmapTransform, shrinks || m_fillsRanges);
    const bool isVector = painter->modes().testFlag(QCPPainter::pmVectorized);
    if (shrinks && !isVector) {
        // Scaling once with a proper filter: the painter's own bilinear step would alias a large photograph.
        const double device = painter->device()->devicePixelRatioF() * painter->transform().m11();
        const QSize pixels = (target.size() * device).toSize().expandedTo({1, 1});
        painter->drawImage(target, shrunk(m_raster, pixels));
        return;
    }
    painter->drawImage(target, toImage(m_raster.bitmap));
}

} // namespace acti::plot
