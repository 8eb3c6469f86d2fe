#include "core/figure/map_figure.h"

#include "tests/support/map_figures.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

TEST(MapFigure, IsLaidOutInRowsOfTwoWithItsScales) {
    MapFigure figure = figureOf(NamedWeights{"laplace"}, {});
    figure.tiles.push_back(MapQuantity::Margin);
    const auto scene = buildMap(figure, colourPhoto());
    ASSERT_TRUE(scene);
    ASSERT_EQ(scene->panels.size(), 5U);
    for (std::size_t i = 0; i < 5; ++i) {
        const Panel& panel = scene->panels[i];
        EXPECT_EQ(panel.row, static_cast<int>(i / 2));
        EXPECT_EQ(panel.column, static_cast<int>(i % 2));
        EXPECT_TRUE(panel.keepsAspect);
        EXPECT_EQ(panel.x.range, (Range{0, 7}));
        EXPECT_EQ(panel.y.range, (Range{0, 5}));
        EXPECT_EQ(panel.colourBar.has_value(), panel.id != "winner");
    }
    EXPECT_GE(scene->panels[2].legend.size(), 2U);
    EXPECT_EQ(scene->panels[4].colourBar->colourMap, "blue_orange");
    EXPECT_DOUBLE_EQ(scene->panels[4].colourBar->range.min, -scene->panels[4].colourBar->range.max);
}

TEST(MapFigure, TilesOfAKindHavePanelsOfTheirOwn) {
    MapFigure figure = figureOf(NamedWeights{"box"}, {});
    figure.spec.layer.combine = Combine::Sum;
    figure.tiles = {MapQuantity::Output, MapTile(MapQuantity::Output, activationTerm("relu"))};
    const auto scene = buildMap(figure, colourPhoto());
    ASSERT_TRUE(scene);
    EXPECT_EQ(scene->panels[0].id, "y");
    EXPECT_EQ(scene->panels[0].title, "y = x + T(x)");
    EXPECT_EQ(scene->panels[1].id, "y_2");
    EXPECT_EQ(scene->panels[1].title, "y − ReLU(x)");
}

} // namespace
} // namespace acti
