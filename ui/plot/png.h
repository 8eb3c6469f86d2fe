// Pictures as PNG files, pixel for pixel. Needs no application object.
#pragma once

#include "core/figure/bitmap.h"

#include <QByteArray>
#include <QImage>

namespace acti::plot {

QByteArray encodePng(const QImage& image);
QByteArray encodePng(const Bitmap& bitmap);

} // namespace acti::plot
