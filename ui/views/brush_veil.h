// What dims the pixels that a brush leaves out, over every tile alike: made off the window's thread, painted from as
// few pixels as the screen has.
#pragma once

#include "core/figure/map_brush.h"
#include "core/figure/map_content.h"
#include "ui/views/tile_camera.h"

#include <QColor>
#include <QImage>
#include <QRect>

#include <memory>
#include <optional>
#include <vector>

class QPainter;

namespace acti::ui {

// How much of each pixel is left out, and the same at every halving.
class Veil {
public:
    // `outside`: 1 for what is left out, row-major.
    Veil(const std::vector<unsigned char>& outside, std::size_t width);

    QSize size() const { return m_levels.front().size(); }
    // The share of a pixel that is left out, 0 to 255.
    int at(QPoint pixel) const { return m_levels.front().pixelIndex(pixel); }
    void paint(QPainter& painter, const TileCamera& camera, QSize view, const QColor& colour) const;

private:
    std::vector<QImage> m_levels; // indexed, 0 to 255
};

// A brush over a picture; of a large one over the reduced picture, and over its part at full size.
struct BrushVeil {
    MapBrush brush;
    std::size_t chosen = 0; // of `all`, which of a large picture are a sample or the reduced picture's
    std::size_t all = 0;
    std::shared_ptr<const Veil> whole;
    int reduction = 1;
    std::shared_ptr<const Veil> detail;
    QRect detailRect;

    void paint(QPainter& painter, const TileCamera& camera, QSize view) const;
};

// Paints a veil on tile after tile that look at the same place: it is found once for each place.
class VeilPainter {
public:
    explicit VeilPainter(std::shared_ptr<const BrushVeil> veil) : m_veil(std::move(veil)), m_last(new Last) {}
    void operator()(QPainter& painter, const TileCamera& camera, QSize view) const;

private:
    struct Last {
        TileCamera camera;
        QColor colour;
        QImage image; // as large as the view, in the screen's pixels
    };
    std::shared_ptr<const BrushVeil> m_veil;
    std::shared_ptr<Last> m_last; // of all copies
};

// `detail`: null, or the numbers of `detailRect`. Nothing where it is cancelled.
std::optional<BrushVeil> makeVeil(const MapBrush& brush, const MapContent& content, const MapContent* detail,
                                  const QRect& detailRect, const IsCancelled& isCancelled = {});

} // namespace acti::ui
