#include "ui/plot/greyscale.h"

#include "core/figure/colour_map.h"
#include "tests/support/example_scene.h"

#include <gtest/gtest.h>

#include <cmath>

namespace acti::plot {
namespace {

Panel mapOf(const ColourMap& map) {
    Bitmap bitmap(256, 1);
    for (std::size_t i = 0; i < 256; ++i)
        bitmap.freshPixels()[i] = map.at(static_cast<double>(i) / 255);
    Panel panel = examplePicture(0);
    panel.marks = {Raster{bitmap, {0, 256}, {0, 1}}};
    panel.colourBar = ColourBar{std::string(map.id()), {0, 1}};
    return panel;
}

TEST(Greyscale, EveryMapRisesFromItsLeastValueToItsLargest) {
    for (const ColourMap& map : colourMaps()) {
        const Scene grey = inGrey({"", {}, {mapOf(map)}});
        const auto pixels = std::get<Raster>(grey.panels[0].marks[0]).bitmap.pixels();
        for (std::size_t i = 0; i < 256; ++i) {
            EXPECT_EQ(pixels[i].r, pixels[i].g);
            EXPECT_EQ(pixels[i].r, pixels[i].b);
            if (i > 0) {
                EXPECT_GE(pixels[i].r, pixels[i - 1].r) << map.id() << " at " << i;
            }
        }
        EXPECT_EQ(pixels[0].r, 0) << map.id();
        EXPECT_EQ(pixels[255].r, 255) << map.id();
        EXPECT_EQ(grey.panels[0].colourBar->colourMap, "grey");
    }
}

TEST(Greyscale, TheThreeWinnersAreApart) {
    const int condition = greyOf({230, 159, 0}).r, tie = greyOf({0, 114, 178}).r, input = 0x9a;
    EXPECT_LT(condition, tie - 20);
    EXPECT_LT(tie, input - 20);
}

TEST(Greyscale, ColoursWithoutAMapKeepTheirLightness) {
    for (const Rgb colour : {Rgb{0, 114, 178}, Rgb{90, 90, 90}, Rgb{255, 255, 255}, Rgb{0, 0, 0}})
        EXPECT_NEAR(luminance(greyOf(colour)), luminance(colour), 0.005);
    Panel panel = examplePicture(0);
    panel.colourBar.reset();
    const Scene grey = inGrey({"", {}, {panel}});
    EXPECT_EQ(std::get<Raster>(grey.panels[0].marks[0]).bitmap.pixels()[3],
              greyOf(std::get<Raster>(panel.marks[0]).bitmap.pixels()[3]));
}

} // namespace
} // namespace acti::plot
