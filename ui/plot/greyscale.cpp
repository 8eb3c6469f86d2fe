#include "ui/plot/greyscale.h"

#include "core/figure/colour_map.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace acti::plot {
namespace {

constexpr double kAmberDarker = 0.7;

Rgb shade(double value) {
    const auto grey = static_cast<std::uint8_t>(std::lround(value));
    return {grey, grey, grey};
}

// What the colours of a map become.
std::map<std::uint32_t, Rgb> rampOf(const std::optional<ColourBar>& bar) {
    std::map<std::uint32_t, Rgb> ramp;
    const auto map = findColourMap(bar ? bar->colourMap : std::string());
    for (std::size_t i = 0; map && i < ColourMap::kColours; ++i)
        ramp.emplace(keyOf((*map)->colour(i)), shade(static_cast<double>(i)));
    return ramp;
}

Bitmap inGrey(const Bitmap& bitmap, const std::map<std::uint32_t, Rgb>& ramp) {
    Bitmap out(bitmap.width(), bitmap.height());
    const auto from = bitmap.pixels();
    const auto to = out.freshPixels();
    Rgb last{};
    Rgb grey = greyOf(last);
    for (std::size_t i = 0; i < from.size(); ++i) {
        if (from[i] != last || i == 0) {
            const auto known = ramp.find(keyOf(from[i]));
            grey = known == ramp.end() ? greyOf(from[i]) : known->second;
            last = from[i];
        }
        to[i] = grey;
    }
    return out;
}

} // namespace

Rgb greyOf(Rgb colour) {
    const double y = luminance(colour);
    const double lightness = y <= 0.0031308 ? 12.92 * y : 1.055 * std::pow(y, 1 / 2.4) - 0.055;
    const double amber = std::clamp((colour.r - colour.b) / 230.0, 0.0, 1.0);
    return shade(255 * lightness * (1 - kAmberDarker * amber));
}

Scene inGrey(Scene scene) {
    for (Panel& panel : scene.panels) {
        const auto ramp = rampOf(panel.colourBar);
        for (Mark& mark : panel.marks)
            if (auto* raster = std::get_if<Raster>(&mark)) {
                raster->bitmap = inGrey(raster->bitmap, ramp);
                raster->colourMap.clear(); // a mean of greys is the grey of the mean
            }
        if (panel.colourBar && !panel.colourBar->colourMap.empty())
            panel.colourBar->colourMap = "grey";
    }
    return scene;
}

} // namespace acti::plot
