// What a tile paints: a picture, or a reduced one with the part at hand at full size.
#pragma once

#include "ui/views/mip_pyramid.h"

#include <QRect>

#include <memory>

namespace acti::ui {

struct TilePicture {
    std::shared_ptr<const MipPyramid> whole;
    int reduction = 1;                        // a pixel of `whole` stands for so many of the picture either way
    QSize size;                               // of the picture, in its own pixels
    std::shared_ptr<const MipPyramid> detail; // null, or the pixels of `detailRect`
    QRect detailRect;

    static TilePicture of(std::shared_ptr<const MipPyramid> whole) {
        const QSize size = whole->size();
        return {std::move(whole), 1, size, nullptr, {}};
    }

    explicit operator bool() const { return whole != nullptr; }
    QRgb pixel(QPoint position) const {
        return detail && detailRect.contains(position) ? detail->pixel(position - detailRect.topLeft())
                                                       : whole->pixel(position / reduction);
    }
};

} // namespace acti::ui
