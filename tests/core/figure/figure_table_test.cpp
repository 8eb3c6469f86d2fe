#include "core/figure/figure_table.h"

#include "core/figure/curve_table.h"
#include "core/figure/map_content.h"
#include "tests/support/small_map.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

Figure relu() {
    CurveFigure figure;
    figure.curves = {Curve{.activation = "relu", .params = {}}};
    return {"relu", "", {}, figure};
}

TEST(FigureTable, CurvesHaveTheirCurvesTable) {
    EXPECT_EQ(*tableOf(relu(), {}), *curveTable(std::get<CurveFigure>(relu().content)));
}

TEST(FigureTable, ASweepHasAColumnAMemberAndOneForTheValueShown) {
    SweepFigure sweep;
    sweep.values = {0.5, 2};
    sweep.members = 3;
    sweep.current = 0.7;
    const auto table = tableOf({"sweep", "", {}, sweep}, {});
    ASSERT_TRUE(table);
    ASSERT_EQ(table->size(), 5U);
    EXPECT_EQ((*table)[0].name, "x");
    EXPECT_EQ((*table)[1].name, "β = 0.5");
    EXPECT_EQ((*table)[4].name, "β = 0.7");
    const auto swept = sweptOf(sweep.subject);
    const double x = (*table)[0].values[17];
    double f = 0;
    (*swept)->values(sweep.quantity, std::span(&x, 1), 0.7, std::span(&f, 1));
    EXPECT_EQ((*table)[4].values[17], f);
    EXPECT_EQ((*table)[0].values.front(), sweep.x.min);
    EXPECT_EQ((*table)[0].values.back(), sweep.x.max);
}

TEST(FigureTable, AMapHasARowAPixel) {
    const Figure figure = smallMap();
    const auto& map = std::get<MapFigure>(figure.content);
    const auto table = tableOf(figure, smallAssets());
    ASSERT_TRUE(table) << message(table.error());
    ASSERT_EQ(table->size(), 2 + map.tiles.size());
    ASSERT_EQ((*table)[0].values.size(), 48U);
    EXPECT_EQ((*table)[0].values[9], 1);
    EXPECT_EQ((*table)[1].values[9], 1);
    const auto content = computeMap(map, smallAssets());
    EXPECT_EQ((*table)[3].values[9], valueAt(map.tiles[1], *content, 9));
}

TEST(FigureTable, ASheetHasItsFiguresSideBySide) {
    const std::vector<Figure> figures{relu(), smallMap()};
    const auto table = tableOf({"sheet", "", {}, SheetFigure{{"map", "relu"}, 1, 2, true}}, smallAssets(), figures);
    ASSERT_TRUE(table) << message(table.error());
    EXPECT_EQ(table->front().name, "a: row");
    EXPECT_EQ(table->back().name, "b: ReLU: f2");
    EXPECT_LT(table->front().values.size(), table->back().values.size());
}

TEST(FigureTable, ErrorsNameTheFigure) { EXPECT_EQ(tableOf(smallMap(), {}).error().where, "figure map"); }

} // namespace
} // namespace acti
