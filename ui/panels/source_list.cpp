#include "ui/panels/source_list.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QFileInfo>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace acti::ui {

QIcon untintedIcon(const QPixmap& pixmap) {
    QIcon icon;
    icon.addPixmap(pixmap, QIcon::Normal);
    icon.addPixmap(pixmap, QIcon::Selected);
    return icon;
}

SourceList::SourceList(QWidget* parent) : QListWidget(parent) {
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setTextElideMode(Qt::ElideMiddle);
    setUniformItemSizes(true);
}

QListWidgetItem* SourceList::addRow(const QString& text, const QIcon& icon) {
    auto* item = new QListWidgetItem(icon, text, this);
    item->setSizeHint(QSize(80, icon.isNull() ? kTextRow : kThumbnailRow));
    return item;
}

// A row is shown when it is chosen, which the left button does.
void SourceList::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton)
        QListWidget::mousePressEvent(event);
}

QSize SourceList::sizeHint() const {
    int height = 0;
    for (int row = 0; row < count(); ++row)
        height += item(row)->sizeHint().height();
    return {160, height};
}

QIcon thumbnailIcon(const QImage& image) {
    if (image.isNull())
        return emptyIcon();
    const QSize size = kSourceThumbnailSize * 2;
    const QImage scaled = image.scaled(size, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
    QPixmap pixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    QBrush brush(scaled);
    brush.setTransform(
        QTransform::fromTranslate((size.width() - scaled.width()) / 2.0, (size.height() - scaled.height()) / 2.0));
    painter.setBrush(brush);
    painter.drawRoundedRect(QRectF(QPointF(0, 0), QSizeF(size)), 10, 10);
    painter.end();
    pixmap.setDevicePixelRatio(2);
    return untintedIcon(pixmap);
}

QIcon sampleIcon(const QString& file) {
    return thumbnailIcon(
        QImage(QStringLiteral(":/thumbnails/") + QFileInfo(file).completeBaseName() + QStringLiteral(".png")));
}

QIcon emptyIcon() {
    const QSize size = kSourceThumbnailSize * 2;
    QPixmap pixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(currentTheme().field);
    painter.drawRoundedRect(QRectF(QPointF(0, 0), QSizeF(size)), 10, 10);
    painter.drawPixmap((size.width() - 40) / 2, (size.height() - 40) / 2,
                       iconPixmap(QStringLiteral("image"), 40, currentTheme().muted));
    painter.end();
    pixmap.setDevicePixelRatio(2);
    return untintedIcon(pixmap);
}

} // namespace acti::ui
