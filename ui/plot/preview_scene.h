// A scene as a screen needs it: what is drawn in the window's thread is small, however large the maps are.
#pragma once

#include "core/figure/scene.h"

namespace acti::plot {

// No raster with more than `mostPixels`; those that have are averaged down. For any thread.
Scene forPreview(Scene scene, std::size_t mostPixels = 400'000);

} // namespace acti::plot
