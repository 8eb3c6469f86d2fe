#include "ui/plot/preview_scene.h"

#include "core/figure/colour_map.h"
#include "tests/support/example_scene.h"

#include <gtest/gtest.h>

namespace acti::plot {
namespace {

TEST(PreviewScene, LargeRastersBecomeSmallAndKeepTheirPlaceAndProportions) {
    Bitmap large(800, 400);
    for (std::size_t i = 0; i < large.pixels().size(); ++i)
        large.freshPixels()[i] = i % 800 < 400 ? Rgb{255, 0, 0} : Rgb{0, 0, 255};
    Scene scene = exampleMaps();
    scene.panels[1].marks = {Raster{large, {0, 800}, {0, 400}}};
    const Scene small = forPreview(scene, 5000);
    const auto& raster = std::get<Raster>(small.panels[1].marks[0]);
    EXPECT_EQ(raster.bitmap.width(), 100U);
    EXPECT_EQ(raster.bitmap.height(), 50U);
    EXPECT_EQ(raster.x, (Range{0, 800}));
    EXPECT_EQ(raster.bitmap.pixels()[0], (Rgb{255, 0, 0}));
    EXPECT_EQ(raster.bitmap.pixels()[99], (Rgb{0, 0, 255}));
}

// BUG: +1 beside -1 was shown as the mean of their two colours, which stands for no value.
TEST(PreviewScene, MapsAreAveragedByTheirValues) {
    const ColourMap& map = **findColourMap("blue_orange");
    Bitmap large(800, 400);
    for (std::size_t i = 0; i < large.pixels().size(); ++i)
        large.freshPixels()[i] = map.at((i + i / 800) % 2 == 0 ? 0.0 : 1.0);
    Scene scene = exampleMaps();
    scene.panels[1].marks = {Raster{large, {0, 800}, {0, 400}, "blue_orange"}};
    const Scene small = forPreview(scene, 5000);
    for (const Rgb pixel : std::get<Raster>(small.panels[1].marks[0]).bitmap.pixels())
        EXPECT_EQ(pixel, map.at(0.5));
}

TEST(PreviewScene, WhatIsSmallStaysAsItIs) { EXPECT_EQ(forPreview(exampleMaps()), exampleMaps()); }

} // namespace
} // namespace acti::plot
