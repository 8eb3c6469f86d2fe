// The activate field of a pixel over a tile: a tint within an outline that reads on any picture.
#pragma once

#include "core/figure/pixel_field.h"
#include "ui/views/tile_camera.h"

#include <QSize>

class QPainter;

namespace acti::ui {

void paintField(QPainter& painter, const PixelField& field, const TileCamera& camera, QSize view);

} // namespace acti::ui
