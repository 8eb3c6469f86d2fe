// A bitmap at full size and at every halving, so that a reduced picture is drawn from as few pixels as the screen has.
#pragma once

#include "core/figure/bitmap.h"

#include <QImage>

#include <vector>

namespace acti::ui {

class MipPyramid {
public:
    // Costs a third of the bitmap's pixels; to be called off the window's thread.
    explicit MipPyramid(Bitmap bitmap);

    QSize size() const { return m_levels.front().size(); }
    std::size_t levelCount() const { return m_levels.size(); }
    QRgb pixel(QPoint position) const { return m_levels.front().pixel(position); }

    // What to draw where an image pixel takes `zoom` device pixels: the smallest level that need not be magnified, or
    // the full size.
    const QImage& levelFor(double zoom) const;

private:
    Bitmap m_bitmap; // level 0 of a large picture shares its bytes
    std::vector<QImage> m_levels;
};

} // namespace acti::ui
