#include "ui/plot/png.h"

#include "ui/plot/layout_elements.h"

#include <QBuffer>

namespace acti::plot {

QByteArray encodePng(const Bitmap& bitmap) {
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    toImage(bitmap).save(&out, "PNG");
    return out.data();
}

} // namespace acti::plot
