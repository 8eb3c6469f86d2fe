#include "ui/plot/preview_scene.h"

#include "ui/plot/bitmap_image.h"

#include <cmath>
#include <cstring>

namespace acti::plot {
namespace {

Bitmap reduced(const Raster& raster, std::size_t mostPixels) {
    const Bitmap& bitmap = raster.bitmap;
    const double all = static_cast<double>(bitmap.width()) * static_cast<double>(bitmap.height());
    const double factor = std::sqrt(static_cast<double>(mostPixels) / all);
    const auto side = [&](std::size_t length) {
        return std::max(1, static_cast<int>(std::floor(static_cast<double>(length) * factor)));
    };
    const QImage small =
        shrunk(raster, {side(bitmap.width()), side(bitmap.height())}).convertToFormat(QImage::Format_RGB888);
    Bitmap out(static_cast<std::size_t>(small.width()), static_cast<std::size_t>(small.height()));
    for (int row = 0; row < small.height(); ++row)
        std::memcpy(out.freshPixels().data() + static_cast<std::size_t>(row) * out.width(), small.constScanLine(row),
                    out.width() * sizeof(Rgb));
    return out;
}

} // namespace

Scene forPreview(Scene scene, std::size_t mostPixels) {
    for (Panel& panel : scene.panels)
        for (Mark& mark : panel.marks)
            if (auto* raster = std::get_if<Raster>(&mark);
                raster && raster->bitmap.width() * raster->bitmap.height() > mostPixels)
                raster->bitmap = reduced(*raster, mostPixels);
    return scene;
}

} // namespace acti::plot
