#include "core/figure/pixel_field.h"

#include "core/base/expect.h"
#include "core/figure/plane_run.h"

#include <algorithm>

namespace acti {

Result<ShownField> fieldOfLayers(const MapContent& content, const FunnelLayer& layer, int layers,
                                 const RunOptions& options) {
    ACTI_EXPECT(!content.large);
    const Result<PlaneRun> run = planeRun(content.funnel->x, layer, content.place());
    if (!run)
        return run.error();
    Result<ActivateField> field = fieldOf(*run, layers, options);
    if (!field)
        return field.error();
    return ShownField{*std::move(field), run->place};
}

PixelField pixelField(const ShownField& shown, std::size_t row, std::size_t column) {
    const auto& [field, place] = shown;
    const Shape& shape = field.shape();
    ACTI_EXPECT(row < shape.h && column < shape.w);
    const auto whole = field.maskAt(place.sample, place.channel, row, column);
    const auto values = whole.values();
    std::size_t top = shape.h, bottom = 0, left = shape.w, right = 0;
    PixelField cut;
    for (std::size_t r = 0; r < shape.h; ++r) {
        const auto line = values.subspan(r * shape.w, shape.w);
        const auto first = std::find_if(line.begin(), line.end(), [](unsigned char value) { return value != 0; });
        if (first == line.end())
            continue;
        top = std::min(top, r);
        bottom = r;
        left = std::min(left, static_cast<std::size_t>(first - line.begin()));
        for (std::size_t c = static_cast<std::size_t>(first - line.begin()); c < shape.w; ++c)
            if (line[c] != 0) {
                right = std::max(right, c);
                ++cut.count;
            }
    }
    ACTI_EXPECT(cut.count > 0); // a field has its pixel at least, or what its window is made of
    cut.row = top;
    cut.column = left;
    cut.height = bottom - top + 1;
    cut.width = right - left + 1;
    for (std::size_t r = top; r <= bottom; ++r) {
        const auto line = values.subspan(r * shape.w + left, cut.width);
        cut.mask.insert(cut.mask.end(), line.begin(), line.end());
    }
    return cut;
}

} // namespace acti
