#include "core/figure/map_brush.h"

#include "core/base/expect.h"

#include <algorithm>
#include <numeric>

namespace acti {

bool MapBrush::contains(float xValue, float tValue) const {
    return margin.contains(static_cast<double>(tValue - xValue)) && x.contains(static_cast<double>(xValue)) &&
           t.contains(static_cast<double>(tValue));
}

std::optional<BrushedPixels> brushed(std::span<const float> x, std::span<const float> t, const MapBrush& brush,
                                     const IsCancelled& isCancelled) {
    ACTI_EXPECT(x.size() == t.size());
    constexpr std::size_t kStretch = 1 << 16;
    const std::size_t stretches = (x.size() + kStretch - 1) / kStretch;
    BrushedPixels result;
    result.outside.resize(x.size());
    std::vector<std::size_t> chosen(stretches);
    const auto look = [&](std::size_t stretch) {
        const std::size_t begin = stretch * kStretch, end = std::min(x.size(), begin + kStretch);
        std::size_t inside = 0;
        for (std::size_t i = begin; i < end; ++i) {
            const bool isInside = brush.contains(x[i], t[i]);
            result.outside[i] = isInside ? 0 : 1;
            inside += isInside ? 1 : 0;
        }
        chosen[stretch] = inside;
    };
    if (!parallelFor(stretches, 0, look, isCancelled))
        return std::nullopt;
    result.chosen = std::accumulate(chosen.begin(), chosen.end(), std::size_t{0});
    return result;
}

} // namespace acti
