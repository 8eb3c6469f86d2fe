#include "ui/views/brush_veil.h"

#include "ui/theme/theme.h"
#include "ui/views/mip_pyramid.h"
#include "ui/views/tile_painting.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace acti::ui {
namespace {

constexpr double kOpacity = 0.86; // what is left out stays a shadow of itself

QImage full(const std::vector<unsigned char>& outside, std::size_t width) {
    QImage image(static_cast<int>(width), static_cast<int>(outside.size() / width), QImage::Format_Indexed8);
    for (int row = 0; row < image.height(); ++row) {
        const auto* in = outside.data() + static_cast<std::size_t>(row) * width;
        std::transform(in, in + width, image.scanLine(row),
                       [](unsigned char value) { return static_cast<uchar>(value ? 255 : 0); });
    }
    return image;
}

// As in MipPyramid: a last odd row or column falls away.
QImage halved(const QImage& image) {
    QImage result(std::max(1, image.width() / 2), std::max(1, image.height() / 2), QImage::Format_Indexed8);
    const int right = image.width() > 1 ? 1 : 0;
    for (int row = 0; row < result.height(); ++row) {
        const uchar* upper = image.constScanLine(2 * row);
        const uchar* lower = image.constScanLine(std::min(2 * row + 1, image.height() - 1));
        uchar* out = result.scanLine(row);
        for (int column = 0; column < result.width(); ++column, upper += 2, lower += 2)
            out[column] = static_cast<uchar>((upper[0] + upper[right] + lower[0] + lower[right] + 2) / 4);
    }
    return result;
}

QList<QRgb> shadesOf(const QColor& colour) {
    QList<QRgb> shades(256);
    for (int i = 0; i < 256; ++i)
        shades[i] = qRgba(colour.red(), colour.green(), colour.blue(), static_cast<int>(std::lround(i * kOpacity)));
    return shades;
}

std::optional<BrushedPixels> brushedOf(const MapBrush& brush, const MapContent& content,
                                       const IsCancelled& isCancelled) {
    const FunnelResult& funnel = *content.side(brush.side).funnel;
    return brushed(funnel.x.plane(content.sample, content.channel), funnel.t.plane(content.sample, content.channel),
                   brush, isCancelled);
}

} // namespace

Veil::Veil(const std::vector<unsigned char>& outside, std::size_t width) {
    ACTI_EXPECT(width > 0 && !outside.empty() && outside.size() % width == 0);
    m_levels.push_back(full(outside, width));
    addHalvings(m_levels, halved);
}

void Veil::paint(QPainter& painter, const TileCamera& camera, QSize view, const QColor& colour) const {
    const auto level = visibleLevel(m_levels, camera, view, painter.device()->devicePixelRatioF());
    if (!level)
        return;
    const QRect part = level->source.toAlignedRect() & level->image->rect();
    QImage seen = level->image->copy(part); // colours for what is seen alone
    seen.setColorTable(shadesOf(colour));
    painter.setRenderHint(QPainter::SmoothPixmapTransform, level->isReduced);
    painter.drawImage(level->target, seen, level->source.translated(-part.topLeft()));
}

void BrushVeil::paint(QPainter& painter, const TileCamera& camera, QSize view) const {
    const QColor colour = currentTheme().ground;
    if (!detail)
        return whole->paint(painter, reduced(camera, reduction), view, colour);
    const QRectF sharp(toScreen(camera, view, detailRect.topLeft()), QSizeF(detailRect.size()) * camera.zoom);
    painter.save(); // the two veils must not lie on each other
    painter.setClipRegion(QRegion(0, 0, view.width(), view.height()) - sharp.toRect());
    whole->paint(painter, reduced(camera, reduction), view, colour);
    painter.restore();
    detail->paint(painter, within(camera, detailRect.topLeft()), view, colour);
}

void VeilPainter::operator()(QPainter& painter, const TileCamera& camera, QSize view) const {
    const double ratio = painter.device()->devicePixelRatioF();
    const QSize pixels = (QSizeF(view) * ratio).toSize();
    const QColor colour = currentTheme().ground;
    if (m_last->image.size() != pixels || m_last->camera != camera || m_last->colour != colour) {
        *m_last = {camera, colour, QImage(pixels, QImage::Format_ARGB32_Premultiplied)};
        m_last->image.setDevicePixelRatio(ratio);
        m_last->image.fill(Qt::transparent);
        QPainter once(&m_last->image);
        m_veil->paint(once, camera, view);
    }
    painter.drawImage(QPointF(0, 0), m_last->image);
}

std::optional<BrushVeil> makeVeil(const MapBrush& brush, const MapContent& content, const MapContent* detail,
                                  const QRect& detailRect, const IsCancelled& isCancelled) {
    const auto pixels = brushedOf(brush, content, isCancelled);
    if (!pixels)
        return std::nullopt;
    BrushVeil veil;
    veil.brush = brush;
    veil.chosen = pixels->chosen;
    veil.all = pixels->outside.size();
    veil.whole = std::make_shared<const Veil>(pixels->outside, content.funnel->x.shape().w);
    if (content.large && brush.side == MapSide::First) { // averages lie nearer to each other than pixels do
        const auto sample = brushed(content.large->sampleX, content.large->sampleT, brush, isCancelled);
        if (!sample)
            return std::nullopt;
        veil.chosen = sample->chosen;
        veil.all = sample->outside.size();
    }
    veil.reduction = content.large ? static_cast<int>(content.large->reduction) : 1;
    if (!detail)
        return veil;
    const auto part = brushedOf(brush, *detail, isCancelled);
    if (!part)
        return std::nullopt;
    veil.detail = std::make_shared<const Veil>(part->outside, detail->funnel->x.shape().w);
    veil.detailRect = detailRect;
    return veil;
}

} // namespace acti::ui
