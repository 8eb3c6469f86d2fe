#include "ui/views/tile_painting.h"

#include "ui/plot/bitmap_image.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace acti::ui {
namespace {

const QColor kOnPicture(16, 17, 20, 185); // ground of words, as of the chips in window.qss
constexpr double kSmallestMark = 11;      // a marked pixel stays visible however small its picture is shown

QRectF screenRect(const TileCamera& camera, QSize view, QRect pixels) {
    const QPointF corner = toScreen(camera, view, pixels.topLeft());
    return {corner, QSizeF(pixels.size()) * camera.zoom};
}

bool isLight(QRgb colour) { return qGray(colour) > 128; }

} // namespace

QRect visiblePixels(const TileCamera& camera, QSize view, QSize image) {
    const QPointF first = toImage(camera, view, {0, 0});
    const QPointF last = toImage(camera, view, QPointF(view.width(), view.height()));
    const QPoint from(static_cast<int>(std::floor(first.x())), static_cast<int>(std::floor(first.y())));
    const QPoint to(static_cast<int>(std::ceil(last.x())) - 1, static_cast<int>(std::ceil(last.y())) - 1);
    return QRect(from, to).intersected(QRect({0, 0}, image));
}

std::optional<VisibleLevel> visibleLevel(const std::vector<QImage>& levels, const TileCamera& camera, QSize view,
                                         double deviceRatio) {
    const QSize size = levels.front().size();
    const QRect pixels = visiblePixels(camera, view, size);
    if (pixels.isEmpty())
        return std::nullopt;
    const double zoom = camera.zoom * deviceRatio;
    const QImage& level = levels[levelFor(zoom, levels.size())];
    const double across = static_cast<double>(level.width()) / size.width();
    const double down = static_cast<double>(level.height()) / size.height();
    const QRectF source(pixels.x() * across, pixels.y() * down, pixels.width() * across, pixels.height() * down);
    return VisibleLevel{&level, source, screenRect(camera, view, pixels), zoom < 1};
}

namespace {

void paintPyramid(QPainter& painter, const MipPyramid& picture, const TileCamera& camera, QSize view) {
    const auto seen = visibleLevel(picture.levels(), camera, view, painter.device()->devicePixelRatioF());
    if (!seen)
        return;
    painter.setRenderHint(QPainter::SmoothPixmapTransform, seen->isReduced && !picture.isMap());
    painter.drawImage(seen->target, *seen->image, seen->source);
}

} // namespace

void paintPicture(QPainter& painter, const TilePicture& picture, const TileCamera& camera, QSize view) {
    paintPyramid(painter, *picture.whole, reduced(camera, picture.reduction), view);
    if (picture.detail)
        paintPyramid(painter, *picture.detail, within(camera, picture.detailRect.topLeft()), view);
}

void paintPixelGrid(QPainter& painter, const TilePicture& picture, const TileCamera& camera, QSize view) {
    const QRect pixels = visiblePixels(camera, view, picture.size);
    const QRectF area = screenRect(camera, view, pixels);
    QList<QLineF> lines;
    for (int column = 0; column <= pixels.width(); ++column) {
        const double x = std::round(area.left() + column * camera.zoom);
        lines << QLineF(x, area.top(), x, area.bottom());
    }
    for (int row = 0; row <= pixels.height(); ++row) {
        const double y = std::round(area.top() + row * camera.zoom);
        lines << QLineF(area.left(), y, area.right(), y);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(QColor(128, 128, 128, 120), 0));
    painter.drawLines(lines);
}

void paintPixelTexts(QPainter& painter, const TilePicture& picture, const TileCamera& camera, QSize view,
                     const std::function<QString(QPoint)>& text) {
    QFont font = painter.font();
    font.setPixelSize(static_cast<int>(std::clamp(camera.zoom / 4.4, 10.0, 15.0)));
    painter.setFont(font);
    const QRect pixels = visiblePixels(camera, view, picture.size);
    for (int row = pixels.top(); row <= pixels.bottom(); ++row)
        for (int column = pixels.left(); column <= pixels.right(); ++column) {
            const QPoint pixel(column, row);
            painter.setPen(isLight(picture.pixel(pixel)) ? QColor(20, 20, 22) : QColor(245, 245, 245));
            painter.drawText(screenRect(camera, view, QRect(pixel, QSize(1, 1))), Qt::AlignCenter, text(pixel));
        }
}

void paintPixelMark(QPainter& painter, const TileCamera& camera, QSize view, QPoint pixel, bool isPinned) {
    QRectF mark = screenRect(camera, view, QRect(pixel, QSize(1, 1)));
    const double grow = std::max(0.0, (kSmallestMark - mark.width()) / 2);
    mark.adjust(-grow, -grow, grow, grow);
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(QColor(0, 0, 0, 190), isPinned ? 4.5 : 3.5, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawRect(mark);
    painter.setPen(QPen(Qt::white, isPinned ? 2 : 1.25, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawRect(mark);
}

void paintScale(QPainter& painter, QSize view, const ColourBar& scale) {
    constexpr QSize kLeastView(220, 130);
    constexpr QSize kStrip(64, 7);
    constexpr int kPadding = 6, kHeight = 20;
    if (view.width() < kLeastView.width() || view.height() < kLeastView.height())
        return;
    const QString low = displayNumber(scale.range.min, 3), high = displayNumber(scale.range.max, 3);
    QFont font = painter.font();
    font.setPixelSize(11);
    painter.setFont(font);
    const QFontMetrics metrics(font);
    const int lowWidth = metrics.horizontalAdvance(low), highWidth = metrics.horizontalAdvance(high);
    const QRect chip(kRhythm, view.height() - kRhythm - kHeight, lowWidth + kStrip.width() + highWidth + 4 * kPadding,
                     kHeight);
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(Qt::NoPen);
    painter.setBrush(kOnPicture);
    painter.drawRoundedRect(chip, 6, 6);
    const int left = chip.left() + 2 * kPadding + lowWidth;
    painter.drawImage(QRect({left, chip.center().y() - kStrip.height() / 2}, kStrip),
                      plot::colourStrip(**findColourMap(scale.colourMap)));
    painter.setPen(Qt::white);
    painter.drawText(chip.adjusted(kPadding, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, low);
    painter.drawText(chip.adjusted(0, 0, -kPadding, 0), Qt::AlignRight | Qt::AlignVCenter, high);
}

void paintCorners(QPainter& painter, QSize view, const QColor& ground) {
    const QRectF whole(QPointF(0, 0), QSizeF(view));
    QPainterPath outside;
    outside.addRect(whole);
    QPainterPath card;
    card.addRoundedRect(whole, kTileRadius, kTileRadius);
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.fillPath(outside.subtracted(card), ground);
}

} // namespace acti::ui
