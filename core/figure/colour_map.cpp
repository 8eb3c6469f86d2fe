#include "core/figure/colour_map.h"

#include "core/base/text.h"

#include <algorithm>
#include <cmath>

namespace acti {
namespace {

double linear(std::uint8_t channel) {
    const double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

std::uint8_t mix(std::uint8_t a, std::uint8_t b, double t) {
    return static_cast<std::uint8_t>(std::lround(a + (static_cast<double>(b) - a) * t));
}

// Stops of viridis and cividis: samples of the published tables (matplotlib, CC0; Nuñez et al. 2018, CC0).
const std::vector<Rgb> kViridis{{68, 1, 84},    {72, 35, 116},  {64, 67, 135},  {52, 94, 141},
                                {41, 120, 142}, {32, 144, 140}, {34, 167, 132}, {68, 190, 112},
                                {121, 209, 81}, {189, 222, 38}, {253, 231, 37}};
const std::vector<Rgb> kCividis{{0, 34, 78},     {18, 53, 112},   {59, 73, 108},   {87, 93, 109},  {112, 113, 115},
                                {138, 134, 120}, {165, 156, 116}, {195, 179, 105}, {225, 204, 85}, {254, 232, 56}};
// Blue below, orange above, light between: our own, of the hues that the winner map uses.
const std::vector<Rgb> kBlueOrange{{8, 64, 129},    {0, 114, 178},  {92, 166, 210}, {176, 210, 231}, {244, 244, 242},
                                   {248, 212, 150}, {236, 167, 55}, {203, 117, 0},  {130, 68, 0}};

} // namespace

ColourMap::ColourMap(std::string_view id, const std::vector<Rgb>& stops) : m_id(id) {
    ACTI_EXPECT(stops.size() >= 2);
    for (std::size_t i = 0; i < m_table.size(); ++i) {
        const double position =
            static_cast<double>(i) / static_cast<double>(m_table.size() - 1) * static_cast<double>(stops.size() - 1);
        const std::size_t left = std::min(static_cast<std::size_t>(position), stops.size() - 2);
        const double t = position - static_cast<double>(left);
        const Rgb a = stops[left];
        const Rgb b = stops[left + 1];
        m_table[i] = {mix(a.r, b.r, t), mix(a.g, b.g, t), mix(a.b, b.b, t)};
    }
}

Rgb ColourMap::at(double fraction) const {
    if (std::isnan(fraction))
        return missing();
    return m_table[static_cast<std::size_t>(std::clamp(fraction, 0.0, 1.0) * 255.0 + 0.5)];
}

const std::vector<ColourMap>& colourMaps() {
    static const std::vector<ColourMap> maps{ColourMap("grey", {{0, 0, 0}, {255, 255, 255}}),
                                             ColourMap("viridis", kViridis), ColourMap("cividis", kCividis),
                                             ColourMap("blue_orange", kBlueOrange)};
    return maps;
}

Result<const ColourMap*> findColourMap(std::string_view id) {
    std::vector<std::string> ids;
    for (const ColourMap& map : colourMaps()) {
        if (map.id() == id)
            return &map;
        ids.emplace_back(map.id());
    }
    const std::string near = nearest(id, ids);
    return Error{ErrorCode::NotFound,
                 "no colour map of this name" + (near.empty() ? "" : "; did you mean " + near + "?"), std::string(id)};
}

double luminance(Rgb colour) {
    return 0.2126 * linear(colour.r) + 0.7152 * linear(colour.g) + 0.0722 * linear(colour.b);
}

} // namespace acti
