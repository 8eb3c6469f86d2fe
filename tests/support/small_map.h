// A map figure over a picture of a few pixels, for tests of what is made from figures.
#pragma once

#include "core/figure/figure.h"

#include <cmath>

namespace acti {

inline Assets smallAssets() {
    StoredInput input;
    const std::size_t h = 6, w = 8;
    std::vector<float> values(h * w);
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = static_cast<float>(std::sin(0.7 * static_cast<double>(i)));
    input.values = Tensor({1, 1, h, w, 2}, std::move(values));
    input.channels = {"grey"};
    return {{"small", std::make_shared<const StoredInput>(std::move(input))}};
}

inline Figure smallMap(const std::string& id = "map") {
    MapFigure map;
    map.input = "small";
    map.channel.isLuminance = false;
    return {id, "A small map", {120, 90}, map};
}

} // namespace acti
