// Small drawings of functions, made from the functions themselves.
#pragma once

#include "core/activations/entry.h"

#include <QColor>
#include <QPixmap>

namespace acti::ui {

// The curve of `entry` at its initial parameters over a few units around 0.
QPixmap thumbnail(const Entry& entry, QSize size, const QColor& colour, qreal pixelRatio);

} // namespace acti::ui
