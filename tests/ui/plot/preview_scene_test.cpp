#include "ui/plot/preview_scene.h"

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

TEST(PreviewScene, WhatIsSmallStaysAsItIs) { EXPECT_EQ(forPreview(exampleMaps()), exampleMaps()); }

} // namespace
} // namespace acti::plot
