// A scene as it looks from afar: its lines and pictures, without the words that would be too small to read.
#pragma once

#include "core/figure/scene.h"

namespace acti::plot {

// For any thread. The scene has the size kThumbnailMm and rasters of no more pixels than such a picture shows.
inline constexpr SizeMm kThumbnailMm{80, 50};
Scene forThumbnail(Scene scene);

} // namespace acti::plot
