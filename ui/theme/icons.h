// The program's icons, tinted for the current theme.
#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

namespace acti::ui {

// `name` as in resources/icons: "undo". Drawn for normal, disabled and high-DPI use from one SVG.
QIcon icon(const QString& name);
QPixmap iconPixmap(const QString& name, int size, const QColor& colour, qreal pixelRatio = 1);

} // namespace acti::ui
