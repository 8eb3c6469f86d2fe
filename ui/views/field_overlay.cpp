#include "ui/views/field_overlay.h"

#include "ui/theme/theme.h"

#include <QList>
#include <QPainter>

namespace acti::ui {
namespace {

// The sides of pixels that the field ends at, as lines of the view.
QList<QLineF> outlineOf(const PixelField& field, const TileCamera& camera, QSize view) {
    const auto at = [&](std::size_t row, std::size_t column) {
        return toScreen(camera, view,
                        QPointF(static_cast<double>(field.column + column), static_cast<double>(field.row + row)));
    };
    const auto has = [&](std::size_t row, std::size_t column) { // counted from 1
        return row >= 1 && column >= 1 && row <= field.height && column <= field.width &&
               field.has(row - 1, column - 1);
    };
    QList<QLineF> lines;
    for (std::size_t row = 0; row <= field.height; ++row)
        for (std::size_t column = 0; column <= field.width; ++column) {
            if (has(row, column + 1) != has(row + 1, column + 1))
                lines << QLineF(at(row, column), at(row, column + 1));
            if (has(row + 1, column) != has(row + 1, column + 1))
                lines << QLineF(at(row, column), at(row + 1, column));
        }
    return lines;
}

} // namespace

void paintField(QPainter& painter, const PixelField& field, const TileCamera& camera, QSize view) {
    QColor tint = currentTheme().accent;
    tint.setAlphaF(0.18F);
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (std::size_t row = 0; row < field.height; ++row)
        for (std::size_t column = 0; column < field.width; ++column)
            if (field.has(row, column))
                painter.fillRect(QRectF(toScreen(camera, view,
                                                 QPointF(static_cast<double>(field.column + column),
                                                         static_cast<double>(field.row + row))),
                                        QSizeF(camera.zoom, camera.zoom)),
                                 tint);
    const QList<QLineF> outline = outlineOf(field, camera, view);
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(QPen(QColor(0, 0, 0, 150), 3, Qt::SolidLine, Qt::RoundCap));
    painter.drawLines(outline);
    painter.setPen(QPen(QColor(255, 255, 255), 1.2, Qt::SolidLine, Qt::RoundCap));
    painter.drawLines(outline);
}

} // namespace acti::ui
