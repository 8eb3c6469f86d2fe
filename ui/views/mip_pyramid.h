// A bitmap at full size and at every halving, so that a reduced picture is drawn from as few pixels as the screen has.
#pragma once

#include "core/figure/halvings.h"
#include "core/figure/map_planes.h"

#include <QImage>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace acti::ui {

// Of an image and its halvings: the smallest that need not be magnified where an image pixel takes `zoom` device
// pixels, or the image itself.
std::size_t levelFor(double zoom, std::size_t levels);

// Adds halvings until one is small enough to be drawn whole. Each is half(the one before).
template<class Half>
void addHalvings(std::vector<QImage>& levels, Half half) {
    while (std::max(levels.back().width(), levels.back().height()) > static_cast<int>(kSmallestHalving))
        levels.push_back(half(levels.back()));
}

class MipPyramid {
public:
    // Costs a third of the bitmap's pixels; to be called off the window's thread. A halving has the mean colour of four
    // pixels; in a map that is not grey the colour of their mean value.
    explicit MipPyramid(const Bitmap& bitmap);
    explicit MipPyramid(const PaintedTile& tile);

    QSize size() const { return m_levels.front().size(); }
    std::size_t levelCount() const { return m_levels.size(); }
    const std::vector<QImage>& levels() const { return m_levels; }
    // Whether its colours stand for values, and a colour between two of them for none.
    bool isMap() const { return m_isMap; }
    QRgb pixel(QPoint position) const { return m_levels.front().pixel(position); }

    const QImage& levelFor(double zoom) const { return m_levels[ui::levelFor(zoom, m_levels.size())]; }

private:
    void addFull(const Bitmap& bitmap);

    bool m_isMap = false;
    std::vector<QImage> m_levels; // level 0 of a large picture shares its bytes
};

} // namespace acti::ui
