#include "core/figure/figure.h"

#include <gtest/gtest.h>

#include <limits>

namespace acti {
namespace {

TEST(Figure, ASceneHasItsFiguresTitleAndSize) {
    const Figure figure{"curves", "Rectifiers", {120, 90}, CurveFigure{}};
    const auto scene = build(figure, {});
    ASSERT_TRUE(scene);
    EXPECT_EQ(scene->title, "Rectifiers");
    EXPECT_EQ(scene->size, (SizeMm{120, 90}));
    EXPECT_EQ(scene->panels, buildCurves(CurveFigure{})->panels);
}

TEST(Figure, AMapFigureIsBuiltFromItsInput) {
    StoredInput input;
    input.values = Tensor({1, 1, 3, 4, 2});
    input.channels = {"Grey"};
    const Assets assets{{"photo", std::make_shared<const StoredInput>(input)}};
    MapFigure map;
    map.input = "photo";
    const auto scene = build({"funnel", "FReLU", {}, map}, assets);
    ASSERT_TRUE(scene);
    EXPECT_EQ(scene->panels.size(), map.tiles.size());
}

TEST(Figure, ErrorsNameTheFigureAndThePlaceInIt) {
    CurveFigure curves;
    curves.x = {1, 0};
    const auto empty = build({"first", "", {}, curves}, {});
    ASSERT_FALSE(empty);
    EXPECT_EQ(empty.error().where, "figure first");
    EXPECT_TRUE(empty.error().what.starts_with("x: ")) << empty.error().what;

    MapFigure map;
    map.input = "nowhere";
    const auto missing = build({"second", "", {}, map}, {});
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, ErrorCode::NotFound);
    EXPECT_EQ(message(missing.error()), "figure second: nowhere: this input is not open");
}

TEST(Figure, ASizeThatNoFileCanHaveIsAnError) {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    for (const SizeMm& size : {SizeMm{1e9, 90}, SizeMm{120, -10}, SizeMm{nan, 90}, SizeMm{120, 9.9}}) {
        const auto scene = build({"first", "", size, CurveFigure{}}, {});
        ASSERT_FALSE(scene);
        EXPECT_EQ(scene.error().code, ErrorCode::OutOfRange);
        EXPECT_EQ(scene.error().where, "figure first");
        EXPECT_TRUE(scene.error().what.starts_with("size_mm: ")) << scene.error().what;
    }
    EXPECT_TRUE(build({"first", "", {10, 2000}, CurveFigure{}}, {}));
}

} // namespace
} // namespace acti
