#include "core/figure/figure_arrays.h"

#include "core/figure/map_content.h"
#include "tests/support/small_map.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

TEST(FigureArrays, AMapHasOneATileWithTheTilesOwnNumbers) {
    Figure figure = smallMap();
    auto& map = std::get<MapFigure>(figure.content);
    map.tiles = {MapQuantity::Input, MapQuantity::Output, MapQuantity::Winner, MapQuantity::Output,
                 MapTile(MapTerm(MapQuantity::Output), MapTerm(MapQuantity::Input))};
    const auto arrays = arraysOf(figure, smallAssets());
    ASSERT_TRUE(arrays) << message(arrays.error());
    ASSERT_EQ(arrays->size(), 5U);
    const char* names[] = {"x", "y", "winner", "y_2", "y_minus"};
    const auto content = computeMap(map, smallAssets());
    for (std::size_t i = 0; i < arrays->size(); ++i) {
        EXPECT_EQ((*arrays)[i].name, names[i]);
        EXPECT_EQ((*arrays)[i].array.shape, (std::vector<std::size_t>{6, 8}));
        for (std::size_t k = 0; k < 48; ++k)
            EXPECT_EQ((*arrays)[i].array.values[k], static_cast<float>(valueAt(map.tiles[i], *content, k)));
    }
}

TEST(FigureArrays, ASheetHasThoseOfItsFiguresByTheirLetters) {
    const std::vector<Figure> figures{{"curves", "", {}, CurveFigure{}}, smallMap()};
    const Figure sheet{"sheet", "", {}, SheetFigure{{"curves", "map"}, 1, 2, true}};
    EXPECT_TRUE(hasArrays(sheet, figures));
    const auto arrays = arraysOf(sheet, smallAssets(), figures);
    ASSERT_TRUE(arrays) << message(arrays.error());
    EXPECT_EQ(arrays->front().name, "b_x");
    EXPECT_EQ(arrays->size(), 4U);
}

TEST(FigureArrays, LinesHaveNone) {
    const Figure curves{"curves", "", {}, CurveFigure{}};
    EXPECT_FALSE(hasArrays(curves));
    const auto arrays = arraysOf(curves, {});
    ASSERT_FALSE(arrays);
    EXPECT_EQ(arrays.error().code, ErrorCode::Unsupported);
    EXPECT_EQ(arrays.error().where, "figure curves");
}

} // namespace
} // namespace acti
