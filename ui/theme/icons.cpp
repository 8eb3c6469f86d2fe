#include "ui/theme/icons.h"

#include "ui/theme/theme.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

namespace acti::ui {

QPixmap iconPixmap(const QString& name, int size, const QColor& colour, qreal pixelRatio) {
    QPixmap pixmap(QSize(size, size) * pixelRatio);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(QStringLiteral(":/icons/%1.svg").arg(name));
    QPainter painter(&pixmap);
    renderer.render(&painter);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), colour);
    painter.end();
    pixmap.setDevicePixelRatio(pixelRatio);
    return pixmap;
}

QIcon icon(const QString& name) {
    const Theme& theme = currentTheme();
    QColor faint = theme.muted;
    faint.setAlphaF(0.5f);
    QIcon result;
    for (const qreal ratio : {1.0, 2.0, 3.0}) {
        result.addPixmap(iconPixmap(name, 18, theme.text, ratio), QIcon::Normal);
        result.addPixmap(iconPixmap(name, 18, faint, ratio), QIcon::Disabled);
    }
    return result;
}

} // namespace acti::ui
