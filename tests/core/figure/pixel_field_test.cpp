#include "core/figure/pixel_field.h"

#include "core/spatial/funnel_stack.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

namespace acti {
namespace {

MapContent content(const FunnelLayer& layer) {
    Tensor x(Shape{1, 2, 21, 33});
    const auto values = x.mutableValues();
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = static_cast<float>(std::sin(0.37 * static_cast<double>(i)) + 0.01 * static_cast<double>(i % 101));
    auto result = runFunnel(x, layer);
    EXPECT_TRUE(result);
    return viewOf(std::make_shared<const FunnelResult>(*std::move(result)), 0, 1);
}

TEST(PixelField, IsTheMaskWithoutItsEmptyRim) {
    const FunnelLayer layer;
    const MapContent map = content(layer);
    const auto field = fieldOfLayers(map, layer, 3);
    ASSERT_TRUE(field);
    const auto stack = runStack(map.funnel->x, {Scale::Raw, {layer, layer, layer}}); // of all channels
    ASSERT_TRUE(stack);
    for (const auto& [row, column] : {std::pair{0U, 0U}, {10U, 16U}, {20U, 32U}, {7U, 3U}}) {
        const PixelField cut = pixelField(*field, row, column);
        const FieldExtent extent = stack->field.extentAt(0, 1, row, column);
        EXPECT_EQ(cut.count, extent.count);
        EXPECT_EQ(cut.height, extent.height);
        EXPECT_EQ(cut.width, extent.width);
        EXPECT_EQ(cut.mask.size(), cut.height * cut.width);
        const auto whole = stack->field.maskAt(0, 1, row, column);
        for (std::size_t r = 0; r < cut.height; ++r)
            for (std::size_t c = 0; c < cut.width; ++c)
                EXPECT_EQ(cut.has(r, c), whole.at(0, 0, cut.row + r, cut.column + c) != 0);
    }
}

TEST(PixelField, GrowsByTheWindowWhereTheConditionAlwaysTakesPart) {
    FunnelLayer layer;
    layer.combine = Combine::Condition;
    const MapContent map = content(layer);
    const auto field = fieldOfLayers(map, layer, 2);
    ASSERT_TRUE(field);
    const PixelField cut = pixelField(*field, 10, 10);
    EXPECT_EQ(cut, (PixelField{8, 8, 5, 5, 25, std::vector<unsigned char>(25, 1)}));
}

TEST(PixelField, StopsWhenItIsTold) {
    const MapContent map = content({});
    const auto field = fieldOfLayers(map, {}, 2, {.isCancelled = [] { return true; }});
    ASSERT_FALSE(field);
    EXPECT_EQ(field.error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace acti
