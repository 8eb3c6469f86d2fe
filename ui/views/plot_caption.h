// What the small plots beside the tiles share: a caption below, and the winners' colours.
#pragma once

#include "core/figure/map_colours.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace acti::ui {

inline QColor conditionColour() { return {kConditionColour.r, kConditionColour.g, kConditionColour.b}; }
inline QColor tieColour() { return {kTieColour.r, kTieColour.g, kTieColour.b}; }
inline QColor inputColour(const Theme& theme) {
    return theme.isDark ? QColor(0x8d, 0x91, 0x97) : QColor(0x8e, 0x90, 0x94);
}

// Writes the caption centred at the foot of `whole` and returns what is left above it.
inline QRectF paintCaption(QPainter& painter, const QRect& whole, const QString& caption) {
    constexpr int kCaptionHeight = 20;
    QFont font = painter.font();
    font.setPixelSize(11);
    painter.setFont(font);
    painter.setPen(currentTheme().muted);
    painter.drawText(QRect(whole.left(), whole.bottom() - kCaptionHeight + 1, whole.width(), kCaptionHeight),
                     Qt::AlignHCenter | Qt::AlignBottom, caption);
    return QRectF(whole).adjusted(0, 0, 0, -kCaptionHeight);
}

} // namespace acti::ui
