// Colour maps: a number in 0..1 to a colour. Lightness rises evenly along every sequential map.
#pragma once

#include "core/base/error.h"
#include "core/figure/bitmap.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace acti {

class ColourMap {
public:
    // `stops` are evenly spaced over 0..1, interpolated in linear steps of sRGB.
    ColourMap(std::string_view id, const std::vector<Rgb>& stops);

    std::string_view id() const { return m_id; }
    // All that it has, from the first to the last.
    static constexpr std::size_t kColours = 256;
    Rgb colour(std::size_t index) const { return m_table[index]; }
    // Clamped to 0..1; NaN gives the colour for missing values.
    Rgb at(double fraction) const;
    Rgb missing() const { return {214, 39, 119}; }

private:
    std::string m_id;
    std::array<Rgb, kColours> m_table{};
};

// "grey", "viridis", "cividis" (sequential), "blue_orange" (diverging).
const std::vector<ColourMap>& colourMaps();
Result<const ColourMap*> findColourMap(std::string_view id);

// A colour as one number, to look it up by.
constexpr std::uint32_t keyOf(Rgb colour) {
    return static_cast<std::uint32_t>(colour.r) << 16 | static_cast<std::uint32_t>(colour.g) << 8 | colour.b;
}

// Relative luminance of sRGB (CIE Y), 0..1.
double luminance(Rgb colour);

} // namespace acti
