// Small pictures for maps, and figures that show them.
#pragma once

#include "core/figure/map_figure.h"

namespace acti {

// Channels that differ in size and sign, so that a mixed-up index shows.
inline Assets photoOf(Shape shape, std::vector<std::string> channels) {
    StoredInput input;
    std::vector<float> values(shape.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = static_cast<float>((i * 37 + 11) % 251);
    input.values = Tensor(shape, values);
    input.typeMaximum = 255;
    input.channels = std::move(channels);
    input.format = "PNG";
    return {{"photo", std::make_shared<const StoredInput>(std::move(input))}};
}

// Two samples of 5 x 7 pixels.
inline Assets colourPhoto() { return photoOf({2, 3, 5, 7, 4}, {"Red", "Green", "Blue"}); }

inline MapFigure figureOf(Weights weights, ChannelChoice channel) {
    MapFigure figure;
    figure.input = "photo";
    figure.spec.branch().weights = std::move(weights);
    figure.channel = channel;
    return figure;
}

} // namespace acti
