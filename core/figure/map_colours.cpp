#include "core/figure/map_colours.h"

#include "core/base/expect.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace acti {
namespace {

constexpr std::size_t kLargestSample = 200'000; // enough for a quantile of 0.002 to be steady

std::vector<float> finiteSample(std::span<const float> values) {
    const std::size_t stride = std::max<std::size_t>(1, values.size() / kLargestSample);
    std::vector<float> sample;
    sample.reserve(values.size() / stride + 1);
    for (std::size_t i = 0; i < values.size(); i += stride)
        if (std::isfinite(values[i]))
            sample.push_back(values[i]);
    return sample;
}

double fractionOf(float value, const Range& range) {
    return (static_cast<double>(value) - range.min) / (range.max - range.min);
}

std::uint8_t mix(double from, double to, double t) {
    return static_cast<std::uint8_t>(std::lround(from + (to - from) * t));
}

// The hue carries the state, the lightness keeps the picture readable.
Rgb tinted(std::uint8_t grey, Rgb hue, double opacity) {
    const double shade = 0.30 + 0.70 * (grey / 255.0);
    return {mix(grey, hue.r * shade, opacity), mix(grey, hue.g * shade, opacity), mix(grey, hue.b * shade, opacity)};
}

} // namespace

Range robustRange(std::span<const float> values, double tail) {
    std::vector<float> sample = finiteSample(values);
    if (sample.empty())
        return {0, 1};
    const auto rank = [&](double fraction) {
        const auto index = static_cast<std::ptrdiff_t>(fraction * static_cast<double>(sample.size() - 1));
        std::nth_element(sample.begin(), sample.begin() + index, sample.end());
        return static_cast<double>(sample[static_cast<std::size_t>(index)]);
    };
    const Range range{rank(tail), rank(1 - tail)};
    if (range.min < range.max)
        return range;
    const double spread = range.min == 0 ? 0.5 : std::abs(range.min) * 0.5;
    return {range.min - spread, range.min + spread};
}

Bitmap colourPlane(std::span<const float> plane, std::size_t width, const ColourMap& map, const Range& range) {
    ACTI_EXPECT(width > 0 && plane.size() % width == 0 && range.min < range.max);
    Bitmap bitmap(width, plane.size() / width);
    std::transform(plane.begin(), plane.end(), bitmap.freshPixels().begin(),
                   [&](float value) { return map.at(fractionOf(value, range)); });
    return bitmap;
}

Bitmap colourWinners(std::span<const unsigned char> winners, std::span<const float> plane, std::size_t width,
                     const Range& greys, double opacity) {
    ACTI_EXPECT(width > 0 && winners.size() == plane.size() && greys.min < greys.max);
    Bitmap bitmap(width, plane.size() / width);
    const auto pixels = bitmap.freshPixels();
    for (std::size_t i = 0; i < plane.size(); ++i) {
        const double fraction = fractionOf(plane[i], greys);
        const auto grey =
            static_cast<std::uint8_t>(std::isnan(fraction) ? 128 : std::lround(std::clamp(fraction, 0.0, 1.0) * 255));
        switch (static_cast<Winner>(winners[i])) {
        case Winner::Input:
            pixels[i] = {grey, grey, grey};
            break;
        case Winner::Tie:
            pixels[i] = tinted(grey, kTieColour, opacity);
            break;
        case Winner::Condition:
            pixels[i] = tinted(grey, kConditionColour, opacity);
            break;
        }
    }
    return bitmap;
}

} // namespace acti
