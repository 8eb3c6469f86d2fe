#include "ui/views/mip_pyramid.h"

#include "core/base/expect.h"
#include "ui/plot/bitmap_image.h"

#include <algorithm>
#include <cmath>

namespace acti::ui {
namespace {

constexpr std::size_t kConvertedPixels =
    4'000'000; // below this a copy in the screen's own format draws faster and costs little

// The average of 2 x 2 pixels; a last odd row or column joins no pair and falls away.
QImage halved(const QImage& image) {
    QImage result(std::max(1, image.width() / 2), std::max(1, image.height() / 2), QImage::Format_RGB32);
    const QImage source = image.format() == QImage::Format_RGB888 ? image : image.convertToFormat(QImage::Format_RGB32);
    const int step = source.format() == QImage::Format_RGB888 ? 3 : 4;
    const int right = source.width() > 1 ? step : 0;
    for (int row = 0; row < result.height(); ++row) {
        const uchar* upper = source.constScanLine(2 * row);
        const uchar* lower = source.constScanLine(std::min(2 * row + 1, source.height() - 1));
        auto* out = reinterpret_cast<QRgb*>(result.scanLine(row));
        for (int column = 0; column < result.width(); ++column, upper += 2 * step, lower += 2 * step) {
            const auto mean = [&](int i) {
                return (upper[i] + upper[i + right] + lower[i] + lower[i + right] + 2) / 4;
            };
            out[column] = step == 3 ? qRgb(mean(0), mean(1), mean(2)) : qRgb(mean(2), mean(1), mean(0));
        }
    }
    return result;
}

} // namespace

std::size_t levelFor(double zoom, std::size_t levels) {
    ACTI_EXPECT(levels > 0);
    if (zoom >= 1)
        return 0;
    return std::min(static_cast<std::size_t>(std::max(0.0, std::floor(std::log2(1 / zoom)))), levels - 1);
}

MipPyramid::MipPyramid(const Bitmap& bitmap) {
    addFull(bitmap);
    addHalvings(m_levels, halved);
}

MipPyramid::MipPyramid(const PaintedTile& tile) {
    addFull(tile.bitmap);
    const ColourMap* map = mapToAverageBy(tile.colourMap);
    m_isMap = map != nullptr;
    if (!map)
        addHalvings(m_levels, halved);
    else
        for (const Bitmap& smaller : halvings(tile.bitmap, *map))
            m_levels.push_back(plot::toImage(smaller).convertToFormat(QImage::Format_RGB32));
}

void MipPyramid::addFull(const Bitmap& bitmap) {
    ACTI_EXPECT(!bitmap.empty());
    const QImage full = plot::toImage(bitmap);
    const bool isSmall = bitmap.width() * bitmap.height() <= kConvertedPixels;
    m_levels.push_back(isSmall ? full.convertToFormat(QImage::Format_RGB32) : full);
}

} // namespace acti::ui
