// Moving pictures as GIF: one palette for all of them, made from their own colours; no dithering, since areas are flat.
#pragma once

#include "core/figure/bitmap.h"

#include <QByteArray>
#include <QImage>

#include <vector>

namespace acti::plot {

inline constexpr int kFrameTime = 7; // hundredths of a second

// At most 256 colours; those that most pixels have stay exactly as they are.
std::vector<Rgb> paletteOf(const std::vector<QImage>& frames);

// The frames are of one size. It goes on for ever. Empty: it could not be made.
QByteArray encodeGif(const std::vector<QImage>& frames);

} // namespace acti::plot
