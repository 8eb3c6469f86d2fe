// A small tensor of many channels, as a network has them, and a Meta-ACON figure on it.
#pragma once

#include "core/figure/meta_acon_figure.h"

#include <cmath>

namespace acti {

inline Assets features(std::size_t samples = 2, std::size_t channels = 20) {
    const Shape shape{samples, channels, 3, 4, 4};
    std::vector<float> values(shape.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = static_cast<float>(40 * std::sin(0.37 * static_cast<double>(i)) + 0.5 * static_cast<double>(i % 7));
    StoredInput input;
    input.values = Tensor(shape, std::move(values));
    for (std::size_t c = 0; c < channels; ++c)
        input.channels.push_back("Channel " + std::to_string(c));
    return {{"features", std::make_shared<const StoredInput>(std::move(input))}};
}

inline MetaAconFigure figureOnFeatures() {
    MetaAconFigure figure;
    figure.input = "features";
    return figure;
}

} // namespace acti
