#include "ui/plot/layout_elements.h"

#include "core/base/text.h"
#include "core/figure/colour_map.h"

#include <cstring>

namespace acti::plot {
namespace {

constexpr double kSampleLength = 22; // of a line in a legend
constexpr double kSwatch = 10;
constexpr double kGap = 7;
constexpr double kItemSpacing = 16;
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

LegendElement::LegendElement(QCustomPlot* plot, std::vector<LegendItem> items, const Style& style, Flow flow)
    : FurnitureElement(plot, true), m_items(std::move(items)), m_style(style), m_flow(flow),
      m_font(textFont(style.textPt)) {}

double LegendElement::lineHeight() const { return QFontMetricsF(m_font).height() + 3; }

double LegendElement::itemWidth(const LegendItem& item) const {
    return (item.isSwatch ? kSwatch : kSampleLength) + kGap +
           QFontMetricsF(m_font).horizontalAdvance(QString::fromStdString(item.text));
}

QSize LegendElement::minimumOuterSizeHint() const {
    double width = 0;
    for (const LegendItem& item : m_items)
        width = std::max(width, itemWidth(item));
    const auto lines = static_cast<double>(m_items.size());
    if (m_flow == Flow::Across)
        return {0, pictureFooterHeight(m_style)};
    return {qCeil(width) + 8, qCeil(lines * lineHeight()) + 4};
}

QSize LegendElement::maximumOuterSizeHint() const {
    const QSize minimum = minimumOuterSizeHint();
    return m_flow == Flow::Down ? minimum : QSize(QWIDGETSIZE_MAX, minimum.height());
}

void LegendElement::drawItem(QCPPainter* painter, const LegendItem& item, QPointF topLeft) const {
    const double middle = topLeft.y() + lineHeight() / 2;
    const double sample = item.isSwatch ? kSwatch : kSampleLength;
    if (item.isSwatch) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(colourOf(item.ink, m_style));
        painter->drawRoundedRect(QRectF(topLeft.x(), middle - kSwatch / 2, kSwatch, kSwatch), 2, 2);
    } else {
        painter->setPen(penOf(item.ink, 1.6, item.dash, m_style));
        painter->drawLine(QLineF(topLeft.x(), middle, topLeft.x() + kSampleLength, middle));
    }
    painter->setPen(m_style.text);
    painter->setFont(m_font);
    painter->drawText(QRectF(topLeft.x() + sample + kGap, topLeft.y(), itemWidth(item), lineHeight()),
                      Qt::AlignVCenter | Qt::AlignLeft, QString::fromStdString(item.text));
}

void LegendElement::draw(QCPPainter* painter) {
    QPointF at = QRectF(mRect).topLeft() + QPointF(m_flow == Flow::Down ? 4 : 0, 2);
    if (m_flow == Flow::Down) {
        QColor veil = m_style.background;
        veil.setAlphaF(0.82f);
        painter->setPen(Qt::NoPen);
        painter->setBrush(veil);
        painter->drawRect(QRectF(mRect));
    }
    for (const LegendItem& item : m_items) {
        drawItem(painter, item, at);
        at += m_flow == Flow::Down ? QPointF(0, lineHeight()) : QPointF(itemWidth(item) + kItemSpacing, 0);
    }
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
      m_font(textFont(style.textPt - 0.5)), m_strip(256, 1, QImage::Format_RGB32) {
    const Result<const ColourMap*> map = findColourMap(bar.colourMap);
    ACTI_EXPECT(map.has_value());
    for (int i = 0; i < 256; ++i) {
        const Rgb colour = (*map)->at(i / 255.0);
        m_strip.setPixel(i, 0, qRgb(colour.r, colour.g, colour.b));
    }
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
    painter->drawText(values, Qt::AlignHCenter | Qt::AlignTop, valueText(m_bar.range.centre()));
}

PictureItem::PictureItem(QCPAxisRect* rect, const Bitmap& bitmap)
    : QCPAbstractItem(rect->parentPlot()), m_rect(rect), m_image(toImage(bitmap)) {
    setClipToAxisRect(true);
    setClipAxisRect(rect);
}

double PictureItem::selectTest(const QPointF&, bool, QVariant*) const { return -1; }

void PictureItem::draw(QCPPainter* painter) {
    if (m_image.isNull())
        return;
    const QRectF target = fitted(m_image.size(), m_rect->rect());
    const QSizeF size = target.size();
    const bool shrinks = size.width() < m_image.width();
    painter->setRenderHint(QPainter::SmoothPixmapTransform, shrinks);
    const bool isVector = painter->modes().testFlag(QCPPainter::pmVectorized);
    if (shrinks && !isVector) {
        // Scaling once with a proper filter: the painter's own bilinear step would alias a large photograph.
        const double device = painter->device()->devicePixelRatioF() * painter->transform().m11();
        const QSize pixels = (size * device).toSize().expandedTo({1, 1});
        painter->drawImage(target, m_image.scaled(pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
        return;
    }
    painter->drawImage(target, m_image);
}

QImage toImage(const Bitmap& bitmap) {
    const auto width = static_cast<int>(bitmap.width());
    const auto height = static_cast<int>(bitmap.height());
    QImage image(width, height, QImage::Format_RGB888);
    const auto pixels = bitmap.pixels();
    for (int row = 0; row < height; ++row)
        std::memcpy(image.scanLine(row), pixels.data() + static_cast<std::size_t>(row) * bitmap.width(),
                    bitmap.width() * sizeof(Rgb));
    return image;
}

} // namespace acti::plot
