// What the small plots beside the tiles share: a caption below, the winners' colours, what is chosen and the focus.
#pragma once

#include "core/figure/map_colours.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QWidget>

namespace acti::ui {

inline QColor conditionColour() { return {kConditionColour.r, kConditionColour.g, kConditionColour.b}; }
inline QColor tieColour() { return {kTieColour.r, kTieColour.g, kTieColour.b}; }
inline QColor inputColour(const Theme& theme) {
    return theme.isDark ? QColor(0x8d, 0x91, 0x97) : QColor(0x8e, 0x90, 0x94);
}

inline constexpr int kCaptionHeight = 20;

inline QRectF aboveCaption(const QRect& whole) { return QRectF(whole).adjusted(0, 0, 0, -kCaptionHeight); }

// Writes the caption centred at the foot of `whole` and returns what is left above it.
inline QRectF paintCaption(QPainter& painter, const QRect& whole, const QString& caption) {
    QFont font = painter.font();
    font.setPixelSize(11);
    painter.setFont(font);
    painter.setPen(currentTheme().muted);
    painter.drawText(QRect(whole.left(), whole.bottom() - kCaptionHeight + 1, whole.width(), kCaptionHeight),
                     Qt::AlignHCenter | Qt::AlignBottom, caption);
    return aboveCaption(whole);
}

// Marks what of a plot is chosen.
inline void paintChoice(QPainter& painter, const QRectF& chosen) {
    QColor colour = currentTheme().accent;
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(colour, 1));
    colour.setAlphaF(0.22F);
    painter.setBrush(colour);
    painter.drawRect(chosen.adjusted(0, 0, -1, -1));
    painter.setBrush(Qt::NoBrush);
}

// Whether the keys go there and came there by keys: a click needs no frame.
inline bool showsFocus(const QWidget& plot) {
    return plot.hasFocus() && plot.window()->testAttribute(Qt::WA_KeyboardFocusChange);
}

// The frame of a plot that the keys go to.
inline void paintFocus(QPainter& painter, const QRect& whole) {
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(QPen(currentTheme().accent, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(whole).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

} // namespace acti::ui
