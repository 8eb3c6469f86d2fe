#include "ui/plot/png.h"

#include "ui/plot/bitmap_image.h"

#include <QBuffer>

namespace acti::plot {

QByteArray encodePng(const QImage& image) {
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    image.save(&out, "PNG");
    return out.data();
}

QByteArray encodePng(const Bitmap& bitmap) { return encodePng(toImage(bitmap)); }

} // namespace acti::plot
