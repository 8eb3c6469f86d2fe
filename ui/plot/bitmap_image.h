// Bitmaps as images of Qt.
#pragma once

#include "core/figure/colour_map.h"
#include "core/figure/scene.h"

#include <QImage>

namespace acti::plot {

// Shares the bitmap's bytes, and keeps them; whoever writes to the image gets a copy. Format_RGB888.
QImage toImage(const Bitmap& bitmap);

// In fewer pixels, at least one: each has the mean colour of those it stands for, or in a colour map the colour of
// their mean value.
QImage shrunk(const Raster& raster, QSize size);

// 256 x 1, from the map's first to its last colour.
QImage colourStrip(const ColourMap& map);

} // namespace acti::plot
