#include "core/figure/map_colours.h"

#include "core/base/expect.h"
#include "core/base/parallel.h"

#include <algorithm>
#include <array>
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

// What each of the 256 greys becomes: a picture has far more pixels than that.
template<class Colour>
std::array<Rgb, 256> shadesOf(Colour colour) {
    std::array<Rgb, 256> shades;
    for (std::size_t grey = 0; grey < shades.size(); ++grey)
        shades[grey] = colour(static_cast<std::uint8_t>(grey));
    return shades;
}

// Calls body(begin, end) for stretches of 0..count on all processors; each value is treated by itself, so that the
// result does not depend on how they are shared.
template<class Body>
void inStretches(std::size_t count, Body body) {
    constexpr std::size_t kStretch = 1 << 16;
    parallelFor((count + kStretch - 1) / kStretch, 0,
                [&](std::size_t k) { body(k * kStretch, std::min(count, (k + 1) * kStretch)); });
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
    const auto pixels = bitmap.freshPixels();
    inStretches(plane.size(), [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i)
            pixels[i] = map.at(fractionOf(plane[i], range));
    });
    return bitmap;
}

Bitmap colourWinners(std::span<const unsigned char> winners, std::span<const float> plane, std::size_t width,
                     const Range& greys, double opacity) {
    ACTI_EXPECT(width > 0 && winners.size() == plane.size() && greys.min < greys.max);
    Bitmap bitmap(width, plane.size() / width);
    const auto pixels = bitmap.freshPixels();
    const auto input = shadesOf([](std::uint8_t grey) { return Rgb{grey, grey, grey}; });
    const auto tie = shadesOf([&](std::uint8_t grey) { return tinted(grey, kTieColour, opacity); });
    const auto condition = shadesOf([&](std::uint8_t grey) { return tinted(grey, kConditionColour, opacity); });
    inStretches(plane.size(), [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            const double fraction = fractionOf(plane[i], greys);
            const auto grey =
                static_cast<std::size_t>(std::isnan(fraction) ? 128 : std::clamp(fraction, 0.0, 1.0) * 255 + 0.5);
            switch (static_cast<Winner>(winners[i])) {
            case Winner::Input:
                pixels[i] = input[grey];
                break;
            case Winner::Tie:
                pixels[i] = tie[grey];
                break;
            case Winner::Condition:
                pixels[i] = condition[grey];
                break;
            }
        }
    });
    return bitmap;
}

} // namespace acti
