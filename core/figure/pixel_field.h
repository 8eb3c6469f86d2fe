// The activate field of one pixel of a map, cut out of the picture: which pixels it looks at through several layers.
#pragma once

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/figure/map_content.h"
#include "core/spatial/activate_field.h"

#include <cstddef>
#include <vector>

namespace acti {

struct PixelField {
    std::size_t row = 0; // of the upper left corner of the smallest rectangle around it
    std::size_t column = 0;
    std::size_t height = 1;
    std::size_t width = 1;
    std::size_t count = 0;           // of its pixels
    std::vector<unsigned char> mask; // of the rectangle, row-major: 1 where it looks

    bool has(std::size_t atRow, std::size_t atColumn) const { return mask[atRow * width + atColumn] != 0; }
    bool operator==(const PixelField&) const = default;
};

// Of the shown plane alone where nothing else goes into it.
struct ShownField {
    ActivateField field;
    MapPlane place; // of the shown plane, in it
};

// The same layer so many times over. The content's planes are whole. Errors: those of channelLayers and runStack.
Result<ShownField> fieldOfLayers(const MapContent& content, const FunnelLayer& layer, int layers,
                                 const RunOptions& options = {});

// The position lies in the field's shape.
PixelField pixelField(const ShownField& shown, std::size_t row, std::size_t column);

} // namespace acti
