// Bitmaps as PNG files, pixel for pixel. Needs no application object.
#pragma once

#include "core/figure/bitmap.h"

#include <QByteArray>

namespace acti::plot {

QByteArray encodePng(const Bitmap& bitmap);

} // namespace acti::plot
