#include "ui/panels/thumbnails.h"

#include "core/numeric/range.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace acti::ui {

QPixmap thumbnail(const Entry& entry, QSize size, const QColor& colour, qreal pixelRatio) {
    constexpr int kPoints = 61;
    constexpr Range kX{-3.2, 3.2};
    const std::vector<double> params = entry.initialParams();
    std::vector<double> x(kPoints);
    for (int i = 0; i < kPoints; ++i)
        x[static_cast<std::size_t>(i)] = kX.min + kX.length() * i / (kPoints - 1);
    std::vector<Sample> y(kPoints);
    entry.evaluate(x, params, y);
    double low = 0;
    double high = 1;
    for (const Sample& sample : y) {
        low = std::min(low, sample.f);
        high = std::max(high, sample.f);
    }
    const QRectF room = QRectF(QPointF(0, 0), QSizeF(size)).adjusted(1.5, 2.5, -1.5, -2.5);
    QPainterPath path;
    for (std::size_t i = 0; i < y.size(); ++i) {
        const QPointF point(room.left() + room.width() * (x[i] - kX.min) / kX.length(),
                            room.bottom() - room.height() * (y[i].f - low) / (high - low));
        i == 0 ? path.moveTo(point) : path.lineTo(point);
    }
    QPixmap pixmap(size * pixelRatio);
    pixmap.setDevicePixelRatio(pixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
    return pixmap;
}

} // namespace acti::ui
