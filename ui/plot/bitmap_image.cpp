#include "ui/plot/bitmap_image.h"

#include "core/figure/halvings.h"

#include <algorithm>
#include <memory>

namespace acti::plot {

static_assert(sizeof(Rgb) == 3, "a row of a bitmap is a row of 24-bit pixels");

QImage toImage(const Bitmap& bitmap) {
    if (bitmap.empty())
        return {};
    auto kept = std::make_unique<Bitmap>(bitmap);
    const auto* bytes = reinterpret_cast<const uchar*>(kept->pixels().data());
    const auto width = static_cast<int>(bitmap.width()), height = static_cast<int>(bitmap.height());
    const auto release = [](void* held) { delete static_cast<Bitmap*>(held); };
    return {bytes, width, height, 3 * width, QImage::Format_RGB888, release, kept.release()};
}

QImage shrunk(const Raster& raster, QSize size) {
    const Bitmap& bitmap = raster.bitmap;
    const ColourMap* map = mapToAverageBy(raster.colourMap);
    if (!map)
        return toImage(bitmap).scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    const std::size_t width = std::min(bitmap.width(), static_cast<std::size_t>(size.width()));
    const std::size_t height = std::min(bitmap.height(), static_cast<std::size_t>(size.height()));
    const Bitmap small = acti::shrunk(bitmap, *map, width, height);
    return toImage(small).scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

QImage colourStrip(const ColourMap& map) {
    QImage strip(ColourMap::kColours, 1, QImage::Format_RGB32);
    for (int i = 0; i < strip.width(); ++i) {
        const Rgb colour = map.colour(static_cast<std::size_t>(i));
        strip.setPixel(i, 0, qRgb(colour.r, colour.g, colour.b));
    }
    return strip;
}

} // namespace acti::plot
